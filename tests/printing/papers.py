"""Invented documents to print."""

from datetime import UTC, datetime

from peerdesk.printing.packet import PrintedRecord
from peerdesk.printing.records import (
    Change,
    Correction,
    Cover,
    Footer,
    PrintedNote,
    Section,
    SectionKind,
    SignatureBlock,
)

AT = datetime(2026, 3, 12, 15, 0, tzinfo=UTC)
NOTICE = "This record is protected by federal rules (42 CFR part 2)."
FOOTER = Footer(
    "0195f3c2-7a41-7c22-9e0b-3d1f5a6b7c8d",
    "Contact note 1.0.0 · revision 2",
    "3fa9c1d24be870a5566778899aabbccd",
    (NOTICE,),
)
SIGNED = SignatureBlock(
    "Signed by",
    "Rosa Delgado",
    "Certified Peer Support Specialist, CPSS 4471",
    "March 12, 2026, 3:02 PM (America/New_York)",
    (("Checked by", "signature 9f3c 11ab 77e0 4d21"),),
)
MET = (
    "We met at the library. Darnell said the week had been long but okay, and that the new hours "
    "leave him tired. We looked at the bus times and he picked the 7:40. He asked what to say to "
    "his supervisor about the Thursday group, and we tried three sentences out loud."
)
AMENDED = Correction(
    "Amendment",
    "Rosa Delgado, CPSS",
    "March 14, 2026, 9:10 AM",
    "The bus time was wrong.",
    (Change("What I did", "the early bus at 7:40", "the early bus at 7:10"),),
    signature=SIGNED,
)


def a_note(*texts: str, **changes: object) -> PrintedNote:
    """A contact note; each of `texts` is the answer of one section."""
    answers = texts or (MET,)
    facts: dict[str, object] = {
        "title": "Contact note",
        "person": "Darnell W.",
        "programme": "Harbor Peer Center",
        "header_rows": (("When", "March 12, 2026, 2:05–2:52 PM"), ("Where", "Public library")),
        "sections": tuple(Section("What happened", text) for text in answers),
        "footer": FOOTER,
        "signatures": (SIGNED,),
        "when": "March 12, 2026",
    }
    return PrintedNote(**{**facts, **changes})  # type: ignore[arg-type]  # a test's own changes


def a_record(count: int) -> PrintedRecord:
    """A record of `count` notes, each with a text of its own."""
    notes = tuple(
        a_note(f"Story number {place}. {MET}", when=f"Day {place}") for place in range(1, count + 1)
    )
    rows = (("Period", "January to March 2026"), ("Asked by", "Darnell W."))
    cover = Cover("Record of contacts", "Darnell W.", "Harbor Peer Center", rows, (NOTICE,))
    return PrintedRecord(cover, notes, Footer("record-1", "Record of contacts"))


def every_kind() -> tuple[Section, ...]:
    """One section of each kind."""
    return (
        Section("About today", kind=SectionKind.HEADING),
        Section("Read this first", kind=SectionKind.SHOWN),
        Section("Did we meet?", "Yes", SectionKind.SHORT),
        Section("What happened", MET, SectionKind.ANSWER),
        Section("Name and date", kind=SectionKind.BLANK),
    )
