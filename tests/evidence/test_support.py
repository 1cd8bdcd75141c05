"""Which sentences are cited for a fact's clearest one, and which tell a part of it. All texts are invented."""

import pytest
from make import article

from summarize.evidence.annotations.sentence import annotate_sentence
from summarize.evidence.facts.find import find_facts
from summarize.evidence.facts.numbers import comparable_figures, numbers_contained
from summarize.evidence.facts.subsumed import Subsumption
from summarize.evidence.story import gather
from summarize.model import Group, Grouping, Wording

OPENING = "A fire broke out at the Harbour Market in Lentra early on Tuesday."


def cited_together(left, right, opening=OPENING):
    """Whether the second of two sentences is cited for the first, where the first is printed."""
    articles = [article(f"{opening}\n\n{text}\n", id=f"S{number}") for number, text in enumerate((left, right), 1)]
    text = {each.id: found.slice(each) for found in articles for each in found.sentences}
    facts = [fact for fact in find_facts(articles) if text[fact.best] == left]
    return any(text[id] == right for fact in facts for id in fact.cited)


SHORT = "Two firefighters were treated in hospital for smoke inhalation."
LONG = (
    "Two firefighters were treated in hospital for smoke inhalation, and eleven stalls of the covered hall were"
    " destroyed before the flames could be put out, the city council of Lentra announced at noon."
)


def test_a_wider_sentence_is_cited_for_what_it_holds():
    """A long sentence that tells all of a short one is cited for it; the short one is not for the long one."""
    assert cited_together(SHORT, LONG)
    assert not cited_together(LONG, SHORT)


@pytest.mark.parametrize(
    "other",
    [
        LONG.replace("Two firefighters", "Nine firefighters"),
        LONG.replace("were treated", "were not treated"),
        LONG.replace("smoke inhalation", "burns to the hands"),
    ],
)
def test_a_wider_sentence_that_tells_it_otherwise_is_not_cited(other):
    """Another number, a denial or another matter is no telling of it."""
    assert not cited_together(SHORT, other)


TOLD = "Two firefighters were taken to hospital with smoke inhalation after a fire at the Harbour Market in Lentra."
AGAIN = TOLD.replace("fire at", "fire broke out at")


def test_a_fact_can_be_printed_in_other_tellings():
    """They are of other articles and in other words than the clearest one, with citations of their own."""
    articles = [article(f"{text}\n", id=f"S{number}") for number, text in enumerate((TOLD, AGAIN, TOLD), 1)]
    (fact,) = find_facts(articles)
    first, again, copy = fact.sentences
    assert fact.best == first
    assert fact.alternatives == (Wording(sentence=again, cited=(first, again, copy)),)


def test_what_shares_the_topic_alone_is_no_part():
    """A sentence that has the place and the fire in common with another does not "also report" it."""
    articles = [
        article(f"{OPENING}\n\n{SHORT}\n", id="S1"),
        article(f"{OPENING}\n\nThe Harbour Market in Lentra was built for the fish trade of the province.\n", id="S2"),
    ]
    text = {each.id: found.slice(each) for found in articles for each in found.sentences}
    parts = {text[id] for fact in find_facts(articles) if text[fact.best] == SHORT for id in fact.partial}
    assert parts == set()


def test_what_is_cited_for_two_facts_makes_one_of_them_a_part_of_the_other():
    """A sentence that stands behind two facts: the narrow one is within the wide one, and is not printed beside it."""
    articles = [article(f"{OPENING}\n\n{text}\n", id=f"S{n}") for n, text in enumerate((SHORT, LONG), 1)]
    group = Group(articles=("S1", "S2"), grouped_by=Grouping(method="given"))
    story = gather(group, articles)
    facts = {story.text(fact.best): fact.id for fact in story.facts}
    subsumption = Subsumption(story.facts, story.annotations)
    wider = [fact.id for fact in story.facts if subsumption.subsumes(fact.id, facts[SHORT])]
    assert wider == [facts[LONG]]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The museum reopens in Lentra with a new wing in March.",
            "The museum reopens in Lentra in June with a new wing.",
        ),
        ("Ann Reed will open the trial in Lentra on Monday.", "On Thursday Ann Reed will open the trial in Lentra."),
    ],
)
def test_another_weekday_or_month_is_another_date(left, right):
    """Weekdays and months of no known year cannot be resolved, and are not the same."""
    assert not cited_together(left, right)


@pytest.mark.parametrize(
    ("opening", "left", "same", "other"),
    [
        (
            "Ein Erdbeben hat am Dienstag die Küste von Varonien erschüttert.",
            "Mindestens 40 Menschen starben, als in der Hafenstadt Lentra Häuser einstürzten, teilte die Polizei mit.",
            "In der Hafenstadt Lentra kamen mindestens 40 Menschen ums Leben, als Häuser einstürzten.",
            "Mindestens 12 Menschen starben, als in der Hafenstadt Osterby Häuser einstürzten.",
        ),
        (
            "Un terremoto sacudió el martes la costa de Varonia.",
            "Al menos 40 personas murieron en la ciudad portuaria de Lentra, donde se derrumbaron varios edificios.",
            "Varios edificios se derrumbaron en la ciudad portuaria de Lentra, donde murieron al menos 40 personas.",
            "Al menos 12 personas murieron en la ciudad portuaria de Osterby, donde se derrumbaron varios edificios.",
        ),
        (
            "Un séisme a secoué mardi la côte de la Varonie.",
            "Au moins 40 personnes sont mortes dans la ville de Lentra, où plusieurs immeubles se sont effondrés.",
            "Plusieurs immeubles se sont effondrés dans la ville de Lentra, où au moins 40 personnes sont mortes.",
            "Au moins 12 personnes sont mortes dans la ville d'Osterby, où plusieurs immeubles se sont effondrés.",
        ),
        (
            "Во вторник землетрясение произошло у побережья Варонии.",
            "Не менее 40 человек погибли в портовом городе Лентра, где обрушились несколько зданий.",
            "В портовом городе Лентра обрушились несколько зданий, погибли не менее 40 человек.",
            "Не менее 12 человек погибли в портовом городе Остерби, где обрушились несколько зданий.",
        ),
        (
            "ضرب زلزال ساحل فارونيا يوم الثلاثاء.",
            "قتل 40 شخصا على الأقل في مدينة لنترا الساحلية حيث انهارت عدة مبان سكنية.",
            "انهارت عدة مبان سكنية في مدينة لنترا الساحلية حيث قتل 40 شخصا على الأقل.",
            "قتل 12 شخصا على الأقل في مدينة لنترا الساحلية حيث انهارت عدة مبان سكنية.",
        ),
        (
            "周二瓦罗尼亚海岸发生地震。",
            "地震造成港口城市伦特拉至少40人死亡，多栋建筑物倒塌。",
            "港口城市伦特拉多栋建筑物在地震中倒塌，至少40人死亡。",
            "地震造成港口城市伦特拉至少12人死亡，多栋建筑物倒塌。",
        ),
    ],
    ids=["de", "es", "fr", "ru", "ar", "zh"],
)
def test_other_languages(opening, left, same, other):
    """A paraphrase is one fact with what it tells, a look-alike with another toll is not."""
    for right, joined in ((same, True), (other, False)):
        articles = [article(f"{opening}\n\n{text}\n", id=f"S{n}") for n, text in enumerate((left, right), 1)]
        text = {each.id: found.slice(each) for found in articles for each in found.sentences}
        told = [{text[id] for id in fact.sentences} for fact in find_facts(articles)]
        assert any({left, right} <= each for each in told) is joined


def test_no_less_than_is_no_denial():
    """ "Не менее", "not solely": the words after them are told, not denied."""
    assert annotate_sentence("Не менее 40 человек погибли в городе Лентра.", language="ru").denied == ()
    assert annotate_sentence("The plan is not solely about trade.", language="en").denied == ()


def test_a_figure_that_no_longer_holds_is_not_told():
    """ "Raising an earlier toll of 14" does not tell that 14 died; who reports the same old toll tells it too."""
    old = "At least 14 people died when the Norva dam burst in southern Ardan, the local authorities say."
    now = "Seventeen died when the Norva dam burst in Ardan, officials said, raising an earlier toll of 14 people."
    assert not cited_together(old, now)
    later, earlier = (annotate_sentence(text, language="en") for text in (now, "It was up from 14 people."))
    assert numbers_contained(comparable_figures(earlier), comparable_figures(later))


def test_what_lacks_the_date_is_not_cited_for_it():
    """A telling without a date, or with a weekday of no known week, is no source of a dated sentence."""
    dated = "On 3 June 2024 the dam above Orlo broke after days of heavy rain."
    assert not cited_together(dated, dated.replace("On 3 June 2024 the", "The"))
    assert not cited_together(dated, dated.replace("3 June 2024", "Monday"))
    assert cited_together(dated, dated.replace("3 June 2024", "June 3, 2024"))


def test_the_same_of_another_town_is_no_part():
    """Two sentences of one pattern about two towns do not "also report" each other."""
    texts = [
        f"{opening}\n\nThe blaze in {town} broke out on the first floor of the {mill} and spread to the roof.\n"
        for opening, town, mill in (("It rained.", "Lentra", "Harland Mill"), ("It froze.", "Denby", "Crown Mill"))
    ]
    facts = find_facts([article(text, id=f"S{number}") for number, text in enumerate(texts, 1)])
    assert all(len(fact.sentences) == 1 and not fact.partial for fact in facts)


def test_the_day_of_saying_is_no_part_of_what_is_said():
    """ "…, police said on Monday" is told by a sentence without the Monday; "on Monday …, police said" is not."""
    said = "Seven people were killed in a gas explosion in a block of flats in Ozersk, police said on 3 February 2025."
    when = "On 3 February 2025 seven people were killed in a gas explosion in a block of flats in Ozersk, police said."
    plain = "Seven people were killed in a gas explosion in a block of flats in Ozersk, police said."
    assert cited_together(said, plain)
    assert not cited_together(when, plain)


@pytest.mark.parametrize(
    ("unit", "other"), [("people", "homes"), ("soldiers", "vehicles"), ("bodies", "survivors"), ("ferries", "towns")]
)
def test_the_same_figure_of_another_thing_is_not_cited(unit, other):
    """Forty of one kind are not forty of another, whatever else agrees."""
    short = f"The flood cut off 40 {unit} in the lower valley of the river Norva."
    long = (
        f"The flood cut off 40 {other} in the lower valley of the river Norva and carried away the wooden bridge, "
        "which had been built in 1890, the council said."
    )
    assert not cited_together(short, long)
    assert cited_together(short, long.replace(other, unit))
