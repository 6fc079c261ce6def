"""Our own texts of a plan in its second language."""

from peerdesk.domain.errors import FormUnknown
from peerdesk.forms.beside_words import same_language
from peerdesk.forms.catalogue import in_language
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.filled_by import Voice
from peerdesk.forms.library import FormLibrary
from peerdesk.forms.voices import voiced
from peerdesk.services.desk import Desk
from peerdesk.services.stored_forms import stored_form
from peerdesk.storage.session import Session


def form_in(
    desk: Desk, form: FormDefinition, language: str, voice: Voice = Voice.OWN
) -> FormDefinition | None:
    """The same form with our texts in this language and voice; None where we have none."""
    with desk.vault.reading() as session:
        return stored_form_in(desk, session, form, language, voice)


def stored_form_in(
    desk: Desk,
    session: Session,
    form: FormDefinition,
    language: str,
    voice: Voice = Voice.OWN,
) -> FormDefinition | None:
    """The same for services inside a transaction."""
    try:
        bare = stored_form(session, desk.forms, form.canonical, form.sha256)
    except FormUnknown:
        return None
    found = worded_in(bare, desk.forms, language)
    if found is None or voice is Voice.OWN:
        return found
    return voiced(found, voice, desk.forms.voices)


def worded_in(bare: FormDefinition, forms: FormLibrary, language: str) -> FormDefinition | None:
    """A form in its own language put into another one; None where nobody has the texts."""
    found = in_language(bare, language, forms.catalogues)
    return found if same_language(found.shown_in or found.language, language) else None
