"""Names without a model: what counts as one, where it ends, and which are the same."""

import pytest
from bounds import growth, limited

from summarize.recognize.names.find import find_names, find_names_together
from summarize.recognize.names.variants import merge_variants


def found(text, **options):
    return [text[name.start : name.end] for name in find_names(text, **options)]


def keys(text, **options):
    return [name.key for name in find_names(text, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He works for the Bank of Dorania in Lentra.", ["Bank of Dorania", "Lentra"]),
        ("The group Nusrat ul-Hadi wa al-Salam claimed it.", ["Nusrat ul-Hadi wa al-Salam"]),
        ("They met Dr. J. K. Larsen in St. Oswin.", ["J. K. Larsen", "St. Oswin"]),
        ("It was Mayor Olga Brandt who resigned.", ["Olga Brandt"]),
        ("It surprised Foreign Minister Pavel Orsic.", ["Pavel Orsic"]),
        ("We saw Karsland's navy near Morvik’s port.", ["Karsland", "Morvik"]),
        ("It flew on a Falcon 900, not on a Falcon 700.", ["Falcon 900", "Falcon 700"]),
        ("It cost US$17 in Lentra.", ["Lentra"]),
    ],
)
def test_a_name_is_a_run_of_capitals_without_title_or_possessive(text, expected):
    """Particles and numbers inside belong to a name; titles, possessive endings and money do not."""
    assert found(text) == expected


@pytest.mark.parametrize("text", ["They left on Thursday in May.", "On Monday it rained.", "It ended on 5 March 2024."])
def test_what_belongs_to_a_date_is_no_name(text):
    """Weekdays and months are no names."""
    assert found(text) == []


def test_a_month_that_is_a_surname_stays_in_the_name():
    """ "Theresa May" is a person, though May is a month."""
    assert found("Later Theresa May spoke.") == ["Theresa May"]


def test_a_word_at_the_start_counts_only_where_it_is_shown_to_be_a_name():
    """The capital of a sentence's first word proves nothing, unless the word is a name elsewhere."""
    text = "Residents fled. Orsov said so. The mayor of Orsov left. Recent weeks were calm."
    assert found(text) == ["Orsov", "Orsov"]


def test_a_subject_without_an_article_is_a_name():
    """A countable English noun needs an article before its verb, so "Nordwind sold" opens with a name."""
    assert found("Nordwind sold its mill. Unemployment rose. Police said nothing.") == ["Nordwind"]


def test_a_line_in_title_case_gives_only_names_shown_elsewhere():
    """In a headline every word has a capital; names are those that the text shows."""
    text = "Voters Reject Budget Plan In Lentra\n\nThe people of Lentra voted on Sunday."
    assert found(text) == ["Lentra", "Lentra"]


def test_demonyms_have_the_key_of_the_country():
    """ "Malian soldiers" and "soldiers from Mali" name one country."""
    assert keys("The Malian army left Mali, and the British stayed in the U.K. then.") == [
        "Mali", "Mali", "Britain", "Britain",
    ]  # fmt: skip


def test_a_country_before_a_title_is_a_name_apart():
    """ "Malian President X" names a country and a person; "American Airlines" one company."""
    assert keys("We met Malian President Amadou Sise and American Airlines.") == [
        "Mali",
        "Amadou Sise",
        "American Airlines",
    ]


def test_german_nouns_are_no_names():
    """German writes nouns with a capital: only what is shown to be a name counts."""
    text = "Am Montag traf Bundeskanzlerin Petra Holm die Minister in Deutschland. Die Regierung lobte Holms Rede."
    assert keys(text, language="de") == ["Petra Holm", "Germany", "Petra Holm"]


@pytest.mark.parametrize(
    ("text", "language", "key"),
    [("法国军队撤出马里。", "zh", "Mali"), ("انسحبت القوات من مالي", "ar", "Mali"), ("माली में", "hi", "Mali")],
)
def test_scripts_without_capitals_give_countries(text, language, key):
    """Where no case marks a name, the table of countries is what is known."""
    assert key in keys(text, language=language)


@pytest.mark.parametrize(
    "names",
    [
        ["Boulikessi", "Boulkessi"],
        ["Zelensky", "Zelenskyy"],
        ["Volodymyr Zelensky", "Zelenskyy"],
        ["U.K.", "United Kingdom"],
        ["Wagner", "Wagner Group"],
        ["Hunter Orsic", "Orsic"],
        ["Jama'a Nusrat ul-Hadi wa al-Muslimin", "JNHM"],
        ["Erdogan", "Erdoğan"],
        ["United States", "American"],
    ],
)
def test_variants_share_a_key(names):
    """Spellings, short forms, acronyms and surnames of one name have one key."""
    assert len(set(merge_variants(names).values())) == 1


@pytest.mark.parametrize(
    "names",
    [
        ["Iran", "Iraq"],
        ["Austria", "Australia"],
        ["Niger", "Nigeria"],
        ["Slovakia", "Slovenia"],
        ["Biden", "Hunter Biden"],
        ["Joe Biden", "Hunter Biden", "Biden"],
        ["Falcon 900", "Falcon 700"],
        ["North Korea", "South Korea"],
        ["Guinea", "Guinea-Bissau"],
    ],
)
def test_look_alikes_have_keys_of_their_own(names):
    """Names that merely look alike stay apart, and an ambiguous surname stays alone."""
    assert len(set(merge_variants(names).values())) == len(names)


def test_a_titled_surname_is_not_the_untitled_namesake():
    """ "President Biden" after "Hunter Biden" is another man."""
    text = "The court heard Hunter Biden on Monday. It was watched by President Biden."
    assert len(set(keys(text))) == 2


def test_one_text_vouches_for_another():
    """A word that one article shows to be a name is one at a sentence's start of another."""
    together = find_names_together([("They went to Orsov.", "en"), ("Orsov again.", "en")])
    assert [[name.key for name in names] for names in together] == [["Orsov"], ["Orsov"]]


@pytest.mark.parametrize(
    ("piece", "size"), [("A", 1_000_000), ("A ", 100_000), ("A.a", 150_000), ("O'", 400_000), ("\n", 500_000)]
)
def test_hostile_text_takes_linear_work(piece, size):
    """A megabyte of one pattern ends, and twice the text is twice the work."""
    with limited():
        find_names(piece * (size // len(piece)))
    assert growth(find_names, piece, 6_000) < 2.2


def test_what_follows_of_is_no_surname() -> None:
    """ "Lagos" is not short for "Ex-mayor of Lagos", nor "Orland" for its parliament."""
    keys = merge_variants(["Parliament of Orland", "Orland", "Ex-mayor of Lagos", "Lagos"])
    assert keys["Orland"] == "Orland"
    assert keys["Lagos"] == "Lagos"


def test_a_word_before_a_full_name_is_no_other_person() -> None:
    """ "Actress Jane Doe" is "Jane Doe", and "Doe" is she."""
    keys = merge_variants(["Actress Jane Doe", "Jane Doe", "Doe"])
    assert len(set(keys.values())) == 1


def test_small_words_between() -> None:
    """Small words are passed over together, but for the particles of a name."""
    text = "The Bank of England and the rest of the world met Jane of Arden near the city of York."
    assert [name.key for name in find_names(text)] == ["Bank of England", "Jane of Arden", "York"]


def test_a_small_word_after_a_dateline_is_no_name() -> None:
    """ "KELDA (AP) - An earthquake" opens a sentence after its dash."""
    text = "KELDA (AP) - An earthquake struck. An aftershock followed, said the mayor of Orsk."
    assert [name.key for name in find_names(text) if name.start > 10] == ["Orsk"]


class CountedName(str):
    """A name that counts how often names are compared."""

    compared = 0
    __hash__ = str.__hash__

    def __eq__(self, other):
        CountedName.compared += 1
        return str.__eq__(self, other)


def test_many_names_are_merged_with_few_comparisons(monkeypatch):
    """Each of 400 people, named in full and by surname, costs few comparisons, however many there are."""
    monkeypatch.setattr(CountedName, "compared", 0)
    letters = "abcdefghijklmnoprstuvwz"
    surnames = [
        f"{letters[i % 23]}{letters[i // 23]}{letters[i * 7 % 23]}{letters[(i * 11 + i // 23) % 23]}lor".title()
        for i in range(400)
    ]
    keys = merge_variants([CountedName(name) for surname in surnames for name in (f"Ada {surname}", surname)])
    assert len(set(keys.values())) == 400
    assert CountedName.compared < 10 * len(keys)
