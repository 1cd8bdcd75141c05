"""Names of news agencies and the words that newsrooms are called by."""

from __future__ import annotations

import re

# As they stand in a dateline's brackets or at the end of a report, lower case.
_NAMES = """
reuters, ap, associated press, the associated press, afp, agence france-presse, dpa, dpa-afx, efe, ansa, tass,
itar-tass, xinhua, kyodo, kyodo news, jiji, yonhap, pti, ani, ians, uni, upi, bloomberg, pa, pa media, press
association, aap, apa, sda, ats, keystone-sda, belga, anp, ntb, tt, ritzau, stt, pap, čtk, ctk, tasr, sita, mti,
agerpres, mediafax, bta, tanjug, beta, hina, sta, mina, srna, fena, anadolu, anadolu agency, anadolu ajansı, aa, dha,
iha, i̇ha, antara, bernama, vna, cna, cns, lusa, europa press, ep, notimex, télam, telam, interfax, ria novosti, ria,
canadian press, the canadian press,
unian, ukrinform, adnkronos, askanews, agi, lapresse, kuna, wam, spa, mena, petra, sana, irna, isna, mehr, wafa, nan,
apa news, ips, kna, epd, sid, voa, rfe/rl, bbc, cnn, npr, agencies, agency, agencias, agenturen, agences, agenzie,
app, bss, unb, ana, ana-mpa, тасс, риа новости, риа, интерфакс, укринформ, укрінформ, унн, унiан, белта, казинформ,
рейтер, reuter, رويترز, أ ف ب, أ.ف.ب, فرانس برس, د ب أ, أ ب, الأناضول, وام, واس, سانا,
وكالات, ایسنا, ایرنا, भाषा, रॉयटर्स,
पीटीआई, एएफपी, एपी, एएनआई, आईएएनएस, यूएनआई, वार्ता, एजेंसी,
prensa latina, andina, sputnik, taz,
新华社, 中新社, 中央社, 共同社, 法新社, 路透社, 美联社, 時事, 共同, ロイター, 연합뉴스
"""
AGENCIES = frozenset(" ".join(name.split()) for name in _NAMES.split(","))

# Words that the name of a newsroom holds, in a byline without a "by".
_NEWSROOM = re.compile(
    r"(?:^|[\s(])(?:desk|bureau|newsroom|news|staff|agency|agencies|times|post|press|tribune|herald|gazette|journal|"
    r"chronicle|"
    r"observer|guardian|telegraph|standard|mirror|monitor|mail|courier|bulletin|today|daily|weekly|media|tv|radio|"
    r"online|team|echo|examiner|inquirer|sentinel|argus|advertiser|wire|rundschau|anzeiger|kurier|"
    r"editorial|editors|correspondents?|reporters?|redaktion|onlineredaktion|zeitung|nachrichten|rédaction|redacción|"
    r"redação|"
    r"redazione|redactie|redaksi|redaktionen|redakcja|redakce|редакция|редакція|haber|habertürk|agencia|agência|"
    r"agenzia|agentur|"
    r"agence|presse|prensa|presse|jornal|diario|journal|gazete|press|broadcasting|corporation|network|web\s?desk)\b",
    re.IGNORECASE,
)


# The last word of a paper's own name, or the first ones.
_PAPER = re.compile(
    r"(?:the )?(?:[\w.&'’-]+ ){1,3}(?:times|post|press|tribune|herald|gazette|journal|chronicle|observer|guardian|"
    r"telegraph|"
    r"standard|mirror|monitor|mail|courier|bulletin|star|sun|echo|examiner|inquirer|register|"
    r"sentinel|argus|advertiser|independent|dispatch|globe|[^\W\d_]*(?:zeitung|anzeiger|kurier|bote|rundschau|"
    r"blatt|nachrichten))"
    r"|the (?:times|guardian|observer|independent|economist|telegraph|herald|sun|mirror|scotsman)"
    r"|(?:(?:el|le|la|il|o) )?(?:diario|journal|courrier|gazette|gazzetta|corriere|jornal|gazeta)"
    r"(?: [\w'’-]+){1,4}|(?:bbc|cnn|abc|cbs|nbc|fox|sky|itv|cbc|rte|rté) news",
    re.IGNORECASE,
)


def is_agency(name: str) -> bool:
    """Whether `name` is a news agency, or several joined by slashes ("dpa/AFP")."""
    plain = name.strip(" .()[]/—–-©").lower()
    return plain in AGENCIES or ("/" in plain and all(part.strip() in AGENCIES for part in plain.split("/")))


def is_newsroom(name: str) -> bool:
    """Whether `name` is that of an agency or a newsroom ("Politics Desk"), rather than a person's."""
    return is_agency(name) or _NEWSROOM.search(name) is not None


def is_paper(name: str) -> bool:
    """Whether `name` has the shape of a paper's own name, each of its words with a capital ("The Harbour Gazette")."""
    words = name.split()
    return (
        len(words) <= 5
        and all(word[0].isupper() or word in ("of", "de", "del", "da", "di", "du", "la", "le") for word in words)
        and (is_agency(name) or _PAPER.fullmatch(name) is not None)
    )


def ending_agency(name: str) -> str:
    """The agency with which a name ends where no space parts it from the town ("東京共同"); else the whole name."""
    ends = (name[start:] for start in range(len(name) - 1) if not name[start].isascii())
    return next((end for end in ends if end in AGENCIES), name)
