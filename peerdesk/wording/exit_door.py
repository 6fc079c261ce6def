"""What the door of the shared view says to the worker, in the worker's own language.

The page before it is in the language of the person's plan, which the worker may read with help.
Nobody can be helped past a PIN: what must be typed, and why it was refused, has to be understood.
"""

from dataclasses import dataclass

from peerdesk.wording.translation import gettext


@dataclass(frozen=True, slots=True)
class ExitWords:
    """Words of the door, and of choosing its PIN."""

    exit_pin: str
    passphrase: str
    by_pin: str
    by_phrase: str
    leave: str
    new_pin: str
    same_pin: str
    what_a_pin_is: str
    pins_differ: str
    go_on: str


def exit_words() -> ExitWords:
    """All of them, as the worker reads everything else."""
    return ExitWords(
        exit_pin=gettext("Exit PIN"),
        passphrase=gettext("Passphrase"),
        by_pin=gettext("For the worker: this leads back to the other records."),
        by_phrase=gettext(
            "The PIN was wrong too many times. What was written is kept. Type your passphrase."
        ),
        leave=gettext("Leave"),
        new_pin=gettext("New exit PIN"),
        same_pin=gettext("The same PIN again"),
        what_a_pin_is=gettext(
            "The person sits in front of the screen, and only this PIN leads back to other "
            "records. Use 4 to 8 digits. It is not your passphrase."
        ),
        pins_differ=gettext("The two PINs are not the same. Nothing was changed. Try again."),
        go_on=gettext("Go on"),
    )
