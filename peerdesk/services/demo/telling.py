"""From a scene to the facts of one note about one person at one time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from peerdesk.domain.contact_notes import CollabMode, Modality, RiskFlag, is_live
from peerdesk.domain.zones import local_date
from peerdesk.services.demo.cast import Member
from peerdesk.services.demo.chance import Dice
from peerdesk.services.demo.days import Slot
from peerdesk.services.demo.material import Scene, Sentences, StepIdea, Words
from peerdesk.services.demo.voice import filled

_PHRASES_PERCENT = 14
_COMMENT_PERCENT = 18
_PROGRESS_PERCENT = 25
_STRENGTH_PERCENT = 55
_TWO_STEPS_PERCENT = 22
_WEEKDAYS_ES = {
    "Monday": "lunes",
    "Tuesday": "martes",
    "Wednesday": "miércoles",
    "Thursday": "jueves",
    "Friday": "viernes",
}
_WEEKDAYS = {
    name.casefold(): place % 7
    for names in (
        (*_WEEKDAYS_ES, "Saturday", "Sunday"),
        (*_WEEKDAYS_ES.values(), "sábado", "domingo"),
    )
    for place, name in enumerate(names)
}
_SPOKEN = {"en": "", "es": "Spanish"}
"""Which language is worth a word on the note: any but the worker's usual one."""
_TRIED = {
    "no_answer": ("called",),
    "left_message": ("called",),
    "message_sent": ("texted",),
    "not_found": ("visited", "waited"),
    "no_show": ("waited", "texted"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """A next step as agreed; `who` is a code of `NextStepBy`."""

    text: str
    who: str
    by_when: date


@dataclass(frozen=True, slots=True)
class Together:
    """How the person took part in the writing, in codes of `contact-notes.md` §8."""

    mode: str
    reason_not: str = ""
    comment: str = ""
    agrees: str = ""
    copy: str = ""


@dataclass(frozen=True, slots=True)
class Crisis:
    """What a crisis note tells: words, and the instants of calling, handing over and reporting."""

    noticed: str
    wanted: str
    left_with: str
    called_at: datetime
    handed_over_at: datetime
    told_at: datetime
    follow_up_at: datetime


@dataclass(frozen=True, slots=True)
class Told:
    """The facts of one note, in codes and words; instants are UTC."""

    scene: Scene
    start: datetime
    end: datetime
    zone: str
    setting: str
    place: str
    language: str
    purpose: str
    did: str
    response: str
    strengths: str = ""
    wish: str = ""
    steps: tuple[Step, ...] = ()
    progress: int | None = None
    together: Together = field(default_factory=lambda: Together(CollabMode.NOT_DONE))
    crisis: Crisis | None = None
    wait_minutes: int = 0
    tries: int = 1
    late_reason: str = ""


def tell(scene: Scene, member: Member, slot: Slot, words: Words, zone: str, dice: Dice) -> Told:
    """One note about this scene; the same dice tell the same."""
    gaps = gaps_for(member, words, dice)
    minutes = min(dice.between(scene.least_minutes, scene.most_minutes), slot.room_minutes)
    live = is_live(Modality(scene.modality))
    came_about = scene.outcome == "attended"
    end = slot.start + timedelta(minutes=minutes if live or came_about else 0)
    setting = dice.pick(scene.settings) if scene.settings else "home"
    in_person = scene.modality == Modality.IN_PERSON
    return Told(
        scene=scene,
        start=slot.start,
        end=end,
        zone=zone,
        setting=setting if live and (came_about or scene.settings) else "",
        place=_place(words, setting, gaps) if in_person else "",
        language=_SPOKEN[scene.language],
        purpose=filled(dice.pick(scene.purpose), gaps) if scene.purpose else "",
        did=_said(scene.did, gaps, dice),
        response=_response(scene, member, gaps, dice),
        strengths=_strengths(scene, gaps, dice),
        wish=dice.pick(scene.wish) if scene.wish else "",
        steps=_steps(scene, local_date(slot.start, zone), gaps, dice),
        progress=dice.between(2, 9) if came_about and dice.happens(_PROGRESS_PERCENT) else None,
        together=_together(scene, words, dice) if came_about else Together(CollabMode.NOT_DONE),
        crisis=_crisis(scene, slot.start, end, gaps, dice),
        wait_minutes=dice.pick((15, 20, 30)) if scene.outcome == "no_show" else 0,
    )


def tried(told: Told) -> Sequence[str]:
    """What was tried when the contact did not come about, in codes of the form."""
    return _TRIED.get(told.scene.outcome, ())


def gaps_for(member: Member, words: Words, dice: Dice) -> Mapping[str, str]:
    """Every word for the gaps of a text about this person."""
    drawn = {name: dice.pick(pool) for name, pool in words.pools.items()}
    return drawn | {"weekday_es": _WEEKDAYS_ES[drawn["weekday"]]} | dict(member.gaps)


def _place(words: Words, setting: str, gaps: Mapping[str, str]) -> str:
    place = filled(words.places.get(setting, ""), gaps)
    return place[:1].upper() + place[1:]


def _said(sentences: Sentences, gaps: Mapping[str, str], dice: Dice) -> str:
    said = (filled(dice.pick(ways), gaps) for ways in sentences)
    return " ".join(sentence for sentence in said if sentence)


def _response(scene: Scene, member: Member, gaps: Mapping[str, str], dice: Dice) -> str:
    text = _said(scene.response, gaps, dice)
    speaks = member.phrases and scene.language == "en"
    if text and speaks and dice.happens(_PHRASES_PERCENT):
        text = f"{text} {filled(dice.pick(member.phrases), gaps)}"
    return text


def _strengths(scene: Scene, gaps: Mapping[str, str], dice: Dice) -> str:
    if not scene.strengths or not dice.happens(_STRENGTH_PERCENT):
        return ""
    return filled(dice.pick(scene.strengths), gaps)


def _steps(scene: Scene, day: date, gaps: Mapping[str, str], dice: Dice) -> tuple[Step, ...]:
    count = 2 if dice.happens(_TWO_STEPS_PERCENT) else 1
    chosen = dice.shuffled(scene.steps)[:count]
    if any(not step.most_days for step in chosen):  # "None agreed" stands alone
        return ()
    return tuple(_step(step, day, gaps, dice) for step in chosen)


def _step(idea: StepIdea, day: date, gaps: Mapping[str, str], dice: Dice) -> Step:
    """The step with its day; where the words name a weekday, it is the next one of that name."""
    text = filled(idea.text, gaps)
    by_when = day + timedelta(days=dice.between(idea.least_days, idea.most_days))
    for name, weekday in _WEEKDAYS.items():
        if name in text.casefold():
            by_when = day + timedelta(days=(weekday - day.weekday() - 1) % 7 + 1)
    return Step(text, idea.who, by_when)


def _together(scene: Scene, words: Words, dice: Dice) -> Together:
    if scene.risk == RiskFlag.CRISIS:
        return Together(CollabMode.NOT_DONE, "safety")
    if scene.modality != Modality.IN_PERSON:
        read_back = dice.happens(30)
        return Together(CollabMode.READ_BACK, agrees="yes") if read_back else _not_done("phone")
    mode = dice.pick(
        (CollabMode.WROTE_TOGETHER,) * 4 + (CollabMode.READ_BACK,) * 4 + (CollabMode.NOT_DONE,) * 2
    )
    if mode is CollabMode.NOT_DONE:
        return _not_done(dice.pick(("no_time", "declined")))
    comment = dice.pick(words.after["comments"]) if dice.happens(_COMMENT_PERCENT) else ""
    agrees = dice.pick(("yes",) * 6 + ("partly",))
    return Together(mode, "", comment, agrees, dice.pick(("given", "declined", "later")))


def _not_done(reason: str) -> Together:
    return Together(CollabMode.NOT_DONE, reason, agrees="not_asked")


def _crisis(
    scene: Scene, start: datetime, end: datetime, gaps: Mapping[str, str], dice: Dice
) -> Crisis | None:
    if scene.risk != RiskFlag.CRISIS:
        return None
    return Crisis(
        noticed=filled(dice.pick(scene.noticed), gaps),
        wanted=filled(dice.pick(scene.wanted), gaps),
        left_with=filled(dice.pick(scene.left_with), gaps),
        called_at=start + timedelta(minutes=12),
        handed_over_at=end - timedelta(minutes=3),
        told_at=start + timedelta(minutes=20),
        follow_up_at=start + timedelta(days=1),
    )
