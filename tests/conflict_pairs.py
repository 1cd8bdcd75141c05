"""Two reports of one event that disagree about a number, and two that only seem to. All are invented.

They were written before the rules were tried on them. `TRUE` and `SEEMING` were what the rules were mended with at
first; what they still missed of the held ones was looked at then, and the later ones were written.
"""

Pair = tuple[str, str, str]
"""Language, one report, the other one."""

TRUE: tuple[Pair, ...] = (
    (
        "en",
        "A bus plunged into a gorge near Tarmo on Sunday. Officials put the toll at 27.",
        "The bus crash near Tarmo on Sunday killed 23 people. Rescuers worked through the night.",
    ),
    (
        "en",
        "Belmont will build a 30,000-seat stadium on the old docks, the club said. Work begins in spring.",
        "The new stadium of Belmont on the old docks will have 32,000 seats, the club said.",
    ),
    (
        "en",
        "The council of Harwick approved a new tram line on Monday. It will cost 48 million euros.",
        "Harwick's council backed the new tram line on Monday. The line would cost 52 million euros, it said.",
    ),
    (
        "de",
        "Bei einer Explosion in einer Fabrik in Lindenau gab es am Montag 17 Verletzte.",
        "Bei der Explosion in der Fabrik in Lindenau wurden am Montag 19 Menschen verletzt.",
    ),
    (
        "fr",
        "L'incendie d'un immeuble à Montclar a fait 12 morts mardi, selon les pompiers.",
        "Quinze personnes sont mortes mardi dans l'incendie d'un immeuble à Montclar.",
    ),
    (
        "es",
        "El choque de trenes en Valdemora dejó el martes 14 muertos, según la policía.",
        "En el choque de trenes de Valdemora murieron el martes 18 personas.",
    ),
    (
        "en",
        "A fire at a hostel in Corrin on Friday left nine dead. The cause is not known.",
        "Eleven people died in the fire at a hostel in Corrin on Friday, the mayor said.",
    ),
    (
        "en",
        "Velt Motors will cut 1,200 jobs at its plant in Osterby, the company said on Tuesday.",
        "Velt Motors said on Tuesday that 1,500 jobs would go at its Osterby plant.",
    ),
    (
        "it",
        "Il crollo del ponte di Sarvo ha provocato lunedì 8 feriti, secondo la protezione civile.",
        "Nel crollo del ponte di Sarvo sono rimaste ferite lunedì 13 persone.",
    ),
    (
        "en",
        "Ostrava Steel agreed to buy Kelm Mining for 3.2 billion dollars, both said on Monday.",
        "Kelm Mining is to be bought by Ostrava Steel for 3.9 billion dollars, both companies said on Monday.",
    ),
)

SEEMING: tuple[Pair, ...] = (
    (
        "en",
        "A bus plunged into a gorge near Tarmo on Sunday. Officials put the toll so far at 19.",
        "The bus crash near Tarmo on Sunday killed 23 people, officials said on Monday. Four had died in hospital.",
    ),
    (
        "en",
        "Belmont will build a 30,000-seat stadium on the old docks, the club said.",
        "Belmont, whose old stadium has 18,000 seats, will build a new one on the docks, the club said.",
    ),
    (
        "en",
        "The council of Harwick approved a new tram line on Monday. It will cost 48 million euros.",
        "Harwick's council backed the new tram line on Monday. The state will pay 30 million euros of it.",
    ),
    (
        "de",
        "Bei einer Explosion in einer Fabrik in Lindenau gab es am Montag 17 Verletzte, darunter 5 Schwerverletzte.",
        "Bei der Explosion in der Fabrik in Lindenau wurden am Montag 5 Menschen schwer verletzt.",
    ),
    (
        "fr",
        "L'incendie d'un immeuble à Montclar a fait 12 morts mardi, selon les pompiers.",
        "L'incendie d'un immeuble à Montclar a fait mardi une quinzaine de blessés et 12 morts.",
    ),
    (
        "es",
        "El choque de trenes en Valdemora dejó el martes al menos 14 muertos.",
        "En el choque de trenes de Valdemora murieron el martes 18 personas.",
    ),
    (
        "en",
        "About 50 people were hurt when a stand collapsed in Corrin on Friday.",
        "A stand collapsed in Corrin on Friday, injuring 48 people.",
    ),
    (
        "en",
        "Velt Motors will cut 1,200 jobs at its plant in Osterby, the company said on Tuesday.",
        "Velt Motors, which employs 6,500 people in Osterby, said on Tuesday that jobs would go at its plant there.",
    ),
    (
        "it",
        "Il crollo del ponte di Sarvo ha provocato lunedì 8 feriti, secondo la protezione civile.",
        "Dopo il crollo del ponte di Sarvo 13 famiglie sono state evacuate lunedì.",
    ),
    (
        "en",
        "Ostrava Steel agreed to buy Kelm Mining for 3.2 billion dollars, both said on Monday.",
        "Ostrava Steel, which had offered 2.9 billion dollars for Kelm Mining in March, agreed to buy it on Monday.",
    ),
)

TRUE_HELD: tuple[Pair, ...] = (
    (
        "en",
        "A ferry capsized off Lumo on Thursday. The death toll stood at 41, the coast guard said.",
        "Thirty-six people were killed when a ferry capsized off Lumo on Thursday.",
    ),
    (
        "en",
        "The city of Parvin will open a 400-bed hospital next year, the mayor said.",
        "Parvin's new hospital, to open next year, will have 450 beds, the mayor said.",
    ),
    (
        "en",
        "Norland signed a deal for a new bridge over the Esk on Wednesday. It is to cost 210 million dollars.",
        "Norland signed the deal for a bridge over the Esk on Wednesday. The bridge will cost 240 million dollars.",
    ),
    (
        "de",
        "Der Zusammenstoß zweier Züge bei Rodenau forderte am Freitag 6 Tote.",
        "Beim Zusammenstoß zweier Züge bei Rodenau kamen am Freitag 8 Menschen ums Leben.",
    ),
    (
        "nl",
        "Bij een ontploffing in een flat in Zuidwolde vielen zondag 7 gewonden.",
        "Bij de ontploffing in een flat in Zuidwolde raakten zondag 10 mensen gewond.",
    ),
    (
        "pt",
        "O deslizamento de terra em Alvorinha deixou 21 mortos no sábado, segundo os bombeiros.",
        "Pelo deslizamento de terra em Alvorinha morreram no sábado 26 pessoas.",
    ),
    (
        "ru",
        "При взрыве на шахте в Кедровске в среду погибли 9 человек.",
        "Взрыв на шахте в Кедровске в среду унес жизни 12 человек.",
    ),
    (
        "en",
        "Police arrested 31 people during a march in Delmar on Saturday.",
        "Saturday's march in Delmar ended with 44 arrests, police said.",
    ),
    (
        "de",
        "Das neue Rathaus in Ahlbeck wird 34 Millionen Euro kosten, teilte die Stadt am Montag mit.",
        "Die Stadt teilte am Montag mit, das neue Rathaus in Ahlbeck koste 39 Millionen Euro.",
    ),
    (
        "en",
        "Some 2,300 homes lost power when a storm hit Gravia on Tuesday night.",
        "The storm that hit Gravia on Tuesday night cut power to 4,100 homes.",
    ),
)

SEEMING_HELD: tuple[Pair, ...] = (
    (
        "en",
        "A ferry capsized off Lumo on Thursday. The death toll rose to 41, the coast guard said.",
        "Thirty-six people were confirmed dead by Friday noon after a ferry capsized off Lumo on Thursday.",
    ),
    (
        "en",
        "The city of Parvin will open a 400-bed hospital next year, the mayor said.",
        "Parvin's new hospital, to open next year, will have 60 beds for children, the mayor said.",
    ),
    (
        "en",
        "Norland signed a deal for a new bridge over the Esk on Wednesday. It is to cost 210 million dollars.",
        "Norland signed the deal for a bridge over the Esk on Wednesday. The old one cost 3 million dollars in 1931.",
    ),
    (
        "de",
        "Der Zusammenstoß zweier Züge bei Rodenau forderte am Freitag 6 Tote.",
        "Beim Zusammenstoß zweier Züge bei Rodenau wurden am Freitag 8 Menschen verletzt.",
    ),
    (
        "nl",
        "Bij een ontploffing in een flat in Zuidwolde vielen zondag zeker 7 gewonden.",
        "Bij de ontploffing in een flat in Zuidwolde raakten zondag 10 mensen gewond.",
    ),
    (
        "pt",
        "O deslizamento de terra em Alvorinha deixou 21 mortos no sábado, segundo os bombeiros.",
        "Pelo deslizamento de terra em Alvorinha morreram no sábado 6 crianças.",
    ),
    (
        "ru",
        "При взрыве на шахте в Кедровске в среду погибли 9 человек.",
        "При взрыве на шахте в Кедровске в среду пострадали 12 человек.",
    ),
    (
        "en",
        "Police arrested 31 people during a march in Delmar on Saturday.",
        "Police arrested 31 people, 12 of them minors, during Saturday's march in Delmar.",
    ),
    (
        "de",
        "Das neue Rathaus in Ahlbeck wird 34 Millionen Euro kosten, teilte die Stadt am Montag mit.",
        "Die Stadt teilte am Montag mit, das neue Rathaus in Ahlbeck koste rund 36 Millionen Euro.",
    ),
    (
        "en",
        "Some 2,300 homes lost power when a storm hit Gravia on Tuesday night.",
        "The storm that hit Gravia on Tuesday night damaged 41 homes.",
    ),
)

LATER_TRUE: tuple[Pair, ...] = (
    (
        "en",
        "A gas explosion wrecked a bakery in Selmo on Wednesday. The toll stood at 14, the governor said.",
        "Wednesday's gas explosion at a bakery in Selmo killed 17 people, the police chief said.",
    ),
    (
        "en",
        "Kastel is to get a 12,000-seat arena by the river, the city council said on Monday.",
        "The arena that Kastel is to get by the river will have 14,500 seats, the city council said on Monday.",
    ),
    (
        "en",
        "Police in Norwell detained 25 people after a football match on Sunday.",
        "Thirty-three arrests were made in Norwell after a football match on Sunday, police said.",
    ),
    (
        "de",
        "Beim Einsturz einer Tribüne in Rehfeld wurden am Sonntag 22 Menschen verletzt.",
        "Der Einsturz einer Tribüne in Rehfeld forderte am Sonntag 31 Verletzte.",
    ),
    (
        "fr",
        "L'accident de car près de Brevin a fait 24 blessés dimanche, selon la préfecture.",
        "Trente et une personnes ont été blessées dimanche dans l'accident de car près de Brevin.",
    ),
    (
        "es",
        "El incendio de una discoteca en Monreal dejó el domingo 33 heridos.",
        "En el incendio de una discoteca en Monreal resultaron heridas el domingo 41 personas.",
    ),
    (
        "it",
        "L'esplosione in una fabbrica di Torvena ha causato martedì 6 morti.",
        "Nell'esplosione in una fabbrica di Torvena sono morte martedì 9 persone.",
    ),
    (
        "pt",
        "O incêndio num lar de Vilarim deixou 11 feridos na sexta-feira.",
        "No incêndio num lar de Vilarim ficaram feridas na sexta-feira 16 pessoas.",
    ),
    (
        "ru",
        "При обрушении моста в Зареченске во вторник пострадали 14 человек.",
        "Во вторник при обрушении моста в Зареченске ранены 20 человек.",
    ),
    (
        "en",
        "Ferrol Bank will close 85 branches in Arden, it said on Thursday.",
        "Ferrol Bank said on Thursday it would close 110 branches in Arden.",
    ),
)

LATER_SEEMING: tuple[Pair, ...] = (
    (
        "en",
        "A gas explosion wrecked a bakery in Selmo on Wednesday. The toll stood at 14, the governor said.",
        "A gas explosion at a bakery in Selmo injured 17 people on Wednesday, the police chief said.",
    ),
    (
        "en",
        "Kastel is to get a 12,000-seat arena by the river, the city council said on Monday.",
        "Kastel's arena by the river will have 1,200 seats for guests of sponsors, the city council said on Monday.",
    ),
    (
        "en",
        "Police in Norwell detained 25 people after a football match on Sunday.",
        "Police in Norwell had arrested 12 people after a football match in May.",
    ),
    (
        "de",
        "Beim Einsturz einer Tribüne in Rehfeld wurden am Sonntag 22 Menschen verletzt.",
        "Beim Einsturz einer Tribüne in Rehfeld wurden am Sonntag bisher 14 Verletzte gezählt.",
    ),
    (
        "fr",
        "L'accident de car près de Brevin a fait 24 blessés dimanche, selon la préfecture.",
        "L'accident de car près de Brevin a fait dimanche 3 blessés graves, selon la préfecture.",
    ),
    (
        "es",
        "El incendio de una discoteca en Monreal dejó el domingo 33 heridos.",
        "Tras el incendio de una discoteca en Monreal fueron evacuadas el domingo 410 personas.",
    ),
    (
        "it",
        "L'esplosione in una fabbrica di Torvena ha causato martedì 6 morti.",
        "Nell'esplosione in una fabbrica di Torvena sono rimaste ferite martedì 9 persone.",
    ),
    (
        "pt",
        "O incêndio num lar de Vilarim deixou 11 feridos na sexta-feira.",
        "No incêndio num lar de Vilarim ficaram feridas na sexta-feira cerca de 12 pessoas.",
    ),
    (
        "en",
        "A landslide buried part of Orvin on Tuesday. The death toll climbed to 52 on Wednesday.",
        "A landslide in Orvin on Tuesday killed 38 people, rescuers said that night.",
    ),
    (
        "en",
        "Ferrol Bank will close 85 branches in Arden, it said on Thursday.",
        "Ferrol Bank, which has 240 branches in Arden, said on Thursday it would close some of them.",
    ),
)
