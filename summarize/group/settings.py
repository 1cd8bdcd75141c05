"""What grouping weighs, and how much: found on labelled news, see ``benchmarks/README.md``."""

from __future__ import annotations

from msgspec import Struct


class Settings(Struct, frozen=True, kw_only=True):
    """The constants of grouping. Those that a user may want to set are options of `group_stories`.

    Likelihoods are of a feature occurring in an article of the language.
    """

    # what an article is made of
    lead: float = 1.5
    """Weight of a word of the lead against one of the rest."""
    lead_words: int = 40
    lead_share: float = 0.2
    """The lead is so many words or that share of the article, whichever is more."""
    head: float = 1.0
    """Weight of a word of the headline or the standfirst that the report repeats."""
    wit: float = 0.5
    """Weight of any other word there: headlines are witty, reports are not."""
    terms: int = 256
    """Features kept of one article."""

    # what a feature weighs
    word: float = 1.0
    bigram: float = 1.0
    name: float = 1.0
    number: float = 3.0
    power: float = 0.7
    """Exponent of a feature's surprise."""
    pseudo: float = 1000.0
    """Articles that the background statistics count for against the bundle's own."""
    unknown: float = 1e-4
    """Likelihood of a word that the background does not know."""
    adjacency: float = 0.05
    """Likelihood of a pair of words, against the rarer of the two."""
    rarest: float = 1e-5
    lone: float = 30.0
    """A feature of one article alone weighs ``lone / (lone + articles)``: in a big bundle it is a writer's own word."""

    # how alike articles are
    names: float = 0.15
    numbers: float = 0.15
    """Shares of the similarity that names decide by themselves, and numbers."""
    figures: float = 0.6
    """Of a few reports, those that give the same figures are ``exp(figures / 2)`` times as alike; those that give
    others, as much less."""
    few: int = 3
    """So many articles are few: in a bigger bundle figures count as other features do."""
    near: float = 0.04
    """What is added to a similarity for each e-fold that it is unlikely to be so near in time in this bundle."""
    floor: float = 0.04
    """Similarities below count as none."""
    neighbours: int = 4
    neighbour_floor: float = 0.19
    neighbour_share: float = 0.4
    """A neighbour is at least that much alike, and that share of what the nearest one is."""
    graph: float = 0.5
    """Share of the similarity that common neighbours decide, in a bundle that has them."""
    graph_from: int = 5
    graph_full: int = 25
    """From so many articles on common neighbours begin to count, and at so many they count in full."""
    cohesion: float = 0.4
    """Two groups are joined only if they are as alike as that share of what holds the looser of them together."""
    linkage: float = 1.25
    """Exponent of the mean by which groups are alike: above 1, a few strong links say more than many weak ones."""
