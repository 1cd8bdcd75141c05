# ruff: noqa: E501, SIM905 (tables are lines of words)
"""Word lists that `summarize.recognize.names.find` reads capital letters with."""

from __future__ import annotations

DATE_WORDS = frozenset(
    """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun January February March
April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Today Yesterday
Tomorrow Christmas Easter Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays GMT UTC EST EDT PST PDT CET CEST BST AM PM
Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März Mai Juni Juli Oktober Dezember Januars
Februars Heute Gestern Morgen Ende Anfang Mitte Woche Jahr Jahre Jahren Uhr Tag Tage Tagen Monat Monate
Lundi Mardi Mercredi Jeudi Vendredi Samedi Dimanche Janvier Février Mars Avril Juin Juillet Août Septembre Octobre Novembre Décembre
Lunes Martes Miércoles Jueves Viernes Sábado Domingo Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre
Diciembre
""".split()
)

# German nouns of quantity, which stand beside other capitals.
QUANTITIES = frozenset(["Prozent", "Million", "Millionen", "Milliarde", "Milliarden", "Euro", "Dutzend"])

PARTICLES = frozenset(
    """
of the de la le les du des del della di da do dos das van von der den zu zum zur af av al el ul ad wa bin ibn ben bint abu ter ten op
""".split()
)

HONORIFICS = frozenset(
    "Mr Mrs Ms Miss Dr Sir Dame Lord Lady Herr Frau Monsieur Madame Mme M Señor Señora Sr Sra Don Doña".split()
)

TITLES = HONORIFICS | frozenset(
    """
President Vice-President Premier Minister Ministers Chancellor Secretary Ambassador Senator Senators Congressman Congresswoman
Representative Rep Sen Gov Governor Mayor Councillor Judge Justice King Queen Prince Princess Emperor Pope Cardinal Bishop Archbishop
Imam Ayatollah Sheikh General Gen Colonel Col Major Maj Captain Capt Lieutenant Lt Sergeant Sgt Admiral Commander Marshal Inspector
Sheriff Professor Prof Doctor Chairman Chairwoman Director Chief CEO Coach Spokesman Spokeswoman Spokesperson Attorney
Präsident Präsidentin Bundeskanzler Bundeskanzlerin Kanzler Kanzlerin Außenminister Außenministerin Innenminister Innenministerin
Ministerpräsident Ministerpräsidentin Bundespräsident Minister Ministerin Bürgermeister Bürgermeisterin Sprecher Sprecherin
Polizeisprecher Regierungssprecher Trainer Papst König Königin Chef Chefin Vorsitzende Vorsitzender Finanzminister Verteidigungsminister
Président Présidente Ministre Maire Général Roi Reine Pape Presidente Presidenta Ministro Ministra Alcalde Alcaldesa Rey Reina Papa
""".split()
)

TITLE_ADJECTIVES = frozenset(
    """
Prime Vice Deputy Foreign Defence Defense Interior Finance Health Justice Education Energy Transport Trade Home Former Acting Interim
Attorney Managing Executive Chief Assistant Associate Lieutenant Major Brigadier Police Fire Crown Supreme First Second Lord
Opposition Premier
""".split()
)

ORGANISATION = frozenset(
    """
Group Corps Inc Corp Corporation Company Ltd LLC plc PLC AG SE SA GmbH NV Holdings Bank Ministry University College School Hospital
Party Court Council Agency Police Association Union Committee Commission Federation Foundation Institute Department Office Bureau
Service Services Army Navy Force Forces Guard Airlines Airways Motors Club United City FC Congress Parliament Senate Assembly
Government Authority Board Organization Organisation Alliance League Front Movement Brigade Times Post Journal News Press Media
Church Fund Society Network Centre Center Partei Ministerium Universität Verband Gesellschaft Ministère Université Ministerio Universidad
Banco Banque Partido Parti
""".split()
)

PLACE_CUES = frozenset(
    "in at near from towards into outside across around à en au dans près vers depuis desde hacia nach aus bei".split()
)

COMPASS = frozenset(
    "West East North South Central Western Eastern Northern Southern Northwest Northeast Southwest Southeast".split()
)
GERMAN_PARTICLES = frozenset("von van zu zum zur der de bin al el".split())

ABBREVIATED = frozenset("Mr Mrs Ms Dr St Gen Lt Col Sgt Prof Sen Rep Gov Capt Maj Jr Sr Rev Hon".split())

# What opens an English sentence without an article and is no name.
UNCOUNTED = frozenset(
    """
police troops traffic violence demand growth trade rain snow smoke power water oil gas gold debt aid help food work life time news
talks output turnout damage research revenue profit heat crime law war peace nature science art music education health weather
fire air land energy fuel coal steel wheat rice milk bread money cash credit income tax pay staff crew media press public people
business industry labour labor management leadership membership data evidence speed progress success failure support pressure
tourism terrorism racism capitalism inflation unemployment nobody everyone someone anyone everybody nothing something everything
one many most few several both others another half much more less such former late early new old young local foreign residents
mankind history justice freedom truth hope faith love fear anger hunger poverty wealth sleep blood sweat dust mud ice wind thunder
""".split()
)

UNCOUNTED_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ity",
    "ness",
    "ence",
    "ance",
    "ism",
    "ing",
    "ly",
    "ship",
    "age",
    "s",
    "ed",
    "ure",
    "dom",
    "hood",
    "est",
    "wards",
)

VERBS = frozenset(
    """
said says has had is was will would could may might can must did does told announced won lost fell rose bought sold began left took
gave went came became met made led ran held put set hit beat cut drew saw found kept paid sent spent built brought thinks believes
wants plans hopes expects faces remains seems shares
""".split()
)
