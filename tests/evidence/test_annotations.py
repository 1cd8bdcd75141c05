"""What a sentence says: concepts, scope of denial and doubt, names in context."""

import pytest
from make import article

from summarize.evidence.annotations.sentence import annotate_articles, annotate_sentence
from summarize.evidence.annotations.word_classes import lexicon


@pytest.mark.parametrize(
    ("left", "right", "concept"),
    [
        ("The troops left the base.", "The retreat of the soldiers from the outpost", "a:leave"),
        ("The troops left the base.", "The retreat of the soldiers from the outpost", "r:soldiers"),
        ("The attack claimed the lives of many.", "It was a deadly attack.", "a:kill"),
        ("She stepped down.", "Her resignation came late.", "a:resign"),
        ("They will buy the firm.", "The takeover of the company", "a:buy"),
    ],
)
def test_words_of_one_class_are_one_concept(left, right, concept):
    """Verbs, nouns and phrases of one action are one concept."""
    assert concept in annotate_sentence(left).concepts
    assert concept in annotate_sentence(right).concepts


def test_phrases_and_forms_win_over_stems():
    """ "According to" is no accord, and a manager manages nothing."""
    assert "a:agree" not in annotate_sentence("The troops left, according to the town.").concepts
    assert "r:coach" not in annotate_sentence("They failed to manage it.").concepts


def test_a_language_without_a_table_has_stems():
    """Words stand for themselves where no classes are known."""
    assert lexicon("fi").words == {}
    assert annotate_sentence("Hallitus erosi maanantaina.", language="fi").concepts


@pytest.mark.parametrize(
    ("text", "language", "denied"),
    [
        ("The troops did not leave the base.", "en", True),
        ("The troops not only left the base, they burned it.", "en", False),
        ("He refused to leave the base.", "en", True),
        ("Die Truppen verlassen den Stützpunkt nicht.", "de", True),
        ("Les troupes n'ont pas quitté la base.", "fr", True),
    ],
)
def test_denial_has_a_scope(text, language, denied):
    """What is denied is known, and "not only" denies nothing."""
    assert annotate_sentence(text, language=language).negated is denied


def test_doubt_plan_and_deed():
    """May, will and did are told apart."""
    assert "a:close" in annotate_sentence("It may close the mill.").possible
    assert "a:close" in annotate_sentence("It will close the mill.").planned
    assert "a:close" in annotate_sentence("It closed the mill.").done
    assert annotate_sentence("It is unclear whether it closed the mill.").uncertain


def test_names_share_keys_over_articles():
    """Spellings of a name in two articles have one key."""
    one = article("They left the town of Boulikessi.\n", id="S1")
    two = article("They fled to Boulkessi at night.\n", id="S2")
    left, right = annotate_articles((one, two)).values()
    assert left.keys == right.keys


def test_a_pronoun_inherits_the_names_before_it():
    """ "He" leans on the names of the sentence before; a sentence with its own subject does not."""
    found = article("The court heard Pavel Orsic. He denied the charge. Lentra is calm and Tolm is not.\n")
    _, leaning, free = annotate_articles((found,)).values()
    assert leaning.context == ("Pavel Orsic",)
    assert free.context == ()


def test_who_tells_is_known():
    """The names in the words of attribution are the teller."""
    assert annotate_sentence("Later the Dawn Front said it took the town.").attributed_to == ("Dawn Front",)


def test_the_same_words_of_two_days_are_dated_by_their_own_day():
    """Copies share what is read once, but not the day that a weekday means."""
    text = "Ana Duarte opened the bridge on Monday.\n\nThe bridge cost the town a fortune."
    days = {"S1": "2024-05-14", "S2": "2024-05-21"}
    annotations = list(annotate_articles([article(text, id=id, date=day) for id, day in days.items()]).values())
    assert [annotation.article for annotation in annotations] == ["S1", "S1", "S2", "S2"]
    assert [[found.first for found in annotation.dates] for annotation in annotations] == [
        ["2024-05-13"],
        [],
        ["2024-05-20"],
        [],
    ]
    assert annotations[1].concepts == annotations[3].concepts
