"""The copies list of a plan (block `cy`) as the person wrote it."""

from typing import Final

from peerdesk.domain.plan_copies import CopyNamed
from peerdesk.domain.text import fold
from peerdesk.forms.answers import Answers
from peerdesk.forms.values import Coding

_COPY: Final = "cy"


def copies_named(answers: Answers) -> tuple[CopyNamed, ...]:
    """Everybody the person named, each once; the last row counts where a name stands twice."""
    if _COPY not in answers.form.by_link:
        return ()
    found: dict[str, CopyNamed] = {}
    for row in answers.rows_of(_COPY):
        name, what = answers.value("cy:who", row), answers.value("cy:what", row)
        back = answers.value("cy:back", row)
        if isinstance(name, str) and fold(name):
            told = what if isinstance(what, str) else ""
            code = back.code if isinstance(back, Coding) else ""
            found[fold(name)] = CopyNamed(" ".join(name.split()), told, code)
    return tuple(found.values())
