"""The thresholds and weights of grouping, all in one place.

They were chosen on all sets of ``python -m benchmarks grouping`` together (ECB+, MultiLing, MEANTIME), and
near-duplicates on an invented stream of another seed than the one that is measured: ``benchmarks/README.md`` has
what they reach. Sizes that matter to time and memory alone stand where they are used."""

from __future__ import annotations

from msgspec import Struct

THRESHOLD = 0.16
"""Similarity, on average over two groups of articles, from which they are one story."""

# When articles are near in time: see `summarize.group.proximity`.
WINDOW = 14.0
"""Days that two reports of a story may be apart in a dense stream."""
HORIZON = 500
"""Dated articles that a window has at least: a sparse bundle has a longer one."""
SAME_TIME = 3.0
"""Days apart up to which two reports are as near as can be."""
PRIOR_PAIRS = 10.0
"""Pairs of near articles that are taken for granted: a few articles say little of what is usual."""
USUAL_SURPRISE, MOST_SURPRISE = 0.5, 3.0
"""The surprise of a pair that changes nothing, and the greatest."""

# When articles are near-duplicates: see `summarize.group.copies`.
RESEMBLANCE = 0.45
"""Share of the shingles of both that two copies have in common, at least; or:"""
CONTAINMENT = 0.75
"""Share of the shingles of the shorter one that is in the other, at least."""
CONTAINED_SHINGLES = 12
"""Shingles that must be shared before containment counts: a boilerplate sentence is no copy."""
DAYS_APART = 2
"""Days from which two days are not those of one event, nor of one text but a reprint."""
SAME_TEXT, SAME_SHORT_TEXT = 0.8, 0.9
"""Resemblance or containment from which a text is the same but for an editor's changes; where the shorter is short."""
SHORT_TEXT = 100
"""Words below which a text is short: one word of another makes it another report."""
# No copy is, by the share by weight of what each of two texts says that is not in the other:
CONTRADICTING_FIGURES, FEWEST_FIGURES = 0.5, 4
"""what has so much of its figures, and so many, for itself; each counts up to three times, with the words beside it;"""
OTHER_FIGURES, OTHER_WORDS_THEN = 0.1, 0.1
"""what lies days apart and has so much of its figures for itself, or of all, where the text says so itself;"""
OTHER_PARTICULARS, FEWEST_PARTICULARS = 0.4, 3
"""what is not the same text and has so much of its names and figures for itself, and so many;"""
OTHER_NAMES, FEWEST_NAMES = 0.3, 2
"""what is not the same text and has so much of the names of its lead for itself, and so many;"""
OTHER_LEAD, OTHER_WORDS = 0.3, 0.25
"""what is not the same text and has so much of the words of its lead for itself, or of all: a site's words are shared.
"""


class Settings(Struct, frozen=True, kw_only=True):
    """The weights of grouping.

    Likelihoods are those of a feature occurring in an article of the language.
    """

    # what an article is made of
    lead_weight: float = 1.5
    """Weight of a word of the lead against one of the rest."""
    lead_words: int = 40
    lead_share: float = 0.2
    """The lead is so many words or that share of the article, whichever is more."""
    headline_weight: float = 1.0
    """Weight of a word of the headline or the standfirst that the report repeats."""
    headline_only_weight: float = 0.5
    """Weight of any other word there: headlines play with words, reports do not."""
    features_kept: int = 256
    """Features kept of one article: those with the greatest ``weight * surprise``."""

    # what a feature weighs: max(0, -ln likelihood) ** surprise_exponent, times the weight of its kind
    word_weight: float = 1.0
    bigram_weight: float = 1.0
    name_weight: float = 1.0
    number_weight: float = 3.0
    surprise_exponent: float = 0.7
    prior_count: float = 1000.0
    """Articles that the background statistics count for: a feature of `n` of the `N` articles of a bundle has the
    likelihood ``(prior_count * background + n) / (prior_count + N)``."""
    unknown_likelihood: float = 1e-4
    """Likelihood of a word that the background does not know."""
    pair_likelihood: float = 0.05
    """Likelihood of a pair of words: so much times that of the rarer of the two."""
    least_likelihood: float = 1e-5
    """No feature is less likely than that."""
    singleton_damping: float = 30.0
    """A feature of one article alone weighs ``singleton_damping / (singleton_damping + N)`` of what it would: in a big
    bundle it is a writer's own word."""

    # how alike articles are
    name_share: float = 0.15
    number_share: float = 0.15
    """Shares of the similarity that names decide by themselves, and numbers."""
    figure_agreement: float = 0.6
    """Of a few reports, a similarity is multiplied by ``exp(figure_agreement * (shared - 0.5))``, where `shared` is the
    share of their figures that two reports have in common."""
    small_bundle: int = 3
    """So many articles are few: in a bigger bundle figures count as other features do."""
    nearness_bonus: float = 0.04
    """What is added to a similarity for each e-fold that it is unlikely to be so near in time in this bundle."""
    least_similarity: float = 0.04
    """Similarities below count as none."""
    neighbours: int = 4
    """So many articles, those most alike, are an article's neighbours, if their similarity is at least:"""
    neighbour_similarity: float = 0.19
    neighbour_share: float = 0.4
    """and that share of the similarity of the nearest one."""
    neighbours_share: float = 0.5
    """Share of the similarity that common neighbours decide, in a bundle that has them."""
    neighbours_from: int = 5
    neighbours_in_full: int = 25
    """From so many articles on common neighbours begin to count, and at so many they count in full."""
    cohesion: float = 0.4
    """Two groups are joined only if they are as alike as that share of what holds the looser of them together."""
    linkage_exponent: float = 1.25
    """Exponent of the power mean by which groups are alike: above 1, a few strong links count more than many weak
    ones."""
