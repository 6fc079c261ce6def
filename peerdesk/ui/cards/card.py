"""What a card says, before anything is painted."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A short word in a coloured field; `needs_a_look` asks for attention."""

    words: str
    needs_a_look: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One card: a bold title with soft words `beside` it, words at the right, a body, marks."""

    title: str
    beside: str = ""
    right: str = ""
    body: str = ""
    marks: tuple[Mark, ...] = ()

    def spoken(self) -> str:
        """The whole card as a screen reader says it."""
        head = " ".join(filter(None, (self.title, self.beside)))
        parts = (head, self.right, self.body, *(mark.words for mark in self.marks))
        return ". ".join(part.rstrip(".") for part in parts if part)
