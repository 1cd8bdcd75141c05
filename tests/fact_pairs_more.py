# ruff: noqa: E501 (sentences as news writes them)
"""More invented pairs of sentences from two articles, written before the rules were tried on them.

Each: a shared opening of both articles, then one sentence each. Every second one was never looked at while rules were
mended.
"""

SAME = {
    "dam": (
        "Heavy rains have battered the Kessel valley since the weekend.",
        "Engineers opened the floodgates of the Orlan dam on Wednesday after water rose to a record 41 metres.",
        "With water levels hitting a record 41 metres, the sluices of the Orlan dam were opened on Wednesday.",
    ),
    "data breach": (
        "Telecom operator Vireo has been the target of hackers.",
        "Vireo admitted that the personal details of 3.4 million customers had been stolen.",
        "Hackers made off with the personal data of 3.4 million clients, Vireo acknowledged.",
    ),
    "transfer": (
        "The summer transfer window closes next week.",
        "Midfielder Teo Marchetti has joined Athletic from Rovers for a fee of 28 million euros.",
        "Athletic have signed Teo Marchetti, a midfielder, from Rovers in a 28-million-euro deal.",
    ),
    "cholera": (
        "Aid workers are rushing to the camps of southern Ashkan.",
        "An outbreak of cholera in the camps around Dalhar has killed 63 people since March, the World Health Organization said.",
        "Sixty-three people have died of cholera in camps near Dalhar since March, according to the World Health Organization.",
    ),
    "antitrust": (
        "Regulators have looked at the search market for years.",
        "The European Commission fined the search company Quill 1.1 billion euros for favouring its own services.",
        "Quill must pay a 1.1-billion-euro penalty for giving preference to its own services, the European Commission decided.",
    ),
    "mine": (
        "A coal mine near Zelograd caught fire on Saturday night.",
        "Rescue teams brought nine miners to the surface alive on Sunday morning.",
        "Nine miners were pulled out alive by rescuers on Sunday morning.",
    ),
    "prisoners": (
        "The war between Varonia and Belmora is in its second year.",
        "Varonia and Belmora swapped 120 prisoners of war on Friday in an exchange mediated by Turkey.",
        "In a Turkish-brokered exchange, 120 captured soldiers were traded between Varonia and Belmora on Friday.",
    ),
    "museum theft": (
        "The Lindgren Museum was closed on Monday.",
        "Thieves broke into the Lindgren Museum through a skylight and escaped with three paintings by Hartung.",
        "Three Hartung paintings were stolen from the Lindgren Museum by burglars who entered through a skylight.",
    ),
    "rocket": (
        "The space agency of Dorania had waited for better weather.",
        "The launch of the Heron rocket was postponed for the second time because of strong winds.",
        "Strong winds forced the Heron rocket's liftoff to be put off for a second time.",
    ),
    "obituary": (
        "Tributes came from all over the world of music.",
        "The jazz pianist Elias Okoro has died at the age of 84 at his home in Marseille, his family said.",
        "Elias Okoro, the jazz pianist, passed away at his Marseille home aged 84, according to relatives.",
    ),
    "tariffs": (
        "Trade relations have soured since the spring.",
        "China will impose a 15 percent duty on Doranian wine from 1 October, the commerce ministry said on Tuesday.",
        "Beijing announced on Tuesday that wine from Dorania will be subject to a 15 percent tariff as of 1 October.",
    ),
    "school": (
        "The heating of the Milstead school failed in January.",
        "Parents in Milstead have collected more than 4,000 signatures against the closure of the primary school.",
        "More than 4,000 people have signed a petition by Milstead parents opposing the closing of the primary school.",
    ),
    "currency": (
        "Prices in Belmora doubled within a year.",
        "The crown lost a fifth of its value against the dollar in a single day after the central bank abandoned its peg.",
        "Following the central bank's decision to drop its peg, the crown plunged by a fifth against the dollar in one day.",
    ),
    "bird flu": (
        "Farmers in the province of Noord have been on alert for weeks.",
        "Authorities ordered the culling of 190,000 hens at a farm near Bredal where bird flu was detected.",
        "After avian influenza was found at a farm near Bredal, 190,000 chickens are to be culled on the orders of authorities.",
    ),
    "tennis": (
        "The open tournament of Lentra ended on a hot afternoon.",
        "Top seed Ines Calvo came back from a set down to beat Mara Quist 4-6, 6-3, 6-2 in the final.",
        "Ines Calvo, the number one seed, recovered from losing the first set to defeat Mara Quist 4-6, 6-3, 6-2 in the final.",
    ),
    "plane": (
        "A small plane crashed on the slopes of Mount Tarn.",
        "All six people on board, including the governor of Ashkan, were killed.",
        "There were no survivors among the six people aboard, one of whom was the governor of Ashkan.",
    ),
    "refugees": (
        "Fighting has moved towards the border town of Hadra.",
        "More than 15,000 people fled across the border into Belmora over the past three days, the United Nations refugee agency said.",
        "In three days, upwards of 15,000 refugees have crossed into Belmora, according to the UN refugee agency.",
    ),
    "wage deal": (
        "Six weeks of strikes crippled the ports of Dorania.",
        "The dockers' union and the port operators settled on a pay rise of 7 percent over two years.",
        "Port operators and the dockers' union reached agreement on a 7 percent wage increase spread over two years.",
    ),
    "wildfire": (
        "A heatwave has held the south of the country in its grip.",
        "The wildfire near Pinar, fanned by strong winds, has destroyed 3,200 hectares of forest, firefighters said.",
        "Firefighters said 3,200 hectares of woodland had gone up in flames near Pinar as strong winds fanned the blaze.",
    ),
    "appointment": (
        "The post had been vacant since the summer.",
        "President Marek Dahl on Monday named the former diplomat Sofia Lund as foreign minister.",
        "Sofia Lund, a former diplomat, was appointed foreign minister by President Marek Dahl on Monday.",
    ),
    "recall": (
        "Problems with the brakes were first reported in May.",
        "Carmaker Solvang is recalling 86,000 electric vehicles worldwide because of faulty brakes.",
        "Faulty brakes have led Solvang to call back 86,000 electric cars around the globe.",
    ),
    "drought": (
        "It has not rained in the north of Belmora for eight months.",
        "The government declared a state of emergency in five northern provinces because of the drought.",
        "Because of the drought, a state of emergency has been declared by the government in five provinces in the north.",
    ),
    "de wahl": (
        "In Nordmark ist am Sonntag ein neuer Landtag gewählt worden.",
        "Die Sozialdemokraten haben die Landtagswahl in Nordmark mit 34,2 Prozent der Stimmen gewonnen.",
        "Bei der Landtagswahl in Nordmark siegten die Sozialdemokraten mit 34,2 Prozent.",
    ),
    "de bahn": (
        "Auf der Strecke zwischen Altenstadt und Bergheim stehen die Züge still.",
        "Wegen eines umgestürzten Baumes blieb ein Regionalzug mit 140 Fahrgästen am Donnerstag drei Stunden lang stehen.",
        "140 Reisende saßen am Donnerstag drei Stunden in einem Regionalzug fest, weil ein Baum umgestürzt war.",
    ),
    "fr proces": (
        "Le procès de l'ancien maire de Valmont s'est ouvert en mars.",
        "L'ancien maire de Valmont, Luc Ferrand, a été condamné mardi à trois ans de prison pour corruption.",
        "Le tribunal a condamné mardi Luc Ferrand, ancien maire de Valmont, à trois ans de prison pour corruption.",
    ),
    "es huelga": (
        "Los médicos de Monteluna reclaman mejores salarios.",
        "Los médicos de Monteluna iniciarán el lunes una huelga indefinida para exigir mejores salarios.",
        "Una huelga indefinida de los médicos de Monteluna comenzará el lunes para reclamar una subida de sueldos.",
    ),
    "ru": (
        "В Озерске продолжается расследование.",
        "Полиция задержала двух подозреваемых в ограблении банка в Озерске.",
        "Двое подозреваемых в ограблении банка в Озерске задержаны полицией.",
    ),
    "ar": (
        "تتواصل المحادثات في جنيف.",
        "أعلنت وزارة الصحة في بلمورا ارتفاع عدد ضحايا الفيضانات إلى 52 قتيلا",
        "ارتفع عدد قتلى الفيضانات في بلمورا إلى 52 قتيلا بحسب وزارة الصحة",
    ),
    "hi": (
        "राज्य में चुनाव हो रहे हैं।",
        "चुनाव आयोग ने कहा कि पहले चरण में 62 प्रतिशत मतदान हुआ।",
        "पहले चरण में 62 प्रतिशत मतदान हुआ, चुनाव आयोग ने बताया।",
    ),
    "zh": (
        "台风登陆后，多地发布预警。",
        "台风“海燕”造成东岛省至少17人死亡，超过20万人被紧急转移。",
        "东岛省超过20万人紧急转移，台风“海燕”已导致至少17人遇难。",
    ),
}

APART = {
    "other ministry": (
        "The budget of Dorania is under debate.",
        "The finance ministry proposed cutting its staff by a tenth.",
        "The defence ministry proposed cutting its staff by a tenth.",
    ),
    "announced and carried out": (
        "Relations between the neighbours are tense.",
        "Belmora announced it would close its embassy in Varonia.",
        "Belmora closed its embassy in Varonia.",
    ),
    "other weekday": (
        "The union of pilots is in dispute with Doran Air.",
        "Pilots of Doran Air walked off the job for four hours on Monday.",
        "Pilots of Doran Air walked off the job for four hours on Thursday.",
    ),
    "not yet": (
        "A treaty on fishing was negotiated in Osterby.",
        "Parliament in Karsland has ratified the fishing treaty with Belmora.",
        "Parliament in Karsland has yet to ratify the fishing treaty with Belmora.",
    ),
    "other company": (
        "Two makers of chips published their figures.",
        "Silanex raised its forecast for the full year after strong demand from carmakers.",
        "Corvid raised its forecast for the full year after strong demand from carmakers.",
    ),
    "suspected and convicted": (
        "A warehouse in Morvik burned down in March.",
        "The owner of the warehouse is suspected of setting the fire himself.",
        "The owner of the warehouse was convicted of setting the fire himself.",
    ),
    "hypothetical": (
        "The reactor of Telmark is forty years old.",
        "If the cooling system failed, the reactor at Telmark would shut down within minutes.",
        "The cooling system failed and the reactor at Telmark shut down within minutes.",
    ),
    "percent": (
        "The statistics office published its figures.",
        "Unemployment in Dorania fell to 5.8 percent in September.",
        "Unemployment in Dorania fell to 6.8 percent in September.",
    ),
    "other city": (
        "Doran Air is changing its timetable.",
        "Doran Air will drop its daily flight between Lentra and Oslo from November.",
        "Doran Air will drop its daily flight between Lentra and Helsinki from November.",
    ),
    "other claimant": (
        "A bus was bombed outside Hadra.",
        "The Dawn Front claimed responsibility for the bombing of the bus outside Hadra.",
        "The Northern Brigade claimed responsibility for the bombing of the bus outside Hadra.",
    ),
    "women and men": (
        "The relay teams of Dorania had a good evening.",
        "Dorania's women won the 4x100 metres relay in a national record of 42.31 seconds.",
        "Dorania's men won the 4x100 metres relay in a national record of 38.05 seconds.",
    ),
    "urged": (
        "Prices of bread have risen in Belmora.",
        "The opposition urged the government to lower the tax on flour.",
        "The government lowered the tax on flour.",
    ),
    "import export": (
        "Farm goods are at the heart of the dispute.",
        "Varonia banned imports of grain from Belmora.",
        "Varonia banned exports of grain to Belmora.",
    ),
    "other age": (
        "Two people died in avalanches in the Tarn mountains.",
        "A 24-year-old skier from Lentra died in an avalanche on Mount Tarn on Saturday.",
        "A 51-year-old skier from Lentra died in an avalanche on Mount Tarn on Saturday.",
    ),
    "granted refused": (
        "Henrik Solberg has been in custody since June.",
        "The court granted Henrik Solberg bail of 200,000 crowns.",
        "The court denied Henrik Solberg bail of 200,000 crowns.",
    ),
    "east west": (
        "Power failed in large parts of the country.",
        "Electricity was restored to the eastern districts of Ashkan by midnight.",
        "Electricity was restored to the western districts of Ashkan by midnight.",
    ),
    "wholesale": (
        "The cost of living was on the agenda.",
        "Wholesale prices rose 0.4 percent in August, the statistics office of Dorania said.",
        "Retail prices rose 0.4 percent in August, the statistics office of Dorania said.",
    ),
    "quarter": (
        "Nordwind published its results.",
        "Nordwind made a profit of 310 million euros in the first quarter.",
        "Nordwind made a profit of 310 million euros in the third quarter.",
    ),
    "former and present": (
        "A scandal has shaken Karsland.",
        "Former interior minister Jan Vesely was questioned by prosecutors over the contracts.",
        "Interior minister Pavla Horak was questioned by prosecutors over the contracts.",
    ),
    "cause of death": (
        "Two hikers were found in the Kessel valley.",
        "Police said the hikers had died of exposure.",
        "Police said the hikers had died of carbon monoxide poisoning.",
    ),
    "considers": (
        "Solvang builds electric cars in Lentra.",
        "Solvang is considering moving its headquarters from Lentra to Rotterdam.",
        "Solvang moved its headquarters from Lentra to Rotterdam.",
    ),
    "for and against": (
        "The council of Milstead met until midnight.",
        "The council of Milstead voted for the new bypass.",
        "The council of Milstead voted against the new bypass.",
    ),
    "de tag": (
        "Im Hafen von Altenstadt wird gestreikt.",
        "Die Hafenarbeiter in Altenstadt legten am 12. Mai die Arbeit nieder.",
        "Die Hafenarbeiter in Altenstadt legten am 19. Mai die Arbeit nieder.",
    ),
    "de soll": (
        "Die Brücke über die Talbach ist gesperrt.",
        "Die Brücke über die Talbach soll abgerissen werden.",
        "Die Brücke über die Talbach ist abgerissen worden.",
    ),
    "fr nie": (
        "L'affaire occupe la presse de Valdoria.",
        "Le ministre a reconnu avoir rencontré l'homme d'affaires à Genève.",
        "Le ministre a nié avoir rencontré l'homme d'affaires à Genève.",
    ),
    "es lugar": (
        "Las lluvias causaron daños en toda la costa.",
        "Ocho personas murieron por un deslizamiento de tierra en Puerto Alba.",
        "Ocho personas murieron por un deslizamiento de tierra en Villa Nueva.",
    ),
    "ru": (
        "В Озерске прошла пресс-конференция.",
        "Губернатор пообещал построить в Озерске новую больницу.",
        "Губернатор открыл в Озерске новую больницу.",
    ),
    "ar": (
        "عقد الوزراء اجتماعا في العاصمة.",
        "وافقت الحكومة على مشروع قانون الضرائب الجديد",
        "رفضت الحكومة مشروع قانون الضرائب الجديد",
    ),
    "hi": (
        "बस दुर्घटना के बाद जांच शुरू हुई।",
        "पुलिस ने बस चालक को गिरफ्तार किया।",
        "पुलिस ने बस चालक को गिरफ्तार नहीं किया।",
    ),
    "zh": (
        "双方在日内瓦举行会谈。",
        "两国外长签署了停火协议。",
        "两国外长没有签署停火协议。",
    ),
}

# Written and tried when the rules had been mended by every second one of those above.
LATER_SAME = {
    "tunnel": (
        "The tunnel under the strait has been a dream for decades.",
        "Work on the 19-kilometre tunnel between Tessa and the mainland began on Monday.",
        "Construction of the tunnel linking Tessa with the mainland, 19 kilometres long, got under way on Monday.",
    ),
    "airline": (
        "Doran Air has been short of cash since the summer.",
        "Doran Air filed for bankruptcy protection on Tuesday, leaving thousands of travellers stranded.",
        "Thousands of passengers were stranded when Doran Air sought protection from its creditors on Tuesday.",
    ),
    "poll": (
        "Karsland votes in two weeks.",
        "The Green Union leads with 31 percent in a survey by the institute Metra published on Saturday.",
        "A Metra poll released on Saturday puts the Green Union in front with 31 percent.",
    ),
    "dog": (
        "A hiker had been missing in the Kessel valley since Thursday.",
        "A search dog found the 67-year-old hiker alive in a ravine on Saturday.",
        "The 67-year-old walker was discovered alive in a gorge by a rescue dog on Saturday.",
    ),
    "broadcaster": (
        "The public broadcaster of Belmora must save money.",
        "The broadcaster said it would axe two of its five radio stations next year.",
        "Two of the five radio channels will be shut next year, the broadcaster announced.",
    ),
    "ambassador": (
        "The remarks were made at a dinner in Osterby.",
        "Varonia summoned the Karsland ambassador over the remarks.",
        "The ambassador of Karsland was called in by Varonia's foreign ministry because of the remarks.",
    ),
    "oil": (
        "A tanker ran aground off Pinar.",
        "Some 400 tonnes of oil leaked into the sea from the tanker off Pinar.",
        "Roughly 400 tonnes of crude have spilled from the tanker into the waters off Pinar.",
    ),
    "marathon": (
        "The streets of Lentra were full of people.",
        "Kenya's Joseph Kiptoo won the Lentra marathon in 2 hours, 4 minutes and 11 seconds.",
        "Joseph Kiptoo of Kenya took first place in the Lentra marathon in a time of 2:04:11.",
    ),
    "de": (
        "In Bergheim steht ein Werk von Solvang.",
        "Solvang will in Bergheim 900 Stellen streichen.",
        "In Bergheim sollen bei Solvang 900 Arbeitsplätze wegfallen.",
    ),
    "fr": (
        "La sécheresse frappe le sud de Valdoria.",
        "Le préfet a interdit l'arrosage des jardins dans 14 communes du sud de Valdoria.",
        "Dans 14 communes du sud de Valdoria, l'arrosage des jardins est interdit par arrêté du préfet.",
    ),
    "es": (
        "El aeropuerto de Monteluna estuvo cerrado.",
        "La niebla obligó a cancelar 32 vuelos en el aeropuerto de Monteluna.",
        "Un total de 32 vuelos fueron cancelados en el aeropuerto de Monteluna debido a la niebla.",
    ),
    "zh": (
        "东岛省遭遇旱灾。",
        "东岛省政府拨款3亿元用于抗旱救灾。",
        "为抗旱救灾，东岛省政府拨付3亿元。",
    ),
}

LATER_APART = {
    "asked and given": (
        "The dam of Orlan has cracks.",
        "Engineers demanded the immediate closure of the Orlan dam.",
        "Engineers ordered the immediate closure of the Orlan dam.",
    ),
    "other prize": (
        "The festival of Osterby ended.",
        "Ana Reyle won the prize for best director in Osterby.",
        "Ana Reyle won the prize for best screenplay in Osterby.",
    ),
    "will and did": (
        "Karsland has a new government.",
        "The new government will abolish the tax on sugar.",
        "The new government has abolished the tax on sugar.",
    ),
    "survived": (
        "A bus fell into a gorge near Hadra.",
        "The driver of the bus survived the accident near Hadra.",
        "The driver of the bus died in the accident near Hadra.",
    ),
    "other party": (
        "Belmora elects a president.",
        "The Liberal Alliance nominated a woman for the presidency for the first time.",
        "The National Bloc nominated a woman for the presidency for the first time.",
    ),
    "hours": (
        "A ferry broke down off Tessa.",
        "Passengers waited for six hours on the ferry off Tessa.",
        "Passengers waited for nine hours on the ferry off Tessa.",
    ),
    "could": (
        "A volcano on Tessa has been rumbling.",
        "The volcano on Tessa could erupt within days, geologists said.",
        "The volcano on Tessa erupted within days, geologists said.",
    ),
    "no evidence": (
        "The warehouse burned in March.",
        "Investigators found evidence of arson in the warehouse.",
        "Investigators found no evidence of arson in the warehouse.",
    ),
    "buyer and seller": (
        "A castle changed hands.",
        "The Solberg family sold Castle Tarn to the Horak family.",
        "The Horak family sold Castle Tarn to the Solberg family.",
    ),
    "de": (
        "In Bergheim tagt der Stadtrat.",
        "Der Stadtrat von Bergheim hat den Bau der Umgehungsstraße beschlossen.",
        "Der Stadtrat von Bergheim hat den Bau der Umgehungsstraße abgelehnt.",
    ),
    "ru": (
        "В Озерске прошёл суд.",
        "Суд в Озерске приговорил директора завода к пяти годам тюрьмы.",
        "Суд в Озерске приговорил директора завода к семи годам тюрьмы.",
    ),
    "ar": (
        "وقع انفجار يوم الاثنين.",
        "أسفر الانفجار عن مقتل خمسة أشخاص في سوق لينترا",
        "أسفر الانفجار عن مقتل خمسة أشخاص في سوق مورفيك",
    ),
}
