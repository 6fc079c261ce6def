"""What the command line says: help for every command, and its answers.

English only: administrators' scripts read it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class About:
    """A command in one line, and whole as `--help` shows it."""

    short: str
    more: str = ""

    @property
    def whole(self) -> str:
        """Both, with a blank line between."""
        return f"{self.short}\n\n{self.more}" if self.more else self.short


PEERDESK = (
    "An offline, encrypted desk for peer support specialists. Without a command the window opens. "
    "Every command ends with 0 when all went well, 1 when something expected stood in the way "
    "(one sentence says what), 2 when it was not called as its help says."
)

VAULT = "Make, prove, back up and restore a vault."
VAULT_CREATE = About(
    "Make a new vault.",
    "The recovery key is written once, to the file you name. Print it, lock it away and delete\n"
    "the file: whoever has it can read everything.",
)
VAULT_VERIFY = About(
    "Prove every signature, every link of the chain and the audit trail.",
    "Ends with 1 if anything does not hold, and says what came first.",
)
VAULT_REBUILD = About(
    "Make the columns of lists and the search index anew.",
    "They are derived from what was written and signed, which is not touched.",
)
VAULT_INFO = About(
    "Say what can be known about a vault without opening it.",
    "With --passphrase-file it is opened, and counts of what it holds are added.",
)
VAULT_BACKUP = About("Write an encrypted backup and prove it whole.")
VAULT_RESTORE = About(
    "Make a vault from a backup, in a folder that is empty or not there yet.",
    "Never over a vault. With --passphrase-file the restored vault is opened and proven.",
)
DEMO = About(
    "Make a vault of invented people and months of contacts.",
    "The same seed and last day give the same people and notes. Nobody in it is real.",
)
CONTACTS = "List contacts, take them in, or check them against a program's rules."
CONTACTS_LIST = About(
    "List contacts, newest first, without what was written in them.",
    "With --json: one JSON array, one contact to a line.",
)
CONTACTS_CHECK = About(
    "Check contacts against a program's rules; needs no vault.",
    "Each line of FILE is a JSON object with the fields of a contact note. start_at, end_at,\n"
    "written_at and signed_at are ISO 8601 with an offset, or local times together with zone.\n"
    "For each line one JSON result comes out: id, minutes, units, pos_code, due, late, problems,\n"
    "missing (fields that signing needs), lint (rules a look before signing finds, L01 to L18).\n"
    "A line may also carry person_name, roster and own_terms; the texts go nowhere.\n"
    "Ends with 0 when every line could be read, whatever was found in it, else with 1; a line\n"
    "that is no JSON object has the problem line_unreadable. Blank lines are passed over.",
)
SEARCH = About(
    "Find notes by their words.",
    "Every word is found by its beginning, a phrase in quotation marks as it stands; accents\n"
    "do not matter. With --json: one JSON array, one find to a line.",
)
FORMS = "List, check and print forms, and check answers to them; needs no vault."
FORMS_LIST = About(
    "List the forms PeerDesk brings, each with its short key.",
    "The key, the name and url|version name a form in the other commands.\n"
    "With --json: one JSON array, one form to a line.",
)
FORMS_CHECK = About(
    "Say whether files open as forms, and what PeerDesk cannot do of each.",
    "A file is a FHIR R4 Questionnaire. With --json: one JSON line for each file, with file,\n"
    "opens, gaps (construct, linkId, detail) and refusals (reason, linkId, text).\n"
    "Ends with 0 when every file opens, whatever its gaps, else with 1.",
)
FORMS_ANSWERS = About(
    "Check a QuestionnaireResponse against its form.",
    "With --json: one JSON line with valid, status and problems, each with linkId, row (places\n"
    "from 0, outermost first), code, severity, facts and text. Answers to another version are\n"
    "checked against this one; what no longer fits is among the problems.\n"
    "Ends with 0 when nothing is wrong but what an unfinished response may lack, else with 1.",
)
FORMS_PRINT = About(
    "Print a form as PDF, empty or with answers.",
    "ANSWERS is a QuestionnaireResponse, or a plain JSON object by linkId:\n"
    '  {"me.title": "My plan", "sp.signs": ["I pace"], "sp.ask": [{":name": "Mai"}]}\n'
    "Options are named by code, label or own words; null is no answer. Without answers the form\n"
    "is printed to fill by hand. Answers that have no place in the form are named: plain ones\n"
    "must be corrected first, those of a response are left out and the rest is printed.\n"
    "Sensitive parts stay out unless --sensitive is given, and are named. An existing file is\n"
    "never replaced: the new one gets a number.",
)
EXPORT = "Take something out of a vault."
EXPORT_PDF = About(
    "Write a person's record of a period as one PDF.",
    "It is logged as a disclosure. The file is readable by anyone unless you give it a password.\n"
    "An existing file is never replaced: the new one gets a number.",
)

FOLDER = "the vault's folder"
NEW_FOLDER = "a folder that is empty or not there yet"
PASSPHRASE = "a file whose first line is the passphrase, - for standard input; else it is asked for"  # noqa: S105 - a help text
INFO_PASSPHRASE = "open the vault with the first line of this file, and say more"  # noqa: S105 - a help text
RESTORE_PASSPHRASE = "prove the restored vault with the first line of this file"  # noqa: S105 - a help text
DEMO_PASSPHRASE = "use the first line of this file in place of the well-known demo passphrase"  # noqa: S105 - a help text
WORKER = "the first worker's name, as it stands under signed notes"
TITLE = "the worker's title"
CREDENTIAL = "the worker's credential"
PROFILE = "the program's rules, such as GENERIC-US (default: minutes only)"
AGENCY = "the records are an agency's, which keeps the recovery key (default: the worker's own)"
RECOVERY_KEY_OUT = "a new file for the recovery key"
BACKUP = "a backup file"
BACKUP_TO = "a new file, or a folder to put it in"
DEMO_PEOPLE = "how many people (default: 24)"
DEMO_CONTACTS = "how many contacts (default: 300)"
DEMO_SEED = "another number makes another demo (default: 7)"
DEMO_UNTIL = "the last day with contacts, YYYY-MM-DD (default: yesterday)"
ONLY_PERSON = "only this person's contacts, by id"
LIMIT = "at most so many"
CHECK_FILE = "a file of JSON lines, - for standard input"
CHECK_PROFILE = "the rules to check against, such as GENERIC-US"
QUERY = "words to look for"
PERSON = "the person's id, as `contacts list --json` shows it"
FROM = "first day, YYYY-MM-DD (default: the beginning)"
TO = "last day, YYYY-MM-DD (default: the end)"
OUT = "the file to write"
INTERNAL = "for use inside the program (default: for the person, at their own request)"
FOR_PARTY = "for someone outside: their id or exact name in the address book"
FOR_WHAT = "what they may use it for, such as treatment, housing, legal_proceeding"
CASE = "the case it is for, where it is for a legal proceeding"
PASSWORD = "seal the PDF with the first line of this file as its password (AES-256)"  # noqa: S105 - a help text
FORM = "a file, or the key of a form such as rp, as `forms list` shows it"
FORM_FILES = "files to check"
RESPONSE = "a file with a QuestionnaireResponse, - for standard input"
ANSWERS = "a file with the answers, - for standard input"
LAYOUT = "how to print it (default: full with answers, blank without)"
CARD = "how a card is laid on its sheet (default: flat)"
LANGUAGE = "the language of the form's words, such as es (default: the form's own)"
SENSITIVE = "print the sensitive parts too"
JSON = "answer in JSON"
NOT_A_DAY = "not a day like 2026-05-14: {text}"
NOT_A_NUMBER = "not a whole number above 0: {text}"

ASK_PASSPHRASE = "Passphrase: "  # noqa: S105 - a prompt
ASK_NEW_PASSPHRASE = "New passphrase: "  # noqa: S105 - a prompt
ASK_AGAIN = "Once more: "

CREATED = (
    "The vault is ready in {folder}. Its recovery key is in {key_file}: keep it somewhere safe."
)
HOLDS = "Everything holds: {revisions} signatures, {trail_entries} entries of the audit trail."
BROKEN = (
    "Something does not hold ({fault}): entry {broken}. Nothing was changed. "
    "Do not rely on that entry. Keep the vault as it is and tell your supervisor."
)
REBUILT = "The lists and the search index of {count} documents were made anew."
BACKED_UP = "The backup is in {path}. It opens with the passphrases and recovery keys of today."
RESTORED = "The vault is restored in {folder}. It opens with the passphrase it had at the backup."
RESTORED_AND_PROVEN = "The vault is restored in {folder}, and everything in it holds."
DEMO_READY = (
    "A demo vault with {people} people and {contacts} contacts is in {folder}.\n"
    "Nobody in it is real.\n"
    "Passphrase: {passphrase}\n"
    "Recovery key: {recovery_key}\n"
    "Open it with: peerdesk --vault {folder}"
)
DEMO_PROGRESS = "\r{done} of {total} contacts"
OWN_PASSPHRASE = "(the one in your file)"  # noqa: S105 - words in its place
SAVED = "Saved {path}"
FORM_OPENS = "{file}: opens. {title} ({items} items)"
NO_TITLE = "A form without a title"
FORM_DOES_NOT_OPEN = "{file}: does not open."
ROW = "row"
ANSWERS_VALID = "Nothing is wrong with the answers."
ANSWERS_NOT_VALID = "The answers are not valid."
NOT_IN_LANGUAGE = "This form has no words in {language}, so its own are printed.\n"
BLANK_LEAVES_OUT = "A form to fill by hand is printed without the answers.\n"
GOES_ON = "Goes on where there is more room: {names}\n"
NOT_ON_PAPER = "Not on this paper: {names}\n"
RECIPIENT_SELF = "The person"
RECIPIENT_INSIDE = "Inside the program"

INFO_LINES = {
    "vault_id": "Vault",
    "format": "Format",
    "workers": "Workers' keys",
    "recovery_keys": "Recovery keys",
    "kdf_memory_mib": "Argon2id memory in MiB",
    "kdf_passes": "Argon2id passes",
    "records_bytes": "Records in bytes",
    "backups": "Backups beside the records",
    "open_in_process": "Open in process",
    "spare_header_used": "Spare header used",
    "people": "People",
    "contacts": "Contacts",
    "drafts": "Unsigned notes",
    "profile": "Program rules",
}
"""What `vault info` says, by the names of its JSON."""

CONSENT = "Decide what may be told to whom, and why."
CONSENT_DECIDE = About(
    "Decide cases of disclosure under 42 CFR Part 2 and HIPAA, without a vault.",
    "One JSON line for each case: allowed, reason, consent_id, missing, obligations, and the\n"
    "sections of law behind it. A case that says what it expects is compared; the last line\n"
    "counts. This is no legal advice.",
)
CONSENT_FILE = "JSON with a list of cases"
PROMPTS = "Find words that could be kinder; needs no vault."
PROMPTS_CHECK = About(
    "Say which words of a text could be kinder, and what to say instead.",
    "Nothing is flagged in quotations, names, addresses, or where a word means something else.\n"
    "With --json: one JSON array, one prompt to a line, each with start, end, term_group,\n"
    "severity (C consider, S strongly consider), text, suggestions, advice, why and sources.\n"
    "start and end count Unicode characters from 0; end is one past the last.\n"
    "Ends with 0 whether or not anything was found.",
)
PROMPTS_FILE = "a text file in UTF-8, - for standard input"
OWN_TERM = "a word the person has chosen for themself; may be given more than once"
PROMPT = "{line}:{column}: {text}. {why} You could say: {suggestions}"
NOTHING_TO_SUGGEST = "Nothing to suggest."
CASES_COUNTED = "{passed} passed, {failed} failed"
