"""What newsrooms call their people: the words around a name in a byline that are neither name nor paper."""

from __future__ import annotations

import re

from summarize.text.agencies import AGENCIES

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
