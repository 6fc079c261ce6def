"""The words of a spreadsheet of someone's work: names of sheets, which name nobody, and heads."""

LOG, BY_KIND, BY_PERSON, BY_DAY = "Log", "By kind", "By person", "By day"
OPEN, ABOUT = "Open", "About"
ABOUT_HEADS = ("About this table", "")
PROGRAMME = "Program"
YES = "Yes"

_LOG = (
    ("Day", 12),
    ("Start", 8),
    ("End", 8),
    ("Time zone", 18),
    ("Person", 28),
    ("Contact", 22),
    ("Outcome", 18),
    ("How", 12),
    ("Where", 16),
    ("Direct min", 10),
    ("Direct min, counted once", 14),
    ("Units", 8),
    ("Units by rule", 16),
    ("Travel min", 10),
    ("Wait min", 10),
    ("Writing min", 10),
    ("Miles", 8),
    ("Signed", 17),
    ("Late", 7),
    ("Late because", 30),
    ("Document", 38),
    ("Part of", 38),
)
LOG_HEADS = tuple(head for head, _ in _LOG)
LOG_WIDTHS = tuple(width for _, width in _LOG)
