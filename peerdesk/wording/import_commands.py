"""What the command line says about taking in people and contacts. English only."""

from peerdesk.wording.command_line import About

PEOPLE = "Import people from a table."
PEOPLE_IMPORT = About(
    "Import people from a CSV or XLSX file: all of it, or nothing.",
    "Which column is which field is guessed from the names in the first line and printed;\n"
    "--map changes it. People who are here already by name and by number or phone are not added\n"
    "again; names that sound alike are told, and added. With --dry-run nothing is kept.\n"
    "Ends with 1 and keeps nothing when a line cannot be imported.",
)
CONTACTS_IMPORT = About(
    "Import contacts from JSON lines, CSV or XLSX as drafts: all of it, or nothing.",
    "Each line of JSON is an object with the fields of a contact note, as in contacts check.\n"
    "Of a table the columns are guessed from their names and printed; --map changes that.\n"
    "A person is matched by id, by sign or number, or by the very same name. Nothing is signed.\n"
    "With --dry-run nothing is kept. Ends with 1 and keeps nothing when a line cannot be imported.",
)
IMPORTS = "List and undo what was imported."
IMPORTS_LIST = About("List earlier imports, the newest first.")
IMPORTS_UNDO = About(
    "Take a whole import back, the last one unless ID is given.",
    "What somebody has changed since stays and is named.",
)
FILE = "the file: .csv, .xlsx or, for contacts, .jsonl"
MAP = "read COLUMN (its name, or its number from 1) as FIELD; an empty FIELD leaves it out"
VALUE = "what a value means: contact_type:Chat=one_on_one"
DATES = "what comes first in 03/04/26: mdy or dmy"
SHEET = "the sheet of a spreadsheet (the first one)"
ENCODING = "how the letters of a CSV are coded (found out by itself)"
DRY_RUN = "only say what would be imported"
LEAVE_OUT = "leave out the lines that cannot be imported"
ADD_PEOPLE = "add people whose names no record has"
IMPORT_ID = "the id of the import, as imports list gives it"
NOT_A_PAIR = "{text} must be written {form}"

COLUMN = "column\t{column}\t->\t{field}"
COLUMN_LEFT = "column\t{column}\tnot imported"
LINE = "line {line}\t{told}"
ASK_DATES = "Some days can be read in two ways: say --dates mdy or --dates dmy."
WOULD = "would import\t{made} of {lines} lines"
TOOK = "imported\t{made} of {lines} lines\timport {batch_id}"
ALSO_ADDED = "people added\t{count}"
NOTHING = "imported nothing\t{open} of {lines} lines cannot be imported"
UNDONE = "removed\t{removed}\tkept\t{kept}"
KEPT = "kept\tline {line}\t{name}"
EARLIER = "{batch_id}\t{day}\t{kind}\t{made}\t{state}"
STANDS, TAKEN_BACK = "stands", "undone"
