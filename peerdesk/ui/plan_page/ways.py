"""The ways between a person's plans: what was written before, and which plan comes next.

No widget in here: the plan page and the shared view both ask.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from peerdesk.forms.answers import Answers
from peerdesk.forms.plan_table import Lead
from peerdesk.forms.told_before import lacking
from peerdesk.forms.values import Coding
from peerdesk.services import plans
from peerdesk.services.desk import Desk
from peerdesk.wording.plan_ways import way_words


@dataclass(frozen=True, slots=True)
class Way:
    """A way to another plan: its words, the form, and the plan itself; None while there is none."""

    words: str
    form: str
    document_id: UUID | None


class Ways:
    """The ways from one person's plans; what they wrote before is read once."""

    def __init__(self, desk: Desk, person_id: UUID) -> None:
        self._desk, self._person_id = desk, person_id
        self._told: dict[str, tuple[str, ...]] = {}

    def takes(self, link_id: str) -> bool:
        """Whether a list may take over thoughts from others."""
        return bool(self._desk.forms.plans.sources(link_id))

    def written_before(self, answers: Answers, link_id: str) -> tuple[str, ...]:
        """Thoughts of other lists that do not stand in this one yet."""
        if link_id not in self._told:
            sources = self._desk.forms.plans.sources(link_id)
            self._told[link_id] = self.told(sources) if sources else ()
        return lacking(answers, link_id, self._told[link_id])

    def told(self, link_ids: Iterable[str]) -> tuple[str, ...]:
        """What the person said to these questions in any of their plans in use."""
        return plans.told_before(self._desk, self._person_id, tuple(link_ids))

    def leads_from(self, link_id: str) -> bool:
        """Whether any plan may come next from this spot."""
        return any(lead.spot == link_id for lead in self._desk.forms.plans.leads)

    def ways_from(self, answers: Answers, link_ids: Iterable[str]) -> tuple[Way, ...]:
        """The plans that these spots lead to, as the answers stand."""
        spots = frozenset(link_ids)
        found = (lead for lead in self._desk.forms.plans.leads if lead.spot in spots)
        return tuple(self._way(answers, lead) for lead in found if _is_open(answers, lead))

    def follow(self, way: Way, language: str) -> UUID:
        """The plan at the end of the way, begun in this language where there is none.

        Raises DiskFull, SaveFailed.
        """
        if way.document_id is not None:
            return way.document_id
        return plans.start(self._desk, self._person_id, way.form, language)

    def _way(self, answers: Answers, lead: Lead) -> Way:
        language = answers.form.shown_in or answers.form.language or "en"
        document_id = plans.plan_of_kind(self._desk, self._person_id, lead.to)
        kind = plans.kind(self._desk, lead.to, language)
        title = lead.to if kind is None else kind.title
        words = way_words(language).way(title, begun=document_id is not None)
        return Way(words, lead.to, document_id)


def _is_open(answers: Answers, lead: Lead) -> bool:
    if not lead.when:
        return True
    said = answers.value(lead.spot) if lead.spot in answers.form.by_link else None
    return isinstance(said, Coding) and said.code == lead.when
