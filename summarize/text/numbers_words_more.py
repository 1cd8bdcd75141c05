# ruff: noqa: E501 (tables are lines of words)
"""Number words of further languages, as in `summarize.text.numbers_words`; "one" is left out, for it is an article."""

from __future__ import annotations

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
