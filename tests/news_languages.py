# ruff: noqa: E501 (news as papers and agencies lay it out)
"""Invented news in seven languages: three reports of one event, one of another; file by file."""

NEWS = {
    "de": {
        "1.txt": """\
Explosion in Chemiewerk bei Neuhausen: Drei Tote

Neuhausen (dpa) - Bei einer Explosion in einem Chemiewerk in Neuhausen sind am Dienstag drei Menschen ums Leben gekommen. Elf weitere wurden verletzt, zwei von ihnen schwer, wie die Polizei mitteilte. Die Ursache des Unglücks ist noch unklar.

Die Explosion ereignete sich gegen 9.40 Uhr in einer Halle der Firma Rheintal Chemie AG. «Wir hörten einen lauten Knall, dann stand alles in Flammen», sagte ein Mitarbeiter. Rund 180 Feuerwehrleute waren im Einsatz.

Ministerpräsidentin Karin Lindner (CDU) zeigte sich erschüttert. «Unsere Gedanken sind bei den Angehörigen», erklärte sie am Abend in Stuttgart. Sie will das Werk am Mittwoch besuchen.

Bereits im März 2019 war es in dem Werk zu einem Brand gekommen. Damals wurde niemand verletzt.

© dpa-infocom, dpa:250514-99-123456/3
""",
        "2.txt": """\
---
date: 2025-05-14
source: Südwest-Kurier
---
# Drei Menschen sterben bei Explosion in Neuhausen

Von Jens Petermann

Drei Menschen sind am Dienstag bei einer Explosion in einem Chemiewerk in Neuhausen ums Leben gekommen. Nach Angaben der Polizei gab es elf Verletzte, darunter zwei Schwerverletzte. Warum es zu der Explosion kam, ist nach Angaben der Staatsanwaltschaft unklar.

Etwa 180 Einsatzkräfte der Feuerwehr kämpften gegen die Flammen. Anwohner wurden z. B. über Lautsprecher aufgefordert, Türen und Fenster zu schließen. Die Warnung wurde um 17.30 Uhr aufgehoben.

Ministerpräsidentin Lindner kündigte an, das Werk am Mittwoch zu besuchen. Die Rheintal Chemie AG beschäftigt in Neuhausen rund 1.200 Mitarbeiter.
""",
        "3.txt": """\
Chemieunfall: Ermittler suchen nach Ursache

Stand: 15.05.2025, 08:12 Uhr

NEUHAUSEN. Nach der Explosion im Chemiewerk von Neuhausen mit drei Toten haben Brandermittler am Mittwoch mit der Suche nach der Ursache begonnen. Die Staatsanwaltschaft Stuttgart ermittelt wegen fahrlässiger Tötung. Vorgestern waren bei der Explosion drei Mitarbeiter im Alter von 29, 41 und 56 Jahren gestorben.

Die Ministerpräsidentin besuchte am Mittwoch die Unglücksstelle. Das Unternehmen bestritt, Sicherheitsvorschriften missachtet zu haben. Die Gewerkschaft IG BCE forderte, die Kontrollen zu verschärfen. Eine Trauerfeier soll am 20. Mai stattfinden.
""",
        "4.txt": """\
---
date: 2025-05-14
---
# Handball: Rotheim gewinnt Pokal

Rotheim - Die Handballer des TV Rotheim haben am Sonntag den Pokal gewonnen. Im Finale besiegten sie den SC Ostfeld mit 31:27. Bester Werfer war Ole Brandt mit neun Toren.
""",
    },
    "fr": {
        "1.txt": """\
Naufrage au large de Port-Elmar : au moins 22 morts

PORT-ELMAR (AFP) - Au moins 22 migrants sont morts dans la nuit de lundi à mardi dans le naufrage de leur embarcation au large de Port-Elmar, ont annoncé les garde-côtes. Quelque 35 personnes ont été secourues. « Les recherches se poursuivent », a déclaré à l'AFP le commandant Yves Martel.

L'embarcation, partie dimanche de la ville de Saba, transportait environ soixante-dix personnes, selon l'Organisation internationale pour les migrations (OIM). Le ministre de l'Intérieur, M. Alain Roche, doit se rendre sur place mercredi.

En février 2024, un naufrage avait fait 40 morts dans la même zone.
""",
        "2.txt": """\
---
date: 2025-09-17
publisher: Le Courrier du Littoral
---
# Vingt-deux migrants périssent en mer près de Port-Elmar

Par Sophie Arnaud, avec AFP

Publié le 17 septembre 2025 à 08h15

Vingt-deux migrants ont péri dans le naufrage de leur bateau près de Port-Elmar dans la nuit de lundi à mardi, selon les garde-côtes. Trente-cinq passagers ont pu être sauvés. D'après l'OIM, quelque 70 personnes se trouvaient à bord.

« Nous n'avons jamais vu une telle tragédie », a confié hier un pêcheur. Le ministre de l'Intérieur, Alain Roche, est attendu mercredi à Port-Elmar. L'opposition a réclamé l'ouverture d'une enquête.
""",
        "3.txt": """\
---
date: 2025-09-18
---
# Naufrage de Port-Elmar : le bilan monte à 27 morts

Le bilan du naufrage survenu mardi au large de Port-Elmar est passé à 27 morts, ont indiqué jeudi les autorités. Cinq corps ont été repêchés mercredi par les garde-côtes. Huit personnes sont toujours portées disparues.

Le ministre de l'Intérieur s'est rendu mercredi à Port-Elmar. Il a nié tout retard des secours. Deux passeurs présumés ont été interpellés avant-hier.
""",
        "4.txt": """\
---
date: 2025-09-17
---
# La Banque de Valdoria relève ses taux

La Banque de Valdoria a relevé mardi son principal taux directeur d'un quart de point, à 3,25 %. C'est la troisième hausse cette année. L'inflation a atteint 4,1 % en août.
""",
    },
    "es": {
        "1.txt": """\
Un terremoto de magnitud 6,4 sacude la costa de Monteluna

Puerto Alba, 12 mar (EFE).- Un terremoto de magnitud 6,4 sacudió este miércoles la costa de Monteluna y dejó al menos 9 muertos y más de 150 heridos, informó Protección Civil. El sismo se registró a las 05.12 hora local, con epicentro a 30 kilómetros de Puerto Alba.

«Salimos corriendo a la calle», dijo a EFE Marta Sosa, vecina de la ciudad. El presidente, Andrés Quiroga, declaró tres días de luto nacional y suspendió su viaje a Bruselas. EFE

mrs/jpg
""",
        "2.txt": """\
---
date: 2025-03-13
source: Diario del Sur
---
# Al menos nueve muertos por un sismo en Monteluna

Por Lucía Benítez

Al menos nueve personas murieron y más de 150 resultaron heridas ayer por un terremoto de magnitud 6,4 en la costa de Monteluna, según Protección Civil. El presidente Andrés Quiroga decretó tres días de luto nacional. El Sr. Quiroga canceló su viaje a Bruselas.

El hospital de Puerto Alba fue evacuado por daños en su estructura. Más de 2.000 viviendas se quedaron sin electricidad. El último gran terremoto en la región ocurrió en 2001.
""",
        "3.txt": """\
---
date: 2025-03-14
---
# Rescatan con vida a una niña en Puerto Alba

Los equipos de rescate sacaron con vida el jueves a una niña de seis años de entre los escombros en Puerto Alba. La niña llevaba 34 horas atrapada tras el terremoto del miércoles. «Es un milagro», afirmó el bombero Raúl Cano.

El balance del terremoto subió a 14 muertos, informó hoy Protección Civil. El Gobierno negó que hubiera demoras en la ayuda. La ONU enviará 20 toneladas de alimentos el próximo lunes.
""",
        "4.txt": """\
---
date: 2025-03-13
---
# El Atlético Villa Nueva ficha a Iván Robles

El Atlético Villa Nueva anunció el martes el fichaje del delantero Iván Robles por cuatro temporadas. El club pagará 12 millones de euros. Robles marcó 18 goles la temporada pasada.
""",
    },
    "ru": {
        "1.txt": """\
Число погибших при взрыве в Озерске выросло до семи

ОЗЕРСК, 3 февраля. /ТАСС/. Семь человек погибли при взрыве газа в жилом доме в Озерске, сообщили в региональном управлении МЧС. Взрыв произошел в воскресенье вечером в пятиэтажном доме на ул. Ленина. По данным ведомства, пострадали 19 человек, в том числе трое детей.

"Спасатели продолжают разбирать завалы", - сказал собеседник агентства. Губернатор Сергей Кравцов ввел в регионе режим чрезвычайной ситуации.
""",
        "2.txt": """\
---
date: 2025-02-03
source: Уральские вести
---
# В Озерске при взрыве газа погибли семь человек

Анна Морозова

В Озерске семь человек погибли в результате взрыва газа в жилом доме, сообщили в МЧС в понедельник. Пострадали 19 человек, среди них трое детей. Взрыв произошел вчера вечером в пятиэтажном доме на улице Ленина.

Губернатор Сергей Кравцов объявил режим чрезвычайной ситуации. Следственный комитет возбудил уголовное дело. Президент поручил оказать помощь семьям погибших.
""",
        "3.txt": """\
---
date: 2025-02-05
---
# Спасатели завершили поиски в Озерске

Спасатели завершили во вторник поиски под завалами дома в Озерске, где 2 февраля взорвался газ. Тела всех погибших опознаны, сообщил губернатор Кравцов. Он опроверг сообщения о новых жертвах.

В среду в регионе объявлен день траура. Похороны пройдут 6 февраля. В январе 2022 года в соседнем доме также взорвался газ.
""",
        "4.txt": """\
---
date: 2025-02-03
---
# «Динамо» выиграло у «Спартака»

«Динамо» в субботу победило «Спартак» со счетом 3:1. Два гола забил Игорь Лапин. Следующий матч команда проведет 9 февраля.
""",
    },
    "ar": {
        "1.txt": """\
مقتل 12 شخصا في انهيار مبنى في مدينة الزهراء

الزهراء (أ ف ب) - قُتل 12 شخصا على الأقل وأصيب 30 آخرون في انهيار مبنى سكني في مدينة الزهراء يوم الاثنين، بحسب ما أعلنت وزارة الداخلية. وقال المتحدث باسم الدفاع المدني أحمد منصور إن "عمليات البحث مستمرة". وانهار المبنى المؤلف من ستة طوابق عند الساعة الخامسة صباحا.

وأمر رئيس الوزراء سامي الحداد بفتح تحقيق في الحادث. وكان مبنى آخر قد انهار في المدينة في مارس 2021.
""",
        "2.txt": """\
---
date: 2025-10-14
source: صحيفة الساحل
---
# انهيار مبنى في الزهراء يودي بحياة ١٢ شخصا

كتب: خالد عمر

أعلنت وزارة الداخلية مقتل ١٢ شخصا على الأقل وإصابة ٣٠ آخرين في انهيار مبنى سكني في مدينة الزهراء أمس الاثنين. وأمر رئيس الوزراء سامي الحداد بفتح تحقيق. هل كان المبنى مرخصا؟ لم تجب السلطات عن السؤال.

وقال شهود إن المبنى المكون من ستة طوابق كان متصدعا منذ أشهر. ونفى مالك المبنى أي تقصير.
""",
        "3.txt": """\
---
date: 2025-10-16
---
# توقيف مالك المبنى المنهار في الزهراء

أوقفت الشرطة يوم الأربعاء مالك المبنى الذي انهار في مدينة الزهراء يوم الاثنين. وارتفعت حصيلة القتلى إلى 15 شخصا، بحسب وزارة الداخلية. وانتشلت فرق الإنقاذ ثلاث جثث يوم الثلاثاء 14 أكتوبر 2025.

وتعهد رئيس الوزراء بتقديم تعويضات للعائلات خلال الأسبوع المقبل.
""",
        "4.txt": """\
---
date: 2025-10-14
---
# المنتخب الوطني يتأهل إلى النهائيات

تأهل المنتخب الوطني لكرة القدم إلى نهائيات كأس آسيا بعد فوزه مساء الأحد على ضيفه بهدفين مقابل هدف. وسجل يوسف ناصر هدف الفوز في الدقيقة 88. ويلعب المنتخب مباراته المقبلة في نوفمبر.
""",
    },
    "hi": {
        "1.txt": """\
सोनगढ़ में पुल गिरने से आठ लोगों की मौत

सोनगढ़, 21 जुलाई (भाषा) सोनगढ़ जिले में सोमवार को एक निर्माणाधीन पुल गिरने से आठ लोगों की मौत हो गई और 14 अन्य घायल हो गए। पुलिस ने यह जानकारी दी।

पुलिस अधीक्षक राकेश वर्मा ने बताया कि हादसा सुबह करीब 10 बजे हुआ। उन्होंने कहा, "मलबे में अभी भी कुछ लोगों के फंसे होने की आशंका है।" मुख्यमंत्री सुनीता राय ने मृतकों के परिजनों को पांच-पांच लाख रुपये की सहायता देने की घोषणा की।

भाषा अमित नरेश
""",
        "2.txt": """\
---
date: 2025-07-22
source: प्रभात समाचार
---
# निर्माणाधीन पुल ढहा, आठ की मौत

सोनगढ़ जिले में निर्माणाधीन पुल गिरने से सोमवार को आठ लोगों की मौत हो गई जबकि 14 लोग घायल हो गए। मुख्यमंत्री सुनीता राय ने मृतकों के परिजनों को पांच-पांच लाख रुपये देने की घोषणा की। विपक्ष ने मामले की न्यायिक जांच की मांग की।

पुल का निर्माण कार्य मार्च २०२३ में शुरू हुआ था। ठेकेदार ने लापरवाही के आरोपों से इनकार किया।
""",
        "3.txt": """\
---
date: 2025-07-23
---
# पुल हादसा: ठेकेदार गिरफ्तार

पुलिस ने सोनगढ़ पुल हादसे के मामले में मंगलवार को ठेकेदार महेश गुप्ता को गिरफ्तार किया। सोमवार को हुए इस हादसे में आठ लोगों की मौत हो गई थी। मुख्यमंत्री ने बुधवार को घटनास्थल का दौरा किया।

जांच समिति 15 अगस्त तक अपनी रिपोर्ट सौंपेगी।
""",
        "4.txt": """\
---
date: 2025-07-22
---
# भारतीय टीम ने श्रृंखला जीती

भारतीय महिला क्रिकेट टीम ने रविवार को तीसरा एकदिवसीय मैच 45 रन से जीतकर श्रृंखला अपने नाम की। कप्तान ने 78 रन बनाए। अगली श्रृंखला सितंबर में खेली जाएगी।
""",
    },
    "zh": {
        "1.txt": """\
东岛省山体滑坡致11人遇难

新华社东岛8月19日电（记者李明、王芳）记者从东岛省应急管理厅获悉，18日晚，东岛省石桥县发生山体滑坡，截至19日12时，已造成11人遇难、6人失联。目前，救援人员正在现场全力搜救。

据介绍，18日20时许，受连续强降雨影响，石桥县青山镇发生山体滑坡，23间房屋被掩埋。省长陈建国表示：“要不惜一切代价搜救失联人员。”当地已紧急转移安置群众1200余人。（完）
""",
        "2.txt": """\
---
date: 2025-08-19
source: 海岸日报
---
# 石桥县山体滑坡造成11人死亡

本报记者 赵敏

据东岛省应急管理厅消息，石桥县青山镇昨晚发生山体滑坡，造成11人死亡，6人失踪。省政府已派出工作组赶赴现场。专家预计，未来三天当地仍有强降雨。

青山镇居民刘先生说：“当时听到一声巨响，房子就没了。”目前已有1200多人被转移安置。
""",
        "3.txt": """\
---
date: 2025-08-21
---
# 石桥县滑坡搜救工作结束

8月20日下午，石桥县青山镇山体滑坡最后一名失联人员遗体被找到，搜救工作结束。此次灾害共造成17人遇难。省长陈建国20日看望了受灾群众。

记者了解到，石桥县政府否认事前收到预警。省政府将于下周一公布重建方案。2019年7月，该县也曾发生滑坡，造成3人死亡。
""",
        "4.txt": """\
---
date: 2025-08-19
---
# 央行下调存款准备金率

中国人民银行19日宣布，下调金融机构存款准备金率0.5个百分点。这是今年第二次降准。分析人士认为，此举将释放资金约1万亿元。
""",
    },
}
