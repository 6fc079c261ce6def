"""What is said when the device's clock stands before what was written last."""

from datetime import datetime

from peerdesk.wording.dates import day, wall_clock
from peerdesk.wording.translation import gettext


def clock_is_behind(clock: datetime, last_written: datetime) -> str:
    """Both local: what the clock says, and when something was last written."""
    return gettext(
        "This device's clock says {clock}. But something was written here on {written}. "
        "Your records are safe. Until the clock is past that time, a consent that ended by then "
        "counts as ended. Set the clock right. If it was wrong before and is right now, say so."
    ).format(clock=_moment(clock), written=_moment(last_written))


def clock_behind_in_short() -> str:
    """Said once after unlocking."""
    return gettext("This device's clock seems to be behind. Set it right, or see Settings, Clock.")


def clock_taken_as_right() -> str:
    """Once the worker gave their word."""
    return gettext("Thank you. Consents are judged by this clock again.")


def _moment(at: datetime) -> str:
    return f"{day(at.date())}, {wall_clock(at)}"
