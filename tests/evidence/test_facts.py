"""Facts: what is joined, what is kept apart, and which sentence is best. All texts are invented."""

import random

from bounds import calls, limited
from make import article

from summarize.evidence.annotations.sentence import annotate_articles
from summarize.evidence.facts.find import find_facts


def sentence(found, text):
    """The id of the sentence with that text."""
    (id,) = [each.id for each in found.sentences if found.slice(each) == text]
    return id


def in_one_fact(opening, left, right):
    one, two = article(f"{opening}\n\n{left}\n", id="S1"), article(f"{opening}\n\n{right}\n", id="S2")
    first, second = sentence(one, left), sentence(two, right)
    return any({first, second} <= set(fact.sentences) for fact in find_facts((one, two)))


def story():
    one = article(
        "A ferry sank near Tessa on Monday. At least 12 passengers drowned, the coast guard said.\n\n"
        "The Aurora had left Lentra at dawn. Divers search for the missing. The owner denied any fault.\n",
        id="S1",
    )
    two = article(
        "The coast guard said at least 12 passengers drowned. Nobody knows why the Aurora capsized.\n\n"
        "The ferry Aurora had left Lentra at dawn. A ferry sank near Tessa on Monday.\n",
        id="S2",
    )
    return one, two


def test_every_sentence_is_in_exactly_one_fact():
    """Nothing is lost and nothing is told by two facts; `best` and `partial` are sentences of the story."""
    articles = story()
    facts = find_facts(articles)
    told = [id for fact in facts for id in fact.sentences]
    assert sorted(told) == sorted(each.id for found in articles for each in found.sentences)
    assert all(fact.best in fact.sentences for fact in facts)
    assert all(not set(fact.partial) & set(fact.sentences) and set(fact.partial) <= set(told) for fact in facts)


def test_ids_are_unique_and_stable():
    """A fact's id depends on its sentences alone."""
    facts = find_facts(story())
    assert len({fact.id for fact in facts}) == len(facts)
    assert [fact.id for fact in facts] == [fact.id for fact in find_facts(story())]


def test_the_same_words_always_join():
    """Identical sentences are one fact, short ones and copies too."""
    one = article("It rained.\n\nThe mayor of Lentra spoke for an hour.\n", id="S1")
    two = article("It rained.\n\nThe mayor of Lentra spoke for an hour.\n", id="S2")
    assert len(find_facts((one, two), copies=(("S2", "S1"),))) == 2


def test_near_repeats_in_one_article_join():
    """What an article says twice in almost the same words is one fact."""
    text = "The council of Lentra approved the new bridge over the river Tolm.\n\nNobody spoke.\n\n"
    again = "The city council of Lentra approved the new bridge over the river Tolm.\n"
    assert len(find_facts((article(text + again),))) == 2


def test_conflicting_quotations_are_noted():
    """Two wordings of one quotation are two facts, each noted with the other."""
    opening = "The mayor of Lentra spoke to reporters."
    left = 'The mayor said the flood was "the worst disaster in living memory".'
    right = 'The mayor said the flood was "the worst catastrophe in living memory".'
    one, two = article(f"{opening}\n\n{left}\n", id="S1"), article(f"{opening}\n\n{right}\n", id="S2")
    first, second = sentence(one, left), sentence(two, right)
    (fact,) = [fact for fact in find_facts((one, two)) if first in fact.sentences]
    assert second in fact.partial


def test_a_number_that_one_lacks_makes_it_partial():
    """A sentence without the other's number does not tell the fact, but a part of it."""
    one = article("A quake hit Varonia.\n\nThe quake in Varonia killed 40 people in the port of Lentra.\n", id="S1")
    two = article("A quake hit Varonia.\n\nThe quake in Varonia killed people in the port of Lentra.\n", id="S2")
    first = sentence(one, "The quake in Varonia killed 40 people in the port of Lentra.")
    second = sentence(two, "The quake in Varonia killed people in the port of Lentra.")
    (fact,) = [fact for fact in find_facts((one, two)) if first in fact.sentences]
    assert fact.sentences == (first,)
    assert second in fact.partial


def test_a_description_stands_for_the_name_before_it():
    """ "The company" is the one that the sentence before it names."""
    one = article("Nordwind is based in Osterby. The company sells turbines to nine countries in Asia.\n", id="S1")
    two = article("Prices fell again. Nordwind sells turbines to nine countries in Asia.\n", id="S2")
    assert any(len(fact.sentences) == 2 for fact in find_facts((one, two)))


def test_the_best_sentence_stands_by_itself():
    """The sentence that names its actor is clearer than the one that opens with a pronoun."""
    one = article("Olga Brandt spoke in Karsland. She resigned as leader of the Green Union in Karsland.\n", id="S1")
    two = article("It was late. Olga Brandt resigned as leader of the Green Union in Karsland.\n", id="S2")
    (fact,) = [fact for fact in find_facts((one, two)) if len(fact.sentences) == 2]
    assert fact.best == sentence(two, "Olga Brandt resigned as leader of the Green Union in Karsland.")


def test_no_articles_no_facts():
    """An empty story, and an article without a sentence, tell nothing."""
    assert find_facts(()) == ()
    assert find_facts((article(""),)) == ()


def test_work_does_not_grow_with_the_pairs():
    """Twice the sentences of few words, hence four times the pairs, take less than four times the calls."""
    words = [
        f"{first}{last}"
        for first in ("bar", "cor", "den", "fil", "gor")
        for last in ("ton", "mir", "las", "vek", "dun")
    ]
    dice = random.Random(7)
    articles = [
        article(
            "".join(f"The {' '.join(dice.choices(words, k=9))} of {dice.randrange(9)}.\n" for _ in range(50)),
            id=f"S{n}",
        )
        for n in range(12)
    ]

    def work(articles):
        annotations = annotate_articles(articles)
        return calls(lambda: find_facts(articles, annotations=annotations))

    with limited(60):
        work(articles[:2])  # what is loaded or compiled once is no growth
        assert work(articles) < 4 * work(articles[:6])


def test_readings_may_be_given():
    """Facts from annotations made before are the facts."""
    articles = story()
    assert find_facts(articles, annotations=annotate_articles(articles)) == find_facts(articles)


def test_homes_without_power_lost_it():
    """Words for an outage are one action, and "without" denies nothing in them."""
    assert in_one_fact(
        "Gales hit County Merrow overnight.",
        "About 40,000 homes were left without power after trees brought down lines.",
        "Some 40,000 households lost electricity as falling trees damaged power lines.",
    )


def test_nobody_is_nobody():
    """Short sentences that nobody was hurt are one fact; those that he was are not known to be of one man."""
    opening = "A crane fell over in Lentra."
    assert in_one_fact(opening, "Nobody was hurt.", "No one was injured.")
    assert not in_one_fact(opening, "He was hurt.", "He was injured.")
