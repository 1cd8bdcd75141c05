"""Make ``summarize/group/background/*.bin``: how likely a stem is to occur in a news article of a language.

    python tools/make_background.py --wordfreq DIR [--english DIR] [--words FILE] [LANGUAGE...]

`DIR` of ``--wordfreq`` is the folder ``wordfreq/data`` of wordfreq 3.1.1 (``pip download --no-deps wordfreq==3.1.1``,
then unzip; nothing of it is run). Its lists of word frequencies, from Wikipedia, subtitles, news, books and the web up
to 2021 (Speer 2022, CC BY-SA 4.0), are the source for every language but English. Its words are cut into stems as
grouping does: Chinese characters and hiragana one by one, Korean without its endings.

English has two sources, both free to use with attribution:

- Wikinews articles (CC BY 2.5): MEANTIME (Minard et al., LREC 2016) and MultiLing 2011, each a handful of topics, in
  the folder of benchmark data that ``--english`` names. A stem counts by its share of the articles of a topic, averaged
  over the topics without the two in which it is most frequent, so that what a topic is about does not pass for common.
- ``frequency_dictionary_en_82_765.txt`` of symspellpy (MIT): counts of Google Books Ngrams (CC BY 3.0) for the words of
  SCOWL.

A frequency f becomes the likelihood 1 - exp(-f * WORDS * BURST) of occurring in an article of WORDS words. The factor
of wordfreq, GENERAL_BURST, is twice that of English: its lists are of subtitles and the web too, and a word of the news
is commoner in the news. ``python -m benchmarks background`` measures how many articles have the words, band by band:
with the factor of English 1.6 to 2.1 times as many as foretold in MultiLing's French, below a likelihood of .1.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import msgspec

from summarize.group.background import encode
from summarize.group.hashes import digest
from summarize.recognize.words import stems

WORDS = 300
BURST = 0.42
"""Words come in bursts: fewer articles hold a word than its frequency says (fitted on the Wikinews articles)."""
GENERAL_BURST = 0.8
"""The same for lists of all kinds of text (fitted on the French articles of MultiLing)."""
LEAST = 1.1e-4
"""An English stem less likely than that is left out: the reader takes it as unknown."""
GENERAL_LEAST = 2.1e-4
"""A stem of another language less likely than that, so that all tables are some 3 MB in the wheel."""
SPECIAL = 2
FOLDER = Path(__file__).parent.parent / "summarize" / "group" / "background"
LANGUAGES = (
    "ar", "bg", "ca", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id", "it", "ja", "ko",
    "lt", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sv", "tr", "uk", "vi", "zh",
)  # fmt: skip
"""Those made from wordfreq."""
NAMES = {"no": "nb", "hr": "sh"}
"""What wordfreq calls a language where that is not its code here: Croatian is in its Serbo-Croatian."""
TRADITIONAL = "_chinese_mapping.msgpack.gz"
"""Its traditional Chinese characters, as code points, each with the simplified one that its list has."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", help="default: all that there are sources for")
    parser.add_argument("--wordfreq", type=Path, help="the folder wordfreq/data")
    parser.add_argument("--english", type=Path, help="the folder of benchmark data, for English")
    parser.add_argument("--words", type=Path, help="English word counts; default: those of an installed symspellpy")
    options = parser.parse_args()
    known = [*LANGUAGES] * (options.wordfreq is not None) + ["en"] * (options.english is not None)
    for language in options.languages or known:
        if language == "en":
            words = options.words or Path(str(files("symspellpy").joinpath("frequency_dictionary_en_82_765.txt")))
            likelihoods = merge(books(words), news(options.english))
        else:
            likelihoods = general(frequencies(options.wordfreq, language), language)
        table = {digest(stem) & 0xFFFFFFFF: likelihood for stem, likelihood in sorted(likelihoods.items())}
        encoded = encode(table)
        (FOLDER / f"{language}.bin").write_bytes(encoded)
        sys.stdout.write(f"{language}.bin: {len(table):,} stems, {len(encoded):,} bytes\n")


def frequencies(folder: Path, language: str) -> dict[str, float]:
    """How often each word of wordfreq's longest list is met; words with digits in it stand for many numbers."""
    name = NAMES.get(language, language)
    path = next(found for size in ("large", "small") if (found := folder / f"{size}_{name}.msgpack.gz").is_file())
    # A header, then the words of each hundredth of a power of ten, from 1 downwards.
    _, *levels = msgspec.msgpack.decode(gzip.decompress(path.read_bytes()))
    found = {word: 10 ** (-level / 100) for level, words in enumerate(levels) for word in words}
    if language == "zh":
        found |= _traditional(found, folder / TRADITIONAL)
    return {word: frequency for word, frequency in found.items() if not any(map(str.isdigit, word))}


def _traditional(simplified: Mapping[str, float], path: Path) -> dict[str, float]:
    """The traditional characters, as frequent as all words with the simplified ones."""
    mapping: dict[int, str] = msgspec.msgpack.decode(gzip.decompress(path.read_bytes()))
    totals: dict[str, float] = defaultdict(float)
    for word, frequency in simplified.items():
        for character in set(word):
            totals[character] += frequency
    return {chr(old): totals[new] for old, new in mapping.items() if chr(old) not in totals and new in totals}


def general(found: Mapping[str, float], language: str) -> dict[str, float]:
    """Likelihoods from how often words are met; the forms of a stem count together."""
    totals: dict[str, float] = defaultdict(float)
    for word, frequency in found.items():
        for stem in stems(word, language, stop=False):
            totals[stem] += frequency
    likelihoods = {stem: 1 - math.exp(-total * WORDS * GENERAL_BURST) for stem, total in totals.items()}
    return {stem: likelihood for stem, likelihood in likelihoods.items() if likelihood >= GENERAL_LEAST}


def merge(general: dict[str, float], wikinews: dict[str, float]) -> dict[str, float]:
    """The likelier of the two sources, stem by stem."""
    merged = {stem: max(general.get(stem, 0.0), wikinews.get(stem, 0.0)) for stem in {*general, *wikinews}}
    return {stem: likelihood for stem, likelihood in merged.items() if likelihood >= LEAST}


def books(path: Path) -> dict[str, float]:
    """Likelihoods from word counts, one ``word count`` a line."""
    counts: Counter[str] = Counter()
    for line in path.read_text("utf-8-sig").splitlines():
        word, count = line.split()
        counts.update({stem: int(count) for stem in stems(word, "en", stop=False)[:1]})
    total = counts.total()
    return {stem: 1 - math.exp(-count / total * WORDS * BURST) for stem, count in counts.items()}


def news(data: Path) -> dict[str, float]:
    """Likelihoods from the Wikinews articles, topic by topic."""
    shares: dict[str, list[float]] = defaultdict(list)
    topics = list(_topics(data))
    for articles in topics:
        counts = Counter(stem for text in articles for stem in set(stems(text, "en", stop=False)))
        for stem, count in counts.items():
            shares[stem].append(count / len(articles))
    ordinary = len(topics) - SPECIAL
    return {stem: sum(sorted(found, reverse=True)[SPECIAL:]) / ordinary for stem, found in shares.items()}


def _topics(data: Path) -> Iterator[list[str]]:
    meantime: dict[str, list[str]] = defaultdict(list)
    for line in (data / "wikinews-events" / "articles.jsonl").read_text("utf-8").splitlines():
        article = json.loads(line)
        meantime[article["corpus"]].append("\n".join(article["sentences"]))
    yield from meantime.values()
    for line in (data / "multiling" / "english.jsonl").read_text("utf-8").splitlines():
        yield [document["text"] for document in json.loads(line)["documents"]]


if __name__ == "__main__":
    main()
