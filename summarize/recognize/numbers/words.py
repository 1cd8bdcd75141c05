# ruff: noqa: E501, SIM905 (tables are lines of words)
"""Number words, scales, bounds and units by language, for `summarize.recognize.numbers.find`.

Number words of further languages, as in `summarize.recognize.numbers.words`; "one" is left out, for it is an article.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

CARDINALS = {
    "it": "zero 0 due 2 tre 3 quattro 4 cinque 5 sei 6 sette 7 otto 8 nove 9 dieci 10 undici 11 dodici 12 tredici 13 quattordici 14 quindici 15 sedici 16 diciassette 17 diciotto 18 diciannove 19 venti 20 trenta 30 quaranta 40 cinquanta 50 sessanta 60 settanta 70 ottanta 80 novanta 90",
    "pt": "zero 0 dois 2 duas 2 três 3 quatro 4 cinco 5 seis 6 sete 7 oito 8 nove 9 dez 10 onze 11 doze 12 treze 13 quatorze 14 catorze 14 quinze 15 dezesseis 16 dezasseis 16 dezessete 17 dezassete 17 dezoito 18 dezenove 19 dezanove 19 vinte 20 trinta 30 quarenta 40 cinquenta 50 sessenta 60 setenta 70 oitenta 80 noventa 90",
    "nl": "nul 0 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 tien 10 elf 11 twaalf 12 dertien 13 veertien 14 vijftien 15 zestien 16 zeventien 17 achttien 18 negentien 19 twintig 20 dertig 30 veertig 40 vijftig 50 zestig 60 zeventig 70 tachtig 80 negentig 90",
    "ru": "два 2 две 2 двух 2 двое 2 двоих 2 двумя 2 три 3 трех 3 трёх 3 трое 3 троих 3 тремя 3 четыре 4 четырех 4 четырёх 4 четверо 4 четверых 4 пять 5 пяти 5 пятеро 5 пятерых 5 шесть 6 шести 6 шестеро 6 семь 7 семи 7 семеро 7 восемь 8 восьми 8 девять 9 девяти 9 десять 10 десяти 10 одиннадцать 11 одиннадцати 11 двенадцать 12 двенадцати 12 тринадцать 13 тринадцати 13 четырнадцать 14 четырнадцати 14 пятнадцать 15 пятнадцати 15 шестнадцать 16 шестнадцати 16 семнадцать 17 семнадцати 17 восемнадцать 18 восемнадцати 18 девятнадцать 19 девятнадцати 19 двадцать 20 двадцати 20 тридцать 30 тридцати 30 сорок 40 сорока 40 пятьдесят 50 пятидесяти 50 шестьдесят 60 шестидесяти 60 семьдесят 70 семидесяти 70 восемьдесят 80 восьмидесяти 80 девяносто 90",
    "ar": "اثنان 2 اثنين 2 اثنتان 2 اثنتين 2 اثني 2 اثنا 2 ثلاثة 3 ثلاث 3 أربعة 4 أربع 4 خمسة 5 خمس 5 ستة 6 سبعة 7 سبع 7 ثمانية 8 ثماني 8 ثمان 8 تسعة 9 تسع 9 عشرة 10 عشر 10 عشرون 20 عشرين 20 ثلاثون 30 ثلاثين 30 أربعون 40 أربعين 40 خمسون 50 خمسين 50 ستون 60 ستين 60 سبعون 70 سبعين 70 ثمانون 80 ثمانين 80 تسعون 90 تسعين 90",
    "hi": "दो 2 तीन 3 चार 4 पांच 5 पाँच 5 छह 6 छः 6 सात 7 आठ 8 नौ 9 दस 10 ग्यारह 11 बारह 12 तेरह 13 चौदह 14 पंद्रह 15 पन्द्रह 15 सोलह 16 सत्रह 17 अठारह 18 उन्नीस 19 बीस 20 इक्कीस 21 बाईस 22 तेईस 23 चौबीस 24 पच्चीस 25 तीस 30 पैंतीस 35 चालीस 40 पैंतालीस 45 पचास 50 साठ 60 सत्तर 70 अस्सी 80 नब्बे 90",
    "tr": "sıfır 0 iki 2 üç 3 dört 4 beş 5 altı 6 yedi 7 sekiz 8 dokuz 9 on 10 yirmi 20 otuz 30 kırk 40 elli 50 altmış 60 yetmiş 70 seksen 80 doksan 90",
}
SCALES = {
    "tr": "yüz 1e2 yüzlerce 1e2 bin 1e3 binlerce 1e3 milyon 1e6 milyar 1e9 trilyon 1e12",
    "it": "cento 1e2 centinaia 1e2 mille 1e3 mila 1e3 migliaia 1e3 milione 1e6 milioni 1e6 miliardo 1e9 miliardi 1e9 decina 10 decine 10 dozzina 12",
    "pt": "cem 1e2 cento 1e2 centenas 1e2 duzentos 2e2 trezentos 3e2 quinhentos 5e2 mil 1e3 milhares 1e3 milhão 1e6 milhões 1e6 bilhão 1e9 bilhões 1e9 dezena 10 dezenas 10 dúzia 12",
    "nl": "honderd 1e2 honderden 1e2 duizend 1e3 duizenden 1e3 miljoen 1e6 miljoenen 1e6 miljard 1e9 miljarden 1e9 tientallen 10 dozijn 12",
    "ru": "сто 1e2 ста 1e2 двести 2e2 триста 3e2 пятьсот 5e2 тысяча 1e3 тысячи 1e3 тысяч 1e3 тыс 1e3 миллион 1e6 миллиона 1e6 миллионов 1e6 млн 1e6 миллиард 1e9 миллиарда 1e9 миллиардов 1e9 млрд 1e9 триллион 1e12 трлн 1e12 десятки 10 сотни 1e2",
    "ar": "مئة 1e2 مائة 1e2 مئات 1e2 مئتي 2e2 مئتان 2e2 ألف 1e3 ألفا 1e3 آلاف 1e3 مليون 1e6 ملايين 1e6 مليونا 1e6 مليار 1e9 مليارات 1e9 تريليون 1e12 عشرات 10",
    "hi": "सौ 1e2 हजार 1e3 हज़ार 1e3 लाख 1e5 करोड़ 1e7 अरब 1e9 खरब 1e11",
}


def compounds(language: str, found: dict[str, float]) -> dict[str, float]:
    """What Italian and Dutch write in one word: "ventidue", "tweeëntwintig"."""
    tens = [word for word, value in found.items() if value >= 20]
    ones = {word: value for word, value in found.items() if 1 < value < 10}
    if language == "it":
        return {
            (ten[:-1] if one == "otto" else ten) + ("tré" if one == "tre" else one): found[ten] + value
            for ten in tens
            for one, value in ones.items()
        }
    if language == "nl":
        return {
            f"{one}{'ën' if one.endswith('e') else 'en'}{ten}": found[ten] + value
            for ten in tens
            for one, value in ones.items()
        }
    return {}


Bound = Literal["exact", "over", "under", "about"]

_CARDINALS = {
    "en": "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90",
    "de": "null 0 zwei 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 zehn 10 elf 11 zwölf 12 dreizehn 13 vierzehn 14 fünfzehn 15 sechzehn 16 siebzehn 17 achtzehn 18 neunzehn 19 zwanzig 20 dreißig 30 vierzig 40 fünfzig 50 sechzig 60 siebzig 70 achtzig 80 neunzig 90",
    "fr": "zéro 0 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16 dix-sept 17 dix-huit 18 dix-neuf 19 vingt 20 trente 30 quarante 40 cinquante 50 soixante 60 soixante-dix 70 quatre-vingts 80 quatre-vingt 80 quatre-vingt-dix 90",
    "es": "cero 0 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 once 11 doce 12 trece 13 catorce 14 quince 15 dieciséis 16 diecisiete 17 dieciocho 18 diecinueve 19 veinte 20 veintiuno 21 veintiún 21 veintidós 22 veintitrés 23 veinticuatro 24 veinticinco 25 veintiséis 26 veintisiete 27 veintiocho 28 veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 noventa 90",
}

_SCALES = {
    "en": "hundred 1e2 hundreds 1e2 thousand 1e3 thousands 1e3 million 1e6 millions 1e6 billion 1e9 billions 1e9 trillion 1e12 trillions 1e12 dozen 12 dozens 12 m 1e6 mn 1e6 bn 1e9 tn 1e12 k 1e3",
    "de": "hundert 1e2 hunderte 1e2 tausend 1e3 tausende 1e3 million 1e6 millionen 1e6 milliarde 1e9 milliarden 1e9 billion 1e12 billionen 1e12 dutzend 12 mio 1e6 mrd 1e9",
    "fr": "cent 1e2 cents 1e2 centaine 1e2 centaines 1e2 mille 1e3 millier 1e3 milliers 1e3 million 1e6 millions 1e6 milliard 1e9 milliards 1e9 douzaine 12 douzaines 12 dizaine 10 dizaines 10 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50",
    "es": "cien 1e2 ciento 1e2 cientos 1e2 doscientos 2e2 doscientas 2e2 trescientos 3e2 trescientas 3e2 cuatrocientos 4e2 quinientos 5e2 seiscientos 6e2 setecientos 7e2 ochocientos 8e2 novecientos 9e2 centenar 1e2 centenares 1e2 mil 1e3 miles 1e3 millón 1e6 millones 1e6 docena 12 docenas 12 decena 10 decenas 10",
}

# Words of an unsaid amount: "thousands of militants" is a thousand or more, never exactly so many.
PLURAL_SCALES = frozenset(
    "hundreds thousands millions billions trillions dozens hunderte tausende dutzende millionen milliarden centaines milliers dizaines douzaines centenares cientos miles docenas decenas".split()
)

_BOUNDS: dict[Bound, str] = {
    "over": "over; more than; at least; no fewer than; no less than; upwards of; above; exceeding; as many as or more; in excess of; a minimum of; über; mehr als; mindestens; wenigstens; rund über; plus de; au moins; au-delà de; más de; al menos; por lo menos; cuando menos; superior a; più di; oltre; almeno; mais de; pelo menos; ao menos; meer dan; minstens; zeker; ten minste; более; больше; не менее; свыше; أكثر من; ما لا يقل عن; से अधिक; कम से कम",
    "under": "under; less than; fewer than; up to; at most; no more than; below; as many as; almost; nearly; close to; a maximum of; unter; weniger als; bis zu; höchstens; maximal; fast; beinahe; knapp; moins de; jusqu'à; au plus; près de; presque; menos de; hasta; casi; cerca de; como máximo; meno di; fino a; quasi; até; menos de; quase; minder dan; bijna; менее; до; почти; أقل من; نحو من",
    "about": "about; around; roughly; approximately; some; an estimated; estimated; circa; approaching; etwa; rund; ungefähr; circa; zirka; gegen; environ; quelque; à peu près; autour de; unos; unas; alrededor de; aproximadamente; en torno a; ongeveer; около; примерно; приблизительно; نحو; حوالى; حوالي; زهاء; करीब; लगभग",
}

_CURRENCY_WORDS = {
    "USD": "dollar dollars us-dollar us-dollars dólar dólares", "EUR": "euro euros", "GBP": "pound pounds sterling pfund libras",
    "JPY": "yen", "CNY": "yuan renminbi", "INR": "rupee rupees roupies rupien rupias", "RUB": "rouble roubles ruble rubles rubel",
    "CHF": "franc francs franken francos",
}  # fmt: skip

CURRENCY_SIGNS = {
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
}

MONEY_CODES = frozenset(
    ["USD", "EUR", "GBP", "JPY", "CNY", "INR", "RUB", "CHF", "AUD", "CAD", "SEK", "NOK", "DKK", "PLN", "BRL", "MXN"]
)

PERCENT = frozenset(
    "% percent pct prozent ٪ pourcent процент процента процентов प्रतिशत फीसदी procent بالمئة بالمائة".split()
)
PERCENT_PAIRS = frozenset(
    [
        ("per", "cent"),
        ("pour", "cent"),
        ("por", "ciento"),
        ("por", "cento"),
        ("per", "cento"),
        ("في", "المئة"),
        ("في", "المائة"),
    ]
)

# Spans of time in the unit that they are counted in: "a decade" is ten years.
SPANS = {"decade": (10, "year"), "decades": (10, "year"), "century": (100, "year"), "centuries": (100, "year"), "fortnight": (14, "day"), "jahrzehnt": (10, "jahr"), "jahrzehnte": (10, "jahr"), "jahrzehnten": (10, "jahr"), "jahrhundert": (100, "jahr"), "décennie": (10, "an"), "décennies": (10, "an"), "década": (10, "año"), "décadas": (10, "año"), "siglo": (100, "año"), "siècle": (100, "an")}  # fmt: skip

# Words before a figure that say what it measures or names.
LABELS = frozenset(
    "magnitude category level grade phase stage flight route highway chapter article section number no page stärke magnitud kategorie stufe artikel paragraf flug catégorie phase vol numéro article categoría fase nivel vuelo número artículo".split()
)

COUNTED = frozenset(
    "people persons men women children police troops dead wounded injured killed missing passengers crew aircraft sheep fish cattle staff personnel seats votes goals points degrees tonnes tons kilometres kilometers miles metres meters feet inches hectares acres litres hours minutes seconds days weeks months years lives menschen personen leute personnes personas persone pessoas человек kinder frauen männer tote verletzte polizisten jahre jahren jahr monate monaten tage tagen wochen stunden minuten".split()
)


def _pairs(table: str) -> dict[str, float]:
    parts = table.split()
    return {word: float(value) for word, value in zip(parts[::2], parts[1::2], strict=True)}


@lru_cache(maxsize=8)
def cardinals(language: str) -> dict[str, float]:
    """The number words of a language below a hundred; empty where none are known."""
    found = _pairs((_CARDINALS | CARDINALS).get(language, ""))
    found |= compounds(language, found)
    if language == "en":
        tens = [word for word, value in found.items() if value >= 20]
        ones = [word for word, value in found.items() if 0 < value < 10]
        found |= {f"{ten}-{one}": found[ten] + found[one] for ten in tens for one in ones}
    if language == "de":
        tens = [word for word, value in found.items() if value >= 20]
        units = {"ein": 1.0} | {word: value for word, value in found.items() if 1 < value < 10}
        found |= {f"{one}und{ten}": found[ten] + value for ten in tens for one, value in units.items()}
    if language == "fr":
        units = {word: value for word, value in found.items() if 1 < value < 20}
        for ten in ("vingt", "trente", "quarante", "cinquante", "soixante", "quatre-vingt"):
            found |= {
                f"{ten}-{one}": found[ten] + value
                for one, value in units.items()
                if value < 10 or ten in ("soixante", "quatre-vingt")
            }
    return found


@lru_cache(maxsize=8)
def scales(language: str) -> dict[str, float]:
    """The scale words of a language; English ones where none are known, since figures borrow them."""
    return _pairs((_SCALES | SCALES).get(language, _SCALES["en"]))


@lru_cache(maxsize=1)
def bounds() -> dict[str, list[tuple[list[str], Bound]]]:
    """Phrases that bound a number, in words, with the bound: the longest first, by the word that they end with."""
    found = [(phrase.strip(), bound) for bound, phrases in _BOUNDS.items() for phrase in phrases.split(";")]
    by_last: dict[str, list[tuple[list[str], Bound]]] = {}
    for phrase, bound in sorted(found, key=lambda pair: (-len(pair[0]), pair[0])):
        by_last.setdefault(phrase.split()[-1], []).append((phrase.split(), bound))
    return by_last


@lru_cache(maxsize=1)
def currencies() -> dict[str, str]:
    """Words for money and their ISO 4217 codes."""
    return {word: code for code, words in _CURRENCY_WORDS.items() for word in words.split()}


SCALED = {"tausend": 1000.0, "hundert": 100.0}


def compound(word: str) -> float | None:
    """German writes numbers in one word: "zweihundertfünfzig", "dreitausend"."""
    for scale, size in SCALED.items():
        head, found, rest = word.partition(scale)
        if not found or (head and head != "ein" and head not in cardinals("de")) or not (head or rest):
            continue
        tail = 0.0 if not rest else cardinals("de").get(rest.removeprefix("und"), compound(rest))
        if tail is not None:
            return (1.0 if head in ("", "ein") else cardinals("de")[head]) * size + tail
    return None
