"""What dateparser's tables lack for reading news: inflected names, words for last and next, since, now and recently.

Each row is a language (ISO 639-1). Words are in lower case and parted by "|"; they are matched whole.
"""

from __future__ import annotations

from summarize.text.dates.supplement_more import MORE
from summarize.text.dates.supplement_words import Words

SUPPLEMENT: dict[str, Words] = {
    "de": Words(
        plural="wochen|monaten|monate|jahren|jahre|tagen|tage",
        last="letzten|letzter|letzte|letztes|letztem|vergangenen|vergangene|vergangener"
        "|vergangenes|vorigen|vorige|voriger|voriges",
        next="nächsten|nächste|nächster|nächstes|kommenden|kommende|kommender|kommendes",
        this="diesen|diesem|diese|dieser|dieses",
        since="seit|seit dem|seit ende|seit anfang",
        before="im|in|seit|bis|ab|von|vom|anfang|mitte|ende|jahr|jahre|jahres|zum|zwischen|und"
        "|gegen|um|herbst|sommer|winter|frühjahr|vor|nach",
        until="bis|bis zum|und",
        early="anfang",
        mid="mitte",
        late="ende",
        present="jetzt|derzeit|zurzeit|momentan|gegenwärtig|heutzutage",
        past="kürzlich|neulich|vor kurzem|unlängst|in letzter zeit|in den vergangenen wochen|in "
        "den letzten wochen|in den vergangenen jahren|in den letzten jahren",
        future="bald|in zukunft|künftig|demnächst|in den kommenden wochen|in den nächsten wochen",
        ahead="wird|werden|soll|sollen|will|wollen|geplant|bevorstehend|ab",
        numbers="ein/eine/einem/einer/einen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf",
        parts="abend|nacht|morgen|mittag|nachmittag|vormittag",
        phrases="vorgestern=-2D|übermorgen=2D|heute=0D|gestern=-1D|morgen=1D",
        units="jahrzehnt=E|jahrzehnts=E|jahres=Y|monats=M|wochenende=WE",
    ),
    "fr": Words(
        plural="semaines|jours|années|ans",
        last="dernier|dernière|passé|passée|derniers",
        next="prochain|prochaine",
        this="ce|cet|cette",
        since="depuis|depuis le|depuis l'année|depuis l’année",
        before="en|de|d|depuis|dès|à|fin|début|mi|mois|année|jusqu'en|jusqu|courant|entre|et"
        "|avant|après|vers|automne|printemps|été|hiver|l'année",
        joint="de|d'",
        until="au|à|et|jusqu'au",
        early="début|au début de|au début du mois de",
        mid="mi|à la mi",
        late="fin|à la fin de|à la fin du mois de",
        present="maintenant|actuellement|à l'heure actuelle|de nos jours|en ce moment",
        past="récemment|dernièrement|ces derniers mois|ces dernières "
        "semaines|ces dernières années|ces derniers jours|naguère"
        "|autrefois",
        future="bientôt|prochainement|à l'avenir|dans les prochains jours|dans les prochaines "
        "semaines|dans les prochains mois",
        ahead="sera|seront|va|vont|doit|doivent|devrait|devraient|prévu|prévue|aura|auront|aller",
        numbers="un/une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|vingt=20|trente=30",
        day_one="premier",
        phrases="aujourd'hui=0D|aujourd’hui=0D|avant-hier=-2D|l'an dernier=-1Y|l’an dernier=-1Y"
        "|l’année dernière=-1Y|l'an passé=-1Y|l’année prochaine=1Y|l'an prochain=1Y"
        "|après-demain=2D|la veille=?|le lendemain=?",
        units="an=Y|année=Y|mois=M|semaine=W|week-end=WE|décennie=E",
    ),
    "es": Words(
        plural="semanas|meses|años|días",
        last="pasado|pasada|último|última",
        next="próximo|próxima|que viene|siguiente",
        this="este|esta",
        since="desde|desde el|desde el año",
        before="en|de|del|desde|hasta|a|mediados|finales|principios|fines|comienzos|inicios|mes"
        "|año|entre|y|para|durante|otoño|primavera|verano|invierno|hacia",
        joint="de|del",
        until="al|a|y|hasta el",
        early="a principios de|principios de|a comienzos de|a inicios de",
        mid="a mediados de|mediados de",
        late="a finales de|finales de|a fines de|fines de",
        present="ahora|actualmente|en la actualidad|hoy en día|en estos momentos",
        past="recientemente|últimamente|en las últimas semanas|en los "
        "últimos meses|en los últimos años|en los últimos días",
        future="pronto|próximamente|en el futuro|en las próximas semanas|en los próximos días|en los próximos meses",
        ahead="será|serán|va a|van a|prevé|prevén|previsto|prevista|tendrá|habrá|deberá|se celebrará",
        numbers="un/una/uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce",
        day_one="primero",
        ago="atrás",
        phrases="anteayer=-2D|antier=-2D|anoche=-1D|pasado mañana=2D|hoy=0D|ayer=-1D",
        units="fin de semana=WE|década=E|año=Y|mes=M|semana=W",
    ),
    "it": Words(
        plural="settimane|mesi|anni|giorni",
        last="scorso|scorsa|passato|passata|ultimo|ultima",
        next="prossimo|prossima",
        this="questo|questa|quest'",
        since="dal|da|dall'|dall’",
        before="a|in|di|da|nel|dal|del|al|metà|fine|inizio|inizi|mese|anno|entro|tra|fra|e|fino"
        "|autunno|estate|inverno|primavera|dello|nell|dell|dall",
        joint="di|del",
        until="al|a|e|fino al",
        early="inizio|all'inizio di|inizio di|agli inizi di",
        mid="metà|a metà",
        late="fine|alla fine di|a fine",
        present="ora|adesso|attualmente|al momento|oggigiorno",
        past="recentemente|ultimamente|di recente|nelle ultime settimane"
        "|negli ultimi anni|negli ultimi mesi|negli ultimi giorni",
        future="presto|prossimamente|in futuro|nelle prossime settimane|nei prossimi giorni",
        ahead="sarà|saranno|verrà|verranno|dovrà|dovranno|previsto|prevista|si terrà|avrà",
        numbers="un/una/uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici",
        day_one="primo",
        phrases="l'altro ieri=-2D|dopodomani=2D|l'anno scorso=-1Y|l’anno "
        "scorso=-1Y|stasera=0D|oggi=0D|ieri=-1D|domani=1D",
        units="fine settimana=WE|weekend=WE|decennio=E|anno=Y|mese=M|settimana=W",
        months="",
        weekdays="lunedi=1|martedi=2|mercoledi=3|giovedi=4|venerdi=5",
    ),
    "pt": Words(
        plural="semanas|meses|anos|dias",
        last="passado|passada|último|última",
        next="próximo|próxima|que vem|seguinte",
        this="este|esta|neste|nesta|nessa|desta|deste",
        since="desde|desde o|desde o ano de",
        before="em|de|do|desde|até|meados|final|fim|início|começo|mês|ano|entre|e|a|para|durante"
        "|outono|primavera|verão|inverno|no",
        joint="de|do",
        until="a|até|ao|e",
        early="no início de|início de|começo de|no começo de",
        mid="em meados de|meados de",
        late="no final de|final de|fim de|no fim de",
        present="agora|atualmente|no momento|hoje em dia",
        past="recentemente|ultimamente|nas últimas semanas|nos últimos meses|nos últimos anos|nos últimos dias",
        future="em breve|no futuro|nas próximas semanas|nos próximos dias",
        ahead="será|serão|vai|vão|deve|devem|previsto|prevista|terá|haverá",
        numbers="um/uma|dois/duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze|doze",
        day_one="primeiro|1o",
        ago="atrás",
        phrases="anteontem=-2D|depois de amanhã=2D|hoje=0D|ontem=-1D",
        weekdays="segunda-feira=1|terça-feira=2|quarta-feira=3|quinta-feira=4|sexta-feira=5|sábado=6|domingo=7",
        units="fim de semana=WE|década=E|ano=Y|mês=M|semana=W",
    ),
} | MORE
