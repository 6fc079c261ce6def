"""Sentences for files of people or contacts that cannot be taken in."""

from peerdesk.wording.translation import gettext

OF_IMPORTS = {
    "TableUnreadable": "{file} cannot be imported. {why} Nothing was changed.",
    "LinesNeedMending": (
        "Some lines cannot be imported as they are (lines: {count}). Nothing was changed. "
        "Mend them in the file, or leave them out, then try again."
    ),
    "ColumnNotThere": (
        "There is no column or field named {name}. Nothing was changed. "
        "Use a name from the first line of the file, or the number of the column."
    ),
    "BatchNotFound": (
        "There is no such import in this vault. Nothing was changed. "
        "Look at the list of earlier imports."
    ),
    "BatchUndone": (
        "This import was undone before. Nothing was changed. "
        "To have its lines again, import the file once more."
    ),
}

_TABLE_REASONS = {
    "not_a_table": (
        "It is not a table that PeerDesk can read. Save it as CSV or XLSX, then choose that."
    ),
    "too_large": "It is too large. Split it into parts of at most 64 MB, then import each.",
    "too_many_lines": (
        "It has more than {line} lines. Split it into parts, then import each part."
    ),
    "too_many_columns": (
        "It has more than {line} columns. Delete the ones nobody needs, then try again."
    ),
    "nothing_in_it": "There is nothing in it. See that you chose the right file.",
    "locked_or_old": (
        "It is locked with a password, or was saved in an old format. "
        "Open it, save it as XLSX without a password, then choose that."
    ),
    "other_spreadsheet": (
        "It is a spreadsheet of another kind. Open it, save it as XLSX or CSV, then choose that."
    ),
    "damaged_workbook": (
        "It is damaged. Open it in a spreadsheet program, save it anew, then choose that."
    ),
    "declares_more": (
        "It holds instructions that could fill up this computer. Do not trust this file. "
        "If you know who made it, ask for a plain CSV."
    ),
    "formulas_without_results": (
        "Some cells hold a sum whose result was not saved. "
        "Open it in a spreadsheet program, save it, then choose it again."
    ),
    "sheet_missing": "It has no sheet of that name. Choose another sheet.",
    "quotes_open": (
        "A quotation mark in line {line} is not closed as it should be. "
        "Open the file, mend that line, then choose it again."
    ),
    "cell_too_long": (
        "A cell near line {line} is far too long. A quotation mark may be missing there. "
        "Mend that line, then choose the file again."
    ),
    "letters_unreadable": (
        "Its letters cannot be read that way. Save it as CSV in UTF-8, then choose that."
    ),
    "broken_lines": (
        "No line of it can be read. Each line must be one JSON object. Check the file."
    ),
}


def why_no_table(reason: str, line: int) -> str:
    """Why a file is no table that can be read, and what to do; for `TableUnreadable`."""
    return gettext(_TABLE_REASONS.get(reason, _TABLE_REASONS["not_a_table"])).format(line=line)
