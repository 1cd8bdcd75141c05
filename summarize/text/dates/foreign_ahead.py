# ruff: noqa: E501 (tables are lines of words)
"""Whether a clause of another language than English looks ahead: the verb that stands nearest to a date says so.

Many languages have a future in one word ("comenzará", "toprağa verilecek", "होगी"); German and Russian use the present or
the perfective, so that common verbs of what is to come are listed.
"""

from __future__ import annotations

import re

from summarize.text.dates.scene import Scene

REACH = 60

_AHEAD = {
    "es": r"(?!teherán|irán|refrán|galán)[^\W\d_]{2,}(?:rá|rán|remos)(?!\w)",
    "fr": r"(?!(?:caméra|opéra|extra|choléra|ultra|infra|mantra|tiara|front|affront|contra)(?!\w))[^\W\d_]{2,}(?:ra|ront)(?!\w)",
    "it": r"[^\W\d_]{2,}(?:rà|ranno)(?!\w)",
    "pt": r"(?!verão|padrão|barão|grão)[^\W\d_]{2,}(?:rá|rão)(?!\w)",
    "tr": r"[^\W\d_]{2,}(?:ecek|acak|eceğ|acağ)[^\W\d_]*",
    "hi": r"[\u0900-\u0963]+(?:े|ें|ए|एं|एँ)ग(?:ा|ी|े)(?![\u0900-\u0963])|हो(?:गा|गी|ंगे|ंगी)(?![\u0900-\u0963])",
    "ar": r"(?<![\u0621-\u064a])[وف]?س(?!يار|ياس|ياد|يطر|يد|ين|تار|تين|يول|ير|يف|يل|يب|توديو|يئ|يء|يم|ترات|تو|يت[يا])[يت][\u0621-\u064a]{3,}",
    "ru": (
        r"(?:пройд|начн|проведе?|приед|состои|рассмотри?|рассмотря|посети?|посетя|встрети?|встретя|откро|закро|верн|вступи?|вступя|объяви?|объявя|"
        r"подпиш|обсуди?|обсудя|огласи?|огласят?|выступи?|выступя|прим|стартуе?|стартую|прибуд|прибуде?|соберу?|соберё?|соберет|отправи?|отправя|"
        r"получ|представи?|представя|сыгра|похорон)(?:[её]т|ит|ут|ют|ят|ат|т)(?:ся)?(?!\w)"
    ),
    "de": r"(?:beginnt|beginnen|startet|starten|findet|finden|tagt|tagen|trifft|reist|reisen|endet|enden|spielt|spielen|entscheidet|entscheiden|wählt|wählen|erwartet|steht|stehen)(?!\w)",
    "nl": r"(?:begint|beginnen|start|starten|vindt|vinden|komt|komen|reist|speelt|spelen|eindigt)(?!\w)",
}
_PAST = {
    "es": r"[^\W\d_]{2,}(?:ó|aron|ieron)(?!\w)|(?<!\w)(?:ha|han|fue|fueron|había|habían|dijo|dijeron|hizo|hicieron|dio|dieron|tuvo|tuvieron|estuvo|puso|pudo|quiso|vino|vinieron)(?!\w)",
    "fr": r"(?<!\w)(?:a|ont|est|sont|avait|avaient|était|étaient|fut|furent) (?:[^\W\d_]+ )?[^\W\d_]+(?:é|és|ée|ées|i|is|it|u|us|ue|ues|rt|te)(?!\w)",
    "it": r"(?<!\w)(?:ha|hanno|è|sono|era|erano) (?:[^\W\d_]+ )?[^\W\d_]+(?:to|ta|ti|te|so|sa|si|se)(?!\w)",
    "pt": r"[^\W\d_]{2,}(?:ou|aram|eu|iu|eram|iram)(?!\w)|(?<!\w)(?:foi|foram|era|eram|disse|disseram|fez|fizeram|teve|veio)(?!\w)",
    "tr": r"[^\W\d_]{2,}(?:dı|di|du|dü|tı|ti|tu|tü|mıştı|mişti|[dt][ıiuü]ğ[ıiuü][^\W\d_]*)(?!\w)",
    "hi": r"(?<![\u0900-\u0963])(?:हुआ|हुई|हुए|किया|की|गया|गई|गए|था|थी|थे|दिया|दी|दिए|कहा|बताया)(?![\u0900-\u0963])",
    "ar": r"(?<![\u0621-\u064a])[وف]?(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|ذكر|ذكرت|أفاد|أفادت|صرح|أضاف|وقع|وقعت|قتل|أصيب|انهار|زار|وصل|التقى|بدأ|بدأت|كان|كانت|شهد|شهدت)(?![\u0621-\u064a])",
    "ru": r"[^\W\d_]{2,}[аеиоуыя]л(?:а|о|и)?(?:с[ья])?(?!\w)|(?<!\w)(?:был|была|было|были|прошли|прошел|прошёл|прошла)(?!\w)",
    "de": r"(?<!\w)(?:hat|haben|hatte|hatten|wurde|wurden|war|waren|sagte|sagten|teilte|teilten|begann|begannen|kam|kamen|starb|starben|fand|fanden|traf|ging)(?!\w)|(?<!\w)(?:ist|sind) (?:[^\s.,;]+ ){0,6}(?:ge|ver|be|er|zer|ent)[^\W\d_]+(?:t|en)(?!\w)",
    "nl": r"(?<!\w)(?:heeft|hebben|had|hadden|werd|werden|was|waren|is|zijn|zei|begon)(?!\w)",
}
_AHEADS = {language: re.compile(pattern) for language, pattern in _AHEAD.items()}
_PASTS = {language: re.compile(pattern) for language, pattern in _PAST.items()}
# A sentence ends, or a clause of its own begins: "said on Monday that the plant will close".
_BREAK = re.compile(r"[.!?;](?=\s)|[।؟\n]|\s(?:que|che|dass|dat|что|إن|أن|कि)(?=\s)")


def outlook(scene: Scene, start: int, end: int, language: str, words: re.Pattern[str]) -> bool | None:
    """Whether the verb nearest to the expression is of the future (True) or of the past (False); None for neither.

    `words` are those of the language's table that look ahead.
    """
    left = max(0, start - REACH)
    for match in _BREAK.finditer(scene.low, left, start):
        left = match.end()
    stop = _BREAK.search(scene.low, end, end + REACH)
    right = stop.start() if stop else min(len(scene.low), end + REACH)
    best: tuple[int, bool] | None = None
    for pattern, ahead in ((_PASTS.get(language), False), (_AHEADS.get(language), True), (words, True)):
        if pattern is None:
            continue
        for low, high in ((left, start), (end, right)):
            for match in pattern.finditer(scene.low, low, high):
                if scene.text[match.start()].isupper() and match.start() > left + 1:
                    continue  # a name
                gap = start - match.end() if high == start else match.start() - end
                if best is None or gap < best[0] or (gap == best[0] and ahead):
                    best = gap, ahead
    return None if best is None else best[1]
