"""The language of a text, offline, with guards."""

import logging
import subprocess
import sys

import fasttext
import pytest

from summarize.parse.language import _model, detect, normal


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The river burst its banks on Friday and cut off three villages in the hills.", "en"),
        ("Der Fluss ist am Freitag über die Ufer getreten und hat drei Dörfer abgeschnitten.", "de"),
        ("La rivière est sortie de son lit vendredi et a coupé trois villages du monde.", "fr"),
        ("El río se desbordó el viernes y dejó aislados tres pueblos de la sierra.", "es"),
        ("Река вышла из берегов в пятницу и отрезала три деревни в горах.", "ru"),
        ("فاض النهر يوم الجمعة وقطع الطريق إلى ثلاث قرى في الجبال.", "ar"),
        ("शुक्रवार को नदी उफान पर आ गई और तीन गाँव कट गए।", "hi"),
        ("河水周五冲破堤岸，切断了三个村庄的道路。", "zh"),
        ("川は金曜日に堤防を越え、三つの村が孤立した。", "ja"),
    ],
)
def test_languages(text, language):
    """A sentence is enough."""
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "   ", "12345 67890", "ok", "\ud800\ud800", "…" * 100])
def test_a_text_without_words_is_english_unless_declared(text):
    """Where nothing can be told, the declared language holds, else English."""
    assert detect(text) == "en"
    assert detect(text, declared="fr-FR") == "fr"


def test_a_wrong_declaration_gives_way_to_the_text():
    """A page that says it is English and is plainly Russian is Russian."""
    assert detect("Река вышла из берегов в пятницу и отрезала три деревни в горах.", declared="en") == "ru"


def test_tags_become_codes():
    """Language tags are brought down to what the other stages know."""
    assert [normal(tag) for tag in ("en-GB", "pt_BR", "nb", "zh-Hant", "english", "", None)] == [
        "en",
        "pt",
        "no",
        "zh",
        None,
        None,
        None,
    ]


def test_nothing_is_logged(caplog):
    """The library's log records are not ours to write."""
    with caplog.at_level(logging.DEBUG):
        detect("The river burst its banks on Friday. " * 1000)
    assert caplog.records == []


def test_no_downloader_is_loaded() -> None:
    """The model lies beside its package, so that nothing that could reach a network is imported."""
    code = (
        "import sys\nfrom summarize.parse.language import detect\n"
        "print(detect('Der Gemeinderat stimmte am Abend dem Haushalt zu.'))\n"
        "print([name for name in ('requests', 'robust_downloader', 'asyncio') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["de", "[]"]


def test_a_model_whose_path_cannot_be_opened_is_copied(monkeypatch) -> None:
    """fastText cannot open every path of Windows."""
    load, opened = fasttext.load_model, []

    def load_model(path: str) -> object:
        opened.append(path)
        if len(opened) == 1:
            raise ValueError(f"{path} cannot be opened for loading!")
        return load(path)

    monkeypatch.setattr(fasttext, "load_model", load_model)
    model = _model.__wrapped__()
    assert model.predict("Der Gemeinderat stimmte am Abend zu.", k=1)[0] == ("__label__de",)
    assert len(opened) == 2


@pytest.mark.parametrize(
    "text", ["DER GEMEINDERAT STIMMTE AM ABEND DEM HAUSHALT ZU", "LE CONSEIL A ADOPTÉ LE BUDGET HIER SOIR"]
)
def test_capitals_are_no_language(text: str) -> None:
    """A headline in capitals is in the language of its words."""
    assert detect(text) == detect(text.lower())
