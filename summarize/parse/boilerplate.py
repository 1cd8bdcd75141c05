"""Lines that belong to the page and not to the report: advertisements, invitations, credits, links to other "
"reports.

What an article tells twice in the same words.

What a news wire puts between the paragraphs of a report for those who set it: slugs, notes to editors, cuts, codes.

The forms are those of AP, the New York Times' and Xinhua's services as archives keep them.
"""

from __future__ import annotations

import re
import string
from functools import lru_cache

from summarize.parse.agencies import is_agency
from summarize.parse.paragraphs import ends_sentence

# Punctuation and white space of any script; not \W, which would take the vowel signs of Indic scripts with it.
_MARKS = re.compile(
    r"[\s!-/:-@\[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f\u060c\u061b\u061f\u06d4\u0964\u0965]+"
)
_ASCII_MARKS = dict.fromkeys(map(ord, string.punctuation), " ")

_OUTER = " .,;:!?\"'()[]-–—…*_"


def key(text: str) -> str:
    """`text` with case, punctuation and white space levelled: equal for the same words."""
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_MARKS).split())
    return _MARKS.sub(" ", text).strip().lower()


def plain(text: str) -> str:
    """`text` with case, white space, quotation marks and outer punctuation levelled: a quicker, stricter `key`."""
    if not text.isascii():  # a chain of replacements: `str.translate` takes ten times as long here
        text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').replace("\u200b", "")
    return " ".join(text.lower().split()).strip(_OUTER)


LONGEST_WIRE_LINE = 160

# "BC-Norvale-Flood, 2nd Ld-Writethru", "u i BC-Flood     09-11 0339": the name that a report goes by.
_SLUG = re.compile(r"\^?(?:[a-z] ){0,3}(?:BC|AM|PM|YE|AP|NYT)-(?!\w+ing\b)[A-Z0-9][\w&'./-]*")
# "AP-NY-10-16-98 0941EDT", "nn", "-0-", "Enditem": where and when it was sent, and that it ends.
_CODE = re.compile(
    r"[A-Z]{2,4}(?:-[A-Z]{2,3})?-\d\d-\d\d-\d\d(?:\d\d)? \d{4}[A-Z]{0,4}|nn+|(?:x ?){3}|-0-"
    r"|endit(?:em)?s?|enditem/.{0,40}|\([a-z]{2,3}\)|(?:un)?quote|c\. ?\d{4}\b.{0,80}",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"[(\[]?(?:(?:attn|attention|eds|editors?|note to editors|art adv|photo adv|graphics? adv|profile)\s?:"
    r"|(?:begin|end|start|stop) (?:optional|trim)\b|optional (?:add|trim|cut|material|end)\b|story can end here\b"
    r"|more to come\b|\(?end optional)",
    re.IGNORECASE,
)
# A later take of a report takes up the end of the one before it: "XXX had left the country."
_PICKED_UP = re.compile(r"(?:xxx|XXX|x x x)\s+(?=[a-z])")
_ENDS = frozenset(".!?")


def is_wire(text: str) -> bool:
    """Whether a whole paragraph, or the sentence at its end, was written for editors and machines."""
    if len(text) > LONGEST_WIRE_LINE:
        return _PICKED_UP.match(text) is not None
    if _NOTE.match(text) or _CODE.fullmatch(text) or _PICKED_UP.match(text):
        return True
    if text[:1] == "(" and text.rstrip(". ")[-1:] == ")" and _is_shouted(text):
        return True
    return text[-1:] not in _ENDS and _SLUG.match(text) is not None


def _is_shouted(text: str) -> bool:
    """Whether it is in capitals, of more letters than an abbreviation."""
    return text.isupper() and sum(mark.isalpha() for mark in text) >= 4


LONGEST = 400

# The line begins so, whatever follows.
_BEGINS = re.compile(
    r"(?:read more|read also|also read|read next|read the full|see also|watch also|more on this|related (?:articles|"
    r"stories|news|topics|content)|"
    r"recommended (?:for you|stories)|most read|you (?:may|might) also like|don't miss|sign up (?:for|to|here|now)|"
    r"get our (?:free |daily |weekly )?newsletter|send (?:us )?your (?:stor|photo|view|tip)|do you have (?:a|any|more) "
    r"(?:story|stories|tips?|information)\b|(?:article|story|text) continues (?:below|after)|skip (?:advert|ad\b|"
    r"to\b|past)|"
    r"support (?:our|independent|quality) (?:journalism|work|news)|leave a (?:comment|reply)|listen to (?:this|the "
    r"(?:latest )?(?:episode|podcast))|filed under|(?:published|posted) in (?-i:[A-Z]\w+)$|categor(?:y|ies)\s?:|"
    r"we(?: and our partners)? use cookies|this (?:web)?site uses cookies|by continuing to (?:use|browse)|"
    r"accept (?:all )?cookies|wir verwenden cookies|diese (?:web)?seite verwendet cookies|nous utilisons des cookies|"
    r"(?:utilizamos|usamos) cookies|(?:questo sito utilizza|utilizziamo) (?:i )?cookies?|"
    r"terms (?:of|and) (?:use|service|conditions)|privacy policy|cookie (?:policy|settings)|back to top|next article|"
    r"this is a breaking|this version of the|this (?:story|article|report) (?:originally |first )?appeared|"
    r"(?:this|the) (?:story|article|report) has not been edited|except for the headline|"
    r"file(?: photo| picture| image)? ?[-–—:] |dieser (?:artikel|beitrag|text) (?:ist |wurde )?(?:erschien|zuerst)|"
    r"subscribe (?:to|now|"
    r"for|here)|"
    r"follow us|follow .{2,40} on (?:twitter|x\b|facebook|instagram|telegram|whatsapp)|join our|like us on|"
    r"share this|click here|download (?:our|the) app|"
    r"get the latest|our standards:|all rights reserved|this (?:story|article) (?:was|has been) (?:originally |"
    r"first )?(?:published|updated|produced|corrected)|"
    r"this is a developing story|"
    r"\(?(?:additional |with )?(?:reporting|writing|editing|compiled|translated|graphics|fact-checking) by\b|"
    r"report(?:ing)? and editing by|"
    r"associated press (?:writers?|reporters?|journalists?)\b|copyright (?:\u00a9|\(c\)|\d{4}|by\b)|\(c\) \d{4}|"
    r"\u00a9|"
    r"lesen sie (?:auch|mehr|hier)|mehr zum thema|lesen sie dazu|auch interessant|jetzt (?:abonnieren|anmelden)|"
    r"abonnieren sie|newsletter|"
    r"lire (?:aussi|la suite|également)|à lire (?:aussi|également)|à voir aussi|abonnez-vous|inscrivez-vous|"
    r"suivez-nous|partager|droits réservés|"
    r"leer (?:más|también)|lea también|te recomendamos|le puede interesar|te puede interesar|lee también|suscríbete|"
    r"síguenos|"
    r"leia (?:mais|também|tamb[ée]m)|veja também|saiba mais|assine|inscreva-se|siga-nos|"
    r"leggi (?:anche|tutto)|per approfondire|iscriviti|seguici|riproduzione riservata|"
    r"lees (?:ook|meer)|bekijk ook|abonneer|schrijf je in|volg ons|"
    r"läs (?:också|även|mer)|læs (?:også|mere)|les (?:også|mer)|lue (?:myös|lisää)|"
    r"czytaj (?:też|także|więcej)|zobacz (?:też|także)|čtěte (?:také|více)|přečtěte si|olvass[ao] (?:el|még|tovább)|"
    r"citește și|citeşte şi|"
    r"читайте (?:также|еще|ещё)|подписывайтесь|подпишитесь|читайте нас|підписуйтесь|читайте також|прочетете (?:още|"
    r"също)|"
    r"διαβάστε (?:επίσης|ακόμα|περισσότερα)|baca juga|simak juga|ikuti kami|ayrıca (?:okuyun|bkz)|ilginizi çekebilir|"
    r"bizi takip|đọc thêm|xem thêm|"
    r"اقرأ (?:أيضا|أيضاً|المزيد)|إقرأ أيضا|شاهد أيضا|تابعونا|بیشتر بخوانید|קראו (?:גם|עוד)|यह भी पढ़ें|ये भी पढ़ें|"
    r"इसे भी पढ़ें|और पढ़ें|"
    r"阅读更多|延伸阅读|延伸閱讀|相关阅读|責任編輯|责任编辑|関連記事|続きを読む|관련기사|무단 전재)",
    re.IGNORECASE,
)

# A label: these and a colon, a dash or nothing.
_LABEL = re.compile(
    r"[(\[]?(?:file )?(?:advertisements?|ad|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|"
    r"annons|annonse|annonce|reklama|реклама|"
    r"reklam|iklan|إعلان|विज्ञापन|広告|广告|廣告|"
    r"photos?|photographs?|images?|pictures?|picture alliance|videos?|graphics?|infographic|image (?:caption|source|"
    r"credit)|"
    r"photo (?:caption|credit)s?|media caption|"
    r"fotos?|bild(?:er|quelle|unterschrift)?|grafik|quelle|crédits?(?: photo)?|imagen|imagem|immagine|afbeelding|"
    r"beeld|kuva|zdjęcie|zdroj|fotó|foto ilustrasi|"
    r"fotoğraf|φωτογραφία|фото|видео|відео|صورة|الصورة|फोटो|图片|图|圖|写真|사진|credits?|sources?|tags?|topics?|comments?|"
    r"share|save|print|"
    r"e-?mail|copy link|compartir|compartilhar|partager|teilen|drucken|condividi|поделиться|مشاركة|分享|"
    r"related|see|watch|listen|video|live|more|correction|editor[’']s note|note to readers|disclaimer|hashtags?)"
    r"(?:\s?/\s?[^:]{0,40})?\s*(?::|：|\||—|$)",
    re.IGNORECASE,
)

# A line that says how long reading takes, how many have written below, how old it is; a handle; where the page stands.
_COUNTED = re.compile(
    r"(?:(?:estimated )?reading time|time to read|temps de lecture|lese(?:zeit|dauer)|tiempo de lectura|"
    r"tempo (?:di lettura|de leitura)|leestijd|lästid|время чтения|czas czytania)\s?[:：]?\s*(?:ca\. )?\d.{0,20}"
    r"|(?:lecture (?:de )?)?\d{1,2}[- ]?(?:min(?:\.|ute[ns]?|utos|uti|s)?|мин\.?|分钟)"
    r"(?: (?:read|to read|lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd|lästid|чтения|阅读))?"
    r"|\d[\d,.]* (?:comments?|shares?|views?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties)"
    r"|(?:(?:updated|published|posted) )?(?:\d{1,2}|an?|one) (?:minute|hour|day)s? ago"
    r"|vor (?:\d{1,2}|einer|einem) (?:minute|stunde|tag)(?:e?n)?|il y a (?:\d{1,2}|une?) (?:minute|heure|jour)s?"
    r"|hace (?:\d{1,2}|una?) (?:minuto|hora|día)s?|@\w{2,30}"
    r"|(?:home|start(?:seite)?|accueil|inicio|início|главная)\s?(?:[>›»/|•·][\w&'\s-]{2,30}+)++"
    r"|[\w&'\s-]{2,30}+(?:[>›»][\w&'\s-]{2,30}+){2,}+",
    re.IGNORECASE,
)
# Who reported from where, or helped, at the end of a report: names, and what they did.
_HELPED = re.compile(
    r"(?:[^\W\d_a-z][\w.'’-]*,? (?:and )?){1,8}(?:also |both )?reported from [^\W\d_a-z]"
    r"|[^\W\d_a-z].{2,140}? contributed (?:to this (?:report|story|article|dispatch)|(?:additional )?reporting)\b"
)
# Whose material went into it ("With inputs from agencies", "mit dpa"), and who wrote it in two or three letters.
_WITH = re.compile(
    r"(?:with|avec|mit|con|com|met|med|con información de|avec informations|mit material von|con informazioni)"
    r"(?: (?:additional )?(?:inputs?|files|information|reporting|material|agencias|agencies))?(?: (?:from|by|von|de|"
    r"by))? ",
    re.IGNORECASE,
)
_ENDED = re.compile(r"ends?|-?30-?|完|终|終|конец", re.IGNORECASE)
_SIGNS = re.compile(r"[a-z]{2,4}(?:\s?/\s?[a-z]{2,4}){0,3}")
# Who wrote it, in brackets below: "(Por João Lima)".
_WRITTEN = re.compile(
    r"[(（\[](?i:by|por|par|von|di|da|door|av|af|yazan|haber|автор|текст)[: ]\s?"
    r"[^\W\d_a-z][^()（）.!?;:]{2,60}\.?[)）\]]"
)
_INITIALS = re.compile(r"[a-z]{2,4}(?:\s?[/-]\s?[a-z]{1,4}){1,3}")
_LETTERS = re.compile(r"[a-z]{1,4}\d?(?:/[a-z]{1,4})*")
_AND = re.compile(r"\s?[,/&]\s?|\s(?:and|und|et|y|e|en|och|og|i|и)\s")

# It ends as a picture's credit does.
_CREDIT = re.compile(
    r"(?:getty images|shutterstock|istock|ap photo(?:/[^)\]]{2,40})?|photo(?:graph)?s?: [^.:]{3,40}|"
    r"photo by [^.()]{3,60}|\(photo:? [^()]{2,80}\)|"
    r"(?:reuters|afp|ap|epa|dpa|efe|ansa|imago|anp|belga)\s?/\s?[^().]{3,50}"
    r"|[^\[\]()./]{3,40}/\s?(?:reuters|afp|ap|epa|dpa|efe|ansa|pa|anadolu|xinhua)"
    r"|via (?:getty|ap|reuters|afp)[^().]{0,40}|file photo|\[photo[^\[\]]{0,60}\]|handout)[)\].]*$",
    re.IGNORECASE,
)
# One of these is in every such end: the expression, which is slow, is tried only then.
_CREDITED = ("getty", "shutterstock", "istock", "photo", "/", "via ", "handout")
# A short line that ends in an address: where more is to be found.
_ADDRESS = re.compile(r"(?:^|[\s:]|(?<!\])\()(?:https?://|www\.)[^\s]{4,120}$")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]*\w")
_RULE = re.compile(r"[^\w]+")
_TABLE = re.compile(r"\t[^\t]*\t|\|[^|]*\|")


@lru_cache(maxsize=32)  # the paragraphs of a head are asked about twice
def is_boilerplate(text: str) -> bool:
    """Whether a whole paragraph belongs to the page: judged by how it begins or ends, and only if it is short."""
    if is_wire(text):
        return True
    if len(text) > LONGEST:
        return False
    bare = text.strip(" *_#>-–—•|([")
    if _BEGINS.match(bare) or _LABEL.match(text.strip(" *_#>|")) or (len(text) <= 90 and _COUNTED.fullmatch(bare)):
        return True
    if len(text) <= 200 and (_HELPED.match(bare) or ("@" in bare and _EMAIL.search(bare))):
        return True
    if len(text) <= 90 and _WRITTEN.fullmatch(text.strip()):
        return True
    if len(text) <= 90 and _is_signed(text.strip(" *_#>-–—|()[]（）")):
        return True
    if len(text) <= 160 and ("http" in text or "www." in text) and _ADDRESS.search(text):
        return True
    return (len(text) <= 300 and _credited(text)) or is_credit(text)


def _is_signed(text: str) -> bool:
    """Whether it is what stands below a report: its end, whose material it holds, its authors' letters."""
    if _ENDED.fullmatch(text) or (len(text) <= 24 and _INITIALS.fullmatch(text)) or _is_sign_off(text):
        return True
    lent = _WITH.match(text)
    names = [name.strip() for name in _AND.split(text[lent.end() :] if lent else text.replace("(", "/").strip(") "))]
    known = [is_agency(name) for name in names]
    return (lent is not None and all(known)) or (
        any(known) and all(a or _SIGNS.fullmatch(n) for a, n in zip(known, names, strict=True))
    )


def _is_sign_off(text: str) -> bool:
    """Whether an agency's name and its authors' letters stand there ("dpa xy yyzz n1", "EFE mrs/jpg"); names in scripts
    without capitals ("भाषा अमित नरेश")."""
    words = text.split()
    if not 2 <= len(words) <= 6 or not is_agency(words[0]):
        return False
    return all(_LETTERS.fullmatch(word) or word.lower() == word.upper() for word in words[1:])


def _credited(text: str) -> bool:
    tail = text[-100:].lower()
    return any(mark in tail for mark in _CREDITED) and _CREDIT.search(text, max(0, len(text) - 100)) is not None


def is_credit(text: str) -> bool:
    """Whether it is nothing but an agency's name, in brackets or not ("(Reuters)")."""
    return len(text) <= 60 and is_agency(text)


def is_table(text: str) -> bool:
    """Whether a line has the shape of a table's row."""
    return len(text) <= LONGEST and not ends_sentence(text) and _TABLE.search(text) is not None
