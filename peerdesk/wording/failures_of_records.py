"""Sentences for failures with documents and people."""

OF_DOCUMENTS = {
    "DocumentError": (
        "This document cannot take that step. Nothing was changed. "
        "Open it again and see how it stands."
    ),
    "DocumentNotFound": (
        "This document is not in the vault any more. Nothing else was changed. "
        "Go back to the list and open it from there."
    ),
    "AlreadySigned": (
        "This document is signed, so it cannot be changed. The signed text is safe. "
        "Add an addendum or a correction instead."
    ),
    "NotSigned": (
        "This document is still a draft, and that needs a signed one. Your draft is safe. "
        "Sign it first, then try again."
    ),
    "NotTheAuthor": (
        "Only the worker who wrote this draft can change or sign it. The draft is safe. "
        "Ask them to finish it, or write a note of your own."
    ),
    "AnswersMissing": (
        "Before you can sign, something is still missing (places to fill: {count}). "
        "Your draft is saved. Go to each place in the list, fill it in, then sign."
    ),
    "WorkerNamedToSign": (
        "A peer worker may help write this, and must not be witness, notary or the one who "
        "decides (places to change: {count}). Your draft is saved. Choose another name there, "
        "then save the version."
    ),
    "VersionInForce": (
        "This is the version in use, and it cannot be deleted by itself. Nothing was changed. "
        "Save a newer version first; then this one can go."
    ),
    "FindingsOpen": (
        "A name or an address in this note still waits for you. Your draft is saved. Change it, or "
        "press “This is right”, then sign."
    ),
    "ReasonMissing": (
        "This needs a short reason. Nothing was changed and your text is still here. "
        "Write the reason in a few words, then try again."
    ),
    "ConsentNotReady": (
        "This paper cannot be signed yet (places to fill: {count}). Your draft is saved. "
        "Go to each place in the list, fill it in, then sign."
    ),
    "ConsentOver": (
        "This paper is over, so nothing can be added to it. It stays on record as it was. "
        "Make a new one from it and let the person sign that."
    ),
    "NoSuchEnd": (
        "This paper does not end that way. Nothing was changed. "
        "Open it and see how it says it ends."
    ),
    "MomentAhead": (
        "That day or time has not come yet. Nothing was changed. Check the day, then try again."
    ),
    "ChainBroken": (
        "A signature in this vault does not hold: a record may have been changed "
        "outside PeerDesk (entry {revision_id}). PeerDesk changed nothing. "
        "Do not rely on that entry. Keep the vault as it is and tell your supervisor."
    ),
    "SignatureInvalid": (
        "A signature does not fit its text: the text may have been changed outside PeerDesk. "
        "PeerDesk changed nothing. "
        "Do not rely on that entry. Keep the vault as it is and tell your supervisor."
    ),
}

OF_PEOPLE = {
    "SamePerson": (
        "These two are one record already, so there is nothing to put together. "
        "Nothing was changed. Pick the other name from the list."
    ),
    "AlreadyMerged": (
        "This name was put together with another record before. Nothing was changed. "
        "Take the two apart first, on the page of the person it went to."
    ),
    "MergeNotFound": (
        "These two records are not together in this vault. Nothing was changed. "
        "Open the person again and see how the record stands."
    ),
    "MergeOver": (
        "These two records are apart again already. Nothing was changed. "
        "Open the person again and see how the record stands."
    ),
    "AskingClosed": (
        "This request was answered already. Nothing was changed and the answer is safe. "
        "If the person asks again, write a new request."
    ),
    "ExtensionNotPossible": (
        "This request cannot be put off any more. Nothing was changed. "
        "It can be put off once, before its day has passed. Answer it now, "
        "or ask your privacy officer."
    ),
    "PartyNotFound": (
        "This entry is not in the address book any more. Nothing else was changed. "
        "Search for the name, or add it anew."
    ),
    "LinkedToThemselves": (
        "A caregiver and a child are two people, and this is one record. Nothing was changed. "
        "Choose the other person from the list."
    ),
    "AlreadyLinked": (
        "These two are linked as family already. Nothing was changed. "
        "You can change what is said of them at the link that is there."
    ),
    "EntryNotFound": (
        "This entry is not in the vault any more. Nothing else was changed. "
        "Go back to the list and open it from there."
    ),
    "PersonError": (
        "This person's record cannot take that step. Nothing was changed. "
        "Open the record again and see how it stands."
    ),
    "PersonNotFound": (
        "This person is not in the vault any more. Nothing else was changed. "
        "Search for the name, or go back to People."
    ),
    "WordsMissing": (
        "A goal needs the person's own words. The rest of what you typed is still here. "
        "Ask how they would say it, and write that down."
    ),
    "NameMissing": (
        "A person needs a name: the one they go by, a nickname or an alias. "
        "The rest of what you typed is still here. Add a name, then save."
    ),
    "StatusNotReachable": (
        "Participation cannot go from this status to the one you chose. "
        "The status is as it was. Choose one of the statuses on offer."
    ),
}
