"""What the reference pages show."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from peerdesk.printing.document_pdf import render_note, render_record
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.records import Mark, Section
from tests.printing.papers import AMENDED, AT, MET, a_note, a_record, every_kind

SCRIPTS = (
    "Hôm nay chúng tôi gặp nhau ở thư viện.",
    "اتصل بالرقم 555-0142 في الساعة 4:30 مساءً.",
    "התקשר אל 555-0142 מחר בבקשה",
    "आज हम पुस्तकालय में मिले।",
    "今日は図書館で会いました。",
    "วันนี้เราพบกันที่ห้องสมุด",
    "Smiled 😀 ❤️ ✓",
)


def path(name: str) -> Path:
    """Where a reference is kept."""
    return Path(__file__).with_name(f"{name}.pdf")


def _note(shelf: FontShelf) -> bytes:
    return render_note(a_note(sections=every_kind(), corrections=(AMENDED,)), shelf, AT)


def _draft(shelf: FontShelf) -> bytes:
    return render_note(a_note(MET, mark=Mark.DRAFT, signatures=()), shelf, AT)


def _scripts(shelf: FontShelf) -> bytes:
    sections = tuple(Section("What happened", text) for text in SCRIPTS)
    return render_note(replace(a_note(), sections=sections), shelf, AT)


def _record(shelf: FontShelf) -> bytes:
    return render_record(a_record(2), shelf, AT)


DOCUMENTS: dict[str, Callable[[FontShelf], bytes]] = {
    "note": _note,
    "draft": _draft,
    "scripts": _scripts,
    "record": _record,
}
