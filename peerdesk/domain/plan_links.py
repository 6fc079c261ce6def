"""Which version of a plan a contact was spent on, as the contact note keeps it."""

from uuid import UUID


def plan_link(document_id: UUID, version: int) -> str:
    """`0195f3c2-…|2`: the plan's document and its last kept version, 0 while none was kept."""
    return f"{document_id}|{version}"


def version_of(link: str) -> int | None:
    """The version a link names; None for one that cannot be read."""
    version = link.rpartition("|")[2]
    return int(version) if version.isascii() and version.isdecimal() else None
