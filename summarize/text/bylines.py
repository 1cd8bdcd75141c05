"""Bylines and date lines: who wrote it, for whom, when."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from summarize.text.agencies import is_agency, is_newsroom
from summarize.text.blocks import ends_sentence
from summarize.text.published import Day, days_in

LONGEST = 200

# "By", and what stands for it in a language; and with a colon in any.
_BY = (
    r"(?:written |reported |report |story |text |words |posted |published |analysis |interview |opinion |compiled |"
    r"edited )?by"
    r"|ein \w+ von|propos recueillis par|a cura di|бы|γράφ(?:ει|ουν)|بقلم|كتب|كتبت|द्वारा|โดย|作者|记者|記者|文"
)
_BY_OF = {
    "de": "von", "fr": "par", "es": "por", "pt": "por", "gl": "por", "ca": "per", "it": "di", "nl": "door",
    "af": "deur", "sv": "av", "no": "av", "da": "af", "fo": "eftir", "is": "eftir", "pl": "przez", "ro": "de",
    "id": "oleh", "ms": "oleh", "el": "του|της|από", "vi": "theo", "lb": "vun", "sw": "na", "tl": "ni|ulat ni",
    "he": "מאת",
}  # fmt: skip
_BY_COLON = (
    r"(?:authors?|autor(?:en|in|a|as|es)?|auteurs?|autore|autori|text|texte|texto|testo|tekst|teksti|szerző|írta|"
    r"penulis|reporter|editor|haber|yazan|"
    r"автор(?:ы|и)?|текст|المؤلف|الكاتب|تحرير|المصدر|نویسنده|מאת|लेखक|रिपोर्ट|संवाददाता|ผู้เขียน|tác giả|作者|记者|記者|文|"
    r"来源|來源|撰文|"
    r"source|quelle|fuente|fonte|источник|by|von|par|por|di)\s?[:：／]\s*"
)
# What may stand before a date on its line.
LABEL = re.compile(
    r"(?<!\w)(?:first published|published(?: on| at)?|publication date|posted(?: on| by)?|last (?:updated|modified)|"
    r"updated(?: on| at)?|update|issued|created|released|date|dated|"
    r"veröffentlicht(?: am)?|erstellt(?: am)?|aktualisiert(?: am)?|stand|datum|publié(?:e)?(?: le| à)?|"
    r"mis(?:e)? à jour(?: le)?|modifié(?: le)?|le|el|am|"
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
_SPLIT = re.compile(r"\s+[|/·•–—-]{1,2}\s+|\s?[|·•●／]\s?|;\s|,\s|\s+/\s*")
_APART = re.compile(r"(?:[|/·•]|\s[-–—])\s*(?:\w+:?\s)?$")  # before a date that stands by itself
_AND = re.compile(r",\s|;\s|\s+(?:and|und|et|y|e|en|och|og|ja|i|a|и|і|та|ve|dan|και|&|و)\s+|、|，")
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
    r"|\b\d{1,2}\s?(?:[ap]\.?\s?m\.?|uhr|h)(?!\w)|\(?\b(?:GMT|UTC|[A-Z]{1,3}ST|[A-Z]{1,3}DT|CET|CEST|IST|EAT|WAT|WIB|"
    r"ET|PT|MSK)\b(?:\s?[+-]\d{1,2}(?::?\d{2})?)?\)?",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:staff|(?:staff )?writers?|reporter|correspondent|editor|contributor|chief|columnist|analyst|journalist|"
    r"korrespondent(?:in)?|redakteur(?:in)?|envoyé|journaliste|"
    r"corresponsal|periodista|inviato|correspondente|repórter|in [A-Z]|aus [A-Z]|à [A-Z]|en [A-Z])",
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]")
_CASELESS = re.compile("[\u0590-\u08ff\u0900-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Byline(Struct, frozen=True):
    """What a line of the masthead says."""

    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: Day | None = None
    dated: bool = False  # nothing but a date
    labelled: bool = False  # with a "by" or a "published"


def byline(text: str, language: str, *, alone: bool = True) -> Byline | None:
    """What `text`, a whole line, says about author, publisher and date; None where it is no such line.

    The positions of the date count within `text`. A name by itself ("Jane Doe") is a byline only if not `alone`:
    among other lines of a masthead.
    """
    digits = _DIGIT.search(text) is not None
    if len(text) > LONGEST or (len(text) > 90 and ends_sentence(text)) or not (digits or _LETTERS.search(text)):
        return None
    bare = text.strip(" *_#>|")
    days = days_in(text, language) if digits else []
    day = days[0] if days else None
    label = LABEL.match(bare)
    if days and _only_dates(text, days):
        return Byline(date=day, dated=True, labelled=label is not None)
    by = _by(language).match(bare)
    if ends_sentence(bare) and len(bare.split()) > 8 and not by:
        return None
    rest = bare[by.end() :] if by else bare
    authors: list[str] = []
    publisher: str | None = None
    strange = 0
    pieces = _pieces(rest, days, text)
    for position, piece in enumerate(pieces):
        if is_newsroom(piece) and (is_agency(piece) or len(piece.split()) <= 6) and not ends_sentence(piece):
            publisher = publisher or piece.strip(" .()")
        elif is_name(piece, lax=bool(by)) and not _ROLE.search(piece):
            authors.append(piece.rstrip(" ,"))
        elif not ((position or not alone) and _ROLE.search(piece) and len(piece.split()) <= 6) and _LETTERS.search(
            piece
        ):
            strange += 1
    if strange:
        apart = day is not None and _APART.search(text[: day.start]) and not ends_sentence(bare) and strange <= 3
        return Byline(authors=tuple(authors), publisher=publisher, date=day) if apart else None
    if by and (authors or publisher):
        return Byline(authors=tuple(authors), publisher=publisher, date=day, labelled=True)
    if day and label and not authors and not publisher:
        return Byline(date=day, dated=True, labelled=True)
    if day and (authors or publisher):
        return Byline(authors=tuple(authors), publisher=publisher, date=day)
    if not alone and not strange and pieces and not authors and not publisher and len(bare.split()) <= 6:
        return Byline()
    if publisher and (authors or is_agency(bare)) and len(pieces) <= 3:
        return Byline(authors=tuple(authors), publisher=publisher)
    if authors and not publisher and not alone and len(pieces) == len(authors):
        return Byline(authors=tuple(authors))
    return None


def _only_dates(text: str, days: list[Day]) -> bool:
    """Whether nothing but dates, times and what announces them stands in `text`."""
    rest = text
    for day in reversed(days):
        rest = f"{rest[: day.start]} {rest[day.end :]}"
    for pattern in (TIME, LABEL, WEEKDAY):
        rest = pattern.sub(" ", rest)
    return not _LETTERS.search(rest)


def _pieces(rest: str, days: list[Day], text: str) -> list[str]:
    for day in days:
        rest = rest.replace(text[day.start : day.end], " | ", 1)
    if days:
        rest = WEEKDAY.sub(" ", LABEL.sub(" ", TIME.sub(" ", rest)))
    pieces = [piece.strip(" ,:()[]|/–—-") for part in _SPLIT.split(rest) for piece in _AND.split(part)]
    return [piece for piece in pieces if piece][:12]


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
