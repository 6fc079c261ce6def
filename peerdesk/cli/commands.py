"""Every command with its words, its help and where it is carried out."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from peerdesk.domain.sharing import CardStyle, Layout
from peerdesk.wording import command_line as words
from peerdesk.wording import import_commands as import_words

_Commands = Any  # argparse keeps the type of its subcommands to itself


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    top = argparse.ArgumentParser(prog="peerdesk", description=words.PEERDESK, allow_abbrev=False)
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    _vault(commands)
    _demo(commands)
    _people(commands)
    _contacts(commands)
    _imports(commands)
    _search(commands)
    _forms(commands)
    _export(commands)
    _consent(commands)
    _language(commands)
    return top


def _vault(commands: _Commands) -> None:
    verbs = _group(commands, "vault", words.VAULT)
    create = _command(verbs, "create", words.VAULT_CREATE, "vaults", "create")
    create.add_argument("folder", metavar="DIR", type=Path, help=words.NEW_FOLDER)
    create.add_argument("--worker", metavar="NAME", required=True, help=words.WORKER)
    create.add_argument("--title", default="", help=words.TITLE)
    create.add_argument("--credential", default="", help=words.CREDENTIAL)
    create.add_argument("--profile", metavar="NAME", default="", help=words.PROFILE)
    create.add_argument("--agency", action="store_true", help=words.AGENCY)
    create.add_argument(
        "--recovery-key-out", metavar="FILE", type=Path, required=True, help=words.RECOVERY_KEY_OUT
    )
    _passphrase(create)
    verify = _command(verbs, "verify", words.VAULT_VERIFY, "vaults", "verify")
    _folder(verify)
    rebuild = _command(verbs, "rebuild", words.VAULT_REBUILD, "vaults", "rebuild")
    _folder(rebuild)
    info = _command(verbs, "info", words.VAULT_INFO, "vaults", "info")
    info.add_argument("folder", metavar="DIR", type=Path, help=words.FOLDER)
    info.add_argument("--passphrase-file", metavar="FILE", help=words.INFO_PASSPHRASE)
    for command in (verify, info):
        _json(command)
    backup = _command(verbs, "backup", words.VAULT_BACKUP, "vaults", "back_up")
    _folder(backup)
    backup.add_argument("to", metavar="TO", type=Path, help=words.BACKUP_TO)
    restore = _command(verbs, "restore", words.VAULT_RESTORE, "vaults", "restore")
    restore.add_argument("backup", metavar="BACKUP", type=Path, help=words.BACKUP)
    restore.add_argument("folder", metavar="DIR", type=Path, help=words.NEW_FOLDER)
    restore.add_argument("--passphrase-file", metavar="FILE", help=words.RESTORE_PASSPHRASE)


def _demo(commands: _Commands) -> None:
    demo = _command(commands, "demo", words.DEMO, "demos", "create")
    demo.add_argument("folder", metavar="DIR", type=Path, help=words.NEW_FOLDER)
    demo.add_argument("--people", metavar="N", type=_positive, default=24, help=words.DEMO_PEOPLE)
    demo.add_argument(
        "--contacts", metavar="N", type=_positive, default=300, help=words.DEMO_CONTACTS
    )
    demo.add_argument("--seed", metavar="S", type=int, default=7, help=words.DEMO_SEED)
    demo.add_argument("--until", metavar="DATE", type=_day, help=words.DEMO_UNTIL)
    demo.add_argument("--passphrase-file", metavar="FILE", help=words.DEMO_PASSPHRASE)


def _contacts(commands: _Commands) -> None:
    verbs = _group(commands, "contacts", words.CONTACTS)
    listing = _command(verbs, "list", words.CONTACTS_LIST, "contacts", "list_all")
    _folder(listing)
    listing.add_argument("--person", metavar="ID", help=words.ONLY_PERSON)
    listing.add_argument("--limit", metavar="N", type=_positive, help=words.LIMIT)
    _json(listing)
    imported = _command(verbs, "import", import_words.CONTACTS_IMPORT, "imports", "import_contacts")
    _import(imported)
    imported.add_argument("--add-people", action="store_true", help=import_words.ADD_PEOPLE)
    check = _command(verbs, "check", words.CONTACTS_CHECK, "checking", "check")
    check.add_argument("file", metavar="FILE", help=words.CHECK_FILE)
    check.add_argument("--profile", metavar="NAME", required=True, help=words.CHECK_PROFILE)


def _people(commands: _Commands) -> None:
    verbs = _group(commands, "people", import_words.PEOPLE)
    _import(_command(verbs, "import", import_words.PEOPLE_IMPORT, "imports", "import_people"))


def _imports(commands: _Commands) -> None:
    verbs = _group(commands, "imports", import_words.IMPORTS)
    listing = _command(verbs, "list", import_words.IMPORTS_LIST, "imports", "list_all")
    _folder(listing)
    undo = _command(verbs, "undo", import_words.IMPORTS_UNDO, "imports", "take_back")
    _folder(undo)
    undo.add_argument("import_id", metavar="ID", nargs="?", help=import_words.IMPORT_ID)
    for command in (listing, undo):
        _json(command)


def _import(command: argparse.ArgumentParser) -> None:
    _folder(command)
    command.add_argument("file", metavar="FILE", type=Path, help=import_words.FILE)
    command.add_argument(
        "--map",
        metavar="FIELD=COLUMN",
        type=_pair,
        action="append",
        default=[],
        help=import_words.MAP,
    )
    command.add_argument(
        "--value",
        metavar="FIELD:VALUE=CODE",
        type=_meaning,
        action="append",
        default=[],
        help=import_words.VALUE,
    )
    command.add_argument("--dates", choices=("mdy", "dmy"), default="", help=import_words.DATES)
    command.add_argument("--sheet", metavar="NAME", default="", help=import_words.SHEET)
    codings = ("utf-8", "utf-16", "cp1252", "mac_roman", "latin-1")
    command.add_argument("--encoding", choices=codings, default="", help=import_words.ENCODING)
    command.add_argument("--leave-out", action="store_true", help=import_words.LEAVE_OUT)
    command.add_argument("--dry-run", action="store_true", help=import_words.DRY_RUN)
    _json(command)


def _search(commands: _Commands) -> None:
    search = _command(commands, "search", words.SEARCH, "contacts", "search")
    _folder(search)
    search.add_argument("query", metavar="QUERY", help=words.QUERY)
    search.add_argument("--limit", metavar="N", type=_positive, default=50, help=words.LIMIT)
    _json(search)


def _forms(commands: _Commands) -> None:
    verbs = _group(commands, "forms", words.FORMS)
    _json(_command(verbs, "list", words.FORMS_LIST, "forms", "list_all"))
    check = _command(verbs, "check", words.FORMS_CHECK, "forms", "check")
    check.add_argument("files", metavar="FILE", nargs="+", help=words.FORM_FILES)
    answers = _command(verbs, "answers", words.FORMS_ANSWERS, "forms", "answers")
    answers.add_argument("form", metavar="FORM", help=words.FORM)
    answers.add_argument("response", metavar="RESPONSE", help=words.RESPONSE)
    for command in (check, answers):
        _json(command)
    print_form = _command(verbs, "print", words.FORMS_PRINT, "form_printing", "print_form")
    print_form.add_argument("form", metavar="FORM", help=words.FORM)
    print_form.add_argument("--answers", metavar="FILE", help=words.ANSWERS)
    layouts = [layout.value for layout in Layout]
    print_form.add_argument("--layout", choices=layouts, help=words.LAYOUT)
    styles = [style.value for style in CardStyle]
    print_form.add_argument("--card", choices=styles, default=styles[0], help=words.CARD)
    print_form.add_argument("--lang", metavar="L", default="", help=words.LANGUAGE)
    print_form.add_argument("--sensitive", action="store_true", help=words.SENSITIVE)
    print_form.add_argument("--out", metavar="FILE", type=Path, required=True, help=words.OUT)


def _export(commands: _Commands) -> None:
    verbs = _group(commands, "export", words.EXPORT)
    pdf = _command(verbs, "pdf", words.EXPORT_PDF, "exporting", "export_pdf")
    _folder(pdf)
    pdf.add_argument("--person", metavar="ID", required=True, help=words.PERSON)
    pdf.add_argument("--from", dest="from_day", metavar="D", type=_day, help=words.FROM)
    pdf.add_argument("--to", dest="to_day", metavar="D", type=_day, help=words.TO)
    pdf.add_argument("--out", metavar="FILE", type=Path, required=True, help=words.OUT)
    whom = pdf.add_mutually_exclusive_group()
    whom.add_argument("--internal", action="store_true", help=words.INTERNAL)
    whom.add_argument("--for", dest="party", metavar="PARTY", default="", help=words.FOR_PARTY)
    pdf.add_argument("--purpose", metavar="WORD", default="", help=words.FOR_WHAT)
    pdf.add_argument("--case", metavar="REF", default="", help=words.CASE)
    pdf.add_argument("--password-file", metavar="FILE", help=words.PASSWORD)


def _consent(commands: _Commands) -> None:
    verbs = _group(commands, "consent", words.CONSENT)
    decide = _command(verbs, "decide", words.CONSENT_DECIDE, "consents", "decide_all")
    decide.add_argument("file", metavar="FILE", type=Path, help=words.CONSENT_FILE)


def _language(commands: _Commands) -> None:
    verbs = _group(commands, "language", words.PROMPTS)
    check = _command(verbs, "check", words.PROMPTS_CHECK, "language", "check_file")
    check.add_argument("file", metavar="FILE", help=words.PROMPTS_FILE)
    check.add_argument("--own-term", metavar="T", action="append", default=[], help=words.OWN_TERM)
    _json(check)


def _group(commands: _Commands, name: str, text: str) -> _Commands:
    group = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
    return group.add_subparsers(required=True, metavar="COMMAND")


def _command(
    commands: _Commands, name: str, text: words.About, module: str, function: str
) -> argparse.ArgumentParser:
    made: argparse.ArgumentParser = commands.add_parser(
        name,
        help=text.short,
        description=text.whole,
        allow_abbrev=False,  # else --passphrase would pass for --passphrase-file
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.set_defaults(module=module, function=function)
    return made


def _folder(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", metavar="DIR", type=Path, help=words.FOLDER)
    _passphrase(command)


def _passphrase(command: argparse.ArgumentParser) -> None:
    command.add_argument("--passphrase-file", metavar="FILE", help=words.PASSPHRASE)


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help=words.JSON)


def _pair(text: str) -> tuple[str, str]:
    """FIELD=COLUMN; a column's name may hold equals signs."""
    field, sign, column = text.partition("=")
    if not sign or not column:
        form = import_words.NOT_A_PAIR.format(text=text, form="FIELD=COLUMN")
        raise argparse.ArgumentTypeError(form)
    return field.strip(), column.strip()


def _meaning(text: str) -> tuple[str, str, str]:
    """FIELD:VALUE=CODE; the value may hold colons and equals signs ("1:1")."""
    field, colon, rest = text.partition(":")
    value, sign, code = rest.rpartition("=")
    if not (colon and sign and value and code):
        form = import_words.NOT_A_PAIR.format(text=text, form="FIELD:VALUE=CODE")
        raise argparse.ArgumentTypeError(form)
    return field.strip(), value.strip(), code.strip()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(words.NOT_A_DAY.format(text=text)) from error


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(words.NOT_A_NUMBER.format(text=text))
    return int(text)
