"""Bylines and date lines: who wrote it, for whom, when.

What newsrooms call their people: the words around a name in a byline that are neither name nor paper.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from summarize.parse.agencies import AGENCIES, is_agency, is_newsroom, is_paper
from summarize.parse.paragraphs import ends_sentence
from summarize.parse.publication_date import Day, days_in

_ROLE = (
    r"(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|analysts?|journalists?|contributors?|"
    r"photographers?|producers?|commentators?|bureau chief|chief|intern|fellow|"
    r"korrespondent(?:in|en)?|redakteur(?:in|e)?|reporterin|journalist(?:in)?|envoyée?(?: spéciale?)?|journaliste|"
    r"correspondante?|rédact(?:eur|rice)|corresponsal|enviad[oa](?: especial)?|periodista|redactor(?:a)?|inviat[oa]|"
    r"corrispondente|correspondente|repórter|verslaggever|redacteur|корреспондент|репортёр|репортер|обозреватель|"
    r"журналист(?:ка)?|спецкор)"
)
# A piece of a line that is nothing but a role: "Business Correspondent", "Associated Press Writer", "our own
# reporter in Cairo".
_ALONE = re.compile(rf"(?:[\w'’&.-]+ ){{0,4}}(?i:{_ROLE})(?: (?:in|aus|à|en|of|at) [^\W\d_a-z][\w ]{{1,24}})?")
_BEFORE = re.compile(rf"(?:[^\W\d_]+ ){{0,3}}(?i:{_ROLE})(?: in [^\W\d_a-z]\w+)?[,:]? (?P<name>[^\W\d_a-z].{{2,40}})")
_TAIL = re.compile(
    r"\s(?:reports? from |reporting from |in |aus |à |en |for |für |pour |para |with |avec |con |mit )(?:the |the )?"
    r"[^\W\d_a-z][\w.'’ -]{1,30}$|\s?\((?:avec|mit|con|with|via|from)? ?[\w/., ]{2,30}\)$"
)
_ASIDE = re.compile(
    r"(?:photos?|photographs?|pictures?|videos?|images?|graphics?|illustrations?|fotos?|bild(?:er)?)\b.{0,40}"
    r"|.{0,40}\b\d{1,2}[- ]min(?:ute)?s?(?: read)?|\S+@\S+|@\w+|\d+ comments?|special to .{2,40}|exclusive"
    r"|(?:reading time|lesezeit|lesedauer|temps de lecture|lecture|tiempo de lectura|tempo (?:di lettura|de leitura)|"
    r"leestijd)\b.{0,20}",
    re.IGNORECASE,
)
# Words that name no newsroom in particular.
_GENERIC = frozenset(
    re.findall(
        r"\w+",
        "the our own a an staff reporter reporters correspondent correspondents newsroom news desk web agencies agency "
        "bureau team editor editors editorial online special from with and wire wires services service report reports "
        "onze nostra nuestra vår vores "
        "agencias وكالات agenturen agences agenzie redaktion onlineredaktion unsere unser rédaction la notre redacción "
        "redação redazione redactie redaksi redakcja redakce редакция редакція",
    )
)
_SECTIONS = frozenset(
    re.findall(
        r"\w+",
        "sports sport politics political business world national foreign city metro local crime health "
        "tech technology science culture arts entertainment economy money international opinion digital night day",
    )
)


def is_role(text: str) -> bool:
    """Whether `text` is nothing but what somebody is in a newsroom."""
    return len(text) <= 60 and _ALONE.fullmatch(text) is not None


def is_aside(text: str) -> bool:
    """Whether `text` is an address, a picture's credit, the time that reading takes."""
    return len(text) <= 60 and _ASIDE.fullmatch(text) is not None


def is_generic(text: str) -> bool:
    """Whether `text` ("our own correspondent", "News Desk") says of no newsroom which it is."""
    words = text.split(" in ")[0].split(" from ")[-1].lower().split()
    known = _GENERIC | _SECTIONS if words and words[-1] == "desk" else _GENERIC
    return all(word in known for word in words)


def employer(text: str) -> str | None:
    """The agency that a role names ("Associated Press Writer"); None where it names none."""
    words = text.split()
    for end in range(len(words) - 1, 0, -1):
        name = " ".join(words[:end])
        if name.lower() in AGENCIES and not is_generic(name):
            return name
    return None


def unrole(text: str) -> tuple[str, bool]:
    """`text` without a role before a name ("Health correspondent Jane Doe"), and whether it had one."""
    match = _BEFORE.fullmatch(text) if len(text) <= 90 else None
    return (match["name"], True) if match else (text, False)


def untail(text: str) -> str:
    """`text` without where or for whom ("Jane Doe in Cairo", "Jane Doe for The Gazette")."""
    match = _TAIL.search(text) if len(text) <= 90 else None
    return text[: match.start()] if match else text


LONGEST = 200

# "By", and what stands for it in a language; and with a colon in any.
_BY = (
    r"(?:written |reported |report |story |text |words |posted |published |analysis |interview |opinion |compiled |"
    r"edited )?by|from(?= (?:our|a) |(?-i: [^\W\d_a-z]\S+(?: \S+){1,2} in [^\W\d_a-z]\w+$))"
    r"|ein \w+ von|propos recueillis par|a cura di|бы|γράφ(?:ει|ουν)|بقلم|كتب|كتبت|द्वारा|โดย|作者|记者|記者|文"
)
_BY_OF = {
    "de": "(?:geschrieben )?von", "fr": "(?:rédigé |écrit |publié )?par", "es": "(?:escrito |redactado )?por",
    "pt": "(?:escrito )?por", "gl": "por", "ca": "per", "it": "di", "nl": "door",
    "af": "deur", "sv": "av", "no": "av", "da": "af", "fo": "eftir", "is": "eftir", "pl": "przez", "ro": "de",
    "id": "oleh", "ms": "oleh", "el": "του|της|από", "vi": "theo", "lb": "vun", "sw": "na", "tl": "ni|ulat ni",
    "he": "מאת",
}  # fmt: skip
_BY_COLON = (
    r"(?:authors?|byline|writer|outlet|publisher|publication|newspaper|paper|medium|autor(?:en|in|a|as|es)?|auteurs?|autore|autori|text|texte|texto|testo|tekst|teksti|szerző|írta|"
    r"penulis|reporter|editor|haber|yazan|"
    r"автор(?:ы|и)?|текст|المؤلف|الكاتب|تحرير|المصدر|نویسنده|מאת|लेखक|रिपोर्ट|संवाददाता|ผู้เขียน|tác giả|作者|记者|記者|文|"
    r"来源|來源|撰文|"
    r"source|quelle|fuente|fonte|источник|by|von|par|por|di)\s?[:：／]\s*"
)
# Those of them that name the paper.
_OUTLET = re.compile(
    r"(?:outlet|publisher|publication|newspaper|paper|medium|source|quelle|fuente|fonte|источник|المصدر|来源|來源)\s?[:：／]",
    re.IGNORECASE,
)
# What may stand before a date on its line.
LABEL = re.compile(
    r"(?<!\w)(?:first published(?: on| at)?|published(?: on| at)?|publication date|posted(?: on| by)?|"
    r"(?:last )?(?:updated|modified)(?: on)?|updated(?: on| at)?|update|issued|created|released|date|dated|"
    r"veröffentlicht(?: am)?|erstellt(?: am)?|aktualisiert(?: am)?|stand|datum|publié(?:e)?(?: le| à)?|"
    r"mis(?:e)? à jour(?: le)?|modifié(?: le)?|(?:le|el)(?!\s+(?-i:[A-ZÀ-ÖØ-Þ]))|am|"
    r"publicado(?: el| em)?|publicada(?: el)?|actualizado(?: el)?|atualizado(?: em)?|fecha|data|pubblicato(?: il)?|"
    r"aggiornato(?: il)?|gepubliceerd(?: op)?|"
    r"bijgewerkt(?: op)?|publicerad|uppdaterad|publisert|oppdatert|udgivet|opdateret|julkaistu|päivitetty|"
    r"opublikowano|aktualizacja|publikováno|publikované|"
    r"megjelent|frissítve|publicat|actualizat|опубликовано|обновлено|дата|опубліковано|публикувано|δημοσιεύτηκε|"
    r"δημοσίευση|ενημέρωση|yayınlanma(?: tarihi)?|"
    r"güncelleme|giriş|tarih|diterbitkan|dipublikasikan|đăng|نشر(?: في)?|تاريخ النشر|تم النشر|آخر تحديث|منتشر شده|"
    r"פורסם|עודכן|प्रकाशित|अपडेट(?:ेड)?|"
    r"发布时间|发布|更新时间|更新|日期|时间|発表|公開|公開日|更新日|配信|입력|수정|등록)\b[\s:：]*",
    re.IGNORECASE,
)
_HARD = re.compile(r"\s{2,}|\s+[|/·•–—-]{1,2}\s+|\s?[|·•●／]\s?|\s+/\s*")
_SOFT = re.compile(r";\s|,\s")
_CHANGED = re.compile(
    r"(?:updated|modified|update|corrected|aktualisiert|à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|"
    r"uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|frissítve|обновлено|ενημέρωση|güncelleme|آخر تحديث|更新)"
    r"(?: on| at| am| le| el| em| il| op)?[\s:：]*(?:[^\W\d_]{3,12}\.?,? )?$",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"\(?(?:(?<!\S)@\w+|[\w.+-]+@[\w-]+\.[\w.]+)\)?")
_GLUED = re.compile(r"\b(?:19|20)\d\d(?=\d{1,2}:\d\d)")  # "March 3, 20252:05 PM GMT"
_FOR = re.compile(r"^(?:special|exclusive) (?:to|for) ", re.IGNORECASE)
_PAPER = re.compile(r"(The|Die|Der|Das|Le|La|El|Il) [^\W\d_a-z]")
# In another language than its own, an article begins a person's name as well: "Le Minh Khai", "La Toya Jones".
_ARTICLES = {"de": ("Die", "Der", "Das"), "fr": ("Le", "La"), "es": ("El", "La"), "it": ("Il", "La")}
_TOWN = re.compile(
    r"the (?:hague|bronx)|le (?:havre|mans|caire|cap|puy|creusot|touquet|bourget)|la (?:haye|rochelle|baule|paz|plata|"
    r"spezia|valett[ae]|valletta|habana|havane|haya|coruña|corogne|serena|rioja|romana|ceiba|mecque|meca)|"
    r"el (?:paso|cairo|alto|aaiún|salvador|obeid|fasher|geneina)|il cairo",
    re.IGNORECASE,
)
_APART = re.compile(r"(?:[|/·•]|\s[-–—])\s*(?:\w+:?\s)?$")  # before a date that stands by itself
_AND = re.compile(r",\s|;\s|\s+(?:and|AND|und|UND|et|ET|y|e|en|och|og|ja|i|a|и|і|та|ve|dan|και|&|و)\s+|、|，")
_NAME = re.compile(r"[^\W\d_][\w.'’\-]*(?:\s+[\w.'’\-]+){0,4}")
_PARTICLES = frozenset(
    [
        "de",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "das",
        "do",
        "du",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "zu",
        "zur",
        "bin",
        "ibn",
        "al",
        "el",
        "y",
        "e",
        "af",
        "av",
        "of",
        "the",
        "in",
    ]
)
TIME = re.compile(
    r"(?:at |um |à |a las |às |alle |om |kl\.? |klo |o |в |saat |pukul |"
    r"الساعة )?\d{1,2}\s?[:.h時]\s?\d{2}(?:\s?[:.]\s?\d{2})?(?:\s?(?:[ap]\.?\s?m\.?|uhr|uur|hrs?|h|wib|分))?"
    r"|\b\d{1,2}\s?(?:[ap]\.?\s?m\.?|uhr|h)(?!\w)|\(?\b(?-i:GMT|UTC|[A-Z]{1,3}ST|[A-Z]{1,3}DT|CET|CEST|IST|EAT|WAT|WIB|"
    r"ET|PT|MSK)\b(?:\s?[+-]\d{1,2}(?::?\d{2})?)?\)?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]")
_CASELESS = re.compile("[\u0590-\u08ff\u0900-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

# How long ago the page was changed, after its date.
_AGO = re.compile(
    r"(?:\([^\W\d_]+ )?(?:(?:last |zuletzt )?(?:updated|modified|aktualisiert)[: ]+)?(?:an?|one|\d{1,3}) ?"
    r"(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|[hd])\.? ago\)?",
    re.IGNORECASE,
)


class Byline(Struct, frozen=True):
    """What a line of the masthead says."""

    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: Day | None = None
    dated: bool = False  # nothing but a date
    changed: bool = False  # the date is when the report was changed, not when it appeared
    labelled: bool = False  # with a "by" or a "published"


def byline(text: str, language: str, *, alone: bool = True) -> Byline | None:
    """What `text`, a whole line, says about author, publisher and date; None where it is no such line.

    The positions of the date count within `text`. A name by itself ("Jane Doe") is a byline only if not `alone`:
    among other lines of a masthead.
    """
    digits = _DIGIT.search(text) is not None
    if len(text) > LONGEST or (len(text) > 90 and ends_sentence(text)) or not (digits or _LETTERS.search(text)):
        return None
    glued = _GLUED.search(text) if digits else None
    text = text[: glued.end()] if glued else text
    bare = text.strip(" *_#>|")
    days = days_in(text, language) if digits else []
    first = [day for day in days if not _CHANGED.search(text[: day.start])]
    day = (first or days)[0] if days else None
    changed = bool(days) and not first
    label = LABEL.match(bare)
    if days and _only_dates(text, days):
        return Byline(date=day, dated=True, changed=changed, labelled=label is not None)
    by = _by(language).match(bare)
    if ends_sentence(bare) and len(bare.split()) > 8 and not by and not (days and days[0].start == 0):
        return None
    rest = bare[by.end() :] if by else bare
    if by and _OUTLET.match(by.group()) and is_name(rest, lax=True):
        return Byline(publisher=None if is_generic(rest) else rest, labelled=True)
    authors: list[str] = []
    publisher: str | None = None
    strange = roles = places = 0
    pieces = _pieces(rest, days, text)
    for position, (piece, segment) in enumerate(pieces):
        later = _by(language).match(piece) if day and not by else None  # "Last updated on 7 June 2025 by Ann Lee"
        if later and is_name(piece[later.end() :]):
            authors.append(piece[later.end() :])
        elif is_aside(piece) and (position or by or day):
            roles += 1
        elif is_role(piece) and (position or by or not alone or is_generic(piece)):
            publisher = publisher or employer(piece)
            roles += 1
        elif unrole(piece)[1] and is_name(unrole(piece)[0]):
            authors.append(unrole(piece)[0].rstrip(" ,"))
            roles += 1
        elif not alone and untail(piece) != piece and is_name(untail(piece)):
            authors.append(untail(piece))
        elif (
            (is_newsroom(piece) or is_paper(piece))
            and (is_agency(piece) or len(piece.split()) <= 6)
            and not ends_sentence(piece)
        ):
            named = _FOR.sub("", piece.strip(" .()"))
            publisher = publisher or (None if is_generic(named) else named)
            roles += is_generic(named)
        elif (
            _is_called(piece, language)
            and is_name(piece, lax=bool(by or position or not alone))
            and (by or day or not alone or position)
        ):
            publisher = publisher or piece
        else:
            name = untail(piece) if by else piece
            if is_name(name, lax=bool(by) and not position) and not (authors and by and segment):
                if publisher and not segment and not by:
                    continue  # "The Morning Star, Palmera City"
                authors.append(name.rstrip(" ,"))
            elif position and (authors or publisher) and is_name(name, lax=True) and (by or publisher or not alone):
                places += 1  # where they were: "By Jane Doe | New Delhi", "Jane Doe, BBC News, Cairo"
            elif _LETTERS.search(piece):
                strange += 1
    if day and not alone and not authors and not publisher and _is_there(pieces):
        return Byline(date=day, dated=True, changed=changed)
    if strange:
        apart = day is not None and _APART.search(text[: day.start]) and not ends_sentence(bare) and strange <= 3
        return Byline(authors=tuple(authors), publisher=publisher, date=day, changed=changed) if apart else None
    if by and (authors or publisher or roles):
        return Byline(authors=tuple(authors), publisher=publisher, date=day, changed=changed, labelled=True)
    if day and label and not authors and not publisher:
        return Byline(date=day, dated=True, changed=changed, labelled=True)
    if day and (authors or publisher or roles):
        return Byline(authors=tuple(authors), publisher=publisher, date=day, changed=changed)
    if roles and not day and len(pieces) <= 3 and (authors or not alone or roles == len(pieces)):
        return Byline(authors=tuple(authors), publisher=publisher)
    placed = len(pieces) == 2 and publisher is not None and is_paper(publisher)  # "BBC News, Cairo"
    if publisher and (authors or is_agency(bare) or placed or not alone) and len(pieces) <= 3:
        return Byline(authors=tuple(authors), publisher=publisher)
    if authors and not publisher and not alone and len(pieces) == len(authors) + min(places, 1):
        return Byline(authors=tuple(authors))
    return None


def _is_called(name: str, language: str) -> bool:
    """Whether a name has an article before it as papers have, and towns and people have not."""
    match = _PAPER.match(name)
    if match is None or _TOWN.fullmatch(name):
        return False
    own = match[1] == "The" or match[1] in _ARTICLES.get(language, ())
    return own or len(name.split()) == 2 or is_paper(name)


def _is_there(pieces: list[tuple[str, int]]) -> bool:
    """Whether beside the date there is only where it was ("New Delhi, 7 June 2025", "7 June 2025 14:05, UK")."""
    return len(pieces) <= 2 and all(is_name(piece, lax=True) and len(piece.split()) <= 3 for piece, _ in pieces)


def _only_dates(text: str, days: list[Day]) -> bool:
    """Whether nothing but dates, times and what announces them stands in `text`."""
    rest = text
    for day in reversed(days):
        rest = f"{rest[: day.start]} {rest[day.end :]}"
    for pattern in (_AGO, TIME, WEEKDAY, LABEL):
        rest = pattern.sub(" ", rest)
    return not _LETTERS.search(rest)


def _pieces(rest: str, days: list[Day], text: str) -> list[tuple[str, int]]:
    """What a line names, each with how many bars, slashes and dashes stand before it."""
    rest = _HANDLE.sub(" ", rest)
    for day in days:
        rest = rest.replace(text[day.start : day.end], " | ", 1)
    if days:
        rest = LABEL.sub(" ", WEEKDAY.sub(" ", TIME.sub(" ", rest)))
    found: list[tuple[str, int]] = []
    for segment, part in enumerate(_HARD.split(rest)):
        for piece in (piece for half in _SOFT.split(part) for piece in _AND.split(half)):
            bare = piece.strip(" ,:[]|/–—-*_")
            bare = bare if bare.endswith(")") and "(" in bare[1:] else bare.strip("()")
            if bare:
                found.append((bare, segment))
    return found[:12]


@lru_cache(maxsize=64)
def _by(language: str) -> re.Pattern[str]:
    words = f"{_BY}|{_BY_OF[language]}" if language in _BY_OF else _BY
    return re.compile(rf"(?:{words})\s?[:：]?\s+(?=\S)|{_BY_COLON}", re.IGNORECASE)


def is_name(text: str, *, lax: bool = False) -> bool:
    """Whether `text` may be a person's name: two to five words that begin with a capital; one will do if `lax`."""
    if not _NAME.fullmatch(text) or len(text) > 50:
        return False
    if _CASELESS.search(text):
        return lax
    tokens = text.split()
    named = [token for token in tokens if token.lower() not in _PARTICLES]
    return len(named) >= (1 if lax else 2) and all(token[0].isupper() for token in named)


WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\b\.?|\b(?:mon|diens|donners|frei|sams|"
    r"sonn)tag\b|\bmittwoch\b|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b"
    r"|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b|\b(?:segunda|terça|quarta|quinta|"
    r"sexta)(?:-feira)?\b|\b(?:lune|marte|mercole|giove|vener)dì\b|\bsabato\b|\bdomenica\b"
    r"|\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b|\b(?:понедельник|вторник|среда|четверг|пятница|суббота|"
    r"воскресенье)\b|(?:星期|周|週)[一二三四五六日天]|[(（][月火水木金土日][)）]|[月火水木金土日]曜日?",
    re.IGNORECASE,
)
