"""What dateparser's tables lack for reading news: inflected names, words for last and next, since, now and recently.

Each row is a language (ISO 639-1). Words are in lower case and parted by "|"; they are matched whole.

The rows of `supplement` for further languages.
"""

from __future__ import annotations

from summarize.recognize.dates.tables.schema import Words

MORE: dict[str, Words] = {
    "nl": Words(
        plural="weken|maanden|jaren|dagen",
        last="vorige|vorig|afgelopen|laatste",
        next="volgende|volgend|komende|komend|aanstaande",
        this="deze|dit",
        since="sinds|sedert",
        before="in|sinds|tot|van|vanaf|eind|begin|half|medio|maand|jaar|tussen|en|voor|na|rond"
        "|herfst|zomer|winter|lente|najaar|voorjaar",
        until="tot|t/m|tot en met|en",
        early="begin",
        mid="half|medio|midden",
        late="eind",
        present="nu|momenteel|tegenwoordig|thans|op dit moment",
        past="onlangs|recent|recentelijk|kortgeleden|de afgelopen weken|de afgelopen jaren|de "
        "afgelopen maanden|vroeger",
        future="binnenkort|in de toekomst|de komende weken|spoedig|straks",
        ahead="zal|zullen|wordt|worden|gaat|gaan|gepland|moet|vanaf",
        numbers="een/één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf",
        parts="avond|nacht|ochtend|middag|morgen|namiddag|voormiddag",
        phrases="eergisteren=-2D|overmorgen=2D|vanavond=0D|vannacht=0D|gisteravond=-1D|vandaag=0D|gisteren=-1D",
        units="weekend=WE|decennium=E|jaar=Y|maand=M|week=W",
    ),
    "ru": Words(
        plural="недель|недели|месяцев|месяцы|лет|годы|дней|дни",
        last="прошлый|прошлого|прошлом|прошлую|прошлой|прошедшей|минувший|минувшую|минувшей"
        "|минувшего|прошедший|прошедшую",
        next="следующий|следующего|следующем|следующую|следующей|будущем|будущего|ближайший|ближайшую",
        this="этот|этом|эту|этой|этого|нынешнем|текущем|текущего",
        since="с|со|начиная с",
        before="в|с|до|к|по|начале|конце|середине|конца|начала|года|году|год"
        "|между|и|во|на|летом|весной|осенью|зимой|около|после",
        until="по|до",
        early="в начале|начало|начале",
        mid="в середине|середине",
        late="в конце|конце|конец",
        present="сейчас|теперь|ныне|в настоящее время|на данный момент",
        past="недавно|в последнее время|в последние годы|в последние недели|в последние месяцы|в последние дни",
        future="скоро|вскоре|в будущем|в ближайшее время|в ближайшие дни|в ближайшие недели",
        ahead="будет|будут|планируется|намерен|намерены|должен|должны|состоится|пройдет|запланирован|запланировано",
        numbers="один/одну/одного|два/две/двух|три/трёх/трех|четыре|пять|шесть|семь|восемь|девять|десять",
        suffix="года|году|год|г.|гг.|годов",
        months="январе=1|феврале=2|марте=3|апреле=4|мае=5|июне=6|июле=7|августе=8|сентябре=9"
        "|октябре=10|ноябре=11|декабре=12|январём=1|январем=1",
        weekdays="понедельника=1|понедельнику=1|вторника=2|вторнику=2|среду=3|среды=3|четверга=4"
        "|четвергу=4|пятницу=5|пятницы=5|пятнице=5|субботу=6|субботы=6|воскресенья=7"
        "|воскресенью=7",
        units="году=Y|года=Y|месяце=M|месяца=M|неделе=W|неделю=W|недели=W|десятилетия=E|выходные=WE|выходных=WE",
        phrases="позавчера=-2D|послезавтра=2D|накануне=?|сегодня=0D|вчера=-1D|завтра=1D",
    ),
    "ar": Words(
        last="الماضي|الماضية|الفائت|المنصرم",
        next="المقبل|المقبلة|القادم|القادمة",
        this="هذا|هذه|الحالي|الجاري",
        since="منذ|منذ عام|منذ العام|منذ سنة|منذ شهر",
        before="في|عام|سنة|العام|شهر|منذ|حتى|من|إلى|أوائل|أواخر|منتصف|مطلع|نهاية|بداية|بين|خلال"
        "|صيف|شتاء|خريف|ربيع|وفي|بعام|لعام",
        until="إلى|حتى|و",
        early="أوائل|مطلع|بداية",
        mid="منتصف",
        late="أواخر|نهاية",
        present="الآن|حاليا|حالياً|حاليًا",
        past="مؤخرا|مؤخراً|مؤخرًا|في الآونة الأخيرة|خلال الأسابيع الأخيرة",
        future="قريبا|قريباً|قريبًا|في المستقبل",
        ahead="سوف|سيتم|ستكون|سيكون|المقرر|سيعقد|ستعقد",
        numbers="واحد|اثنان/اثنين|ثلاثة/ثلاث|أربعة/أربع|خمسة/خمس|ستة/ست|سبعة/سبع|ثمانية/ثماني|تسعة/تسع|عشرة/عشر",
        months="كانون الثاني=1|شباط=2|آذار=3|نيسان=4|أيار=5|حزيران=6|تموز=7|آب=8|أيلول=9|تشرين "
        "الأول=10|تشرين الثاني=11|كانون الأول=12|جانفي=1|فيفري=2|أفريل=4|ماي=5|جوان=6"
        "|جويلية=7|أوت=8|إبريل=4|ابريل=4|اغسطس=8|اكتوبر=10",
        weekdays="الإثنين=1|الأثنين=1|الاثنين=1|الثلاثاء=2|الأربعاء=3|الاربعاء=3|الخميس=4"
        "|الجمعة=5|السبت=6|الأحد=7|الاحد=7",
        units="العام=Y|عام=Y|الشهر=M|الأسبوع=W|العقد=E",
        phrases="اليوم=0D|أمس=-1D|الأمس=-1D|بالأمس=-1D|غدا=1D|غداً=1D|غدًا=1D|أول أمس=-2D|أول من أمس=-2D|بعد غد=2D"
        "|قبل أسبوعين=-2W|قبل شهرين=-2M|قبل عامين=-2Y|بعد يومين=2D|بعد أسبوعين=2W|بعد شهرين=2M|بعد عامين=2Y",
    ),
    "tr": Words(
        last="geçen|geçtiğimiz|önceki",
        next="gelecek|önümüzdeki",
        this="bu",
        since="",
        before="ocak|yılında|yılı|yıl|geçen|bu|ayında|sonu|başı|eylül|mart",
        until="ile",
        early="başında|başı",
        mid="ortasında",
        late="sonunda|sonu",
        present="şimdi|şu anda|halen|günümüzde",
        past="geçenlerde|son zamanlarda|son günlerde|son yıllarda|kısa süre önce",
        future="yakında|gelecekte|yakın gelecekte|önümüzdeki günlerde",
        ahead="yapılacak|olacak|edecek|gerçekleşecek|başlayacak|planlanıyor",
        numbers="bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on",
        suffix="yılında|yılından|yılının|yılı|ayında|ayının|tarihinde|günü",
        weekdays="cuma=5",
        onward="beri|bu yana|itibaren",
        phrases="dün=-1D|bugün=0D|yarın=1D|evvelsi gün=-2D|önceki gün=-2D",
        units="yılın=Y|ayın=M|haftanın=W|hafta sonu=WE|yıl=Y|ay=M|hafta=W",
    ),
    "zh": Words(
        present="现在|目前|当前|如今|眼下",
        past="最近|近日|近来|近年来|不久前|日前|近期",
        future="不久|将来|未来|即将",
        ahead="将|预计|计划|拟",
        since="自|自从|从",
    ),
    "ja": Words(present="現在|今|目下", past="最近|先日|近年|このほど", future="近く|将来|今後", ahead="予定|見通し"),
    "pl": Words(
        last="ubiegły|ubiegłego|ubiegłym|zeszły|zeszłym|zeszłego|ubiegłą|zeszłą",
        next="przyszły|przyszłym|przyszłego",
        this="ten|tym|tego|tę",
        since="od",
        before="w|od|do|na|roku|rok|koniec|początku|końcu|połowie|we|z",
        suffix="roku|r.",
        present="teraz|obecnie",
        past="niedawno|ostatnio",
        future="wkrótce",
    ),
    "uk": Words(
        last="минулого|минулому|минулий|минулої|минулу",
        next="наступного|наступному|наступний",
        this="цього|цьому|цей",
        since="з|із",
        before="у|в|з|до|по|на|кінці|початку|року|році",
        suffix="року|році|р.",
        present="зараз|нині",
        past="нещодавно|останнім часом",
        future="незабаром|скоро",
        months="січні=1|лютому=2|березні=3|квітні=4|травні=5|червні=6|липні=7|серпні=8"
        "|вересні=9|жовтні=10|листопаді=11|грудні=12",
        weekdays="середу=3|п'ятницю=5|п’ятницю=5|суботу=6|неділю=7",
        phrases="сьогодні=0D|вчора=-1D|учора=-1D|завтра=1D|позавчора=-2D",
    ),
    "sv": Words(
        last="förra|senaste",
        next="nästa|kommande",
        this="denna|detta|i",
        since="sedan",
        before="i|sedan|till|från|slutet|början|mitten|år|under|av",
        joint="",
        present="nu|för närvarande",
        past="nyligen|på sistone",
        future="snart|i framtiden",
    ),
    "da": Words(
        last="sidste",
        next="næste|kommende",
        this="denne|dette",
        since="siden",
        before="i|siden|til|fra|slutningen|begyndelsen|år|af",
        present="nu|i øjeblikket",
        past="for nylig",
        future="snart",
    ),
    "no": Words(
        last="forrige|sist|siste",
        next="neste|kommende",
        this="denne|dette",
        since="siden",
        before="i|siden|til|fra|slutten|begynnelsen|år|av",
        present="nå|for tiden",
        past="nylig",
        future="snart",
    ),
}


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
