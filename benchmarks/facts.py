"""Same-fact detection: do sentences that tell one thing end in one fact, and no others?

``python -m benchmarks facts --data DIR``.

SummHay news (Apache-2.0, Salesforce): for each insight, the sentence nearest to it is looked up in the pool of all
documents; its fact's documents are compared with those that state the insight: all that the fact joins, those that are
cited for its clearest sentence, and those with what tells a part of it. An insight is often told in two or three
sentences, and a document that tells only a part of it counts as stating it, so that recall has a ceiling below 1. The
peer joins every sentence whose TF-IDF cosine with that sentence passes a threshold. Thresholds were set on `news1`.

MEANTIME (CC BY 4.0, Minard et al. 2016): 30 Wikinews articles a corpus are read as one story. A join of two annotated
sentences of two articles is borne out where they share a coreferent event; most pairs that share one tell other things
besides, so the share of those joined is no recall. Set on `airbus` and `gm`; `apple` and `stock` were kept apart.
"""

from __future__ import annotations

import argparse
import itertools
import json
import math
import time
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from summarize.evidence.facts.find import find_facts
from summarize.model import Article, Document, Sentence, When
from summarize.parse import parse_article
from summarize.recognize.words import stems

TOPICS = ("news1", "news2")
CORPORA = ("airbus", "gm", "apple", "stock")
TUNED = frozenset(["news1", "airbus", "gm"])
PEER = 0.5
SPEECH = frozenset(["SPEECH_COGNITIVE", "GRAMMATICAL"])


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--show", action="store_true", help="print the joins of MEANTIME")


def run(data: Path, options: argparse.Namespace) -> None:
    print(f"{'':26}{'precision':>10}{'recall':>8}{'F1':>7}{'cites':>7}{'sentences':>11}{'CPU s':>7}")
    for topic in TOPICS:
        articles, insights, gold = summhay(data, topic)
        started = time.process_time()
        facts = find_facts(articles)
        seconds = time.process_time() - started
        count = sum(len(article.sentences) for article in articles)
        note = " (set here)" if topic in TUNED else ""
        nearest = _nearest(articles, insights)
        source = {each.id: article.id for article in articles for each in article.sentences}
        for name, told in (
            ("facts, ", {id: set(fact.sentences) for fact in facts for id in fact.sentences}),
            ("cited, ", {id: set(fact.cited) for fact in facts for id in fact.sentences}),
            ("and parts, ", {id: {*fact.cited, *fact.partial} for fact in facts for id in fact.sentences}),
        ):
            row = cited(told, nearest, gold, source)
            figures = f"{row[0]:>10.3f}{row[1]:>8.3f}{row[2]:>7.3f}{row[3]:>7.1f}{count:>11}{seconds:>7.1f}"
            print(f"{name + topic + note:26}{figures}")
        row = cited(_by_cosine(articles, nearest), nearest, gold, source)
        print(f"{'TF-IDF cosine, ' + topic:26}{row[0]:>10.3f}{row[1]:>8.3f}{row[2]:>7.3f}{row[3]:>7.1f}")
    print(f"\n{'':26}{'joins':>10}{'sharing an event':>18}{'pairs sharing one':>19}{'joined':>8}{'or partial':>12}")
    for corpus in CORPORA:
        articles, events = meantime(data, corpus)
        note = " (set here)" if corpus in TUNED else ""
        row = joins(articles, events, show=options.show)
        print(f"{'MEANTIME ' + corpus + note:26}{row[0]:>10}{row[1]:>18}{row[2]:>19}{row[3]:>8}{row[4]:>12}")


def summhay(data: Path, topic: str) -> tuple[list[Article], dict[str, str], dict[str, set[str]]]:
    """The documents of a topic, its insights by id, and the documents that state each."""
    found = json.loads((data / "summhay" / f"topic_{topic}.json").read_text("utf-8"))
    articles: list[Article] = []
    gold: dict[str, set[str]] = defaultdict(set)
    for number, each in enumerate(found["documents"]):
        id = f"S{number + 1}"
        articles.append(parse_article(Document(text=each["text"], path=f"{id}.txt", format="txt"), id=id))
        for insight in each["insights_included"]:
            gold[insight].add(id)
    insights = {each["insight_id"]: each["insight"] for part in found["subtopics"] for each in part["insights"]}
    return articles, {id: text for id, text in insights.items() if gold[id]}, gold


def _nearest(articles: Sequence[Article], insights: Mapping[str, str]) -> dict[str, str]:
    """For each insight, the id of the sentence that shares most rare stems with it."""
    index = {each.id: frozenset(stems(article.slice(each), "en")) for article in articles for each in article.sentences}
    counts = Counter(stem for found in index.values() for stem in found)
    weight = {stem: math.log(len(index) / count) for stem, count in counts.items()}
    size = {id: math.sqrt(sum(weight[stem] for stem in found) or 1) for id, found in index.items()}
    nearest = {}
    for insight, text in insights.items():
        asked = frozenset(stems(text, "en"))
        nearest[insight] = max(index, key=lambda id: (sum(weight[stem] for stem in index[id] & asked) / size[id], id))
    return nearest


def cited(
    joined: Mapping[str, set[str]], nearest: Mapping[str, str], gold: Mapping[str, set[str]], source: Mapping[str, str]
) -> tuple[float, ...]:
    """Precision, recall, F1 (means over insights) and the mean number of documents cited."""
    rows = []
    for insight, sentence in nearest.items():
        documents = {source[id] for id in joined[sentence]}
        right = len(documents & gold[insight])
        precision, recall = right / len(documents), right / len(gold[insight])
        rows.append((precision, recall, 2 * precision * recall / (precision + recall or 1), float(len(documents))))
    return tuple(sum(column) / len(rows) for column in zip(*rows, strict=True))


def _by_cosine(articles: Sequence[Article], nearest: Mapping[str, str]) -> dict[str, set[str]]:
    """The peer: all sentences whose TF-IDF cosine with a sentence is at least `PEER`."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    ids = [each.id for article in articles for each in article.sentences]
    texts = [article.slice(each) for article in articles for each in article.sentences]
    matrix = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    found = {}
    for sentence in set(nearest.values()):
        row = (matrix @ matrix[ids.index(sentence)].T).toarray().ravel()
        found[sentence] = {ids[place] for place in (row >= PEER).nonzero()[0]} | {sentence}
    return found


def joins(articles: Sequence[Article], events: Mapping[str, set[str]], *, show: bool) -> tuple[int, int, int, int, int]:
    """Joins of annotated sentences over articles, those that share an event; all pairs that do, joined, or partial."""
    facts = find_facts(articles)
    text = {each.id: article.slice(each) for article in articles for each in article.sentences}
    source = {each.id: article.id for article in articles for each in article.sentences}
    sharing = {
        (one, two)
        for one, two in itertools.combinations(sorted(events), 2)
        if source[one] != source[two] and events[one] & events[two]
    }
    total = right = 0
    near: set[tuple[str, str]] = set()
    for fact in facts:
        near.update((min(one, two), max(one, two)) for one in fact.sentences for two in fact.partial)
        for one, two in itertools.combinations(sorted(fact.sentences), 2):
            if source[one] == source[two] or one not in events or two not in events:
                continue
            total, right = total + 1, right + ((one, two) in sharing)
            if show:
                print("  shared" if (one, two) in sharing else "  not shared", text[one], "|", text[two], sep="\n    ")
    return total, right, len(sharing), right, len(near & sharing)


def meantime(data: Path, corpus: str) -> tuple[list[Article], dict[str, set[str]]]:
    """The articles of a corpus, and the events (not of speech) of each annotated sentence."""
    folder = data / "wikinews-events"
    lines = (folder / "articles.jsonl").read_text("utf-8").splitlines()
    days = {each["id"]: each["dct"] for each in map(json.loads, lines)}
    articles: list[Article] = []
    events: dict[str, set[str]] = {}
    for number, path in enumerate(sorted((folder / "meantime-annotation" / f"corpus_{corpus}").glob("*.xml"))):
        root = ET.fromstring(path.read_bytes())
        tokens: dict[int, list[str]] = defaultdict(list)
        place: dict[str, int] = {}
        for token in root.iter("token"):
            place[token.get("t_id", "")] = int(token.get("sentence", "0"))
            tokens[place[token.get("t_id", "")]].append(token.text or "")
        mentions = {
            each.get("m_id"): {place[anchor.get("t_id", "")] for anchor in each.iter("token_anchor")}
            for each in root.iter("EVENT_MENTION")
        }
        instances = {
            each.get("m_id"): each.get("instance_id") for each in root.iter("EVENT") if each.get("class") not in SPEECH
        }
        told: dict[int, set[str]] = {at: set() for each in mentions.values() for at in each}
        for relation in root.iter("REFERS_TO"):
            target = relation.find("target")
            instance = instances.get(target.get("m_id")) if target is not None else None
            for source in relation.iter("source") if instance else ():
                for at in mentions.get(source.get("m_id"), ()):
                    told[at].add(str(instance))
        id = f"S{number + 1}"
        text = ""
        sentences: list[Sentence] = []
        for at in sorted(at for at in tokens if at > 1):  # 0 is the headline, 1 the dateline
            words = plain(tokens[at])
            sentences.append(
                Sentence(
                    id=f"{id}:{at}",
                    article=id,
                    start=len(text),
                    end=len(text) + len(words),
                    position=len(sentences),
                    paragraph=at,
                )
            )
            if at in told:
                events[f"{id}:{at}"] = told[at]
            text += f"{words}\n"
        day = days.get(path.stem) or ""
        dated = When.given(day) if day[4:5] == "-" else None
        articles.append(Article(id=id, text=text, path=path.name, sentences=tuple(sentences), published=dated))
    return articles, events


def plain(tokens: Sequence[str]) -> str:
    """Text from tokens in the manner of the Penn Treebank."""
    text = ""
    for token in tokens:
        word = {"``": "“", "''": "”"}.get(token, token)
        tight = word[:1] in ".,;:!?)%”'’" or word == "n't" or text.endswith(("(", "$", "“", "£")) or not text
        text += word if tight else f" {word}"
    return text
