"""What goes wrong with files of people or contacts that are taken in."""

from peerdesk.domain.errors.given import InputError


class TableUnreadable(InputError):
    """A file is no table that can be read: its name, a reason code, and the line if there is one.

    Reasons: not_a_table, too_large, too_many_lines, too_many_columns, nothing_in_it, old_workbook,
    other_spreadsheet, locked_or_old, damaged_workbook, declares_more, formulas_without_results,
    sheet_missing, quotes_open, cell_too_long, letters_unreadable, broken_lines.
    """

    def __init__(self, file: str, reason: str, line: int = 0) -> None:
        super().__init__(file, reason, line)
        self.file, self.table_reason, self.line = file, reason, line


class LinesNeedMending(InputError):
    """So many lines of the file cannot be taken in as they are; nothing was."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


class ColumnNotThere(InputError):
    """A column or a field that was named is not there."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class BatchNotFound(InputError):
    """No such import in this vault."""


class BatchUndone(InputError):
    """The import was undone before."""
