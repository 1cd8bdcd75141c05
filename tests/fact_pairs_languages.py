"""Invented pairs of sentences in nine languages, written before the rules were tried on them.

Each: the language, a shared opening of both articles, then one sentence each.
"""

SAME = {
    "de fire": (
        "de",
        "In Bergheim hat es gebrannt.",
        "Bei einem Wohnungsbrand in Bergheim ist am Samstag eine 82-jährige Frau gestorben.",
        "Eine 82 Jahre alte Frau kam am Samstag bei einem Brand in einer Wohnung in Bergheim ums Leben.",
    ),
    "de budget": (
        "de",
        "Der Haushalt ist knapp.",
        "Der Stadtrat von Altenstadt hat die Erhöhung der Grundsteuer um zehn Prozent beschlossen.",
        "Die Grundsteuer steigt um zehn Prozent, wie der Stadtrat von Altenstadt beschloss.",
    ),
    "de search": (
        "de",
        "Ein Kind wurde vermisst.",
        "Die Polizei suchte mit Hubschraubern und Hunden nach dem siebenjährigen Jungen.",
        "Mit Hunden und Hubschraubern hat die Polizei nach dem sieben Jahre alten Jungen gesucht.",
    ),
    "fr strike": (
        "fr",
        "Les négociations ont échoué.",
        "Les cheminots de Valdoria seront en grève à partir de lundi, a annoncé le syndicat.",
        "Le syndicat a appelé les cheminots de Valdoria à la grève dès lundi.",
    ),
    "fr court": (
        "fr",
        "Le procès a duré trois semaines.",
        "La cour d'assises a condamné Marc Delval à douze ans de réclusion pour le meurtre de son voisin.",
        "Marc Delval a été condamné à douze ans de prison pour avoir tué son voisin.",
    ),
    "fr flood": (
        "fr",
        "De fortes pluies sont tombées.",
        "Les inondations ont contraint 400 habitants de Port-Elmar à quitter leur logement.",
        "À Port-Elmar, 400 personnes ont dû quitter leurs maisons à cause des inondations.",
    ),
    "es bank": (
        "es",
        "Los mercados reaccionaron.",
        "El banco central subió la tasa de interés al 7,5 por ciento.",
        "La tasa de interés fue elevada al 7,5 por ciento por el banco central.",
    ),
    "es arrest": (
        "es",
        "La policía actuó en Puerto Alba.",
        "La policía detuvo en Puerto Alba a cuatro hombres acusados de traficar con armas.",
        "Cuatro hombres fueron detenidos en Puerto Alba por tráfico de armas.",
    ),
    "es minister": (
        "es",
        "Hay crisis en el gobierno.",
        "La ministra de Salud, Carla Rivas, presentó su dimisión el martes.",
        "Carla Rivas dimitió el martes como ministra de Salud.",
    ),
    "ru fire": (
        "ru",
        "В Озерске произошёл пожар.",
        "При пожаре на складе в Озерске погибли три человека, сообщили в МЧС.",
        "Три человека погибли в результате пожара на складе в Озерске, сообщает МЧС.",
    ),
    "ru law": (
        "ru",
        "Парламент заседал весь день.",
        "Парламент Карсии одобрил законопроект о повышении пенсионного возраста.",
        "Законопроект о повышении пенсионного возраста одобрен парламентом Карсии.",
    ),
    "ru match": (
        "ru",
        "Состоялся финал кубка.",
        "«Заря» обыграла «Маяк» со счётом 2:1 и завоевала кубок.",
        "«Заря» завоевала кубок, победив «Маяк» со счётом 2:1.",
    ),
    "ar talks": (
        "ar",
        "تتواصل الأزمة.",
        "اتفق الطرفان على وقف إطلاق النار لمدة عشرة أيام ابتداء من الجمعة",
        "توصل الطرفان إلى اتفاق لوقف إطلاق النار عشرة أيام اعتبارا من الجمعة",
    ),
    "ar court": (
        "ar",
        "انتهت المحاكمة.",
        "حكمت المحكمة على الوزير السابق بالسجن خمس سنوات بتهمة الفساد",
        "قضت المحكمة بسجن الوزير السابق خمس سنوات بتهمة الفساد",
    ),
    "ar storm": (
        "ar",
        "ضربت عاصفة الساحل.",
        "تسببت العاصفة في انقطاع الكهرباء عن نحو 40 ألف منزل في بلمورا",
        "انقطعت الكهرباء عن نحو 40 ألف منزل في بلمورا بسبب العاصفة",
    ),
    "hi train": (
        "hi",
        "रेल दुर्घटना हुई।",
        "सोनगढ़ के पास ट्रेन के पटरी से उतरने से 14 यात्री घायल हो गए।",
        "सोनगढ़ के निकट ट्रेन पटरी से उतर गई जिसमें 14 यात्री घायल हुए।",
    ),
    "hi scheme": (
        "hi",
        "सरकार ने बैठक की।",
        "मुख्यमंत्री ने किसानों के लिए 500 करोड़ रुपये के पैकेज की घोषणा की।",
        "किसानों के लिए मुख्यमंत्री ने 500 करोड़ रुपये का पैकेज घोषित किया।",
    ),
    "zh crash": (
        "zh",
        "高速公路发生事故。",
        "一辆大巴在石桥县与货车相撞，造成8人死亡。",
        "石桥县一辆货车与大巴相撞，8人死亡。",
    ),
    "zh rate": (
        "zh",
        "央行召开会议。",
        "中央银行宣布将基准利率下调0.25个百分点。",
        "基准利率下调0.25个百分点，中央银行宣布。",
    ),
    "it quake": (
        "it",
        "La terra ha tremato nella notte.",
        "Un terremoto di magnitudo 5,1 ha colpito Valmora, ferendo 18 persone.",
        "Diciotto persone sono rimaste ferite nel terremoto di magnitudo 5,1 che ha colpito Valmora.",
    ),
    "it strike": (
        "it",
        "I treni sono fermi.",
        "I sindacati hanno proclamato uno sciopero dei treni per venerdì.",
        "Uno sciopero dei treni è stato proclamato per venerdì dai sindacati.",
    ),
    "tr fire": (
        "tr",
        "Ormanda yangın çıktı.",
        "Denizköy yakınlarındaki orman yangını üç gün sonra kontrol altına alındı.",
        "Denizköy yakınlarında çıkan orman yangını üç gün sonra kontrol altına alındı.",
    ),
}

APART = {
    "de plan": (
        "de",
        "Solvang baut Autos.",
        "Solvang will das Werk in Bergheim schließen.",
        "Solvang hat das Werk in Bergheim geschlossen.",
    ),
    "de not": (
        "de",
        "Der Minister steht in der Kritik.",
        "Der Minister ist zurückgetreten.",
        "Der Minister ist nicht zurückgetreten.",
    ),
    "de before": (
        "de",
        "Es gab einen Unfall.",
        "Ein Radfahrer ist auf der Landstraße bei Altenstadt verunglückt.",
        "Ein Fußgänger ist auf der Landstraße bei Altenstadt verunglückt.",
    ),
    "fr date": (
        "fr",
        "Le tribunal est saisi.",
        "L'audience aura lieu le 4 mai à Valmont.",
        "L'audience aura lieu le 14 mai à Valmont.",
    ),
    "fr pourrait": (
        "fr",
        "L'usine est en difficulté.",
        "L'usine de Valmont pourrait fermer ses portes.",
        "L'usine de Valmont a fermé ses portes.",
    ),
    "fr jamais": (
        "fr",
        "L'enquête se poursuit.",
        "Le suspect a reconnu les faits devant le juge.",
        "Le suspect n'a jamais reconnu les faits devant le juge.",
    ),
    "es si": (
        "es",
        "Se negocia en Monteluna.",
        "El sindicato firmará el acuerdo si el gobierno retira la reforma.",
        "El sindicato firmó el acuerdo.",
    ),
    "es sube": (
        "es",
        "Se publicaron los datos.",
        "El desempleo subió al 9 por ciento en Monteluna.",
        "El desempleo bajó al 9 por ciento en Monteluna.",
    ),
    "es mujer": (
        "es",
        "Hubo un accidente.",
        "Un hombre murió atropellado en la avenida central de Puerto Alba.",
        "Una mujer murió atropellada en la avenida central de Puerto Alba.",
    ),
    "ru plan": ("ru", "Завод старый.", "Завод в Озерске будет закрыт.", "Завод в Озерске закрыт."),
    "ru region": (
        "ru",
        "Идут дожди.",
        "Наводнение затопило сёла на севере области.",
        "Наводнение затопило сёла на юге области.",
    ),
    "ru deny": (
        "ru",
        "Ходили слухи.",
        "Министр подтвердил встречу с главой компании.",
        "Министр опроверг встречу с главой компании.",
    ),
    "ar num": (
        "ar",
        "وقع حادث.",
        "أصيب سبعة أشخاص في حادث مرور قرب الزهراء",
        "أصيب تسعة أشخاص في حادث مرور قرب الزهراء",
    ),
    "ar not": ("ar", "انتهت الجلسة.", "وافق البرلمان على الاتفاقية الجديدة", "لم يوافق البرلمان على الاتفاقية الجديدة"),
    "ar will": (
        "ar",
        "زار الوزير المدينة.",
        "سيفتتح الوزير مستشفى جديدا في الزهراء",
        "افتتح الوزير مستشفى جديدا في الزهراء",
    ),
    "hi will": ("hi", "सरकार ने फैसला किया।", "सरकार सोनगढ़ में नया अस्पताल बनाएगी।", "सरकार ने सोनगढ़ में नया अस्पताल बनाया।"),
    "hi num": ("hi", "हादसा हुआ।", "हादसे में पांच लोगों की मौत हो गई।", "हादसे में सात लोगों की मौत हो गई।"),
    "zh will": ("zh", "双方举行会谈。", "两国将于年内重开边境口岸。", "两国已重开边境口岸。"),
    "zh num": ("zh", "发生火灾。", "火灾造成三人死亡、五人受伤。", "火灾造成四人死亡、五人受伤。"),
    "zh cause": ("zh", "调查结束。", "调查显示，事故由司机疲劳驾驶引起。", "调查显示，事故由刹车失灵引起。"),
    "it non": (
        "it",
        "Si è votato in parlamento.",
        "Il parlamento ha approvato la riforma della scuola.",
        "Il parlamento non ha approvato la riforma della scuola.",
    ),
    "tr city": (
        "tr",
        "İki kentte patlama oldu.",
        "Denizköy'deki patlamada beş kişi öldü.",
        "Taşova'daki patlamada beş kişi öldü.",
    ),
}
