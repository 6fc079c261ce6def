"""Sentences for failures with scans and pictures."""

OF_ATTACHMENTS = {
    "AttachmentError": (
        "This file cannot be used here. Nothing was changed and the file is as it was. "
        "Try another one."
    ),
    "AttachmentTooLarge": (
        "The file is too big: it has {found} MB, and PeerDesk keeps up to {most} MB. "
        "Nothing was added. Scan it again in grey or with fewer dots, or split it up."
    ),
    "AttachmentTypeUnknown": (
        "PeerDesk keeps PDF, JPEG and PNG files only. This one looks like something else: {found}. "
        "Nothing was added. Save or scan it as one of the three, then add it again."
    ),
    "AttachmentTypeLies": (
        "The name of the file says {claimed}, but inside it is {found}. Nothing was added. "
        "Make sure it is the right file. If it is, give it the right ending and add it again."
    ),
    "AttachmentUnreadable": (
        "The {found} file is broken or not all there, so it cannot be shown. Nothing was added. "
        "Copy or scan it again."
    ),
    "PictureTooLarge": (
        "The picture has too many dots: {width} by {height}. Nothing was added. "
        "Make a smaller copy of it and add that."
    ),
    "PdfTooLong": (
        "The PDF has {pages} pages, and PeerDesk keeps up to {most} in one file. "
        "Nothing was added. Split it up and add the parts you need."
    ),
    "PdfLocked": (
        "The PDF opens only with a password, so PeerDesk cannot show it. Nothing was added. "
        "Save a copy without the password and add that one. It will be locked up here."
    ),
    "AttachmentNotFound": (
        "This file is not in the vault any more. Nothing else was changed. "
        "Go back and look at the list."
    ),
    "AttachmentFrozen": (
        "A signed version names this file, so it stays with it. Nothing was changed. "
        "You can take it out of the next version."
    ),
    "OriginalNotDeleted": (
        "The file is in PeerDesk, but the one you added it from is still there: {path}. "
        "Delete it by hand if it should be gone."
    ),
}
