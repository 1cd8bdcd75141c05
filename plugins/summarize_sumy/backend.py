"""The backend `sumy`: facts, in the order in which one of sumy's methods ranks them, until the length is full.

Sentences as a method of sumy ranks them: on matrices where the method is quadratic, else by sumy itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Literal, get_args

from summarize import Annotation, BackendError, Claim, Fact, Request, Story, stems

Method = Literal["lexrank", "textrank", "lsa", "luhn", "sumbasic", "kl", "edmundson", "reduction"]

METHODS: tuple[str, ...] = get_args(Method)

# How many facts a method is given, by what it costs: about two seconds each (see `candidates` for which ones).
# SumBasic is quadratic in Python, KL cubic; LexRank, TextRank and Reduction run on sparse matrices here.
BOUNDS = {
    "lexrank": 20_000,
    "textrank": 5_000,
    "reduction": 5_000,
    "luhn": 1_500,
    "edmundson": 5_000,
    "sumbasic": 1_000,
    "lsa": 20_000,
    "kl": 100,
}

SKIPS = 10  # facts that may be passed over because they are too long for what is left
CITED = 100  # the most sentences that a claim may cite; the core adds the rest of the fact's
SPARE = 1.2  # how much more than the length is offered, for what the core finds said twice


class Sumy:
    """sumy's summarizers over facts; `method` is one of `METHODS`.

    Each fact is given as its clearest sentence, so that nothing counts double because it was printed twice. No NLTK
    data is needed, any language works, and the answer does not depend on the hash seed.
    """

    name: ClassVar[str] = "sumy"
    deterministic: ClassVar[bool] = True

    def __init__(self, *, method: Method = "lexrank") -> None:
        if method not in METHODS:
            raise BackendError(f"sumy has no method {method!r}: choose one of {', '.join(METHODS)}", kind="unknown")
        self.method = method

    def write(self, request: Request, /) -> Iterable[Claim]:
        """The best facts that fill the length, in the order of the story; then those that would come next."""

        story = request.story
        facts = candidates(story, BOUNDS[self.method])
        order = rank(story, [fact.best for fact in facts], method=self.method, language=request.language)
        chosen, spare = fill([facts[index] for index in order], story, request.length, request.unit)
        position = {sentence: index for index, sentence in enumerate(story.sentence)}
        return [_claim(fact, story) for fact in (*sorted(chosen, key=lambda fact: position[fact.best]), *spare)]


def candidates(story: Story, bound: int) -> list[Fact]:
    """At most `bound` facts of different wording, in the order of the story.

    Where there are more, those told by more articles come first, then those told earlier in their article.
    """
    texts: dict[str, Fact] = {}
    for fact in story.facts:
        texts.setdefault(story.text(fact.best), fact)
    # A sentence that only leads to the next one ("She said:") says nothing by itself.
    distinct = [fact for text, fact in texts.items() if not text.endswith((":", "："))] or list(texts.values())
    if len(distinct) <= bound:
        return distinct
    sentences = story.sentence
    weight = [
        (-len({sentences[id].article for id in fact.sentences}), sentences[fact.best].position, index)
        for index, fact in enumerate(distinct)
    ]
    return [distinct[index] for *_, index in sorted(sorted(weight)[:bound], key=lambda item: item[-1])]


def fill(ranked: Sequence[Fact], story: Story, length: int, unit: str = "words") -> tuple[list[Fact], list[Fact]]:
    """The facts that fill `length`, best first; and spare ones, up to `SPARE`.

    What does not fit is skipped, but no further than `SKIPS`: a fact that ranks low does not fill a gap.
    """
    sizes = [size(story.annotations[fact.best], unit) for fact in ranked]
    chosen: dict[int, None] = {}
    used = skipped = 0
    for number, step in enumerate(sizes):
        if used + step <= length:
            chosen[number] = None
            used += step
        else:
            skipped += 1
        if skipped > SKIPS:
            break
    spare = []
    most = max(length * SPARE, length + 1)
    for number, step in enumerate(sizes):
        if number not in chosen and used + step <= most:
            spare.append(ranked[number])
            used += step
    if not chosen:
        return list(ranked[:1]), []
    return [ranked[number] for number in chosen], spare


def size(sentence: Annotation, unit: str) -> int:
    """How long a sentence is: 1, or its words; scripts written without spaces count a word for two characters."""
    if unit == "sentences":
        return 1
    spaced, tokens = len(sentence.text.split()), len(sentence.words)
    return spaced if tokens < 3 * spaced else max(1, tokens // 2)


def _claim(fact: Fact, story: Story) -> Claim:
    further = [sentence for sentence in fact.sentences if sentence != fact.best]
    return Claim(text=story.text(fact.best), sentences=(fact.best, *further[: CITED - 1]))


def rank(story: Story, sentences: Sequence[str], *, method: str, language: str) -> list[int]:
    """The indices of `sentences` (ids, of different texts), best first by sumy's `method`; ties in the order given."""
    if not sentences:
        return []
    from summarize_sumy import sparse  # imports scipy

    if method in sparse.METHODS:
        annotations = [story.annotations[sentence] for sentence in sentences]
        terms = [annotation.content for annotation in annotations]
        ratings = dict(enumerate(sparse.METHODS[method](terms, [annotation.stems for annotation in annotations])))
    else:
        from summarize_sumy.classes import rate  # imports sumy, which takes a second

        ratings = rate(story, sentences, method=method, language=language, stem=stemmer(language))
    return sorted(range(len(sentences)), key=lambda number: (-_rounded(ratings.get(number, 0.0)), number))


def stemmer(language: str) -> Callable[[str], str]:
    """A function from a word to its stem, as sumy asks for it."""
    memo: dict[str, str] = {}

    def stem(word: str) -> str:
        if word not in memo:
            memo[word] = " ".join(stems(word, language, stop=False)) or word
        return memo[word]

    return stem


def _rounded(rating: float) -> float:
    """Ratings that differ by rounding alone are equal: their order must not depend on the machine."""
    return round(float(rating), 10) if rating == rating else 0.0
