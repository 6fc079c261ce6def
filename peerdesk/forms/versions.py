"""The order of versions, for shipped and adopted forms alike."""

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Versioned(Protocol):
    """A form, or the line that stands for one."""

    @property
    def url(self) -> str:
        """What all its versions are called by."""

    @property
    def version(self) -> str:
        """Which of them it is."""


Form = TypeVar("Form", bound=Versioned)


def rank(version: str) -> tuple[tuple[int, int, str], ...]:
    """Versions in their order: 1.10.0 comes after 1.9.0."""
    return tuple(
        (1, int(part), "") if part.isdecimal() else (0, 0, part) for part in version.split(".")
    )


def newest_of_each(forms: Iterable[Form]) -> list[Form]:
    """Of each form the newest version, in the order in which the forms first came."""
    newest: dict[str, Form] = {}
    for form in forms:
        before = newest.get(form.url)
        if before is None or rank(form.version) > rank(before.version):
            newest[form.url] = form
    return list(newest.values())
