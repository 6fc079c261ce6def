"""What a vault holds of sharing: whom one shares with, and a consent of one person, signed."""

from datetime import timedelta
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.address_book import Party, PartyKind
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.person_facts import LegalFacts
from peerdesk.domain.people import Participation, ParticipationChange
from peerdesk.domain.programme import ProgrammeFacts
from peerdesk.services import consents, exit_pin, people
from peerdesk.services.address_book import add_party, new_party_id
from peerdesk.services.consents import Prefill
from peerdesk.services.desk import Desk
from peerdesk.services.person_facts import change_legal_facts
from peerdesk.services.programme import choose_programme_facts, programme_day
from tests.journeys.cast import LANDLORD, PEOPLE, PIN
from tests.services.consents.builders import signed, ticked, until

_OTHERS = (
    ("Rosa Clinic", PartyKind.TREATING_PROVIDER),
    ("Family court, room 3", PartyKind.COURT),
    ("County probation", PartyKind.PROBATION),
)


def share(desk: Desk, key: SigningKey, person_id: UUID) -> None:
    """A person who takes part, and lets their landlord know when they came."""
    exit_pin.choose(desk, PIN)
    choose_programme_facts(desk, ProgrammeFacts(name="Casa Amanecer", zone=desk.clock.zone()))
    today = programme_day(desk)
    change_legal_facts(desk, person_id, LegalFacts(adult_by=today - timedelta(days=900)))
    since = today - timedelta(days=60)
    people.set_participation(desk, person_id, ParticipationChange(Participation.ENGAGED, since))
    for name, kind in _OTHERS:
        add_party(desk, Party(new_party_id(desk), name, kind))
    landlord = add_party(desk, Party(new_party_id(desk), LANDLORD, PartyKind.HOUSING))
    prefill = Prefill(party_id=landlord)
    paper = consents.start(desk, person_id, PaperKind.GENERAL, prefill=prefill)
    opened = consents.open_consent(desk, paper)
    answers = ticked(ticked(opened.answers, "cn.what", "attendance"), "cn.why", "housing")
    answers = signed(until(answers, today + timedelta(days=90)), PEOPLE[0].name, today)
    consents.save(desk, opened, answers)
    consents.sign(desk, key, paper)
