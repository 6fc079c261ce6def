"""Letters: written from short forms, sealed by the worker, and let go by the gate alone."""

from peerdesk.services.letters.composing import LetterText, composed
from peerdesk.services.letters.letterhead import (
    choose_letterhead,
    letterhead,
    letterhead_is_chosen,
)
from peerdesk.services.letters.material import goals_to_tell, met
from peerdesk.services.letters.reading import ReadLetter, of_person, read_letter
from peerdesk.services.letters.sealing import lacking, seal
from peerdesk.services.letters.starting import addressed, start, with_period
from peerdesk.services.letters.writing import (
    OpenLetter,
    discard,
    leave,
    open_letter,
    save,
    set_language,
)

__all__ = [
    "LetterText",
    "OpenLetter",
    "ReadLetter",
    "addressed",
    "choose_letterhead",
    "composed",
    "discard",
    "goals_to_tell",
    "lacking",
    "leave",
    "letterhead",
    "letterhead_is_chosen",
    "met",
    "of_person",
    "open_letter",
    "read_letter",
    "save",
    "seal",
    "set_language",
    "start",
    "with_period",
]
