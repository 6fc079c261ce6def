"""One shape for all tables of a packet."""

from collections.abc import Iterable, Sequence

from peerdesk.printing.tables import Table, TableColumn


def table_of(
    heads: Sequence[str],
    shares: Sequence[float],
    rows: Iterable[tuple[str, ...]],
    numbers: Iterable[int] = (),
    *,
    totals: int = 0,
    title: str = "",
) -> Table:
    """The columns under `heads`, as wide as their `shares`; those of `numbers` end at the right.

    The last `totals` rows are sums.
    """
    right = frozenset(numbers)
    columns = (
        TableColumn(head, share, place in right)
        for place, (head, share) in enumerate(zip(heads, shares, strict=True))
    )
    return Table(tuple(columns), tuple(rows), title, totals)
