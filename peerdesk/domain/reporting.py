"""When a report must or may be made, to whom and by when, as dated data (`consent.md` §3.2).

States differ; a programme's own duties take the place of what can only be asked there.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.errors import ProfileUnreadable
from peerdesk.domain.profile_table import Table
from peerdesk.domain.programme import ReportDuty

REPORTED = frozenset(
    {
        Basis.CHILD_ABUSE_REPORT,
        Basis.ABUSE_REPORT,
        Basis.CRIME_ON_PREMISES,
        Basis.MEDICAL_EMERGENCY,
    }
)
"""The grounds on which a report is made."""


@dataclass(frozen=True, slots=True)
class ReportGuide:
    """One sort of report: when it applies, who makes it, to whom, by when, what to say.

    `phones` stand in `phones_are`, which says what each is for. `limit` says where the rule ends.
    `as_of` is the day the rules were read; `is_own` when the programme says who, whom or when.
    """

    kind: Basis
    what: str
    who: str
    whom: str
    by_when: str
    phones: tuple[str, ...]
    phones_are: str
    tell: tuple[str, ...]
    leave_out: tuple[str, ...]
    rule: str
    limit: str
    sources: tuple[str, ...]
    as_of: date
    is_own: bool = False


def read_guides(text: str, file: str) -> tuple[ReportGuide, ...]:
    """The duties in a TOML file, in its order; `resources/reporting/README.md` has its keys.

    Raises ProfileUnreadable with `not_toml`, or with `missing`, `type`, `value` or `unknown`
    followed by the key: "value:duties.kind".
    """
    try:
        whole = Table(file, "", tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ProfileUnreadable(file, "not_toml") from error
    as_of = whole.needed("as_of", date)
    guides = tuple(_guide(table, as_of) for table in whole.tables("duties"))
    whole.finish()
    if len({guide.kind for guide in guides}) < len(guides):
        raise whole.refused("value", "duties.kind")
    return guides


def with_own(guides: Iterable[ReportGuide], duties: Iterable[ReportDuty]) -> list[ReportGuide]:
    """The guides with what the programme says of the same kind; its `what` names the kind."""
    own = {duty.what.strip(): duty for duty in duties}
    return [_own(guide, own[guide.kind]) if guide.kind in own else guide for guide in guides]


def _own(guide: ReportGuide, duty: ReportDuty) -> ReportGuide:
    return replace(
        guide,
        who=duty.who or guide.who,
        whom=duty.whom or guide.whom,
        by_when=duty.by_when or guide.by_when,
        is_own=bool(duty.who or duty.whom or duty.by_when),
    )


def _guide(table: Table, as_of: date) -> ReportGuide:
    kind = table.code("kind", Basis)
    if kind not in REPORTED:
        raise table.refused("missing" if kind is None else "value", "kind")
    guide = ReportGuide(
        kind=kind,
        what=table.needed("what", str),
        who=table.needed("who", str),
        whom=table.needed("whom", str),
        by_when=table.needed("by_when", str),
        phones=table.texts("phones"),
        phones_are=table.needed("phones_are", str),
        tell=table.texts("tell"),
        leave_out=table.texts("leave_out"),
        rule=table.needed("rule", str),
        limit=table.needed("limit", str),
        sources=table.texts("sources"),
        as_of=as_of,
    )
    table.finish()
    if not all(number in guide.phones_are for number in guide.phones):
        raise table.refused("value", "phones")
    return guide
