"""LexRank of a folder of sentences as one process: ``python -m benchmarks.lexrank_process bare|ours FOLDER OUT.json``.

Both read the files, take each line for a sentence, rank all of them, and write the ranking. "bare" is sumy's own class,
given the same words, stems and stop words; "ours" is what the backend `sumy` does with a story's facts. Ratings that
differ by rounding alone are equal.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any


def main(which: str, folder: Path, out: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    out.write_text(json.dumps(_bare(texts) if which == "bare" else _ours(texts)), encoding="utf-8")


def _bare(texts: list[str]) -> list[int]:
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    from summarize import stopwords
    from summarize_sumy.backend import stemmer

    summarizer = LexRankSummarizer(stemmer("en"))
    summarizer.stop_words = stopwords("en")
    ratings: dict[Any, float] = {}
    summarizer._get_best_sentences = lambda sentences, count, rating: ratings.update(rating)
    document = ObjectDocumentModel(
        [Paragraph([Sentence(line, _Words) for line in text.split("\n\n")]) for text in texts]
    )
    summarizer(document, 1)
    found = [float(ratings[sentence]) for sentence in document.sentences]
    return sorted(range(len(found)), key=lambda number: (-round(found[number], 10), number))


class _Words:
    @staticmethod
    def to_words(text: str) -> list[str]:
        from summarize import words

        return words(text)


def _ours(texts: list[str]) -> list[int]:
    from summarize import Annotation, Article, Fact, Sentence, Story, stems, words
    from summarize_sumy.backend import rank

    articles, facts, annotations = [], [], {}
    for number, text in enumerate(texts, 1):
        sentences, start = [], 0
        for position, line in enumerate(text.split("\n\n")):
            id = f"{number}-{position}"
            span = {"start": start, "end": start + len(line), "position": position, "paragraph": position}
            sentences.append(Sentence(id=id, article=f"S{number}", **span))
            facts.append(Fact(id=id, sentences=(id,), best=id))
            annotations[id] = Annotation(
                language="en",
                text=line,
                words=tuple(words(line)),
                stems=tuple(stems(line, "en", stop=False)),
                content=tuple(stems(line, "en")),
            )
            start += len(line) + 2
        articles.append(
            Article(id=f"S{number}", path=f"{number}.txt", text=text, language="en", sentences=tuple(sentences))
        )
    story = Story(id="all", articles=tuple(articles), facts=tuple(facts), annotations=annotations)
    return rank(story, [fact.best for fact in facts], method="lexrank", language="en")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
