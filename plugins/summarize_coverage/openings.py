"""Which sentences do not stand alone: they open on a word that points back, ask, quote half a speech, or say "I".

The tables hold function words of the larger news languages. A language without a table loses nothing but this check.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize import words

# Pronouns and connectives that need what was said before, where they open a sentence.
_BACKWARD = {
    "ar": "هو هي هم هذا هذه ذلك تلك لكن كما وأضاف وقال أيضا بينما",
    "de": "er sie es ihr ihre sein seine dieser diese dieses diesem diesen dies das dort dabei dafür dagegen damit"
    " danach daraufhin dazu deshalb doch aber auch außerdem zudem jedoch so hingegen währenddessen allerdings",
    "en": "he she it they his her hers its their this that these those such both him them there here but and or so yet"
    " however meanwhile also then thus therefore moreover furthermore instead nevertheless nonetheless still besides"
    " otherwise similarly likewise additionally afterwards later another others",
    "es": "él ella ellos ellas su sus este esta estos estas ese esa esos esas esto eso pero y también además sin"
    " embargo así entonces mientras tampoco allí",
    "fr": "il elle ils elles ce cet cette ces cela ceci son sa ses leur leurs celui celle mais et aussi ainsi cependant"
    " toutefois pourtant puis alors enfin par ailleurs en outre or donc",
    "hi": "वह वे यह ये उन्होंने उसने इसने उनके उनकी उनका उसके उसकी इसके इसकी लेकिन और इस उस इन उन हालांकि",
    "it": "egli ella esso essa essi lui lei loro suo sua suoi sue questo questa questi queste quello quella ma e anche"
    " inoltre tuttavia così poi intanto però",
    "nl": "hij zij ze het zijn haar hun dit dat deze die daar maar en ook echter daarom toen verder bovendien",
    "pt": "ele ela eles elas seu sua seus suas este esta estes estas esse essa isso isto aquele aquela mas e também"
    " porém assim então além enquanto",
    "ru": "он она оно они его её ее их это этот эта эти тот та те но и а также однако поэтому затем кроме там при",
    "zh": "他 她 它 此 这 這 该 該 其 但 而 并 並 同",
}
# The same of more words than one.
_PHRASES = {
    "de": "im anschluss|in der folge|aus diesem grund|zur selben zeit|zum einen|zum anderen|zuvor hatte",
    "en": "at that|at the same|at the time|in addition|in response|in turn|in contrast|in fact|in this|in that|in these"
    "|as a result|as such|because of this|because of that|by then|by that|by contrast|after that|after this|since then"
    "|for example|for instance|for this|for that|on the other|the same|the two|the latter|the former|one of them"
    "|of these|of those|with this|with that|to this|to that|under this|under that|from there|even so|and so on|all of"
    " this|all this|all these|neither of|both of|as well as|despite this|despite that|during this|during that",
    "es": "por su parte|por otra parte|por otro lado|por ello|por eso|sin embargo|en cambio|en ese|en esa|en este|en"
    " esta|de este|a su vez|al mismo tiempo|no obstante|ante esto",
    "fr": "par ailleurs|de plus|de son côté|de leur côté|en revanche|en effet|en outre|à ce|à cette|dans ce|dans cette"
    "|pour cela|de même|par conséquent|d'autre part|au même moment|c'est",
    "it": "da parte sua|in questo|in questa|per questo|nel frattempo|di conseguenza|a sua volta|allo stesso tempo",
    "pt": "por sua vez|por outro lado|no entanto|por isso|nesse|nessa|neste|nesta|ao mesmo tempo",
}
_FIRST = {
    "de": "ich wir mir mich uns mein meine unser unsere",
    "en": "i we me us my our mine ours myself ourselves i'm i've i'll i'd we're we've we'll we'd",
    "es": "yo nosotros nosotras mi mis nuestro nuestra nuestros nuestras",
    "fr": "je j'ai nous moi mon mes notre nos",
    "it": "io noi mio mia nostro nostra nostri",
    "nl": "ik wij ons onze mijn",
    "pt": "eu nós meu minha nosso nossa",
    "ru": "я мы мне нам меня нас мой наш наша наши",
}
_POINTS = {language: frozenset(table.split()) for language, table in _BACKWARD.items()}
_LEADS = {language: tuple(f"{phrase} " for phrase in table.split("|")) for language, table in _PHRASES.items()}
_SPEAKS = {language: frozenset(table.split()) for language, table in _FIRST.items()}

_QUOTES = re.compile(r"``|''|[\"“”„«»]")
_CLOSES = {"``": ("''",), '"': ('"',), "“": ("”", "“"), "„": ("“", "”"), "«": ("»",), "»": ("«",)}
_ASKS = ("?", "？", "؟", "?”", '?"', "?»")
_OPENS = ('"', "``", "“", "„", "«", "‘", "'", "—", "–", "-", "(", "…")


def points_back(text: str, language: str) -> bool:
    """Whether the sentence opens on a word that needs the sentence before it ("He added", "Meanwhile")."""
    opening = words(text[:60])
    if not opening:
        return False
    return opening[0] in _POINTS.get(language, frozenset()) or f"{' '.join(opening)} ".startswith(
        _LEADS.get(language, ("\0",))
    )


def speaks(text: str, language: str) -> bool:
    """Whether the sentence is in the first person: mostly speech, and never what the article itself reports."""
    first = _SPEAKS.get(language)
    return first is not None and not first.isdisjoint(words(text))


def fragment(text: str) -> bool:
    """Whether the text is a question, opens on a quotation or a dash, or holds half a quotation."""
    return text.endswith(_ASKS) or text.startswith(_OPENS) or halved([text])[0]


def halved(paragraph: Sequence[str]) -> list[bool]:
    """For each sentence of a paragraph whether it is a part of a quotation that runs over several sentences."""
    found = []
    opened: str | None = None
    for text in paragraph:
        half = opened is not None
        for mark in _QUOTES.findall(text):
            if opened is not None:
                opened = None if mark in _CLOSES[opened] else opened
            elif mark in _CLOSES:
                opened = mark
            else:  # it closes what was never opened
                half = True
        found.append(half or opened is not None)
    return found
