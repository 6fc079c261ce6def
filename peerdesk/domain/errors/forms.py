"""What goes wrong with form files and their answers."""

from peerdesk.domain.errors.root import PeerDeskError


class FormError(PeerDeskError):
    """A form file or its answers."""


class FormRefused(FormError):
    """The form does not open: the file's name, the linkId where known, and a reason code."""

    def __init__(self, file: str, link_id: str | None, reason: str) -> None:
        super().__init__(file, link_id, reason)
        self.file, self.link_id, self.reason = file, link_id, reason


class FormUnknown(FormError):
    """No form of this name and version is in the library."""


class FormNameTaken(FormError):
    """The file has the name and version of a form that is in use, and says something else."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


class ResponseUnreadable(FormError):
    """Stored or imported answers are not a QuestionnaireResponse for this form."""


class NoSuchForm(FormError):
    """The command line was given a form that is neither a file nor one PeerDesk brings."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class AnswersUnreadable(FormError):
    """Plain answers are not one JSON object by linkId."""


class AnswersMisfit(FormError):
    """Plain answers that the form cannot take; nothing was made of them. `count` tells how many."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count
