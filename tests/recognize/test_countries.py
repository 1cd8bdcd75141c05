"""Countries and territories by their names in many languages, and one key for each."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize import languages
from summarize.recognize.names.countries import countries
from summarize.recognize.names.find import find_names

FILE = Path(languages.__file__).parent / "countries.toml"


def keys(text: str, code: str) -> list[str]:
    """The keys of the names in a text."""
    return [name.key for name in find_names(text, language=code)]


@pytest.mark.parametrize(
    ("code", "text", "key"),
    [
        ("pl", "Delegacja odwiedziła wczoraj Czad i wróciła.", "Chad"),
        ("ru", "Делегация посетила вчера Эстонию, а Мьянма ждёт.", "Myanmar"),
        ("uk", "Делегацію прийняла Німеччина.", "Germany"),
        ("el", "Η αντιπροσωπεία έφτασε στην Ελλάδα από την Ιαπωνία και την Κούβα, όχι από Κένυα.", "Kenya"),
        ("cs", "Delegaci přijalo včera Německo.", "Germany"),
        ("fi", "Valtuuskunnan otti vastaan Ruotsi.", "Sweden"),
        ("hu", "A küldöttséget tegnap Németország fogadta.", "Germany"),
        ("tr", "Heyeti dün Mısır kabul etti.", "Egypt"),
        ("ja", "代表団はエストニアに到着した。", "Estonia"),
        ("ko", "대표단이 프랑스에 도착했다.", "France"),
        ("zh", "代表团抵达印度尼西亚访问。", "Indonesia"),
        ("ar", "وصل الوفد إلى ماليزيا أمس.", "Malaysia"),
        ("he", "המשלחת הגיעה אל גרמניה אתמול.", "Germany"),
        ("hi", "प्रतिनिधिमंडल एस्टोनिया पहुंचा।", "Estonia"),
        ("th", "คณะเดินทางถึงเยอรมนีเมื่อวาน", "Germany"),
        ("ru", "Делегацию вчера приняли США.", "United States"),
        ("pl", "Delegację przyjęły wczoraj Chiny.", "China"),
        ("ja", "代表団は米国に到着した。", "United States"),
        ("en", "The delegation came to Burma yesterday.", "Myanmar"),
        ("en", "The delegation came to the Ivory Coast.", "Ivory Coast"),
    ],
)
def test_a_country_in_the_language_of_the_text(code, text, key):
    """Its key is the same in all languages."""
    assert key in keys(text, code)


LANGUAGES = """
ar cs da de el en es fi fr he hi hu it ja ko nl no pl pt ro ru sv th tr uk zh
""".split()  # noqa: SIM905


@pytest.mark.parametrize("code", LANGUAGES)
def test_nearly_all_territories_are_known(code):
    """Some 250 names, but for those that are other words too."""
    assert len(set(countries(code).values())) >= 245
    assert len(countries(code)) >= len(countries("en"))


@pytest.mark.parametrize(
    ("code", "text", "key"),
    [
        ("ru", "Того, кто пришёл, никто не знал.", "Togo"),
        ("ko", "정부는 모든 수단을 동원했다.", "Sudan"),
        ("zh", "上海地铁今天停运。", "Haiti"),
        ("fr", "Maurice est parti hier.", "Mauritius"),
        ("ja", "マリアは東京にいる。", "Mali"),
    ],
)
def test_other_words_are_no_countries(code, text, key):
    """What is another word or part of one is left out of the table."""
    assert key not in keys(text, code)


def test_the_notice_of_the_data_stands_with_it():
    """The licence of CLDR asks for its notice in all copies."""
    assert "UNICODE LICENSE V3" in FILE.read_text(encoding="utf-8")
