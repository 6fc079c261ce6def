"""Plans that speak to whoever fills them in: the person, a youth, a caregiver about their child."""

from dataclasses import replace
from uuid import UUID

from peerdesk.forms.answers import Answers
from peerdesk.forms.filled_by import THE_PERSON, FilledBy, Voice
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.voices import as_told, voiced
from peerdesk.services.desk import Desk, today
from peerdesk.services.family import relatives_on
from peerdesk.wording.family import relative


def in_voice(library: FormLibrary, answers: Answers, frozen: bytes = b"") -> Answers:
    """The answers on a form that asks in their voice; of `frozen` ones just as it asked then."""
    voice = answers.filled_by.voice
    if voice is Voice.OWN:
        return answers
    form = voiced(answers.form, voice, library.voices)
    return replace(answers, form=as_told(form, frozen) if frozen else form)


def who_may_fill(desk: Desk, person_id: UUID) -> tuple[FilledBy, ...]:
    """Who may fill a plan of this person in: only themselves, unless someone cares for them.

    Whoever fills it in, the plan is the person's and stands in their record.
    """
    carers = [one for one in relatives_on(desk, person_id, today(desk)) if not one.is_youth]
    if not carers:
        return (THE_PERSON,)
    said = (relative(one.name, one.said, one.link.facts.role, is_youth=False) for one in carers)
    told = (FilledBy(Voice.CAREGIVER, each) for each in said)
    return (THE_PERSON, FilledBy(Voice.YOUTH), *told)
