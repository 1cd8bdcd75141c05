# ruff: noqa: E501 (sentences as news writes them)
"""Invented pairs of sentences from two articles: those that tell one fact, and look-alikes that do not."""

# Each: a shared opening of both articles, then one sentence each.
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
}
