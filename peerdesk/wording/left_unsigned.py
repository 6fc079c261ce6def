"""What a draft holds that signing leaves out: said before it is signed, never after."""

from collections.abc import Sequence

from peerdesk.wording.translation import gettext


def not_signed(questions: Sequence[str]) -> str:
    """Words that stand in the draft but are not asked of such a contact; "" for none."""
    if not questions:
        return ""
    return gettext(
        "Will not be in the signed note, as a contact like this is not asked it: {questions}. "
        "If it belongs there, change the kind, the outcome or what notes hold before you sign."
    ).format(questions=", ".join(questions))
