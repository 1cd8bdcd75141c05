# ruff: noqa: E501 (sentences as news writes them)
"""Invented pairs of sentences from two articles: those that tell one fact, and look-alikes that do not.

Each: a shared opening of both articles, then one sentence each.
"""

SAME = {
    "earthquake toll": (
        "A magnitude 6.8 earthquake struck the coast of Varonia early on Tuesday.",
        "At least 40 people were killed when buildings collapsed in the port city of Lentra.",
        "The quake claimed the lives of at least 40 people in the port city of Lentra, where several buildings fell down.",
    ),
    "earthquake shelter": (
        "A magnitude 6.8 earthquake struck the coast of Varonia early on Tuesday.",
        "Thousands of residents spent the night in tents after being told to leave their homes.",
        "After being ordered to leave their houses, thousands of residents slept in tents overnight.",
    ),
    "election result": (
        "Voters in Karsland chose a new parliament on Sunday.",
        "The opposition Green Union won 54 of the 120 seats, the electoral commission announced.",
        "According to the electoral commission, the Green Union secured 54 seats in the 120-member parliament.",
    ),
    "election resignation": (
        "Voters in Karsland chose a new parliament on Sunday.",
        "Prime Minister Olga Brandt announced her resignation hours after the polls closed.",
        "Hours after voting ended, Prime Minister Olga Brandt said she would step down.",
    ),
    "court verdict": (
        "The trial of banker Henrik Solberg ended in Osterby on Thursday.",
        "A jury found Henrik Solberg guilty of fraud and money laundering.",
        "Henrik Solberg was convicted of money laundering and fraud by the jury.",
    ),
    "court appeal": (
        "The trial of banker Henrik Solberg ended in Osterby on Thursday.",
        "Solberg's lawyers said they would appeal against the verdict.",
        "His attorneys announced that Solberg will appeal the conviction.",
    ),
    "football score": (
        "Rovers met Athletic in the cup final on Saturday.",
        "Rovers beat Athletic 3-1 in front of 60,000 spectators at the Sunhill Stadium.",
        "In front of 60,000 fans at the Sunhill Stadium, Rovers defeated Athletic 3-1.",
    ),
    "takeover": (
        "Two makers of turbines are to become one.",
        "Nordwind agreed to buy its rival Helix Power for $2.4 billion in cash.",
        "Nordwind will acquire competitor Helix Power in a cash deal worth $2.4 billion.",
    ),
    "takeover jobs": (
        "Nordwind is buying its rival Helix Power.",
        "The merged company would employ about 12,000 people in nine countries.",
        "Together the two firms will have about 12,000 employees in nine countries.",
    ),
    "ferry": (
        "A ferry ran into trouble off the island of Tessa on Monday.",
        "Rescuers pulled 18 passengers from the water after the ferry Aurora capsized near Tessa.",
        "The ferry Aurora overturned off Tessa and 18 passengers were rescued from the water.",
    ),
    "strike": (
        "Rail workers in Dorania are in dispute with their employer.",
        "Train drivers will walk out for 48 hours from Wednesday, the union RTD said.",
        "The RTD union announced a 48-hour walkout by train drivers starting Wednesday.",
    ),
    "vaccine": (
        "Health officials in Belmora are fighting measles.",
        "The ministry of health began vaccinating children in the northern district of Ashkan.",
        "In the northern district of Ashkan, the health ministry has started a vaccination of children.",
    ),
    "german": (
        "In Altenstadt hat am Montag eine Fabrik gebrannt.",
        "Bei dem Brand in der Fabrik in Altenstadt wurden zwölf Arbeiter verletzt.",
        "Zwölf Arbeiter sind bei dem Brand in einer Fabrik in Altenstadt verletzt worden.",
    ),
    "french": (
        "Le gouvernement de Valdoria est en crise.",
        "Le ministre Paul Garnier a annoncé sa démission après trois semaines de manifestations.",
        "Après trois semaines de manifestations, le ministre Paul Garnier annonce sa démission.",
    ),
    "spanish": (
        "Un incendio quemó el bosque de Monteluna.",
        "Los bomberos controlaron el incendio de Monteluna después de cinco días.",
        "Después de cinco días, los bomberos lograron controlar el incendio de Monteluna.",
    ),
    "storm": (
        "Storm Brana reached the coast of Dorania.",
        "Some 200,000 households were left without electricity after the storm brought down power lines.",
        "Power lines were toppled by the storm, leaving around 200,000 homes in the dark.",
    ),
    "arrest": (
        "Police in Morvik are looking into a robbery.",
        "Officers arrested two men in connection with the robbery of the Lindt jewellery store.",
        "Two men have been detained over the Lindt jewellery store heist, police said.",
    ),
    "rates": (
        "The Bank of Karsland met on Thursday.",
        "The Bank of Karsland raised its key interest rate by half a point to 4.5 percent.",
        "The key interest rate was increased to 4.5 percent by the Bank of Karsland, a half-point rise.",
    ),
    "spacecraft": (
        "The probe Lumen was launched in 2019.",
        "The space probe Lumen entered orbit around the moon on Friday after a journey of four months.",
        "After a four-month journey, Lumen went into lunar orbit on Friday.",
    ),
    "bridge": (
        "A bridge in Ashkan collapsed.",
        "The mayor of Ashkan blamed the collapse on years of neglect.",
        "Years of neglect were to blame for the collapse, according to the mayor of Ashkan.",
    ),
    "film": (
        "The festival of Osterby ended.",
        "The drama Low Water by Ana Reyle won the top prize at the Osterby film festival.",
        "Ana Reyle's drama Low Water took the main award at the Osterby festival.",
    ),
    "ceasefire": (
        "Fighting went on in Varonia.",
        "The government of Varonia and the Dawn Front agreed to a ceasefire starting at midnight.",
        "A truce between Varonia's government and the Dawn Front will take effect at midnight.",
    ),
    "layoffs": (
        "Helix Power published its plans.",
        "Helix Power plans to cut 1,200 jobs at its Lentra plant by the end of the year.",
        "By the end of the year, Helix Power will lay off 1,200 workers at its plant in Lentra.",
    ),
    "record": (
        "Athletes met in Lentra.",
        "Sprinter Mara Quist broke the national record over 200 metres.",
        "The national 200-metre record was broken by Mara Quist.",
    ),
    "visit": (
        "The king of Belmora travelled.",
        "The king arrived in Osterby on Tuesday for a three-day state visit.",
        "On Tuesday the monarch landed in Osterby for a state visit of three days.",
    ),
    "spanish2": (
        "El volcán de Monteluna despertó.",
        "Más de 3.000 personas fueron evacuadas por la erupción del volcán.",
        "La erupción del volcán obligó a evacuar a más de 3.000 personas.",
    ),
    "zh": (
        "地震袭击了瓦罗尼亚。",
        "地震造成连特拉市至少40人死亡,多座建筑倒塌。",
        "连特拉市多座建筑在地震中倒塌,至少40人死亡。",
    ),
    "ru": (
        "В Лентре прошли выборы.",
        "Президент Орсич объявил о своей отставке после трёх недель протестов.",
        "После трёх недель протестов президент Орсич объявил об отставке.",
    ),
    "ar": (
        "وقع زلزال في المدينة.",
        "قتل الزلزال أربعين شخصا في مدينة لينترا الساحلية يوم الثلاثاء",
        "قتل أربعين شخصا في الزلزال في مدينة لينترا الساحلية يوم الثلاثاء",
    ),
    "hi": (
        "शहर में भूकंप आया।",
        "भूकंप में लेंट्रा शहर में चालीस लोग मारे गए और कई इमारतें गिर गईं।",
        "लेंट्रा शहर में भूकंप से चालीस लोग मारे गए और कई इमारतें गिरीं।",
    ),
}

APART = {
    "other place": (
        "Bombs went off in two towns of Varonia on Monday.",
        "Five people died in a blast at the market in Lentra.",
        "Five people died in a blast at the market in Morvik.",
    ),
    "other day": (
        "Workers of the port of Lentra are on strike.",
        "The union called a meeting of dock workers in Lentra on 3 May 2024.",
        "The union called a meeting of dock workers in Lentra on 9 May 2024.",
    ),
    "other number": (
        "A magnitude 6.8 earthquake struck Varonia.",
        "The earthquake killed 40 people in Lentra, officials said.",
        "The earthquake killed 61 people in Lentra, officials said.",
    ),
    "other actor": (
        "Makers of cars published their sales.",
        "Nordwind sold more cars in Europe last year than in the year before.",
        "Helix sold more cars in Europe last year than in the year before.",
    ),
    "negation": (
        "The talks in Osterby went on for three days.",
        "The union accepted the offer of the employers in Osterby.",
        "The union did not accept the offer of the employers in Osterby.",
    ),
    "contraction": (
        "The talks in Osterby went on for three days.",
        "The minister signed the agreement with the rebels.",
        "The minister hasn't signed the agreement with the rebels.",
    ),
    "modality": (
        "Nordwind makes turbines in Dorania.",
        "Nordwind may close its turbine factory in Dorania.",
        "Nordwind closed its turbine factory in Dorania.",
    ),
    "refusal": (
        "Olga Brandt lost the vote in Karsland.",
        "Olga Brandt resigned as leader of the Green Union.",
        "Olga Brandt refused to resign as leader of the Green Union.",
    ),
    "plan": (
        "Nordwind makes turbines in Dorania.",
        "Nordwind will dismiss workers at its factory in Osterby.",
        "Nordwind dismissed workers at its factory in Osterby.",
    ),
    "other teller": (
        "A convoy was attacked near Lentra.",
        "The army of Varonia said it had destroyed the convoy near Lentra.",
        "The rebels of the Dawn Front said they had destroyed the convoy near Lentra.",
    ),
    "roles turned": (
        "Rovers and Athletic met in the cup.",
        "Rovers beat Athletic in the cup final at the Sunhill Stadium.",
        "Athletic beat Rovers in the cup final at the Sunhill Stadium.",
    ),
    "namesake countries": (
        "The ministers met in Geneva.",
        "Iran agreed to new talks on oil exports with the ministers.",
        "Iraq agreed to new talks on oil exports with the ministers.",
    ),
    "near names": (
        "The ministers met in Geneva.",
        "The delegation from Austria left the conference early in protest.",
        "The delegation from Australia left the conference early in protest.",
    ),
    "opposite move": (
        "Nordwind published its results.",
        "Nordwind shares rose 4 percent after the results were published.",
        "Nordwind shares fell 4 percent after the results were published.",
    ),
    "other count": (
        "A ferry sank near Tessa.",
        "Divers found 12 bodies in the wreck of the ferry near Tessa.",
        "Divers found 12 survivors in the wreck of the ferry near Tessa.",
    ),
    "other year": (
        "The bridge of Morvik has been closed.",
        "The bridge was repaired in 2014 by the city of Morvik.",
        "The bridge was repaired in 2019 by the city of Morvik.",
    ),
    "other quotation": (
        "The mayor of Lentra spoke to reporters.",
        'The mayor said the flood was "the worst disaster in living memory".',
        'The mayor said the flood was "the worst catastrophe in living memory".',
    ),
    "part only": (
        "A magnitude 6.8 earthquake struck Varonia.",
        "The earthquake killed 40 people in Lentra and cut off the mountain village of Tolm, where 15 houses burned down.",
        "The earthquake killed 40 people in Lentra.",
    ),
    "german negation": (
        "In Altenstadt wird verhandelt.",
        "Die Gewerkschaft hat das Angebot der Arbeitgeber in Altenstadt angenommen.",
        "Die Gewerkschaft hat das Angebot der Arbeitgeber in Altenstadt nicht angenommen.",
    ),
    "french place": (
        "Des bombes ont explosé lundi.",
        "Une explosion a fait cinq morts sur le marché de Lentra.",
        "Une explosion a fait cinq morts sur le marché de Morvik.",
    ),
    "two strikes": (
        "Unions are angry in Dorania.",
        "Bus drivers in Lentra went on strike on Monday over pay.",
        "Nurses in Lentra went on strike on Monday over pay.",
    ),
    "two arrests": (
        "Police were busy in Morvik.",
        "Police in Morvik arrested a teacher accused of stealing 3,000 crowns from the school.",
        "Police in Morvik arrested a student accused of stealing 3,000 crowns from the school.",
    ),
    "same verb other object": (
        "The parliament of Karsland sat late.",
        "Parliament passed the law on data protection by a large majority.",
        "Parliament passed the law on nuclear waste by a large majority.",
    ),
    "half": (
        "The Bank of Karsland met.",
        "The bank left its key interest rate at 4.5 percent.",
        "The bank raised its key interest rate to 4.5 percent.",
    ),
    "toll update": (
        "A train derailed in Ashkan.",
        "Eleven people died when the train derailed near Ashkan.",
        "Fourteen people died when the train derailed near Ashkan.",
    ),
    "wounded vs killed": (
        "A bomb went off in Lentra.",
        "The bomb in the market of Lentra killed nine people.",
        "The bomb in the market of Lentra wounded nine people.",
    ),
    "first second": (
        "Rovers played Athletic twice.",
        "Rovers won the first match against Athletic at home 2-0.",
        "Rovers won the second match against Athletic at home 2-1.",
    ),
    "he she": (
        "Two ministers spoke in Osterby.",
        "Finance minister Pavel Orsic called for higher taxes on fuel.",
        "Health minister Ana Reyle called for higher taxes on fuel.",
    ),
    "cause": (
        "A factory burned in Altenstadt.",
        "The fire in the factory was caused by a gas leak.",
        "The fire in the factory was caused by a short circuit.",
    ),
    "threat vs act": (
        "The strait of Tessa is narrow.",
        "Belmora threatened to close the strait of Tessa to tankers.",
        "Belmora closed the strait of Tessa to tankers.",
    ),
    "before after": (
        "The court of Osterby was full.",
        "The judge freed Henrik Solberg on bail.",
        "The judge sent Henrik Solberg to prison.",
    ),
    "denial": (
        "There were rumours in Lentra.",
        "The minister denied that he had met the owner of Nordwind.",
        "The minister had met the owner of Nordwind.",
    ),
    "north south": (
        "Floods hit Dorania.",
        "Heavy rain flooded villages in the north of Dorania.",
        "Heavy rain flooded villages in the south of Dorania.",
    ),
    "spanish apart": (
        "El gobierno habló.",
        "El ministro aceptó la propuesta de los sindicatos de Monteluna.",
        "El ministro rechazó la propuesta de los sindicatos de Monteluna.",
    ),
    "german apart": (
        "In Altenstadt wurde gewählt.",
        "Die Partei von Petra Holm gewann die Wahl in Altenstadt.",
        "Die Partei von Petra Holm verlor die Wahl in Altenstadt.",
    ),
    "zh place": (
        "地震袭击了瓦罗尼亚。",
        "地震造成连特拉市5人死亡。",
        "地震造成莫尔维克市5人死亡。",
    ),
    "ru neg": (
        "В Лентре прошли переговоры.",
        "Профсоюз принял предложение работодателей.",
        "Профсоюз не принял предложение работодателей.",
    ),
    "ru num": (
        "В Лентре пожар.",
        "При пожаре в Лентре погибли 12 человек.",
        "При пожаре в Лентре погибли 15 человек.",
    ),
}
