"""Sentences around paper and files that leave the vault: for whom, what they mean, how it went."""

from peerdesk.wording.translation import gettext, ngettext

_EXPLAINED = {
    "patient_access": (
        "People may always have their own record. What is for supervision only, and your own "
        "story, is left out."
    ),
    "internal": (
        "Everything is in it. For those inside your program who need it for their work with "
        "this person."
    ),
    "outside": (
        "Only what a consent or the law lets go. What is for supervision only, and your own story, "
        "is left out."
    ),
}


def explained_file() -> str:
    """What goes out when it is a scan or a picture."""
    return gettext("It goes out whole, as it is kept here.")


def explained(purpose: str) -> str:
    """What a purpose includes, for a code of `domain.sharing.SharingPurpose`."""
    return gettext(_EXPLAINED[purpose])


def say_they_need_it() -> str:
    """Inside use rests on the worker's word."""
    return gettext("Tick that they need it. Nothing has left PeerDesk.")


def what_a_file_means(*, locked: bool = False) -> tuple[str, ...]:
    """What a file on a disk means, one sentence a line; `locked` when it always has a password."""
    if locked:
        who = gettext("Whoever knows the password can read the file. PeerDesk does not keep it.")
    else:
        who = gettext(
            "Whoever can open this folder can read the file. PeerDesk cannot guard it there."
        )
    return (
        who,
        gettext("A folder that goes to the cloud takes the file along."),
        gettext("Delete the file, and empty the trash, when it has done its work."),
    )


def what_a_printer_keeps() -> str:
    """Said before the first printing."""
    return gettext(
        "A printer may keep a copy of what it prints, and so may the computer that serves it. "
        "Print where you would also lay the paper down. PeerDesk writes into the record that "
        "this was printed."
    )


def about_the_password() -> str:
    """How to give someone a locked file."""
    return gettext(
        "Only this password opens the file, and nobody can look it up. "
        "Tell it in person or by phone, never in the same message as the file."
    )


def saved(path: str, *, locked: bool) -> str:
    """The file is written, and what to remember."""
    words = (
        gettext("Saved as {path}. Only its password opens it.")
        if locked
        else gettext("Saved as {path}. Anyone who gets the file can read it.")
    )
    return words.format(path=path)


def sent_to_printer(pages: int) -> str:
    """The printer has the pages."""
    return ngettext(
        "{count} page went to the printer.", "{count} pages went to the printer.", pages
    ).format(count=pages)


def page_of(page: int, pages: int) -> str:
    """Where one is in the preview; `page` counts from 1."""
    return gettext("Page {page} of {pages}").format(page=page, pages=pages)


def done_of(done: int, total: int) -> str:
    """How far long work is."""
    return gettext("{done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
