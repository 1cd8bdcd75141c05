"""The chain that a user would write today, as a process of its own: near-duplicates, stories, a summary of each.

``python -m benchmarks.pipeline_peer FOLDER OUT.json [--dates]``: datasketch's MinHash LSH over shingles of three words,
copies left out; scikit-learn's TF-IDF and DBSCAN on cosine distances; sumy's LexRank, with its stemmer and stop words,
for three sentences a story. Sentences and words are cut by plain expressions, so that no download is needed. With
``--dates``, dateparser looks for dates in every sentence of what is no copy, as a timeline needs them.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from pathlib import Path

_WORD = re.compile(r"\w+")
_END = re.compile(r"(?<=[.!?])\s+|\n+")
DISTANCE = 0.5
SIMILAR = 0.5


class _Tokenizer:
    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        return tuple(_WORD.findall(text))


def main(folder: Path, out: Path, *, dates: bool = False) -> None:
    from datasketch import MinHash, MinHashLSH
    from sklearn.cluster import DBSCAN
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    paths = sorted(folder.rglob("*.txt"))
    texts = [path.read_text("utf-8") for path in paths]
    index = MinHashLSH(threshold=SIMILAR, num_perm=128)
    copies: dict[int, int] = {}
    for number, text in enumerate(texts):
        words = _WORD.findall(text.lower())
        sketch = MinHash(num_perm=128)
        sketch.update_batch([" ".join(words[at : at + 3]).encode() for at in range(max(1, len(words) - 2))])
        near = index.query(sketch)
        if near:
            copies[number] = min(near)
        else:
            index.insert(number, sketch)
    kept = [number for number in range(len(texts)) if number not in copies]
    vectors = TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=2).fit_transform([texts[n] for n in kept])
    labels = DBSCAN(eps=DISTANCE, min_samples=1, metric="cosine").fit_predict(vectors)
    stories = defaultdict(list)
    for number, label in zip(kept, labels.tolist(), strict=True):
        stories[label].append(number)

    summarizer = LexRankSummarizer(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    told = []
    for _, members in sorted(stories.items()):
        articles = [
            Paragraph([Sentence(one, _Tokenizer) for one in _END.split(texts[n]) if _WORD.search(one)]) for n in members
        ]
        chosen = summarizer(ObjectDocumentModel(articles), 3)
        told.append({"sources": [paths[n].stem for n in members], "summary": [str(one) for one in chosen]})
    dated = _dated([texts[number] for number in kept]) if dates else 0
    result = {"dates": dated, "stories": told, "copies": {paths[c].stem: paths[o].stem for c, o in copies.items()}}
    out.write_text(json.dumps(result), encoding="utf-8")


def _dated(texts: list[str]) -> int:
    """How many dates there are in the sentences of `texts`."""
    from dateparser.search import search_dates

    sentences = [one for text in texts for one in _END.split(text) if _WORD.search(one)]
    return sum(len(search_dates(sentence, languages=["en"]) or ()) for sentence in sentences)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), dates="--dates" in sys.argv[3:])
