"""The choice of options as an integer programme: that of Gillick & Favre 2009, "A Scalable Global Model for
Summarization" (section 3), each fact told once. Its bounds are counts, not the clock.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

MOST_NODES = 100  # of its search tree
GAP = 5e-3  # of the best possible, at which an answer is good enough


def programme(
    sizes: Sequence[int],
    bonus: Sequence[float],
    shared: Mapping[tuple[int, ...], float],
    needs: Mapping[int, Sequence[int]],
    budget: int,
    facts: Sequence[int],
) -> list[int] | None:
    """The columns that the programme chooses; None where it found no answer within its bounds."""
    import numpy as np
    from scipy import sparse
    from scipy.optimize import Bounds, LinearConstraint, milp

    cells = [(row, column) for row, columns in enumerate(shared) for column in columns]
    many, few = len(bonus), len(shared)
    has = sparse.csr_array((np.ones(len(cells)), ([r for r, _ in cells], [c for _, c in cells])), shape=(few, many))
    weights = sparse.csr_array(np.array([[*map(float, sizes)] + [0.0] * few]))
    # A concept counts if an option that has it is chosen: there is no need to make it count, since all are worth > 0.
    limits = [LinearConstraint(weights, -np.inf, budget)]
    if few:
        limits.append(LinearConstraint(sparse.hstack([has, -sparse.eye_array(few)], format="csr"), 0, np.inf))
    # At most one telling of each fact; and what is chosen comes with one telling of the fact that it needs.
    rows = [dict.fromkeys(told, -1.0) for told in tellings(facts).values() if len(told) > 1]
    floors = [-1.0] * len(rows) + [0.0] * len(needs)
    rows += [{**dict.fromkeys(told, 1.0), column: -1.0} for column, told in needs.items()]
    if rows:
        values = [value for row in rows for value in row.values()]
        spots = ([number for number, row in enumerate(rows) for _ in row], [column for row in rows for column in row])
        limits.append(
            LinearConstraint(sparse.csr_array((values, spots), shape=(len(rows), many + few)), floors, np.inf)
        )
    gains = np.concatenate([bonus, list(shared.values())])
    answer = milp(
        -gains,
        constraints=limits,
        integrality=np.concatenate([np.ones(many), np.zeros(few)]),
        bounds=Bounds(0, 1),
        # As it stands, not simplified beforehand, it is solved in less time, and fewer answers are in need of a repair,
        # which the solver announces on standard output.
        options={"mip_rel_gap": GAP, "node_limit": MOST_NODES, "presolve": False},
    )
    if answer.x is None:
        return None
    return [column for column in range(many) if answer.x[column] > 0.5]


def tellings(facts: Sequence[int]) -> dict[int, list[int]]:
    """The options of each fact."""
    found: dict[int, list[int]] = {}
    for option, fact in enumerate(facts):
        found.setdefault(fact, []).append(option)
    return found
