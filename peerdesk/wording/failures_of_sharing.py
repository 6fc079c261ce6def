"""Sentences for failures at the edges: sharing, forms, paper, and what is typed or handed in."""

OF_SHARING = {
    "SharingError": (
        "This could not be shared. Nothing has left PeerDesk. Your records are safe. Try again."
    ),
    "SharingRefused": (
        "{because} Nothing has left PeerDesk. "
        "See what would make it possible, or ask your supervisor."
    ),
    "DraftStaysHere": (
        "This is not signed or kept yet, so it goes to nobody outside. Nothing has left PeerDesk. "
        "Sign it first, then share it."
    ),
    "RosterStaysHere": (
        "This is the list of a group, and it names everyone who came. Nothing has left PeerDesk. "
        "Share the person's own note instead."
    ),
    "ChangedMeanwhile": (
        "The record has changed since you looked at it. Nothing has left PeerDesk. "
        "Look at the pages as they are now, then share them."
    ),
    "CannotCarryNotice": (
        "This way out has no room for the notice that must go along. Nothing has left PeerDesk. "
        "Print it, or save it as a file."
    ),
    "NothingToShare": (
        "There is nothing to share in what you chose. Nothing has left PeerDesk. "
        "Choose other dates or other records."
    ),
    "FileNotWritten": (
        "The file could not be written: {path}. Your records are safe. "
        "Choose another folder, or see that the disk has room and can be written."
    ),
}

OF_FORMS = {
    "FormError": (
        "This form cannot be used as it is. Your records are safe. "
        "Tell whoever looks after your program's forms."
    ),
    "FormRefused": (
        "The form {file} cannot be opened. {why} Nothing was imported and your records are safe. "
        "Ask whoever made the form for a corrected file."
    ),
    "FormUnknown": (
        "The form this document was written on is not here. The document is safe. "
        "Update PeerDesk, or import the form again."
    ),
    "FormNameTaken": (
        "{file} goes by the name of a form you already have, but it is not the same. "
        "Nothing was changed. Ask whoever made it to give it a name or version of its own."
    ),
    "ResponseUnreadable": (
        "These answers do not fit their form, so they cannot be shown. "
        "Nothing was changed. If they came from a file, ask for it again."
    ),
    "NoSuchForm": (
        "There is no form {key}: no file of this name, and none that PeerDesk brings. "
        "Nothing was changed. See `peerdesk forms list`."
    ),
    "AnswersUnreadable": (
        "The answers are not one JSON object with the questions' linkIds as names. "
        "Nothing was written. Correct the file and try again."
    ),
    "AnswersMisfit": (
        "The form cannot take {count} of the answers, so nothing was written and none is lost. "
        "Correct those named above and try again."
    ),
}

OF_PRINTING = {
    "PrintingError": (
        "The page could not be drawn, so nothing was printed or saved. Your records are safe. "
        "Try again, or choose fewer records."
    ),
    "GlyphsMissing": (
        "PeerDesk has no font for these characters: {characters} "
        "Nothing was printed, so nothing is lost from the page. "
        "Replace them in your text, or write them in another way."
    ),
    "NoCard": (
        "This form makes no card: nothing in it is meant for one. Nothing was printed. "
        "Choose another layout."
    ),
    "NoDailyPage": (
        "This form has no part for every day, or it was put away. Nothing was printed. "
        "Choose another layout."
    ),
    "PasswordUnusable": (
        "That password does not fit a file: it is empty or too long. Nothing was saved yet. "
        "Choose one of 1 to 100 letters."
    ),
    "PrinterRefused": (
        "The printer did not take the pages. Your records are safe. "
        "See that it is on, connected and has paper, then print again."
    ),
}

OF_INPUT = {
    "InputError": (
        "PeerDesk could not read that. What you typed is still here. Check it and try again."
    ),
    "TimeUnreadable": (
        "PeerDesk could not read that as a time. What you typed is still here. "
        "Write it like this: 205p-252p, 1405 47m, or yesterday 2-2:45."
    ),
    "TimeDoesNotExist": (
        "The clocks went forward that day and skipped this time. What you typed is still here. "
        "At that moment the clock showed {instead}. Use that, or correct the time."
    ),
    "TimeHappensTwice": (
        "The clocks went back that day, so this time came twice. What you typed is still here. "
        "Write first or second behind {time} to say which one you mean."
    ),
    "AmountUnreadable": (
        "PeerDesk could not read that as miles or money. What you typed is still here. "
        "Write it like this: 12.4 mi, or $3.50 parking."
    ),
    "AmountOutOfRange": (
        "Miles or money must be more than nothing and no more than anyone drives or pays in a "
        "day. What you typed is still here. Check the number."
    ),
    "EndBeforeStart": (
        "The end comes before the start. What you typed is still here. "
        "Check both times, and the day if it went past midnight."
    ),
    "ZoneUnknown": (
        "PeerDesk does not know this time zone. Nothing was changed. "
        "Use a name such as America/Chicago."
    ),
    "ProfileUnknown": (
        "There is no program profile of this name. Nothing was changed. Choose one from the list."
    ),
    "RulesNameTaken": (
        "These rules need a name of their own. The built-in rules stay as they are. "
        "Write another name, then save."
    ),
    "RulesDayPassed": (
        "Rules can begin today or later, and only one change can begin on a day. Signed notes keep "
        "the rules of their day. Choose a later day, then save."
    ),
    "ProfileUnreadable": (
        "The program profile {name} cannot be used: {reason}. Your notes are safe. "
        "Choose another profile, or ask whoever looks after the profiles to correct it."
    ),
    "LinesUnreadable": (
        "The list of phone lines {file} cannot be used: {reason}. Your notes are safe. "
        "Correct the list, or use the one that came with PeerDesk."
    ),
    "FileUnreadable": (
        "The file {path} cannot be read. Nothing was changed. "
        "See that it is there and that you may read it."
    ),
    "StateRulesUnreadable": (
        "The rules of a state in {file} cannot be used: {reason}. Your plans are safe. "
        "Correct the file, or use the one that came with PeerDesk."
    ),
    "WordListUnreadable": (
        "{file} is not a list of words from PeerDesk. Nothing was changed. "
        "Choose a file that was saved under Settings, Words."
    ),
    "CasesUnreadable": (
        "The file holds no consent cases that can be read. Nothing was changed. "
        'It must be JSON with a list of "cases".'
    ),
    "PassphraseNotGiven": (
        "No passphrase was given. Nothing was changed. "
        "Type it when asked, or put it in the first line of a file and use --passphrase-file."
    ),
    "PassphrasesDiffer": ("The two passphrases are not the same. Nothing was changed. Try again."),
    "PinUnusable": (
        "This PIN could be guessed too soon, or is no number. Nothing was changed. "
        "Use {least} to {most} digits, not all the same."
    ),
    "RecoveryKeyMistyped": (
        "The recovery key has a slip in it. What you typed is still here. "
        "Compare it with your sheet, group by group."
    ),
}
