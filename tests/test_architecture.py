"""The house rules, as prose: who may import whom, and what code may never do.

Each rule looks at the syntax tree of every module, so it holds for code nobody has run yet.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# The only places that may ask the machine for the time or for chance; all else is handed both.
CLOCKS = {"peerdesk.app", "peerdesk.cli"}
# Keys and ids need chance; the reserve needs bytes that no disk can squeeze.
CHANCE = {"peerdesk.domain.ids", "peerdesk.crypto", "peerdesk.storage.reserve"}
# The one gate: readable bytes for anyone outside are made nowhere else.
GATE = "peerdesk.services.sharing"
# Draws an attachment once, small, to prove that it opens; nothing of it comes out.
PROVER = "peerdesk.services.attachments"
# A second window asks the first to come forward through a local socket: no network is in it.
LOCAL_SOCKET = {"QLocalServer", "QLocalSocket"}
LONGEST_FUNCTION, LONGEST_MODULE = 40, 400


@dataclass(frozen=True)
class Module:
    """One file of the product: its dotted name, text and syntax tree."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.name)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every node of the tree."""
        return tuple(ast.walk(self.tree))

    @cached_property
    def imports(self) -> frozenset[str]:
        """Every imported module, and `module.name` for what is imported from it."""
        return frozenset(self._imported())

    @cached_property
    def calls(self) -> tuple[tuple[str, ast.Call], ...]:
        """Every call with its dotted name as written (`self.tr`, `datetime.now`)."""
        found = (node for node in self.nodes if isinstance(node, ast.Call))
        return tuple((ast.unparse(node.func), node) for node in found)

    def within(self, *packages: str) -> bool:
        return any(self.name == each or self.name.startswith(each + ".") for each in packages)

    def _imported(self) -> Iterator[str]:
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    def brings(self, *packages: str) -> bool:
        return any(
            name == each or name.startswith(each + ".")
            for name in self.imports
            for each in packages
        )


def _read(path: Path) -> Module:
    parts = path.relative_to(ROOT).with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Module(name, path.read_text(encoding="utf-8"))


MODULES = [_read(path) for path in sorted((ROOT / "peerdesk").rglob("*.py"))]
UI = [module for module in MODULES if module.within("peerdesk.ui")]


@pytest.fixture(autouse=True, scope="module")
def the_trees_go_again() -> Iterator[None]:
    """Half a million nodes are no company for the tests that follow."""
    yield
    for module in MODULES:
        for read in ("tree", "nodes", "imports", "calls"):
            vars(module).pop(read, None)


def offenders(rule: Callable[[Module], bool], among: list[Module] = MODULES) -> list[str]:
    """The names of the modules that break `rule` (true for a breach)."""
    return [module.name for module in among if rule(module)]


def places(rule: Callable[[Module], Iterator[ast.AST]], among: list[Module] = MODULES) -> list[str]:
    """`module:line` of every piece of syntax that `rule` finds fault with."""
    return [f"{module.name}:{node.lineno}" for module in among for node in rule(module)]  # type: ignore[attr-defined]  # every node a rule yields stands on a line


# --- Who may know whom -------------------------------------------------------------------------

BELOW = {
    "peerdesk.domain": (),
    "peerdesk.wording": (),
    "peerdesk.resource_files": (),
    "peerdesk.crypto": ("domain",),
    "peerdesk.language": ("domain", "resource_files"),
    "peerdesk.spelling": ("domain", "resource_files"),
    "peerdesk.forms": ("domain", "resource_files"),
    "peerdesk.storage": ("domain", "resource_files"),
    "peerdesk.printing": ("domain", "forms", "wording", "resource_files"),
    "peerdesk.services": (
        *("printing", "storage", "forms", "crypto", "language", "spelling", "domain", "wording"),
        "resource_files",
    ),
    "peerdesk.ui": (
        *("services", "forms", "language", "spelling", "wording", "domain", "resource_files"),
    ),
    "peerdesk.cli": ("services", "forms", "language", "wording", "domain", "resource_files"),
}
# What puts the layers together at start-up, unlock and lock; nothing below knows of it.
WIRING = {
    *("peerdesk", "peerdesk.__main__", "peerdesk.app", "peerdesk.desktop"),
    *("peerdesk.desk_session", "peerdesk.founding", "peerdesk.behind_the_lock", "peerdesk.pages"),
    "peerdesk.ways_in",
}


def test_every_module_lives_in_a_layer_or_is_wiring():
    assert offenders(lambda each: each.name not in WIRING and not each.within(*BELOW)) == []


@pytest.mark.parametrize("layer", BELOW)
def test_a_layer_knows_only_the_layers_below_it(layer):
    allowed = (layer, "peerdesk.__version__", *(f"peerdesk.{name}" for name in BELOW[layer]))

    def reaches_out(module: Module) -> bool:
        return any(
            name.startswith("peerdesk.") and not _is_in(name, allowed) for name in module.imports
        )

    within = [module for module in MODULES if module.within(layer)]
    assert offenders(reaches_out, within) == []


def _is_in(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == each or name.startswith(each + ".") for each in packages)


def test_presenters_know_no_widget():
    presenters = [module for module in UI if module.name.endswith("presenter")]
    assert offenders(lambda each: each.brings("PySide6.QtWidgets"), presenters) == []


def test_paper_knows_no_widget():
    paper = [module for module in MODULES if module.within("peerdesk.printing")]
    assert offenders(lambda each: each.brings("PySide6.QtWidgets", "peerdesk.ui"), paper) == []


def test_only_storage_speaks_to_the_database():
    others = [module for module in MODULES if not module.within("peerdesk.storage")]
    databases = ("sqlcipher3", "alembic", "sqlite3", "apsw")
    assert offenders(lambda each: each.brings(*databases), others) == []
    above = [module for module in others if not module.within("peerdesk.services")]
    assert offenders(lambda each: each.brings("sqlalchemy"), above) == []


def test_only_the_gate_makes_readable_exports():
    outside = [module for module in MODULES if not module.within("peerdesk.printing", GATE)]
    draws = [module for module in outside if module.brings("peerdesk.printing")]
    assert {module.name for module in draws} <= {PROVER}
    libraries = ("reportlab", "pikepdf", "segno")
    makers = [module for module in MODULES if not module.within("peerdesk.printing")]
    assert offenders(lambda each: each.brings(*libraries), makers) == []


def test_only_the_gate_reads_what_is_in_an_attachment():
    def reads_content(module: Module) -> Iterator[ast.AST]:
        return (node for name, node in module.calls if name.endswith(".content"))

    outside = [
        module
        for module in MODULES
        if module.brings("peerdesk.storage.attachments") and not module.within(GATE)
    ]
    assert outside
    assert places(reads_content, outside) == []
    (prover,) = [module for module in MODULES if module.name == PROVER]
    pages = [name for name, _ in prover.calls if "picture" in name or "pages" in name]
    assert sorted(pages) == ["attached_pages", "plain_picture"]


def test_only_the_gate_writes_answers_for_other_programs():
    makers = ("peerdesk.forms.fhir_export", "peerdesk.forms.fhir_sharing")
    outside = [module for module in MODULES if not module.within(GATE, *makers)]
    assert offenders(lambda each: each.brings(*makers), outside) == []


def test_only_the_gate_and_the_command_line_write_readable_files():
    outside = [module for module in MODULES if not module.within(GATE, "peerdesk.cli")]
    assert offenders(lambda each: each.brings(f"{GATE}.files"), outside) == []


def test_only_the_gate_writes_the_disclosure_log():
    def writes(module: Module) -> Iterator[ast.AST]:
        return (node for name, node in module.calls if name.endswith("add_disclosure"))

    others = [module for module in MODULES if module.name != f"{GATE}.disclosing"]
    assert places(writes, others) == []
    (gate,) = [module for module in MODULES if module.name == f"{GATE}.disclosing"]
    assert len(list(writes(gate))) == 1


def test_only_the_gate_and_what_explains_it_ask_for_the_decision():
    rules = "peerdesk.domain.consents"
    asks = {f"{rules}.decision.decide", f"{rules}.nearest.decide_nearest"}
    asking = {module.name for module in MODULES if asks & set(module.imports)}
    explained = {f"{rules}.telling", f"{rules}.grounds", f"{rules}.nearest"}
    assert asking == {f"{GATE}.deciding", "peerdesk.cli.consents", *explained}


def test_files_are_written_by_the_vault_the_gate_and_two_that_hold_no_record():
    def writes(module: Module) -> Iterator[ast.AST]:
        made = {"QSaveFile", "QFile", "QPdfWriter", "QTextDocumentWriter", "QSvgGenerator"}
        for name, node in module.calls:
            last = name.rpartition(".")[2]
            mode = [ast.unparse(each) for each in (*node.args, *(k.value for k in node.keywords))]
            opens = last in {"open", "fdopen"} and any(
                re.fullmatch(r"""['"][wax][bt+]*['"]|.*O_CREAT.*""", each) for each in mode
            )
            if opens or last in {"write_bytes", "write_text"} or last in made:
                yield node

    vault = [module for module in MODULES if not module.within("peerdesk.storage")]
    writing = {place.rpartition(":")[0] for place in places(writes, vault)}
    # The recovery key and the size of the window are no records; the first goes to a chosen place.
    keys = {"peerdesk.ui.first_run.key_step", "peerdesk.cli.vaults"}
    assert writing == {f"{GATE}.files", "peerdesk.ui.device_settings", *keys}


def test_what_goes_to_a_printer_came_from_the_gate():
    printing = {module.name for module in MODULES if module.brings("PySide6.QtPrintSupport")}
    presenters = {
        "peerdesk.ui.export.view": "peerdesk.ui.export.presenter",
        "peerdesk.ui.consent_page.copy_panel": "peerdesk.ui.together.taking_home",
        "peerdesk.ui.together.home_face": "peerdesk.ui.together.taking_home",
        "peerdesk.ui.questions.taking_face": "peerdesk.ui.questions.taking",
        "peerdesk.ui.group_page.sign_in": "peerdesk.ui.group_page.sign_in",
        "peerdesk.ui.strengths.sheet": "peerdesk.ui.strengths.sheet",
    }
    by_name = {module.name: module for module in MODULES}
    # They draw the pages they are given, print the recovery key, or an empty slip: no record.
    assert printing == {
        *presenters,
        "peerdesk.ui.pdf_preview.printing",
        "peerdesk.ui.first_run.key_step",
        "peerdesk.ui.consent_page.slip",
    }
    for presenter in presenters.values():
        prints = [name for name, _ in by_name[presenter].calls if "sharing.print_" in name]
        assert prints, presenter


def test_no_record_reaches_the_clipboard_as_a_whole():
    def copies(module: Module) -> Iterator[ast.AST]:
        return (node for name, node in module.calls if "clipboard()" in name)

    copying = {place.rpartition(":")[0] for place in places(copies)}
    # A redacted report of a crash, and the address of a form's source: neither holds a record.
    no_record = {"peerdesk.ui.crash_dialog", "peerdesk.ui.form_view.support_link"}
    assert copying == {*no_record, "peerdesk.ui.agency_copy.clipboard"}
    (presenter,) = [each for each in MODULES if each.name == "peerdesk.ui.agency_copy.presenter"]
    assert "sharing.begin_copying" in {name for name, _ in presenter.calls}


def test_nobody_but_the_worker_is_shown_how_long_they_write():
    kept = ("peerdesk.storage.writing_time", "peerdesk.services.writing_time")
    readers = {module.name for module in MODULES if module.brings(*kept)}
    own = {"peerdesk.ui.settings_page.writing_time", "peerdesk.ui.writing_clock"}
    assert readers == {"peerdesk.services.writing_time", *own}


def test_no_widget_is_painted_into_a_picture_of_a_record():
    pictures = {"grab", "grabWindow", "QPicture", "toImage"}

    def paints(module: Module) -> Iterator[ast.AST]:
        return (node for name, node in module.calls if name.rpartition(".")[2] in pictures)

    assert places(paints, UI) == []


def test_every_name_the_gate_offers_is_a_known_way():
    from peerdesk.services import sharing  # noqa: PLC0415 - the tree tells nothing of its meaning

    out = {"print_attachment", "print_pages", "save_attachment", "save_fhir", "save_pdf"}
    out |= {"save_several", "save_work_table"}
    told = {"begin_copying", "card_as_qr", "tell_aloud"}
    looks = {"look_at", "preview", "preview_attachment", "missing_characters", "verdict"}
    looks |= {"note_fields", "work_packet", "hand_over_list"}
    nobody = {"blank_form", "save_blank_form", "print_form", "save_word_list"}
    nobody |= {"save_calendar"}  # times alone, each called "Appointment"
    asked = {"not_understood", "sensitive_choices", "would_help", "ensure_gui_application"}
    asked |= {"items_going", "layouts_of"}
    kinds = {name for name in sharing.__all__ if name[0].isupper()}
    assert set(sharing.__all__) == out | told | looks | nobody | asked | kinds
    (gate,) = [module for module in MODULES if module.name == f"{GATE}.gate"]
    (files,) = [module for module in MODULES if module.name == f"{GATE}.attached"]
    (data,) = [module for module in MODULES if module.name == f"{GATE}.fhir"]
    disclosing = [name for each in (gate, files, data) for name, _ in each.calls]
    assert disclosing.count("disclose") == 5, "each way decides and writes before it gives bytes"
    (copy,) = [module for module in MODULES if module.name == f"{GATE}.agency_copy"]
    assert [name for name, _ in copy.calls].count("disclose") == 1
    (several,) = [module for module in MODULES if module.name == f"{GATE}.several"]
    together = [name for name, _ in several.calls]
    assert (together.count("disclose"), together.count("disclose_all")) == (1, 1)
    (table,) = [module for module in MODULES if module.name == f"{GATE}.work_table"]
    assert [name for name, _ in table.calls].count("leave") == 1


def test_rules_and_sentences_stand_on_the_standard_library_alone():
    plain = [m for m in MODULES if m.within("peerdesk.domain", "peerdesk.wording")]
    third = ("PySide6", "sqlalchemy", "cryptography", "reportlab", "platformdirs", "zxcvbn")
    assert offenders(lambda each: each.brings(*third), plain) == []


# --- What leaves the machine, or stays on it ---------------------------------------------------


def test_no_module_can_reach_a_network():
    def networks(module: Module) -> bool:
        return module.brings(
            *("socket", "ssl", "urllib.request", "http", "ftplib", "smtplib", "asyncio"),
            *("requests", "httpx", "aiohttp", "PySide6.QtWebEngineCore", "xmlrpc", "telnetlib"),
        )

    assert offenders(networks) == []


def test_of_the_network_module_only_the_local_socket_is_used():
    def taken(module: Module) -> set[str]:
        prefix = "PySide6.QtNetwork."
        return {name.removeprefix(prefix) for name in module.imports if prefix in name}

    assert offenders(lambda each: bool(taken(each) - LOCAL_SOCKET)) == []
    assert offenders(lambda each: "import PySide6.QtNetwork" in each.text) == []


def test_nothing_readable_goes_to_temporary_files():
    assert offenders(lambda each: each.brings("tempfile")) == []
    fleeting = {"QTemporaryFile", "QTemporaryDir"}
    assert offenders(lambda each: any(name in each.text for name in fleeting)) == []


def test_only_the_command_line_prints():
    def prints(module: Module) -> Iterator[ast.AST]:
        return (node for name, node in module.calls if name in {"print", "pprint"})

    silent = [module for module in MODULES if not module.within("peerdesk.cli")]
    assert places(prints, silent) == []


# --- Time and chance are handed in -------------------------------------------------------------


def test_only_the_start_reads_the_clock():
    readings = {
        *("datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"),
        *("datetime.datetime.now", "datetime.date.today", "time.time_ns", "time.localtime"),
        *("QDateTime.currentDateTime", "QDateTime.currentDateTimeUtc", "QDate.currentDate"),
    }

    def reads_the_clock(module: Module) -> Iterator[ast.AST]:
        return (node for name, node in module.calls if name in readings)

    timeless = [module for module in MODULES if not module.within(*CLOCKS)]
    assert places(reads_the_clock, timeless) == []


def test_chance_comes_from_keys_ids_or_a_given_seed():
    def rolls_dice(module: Module) -> Iterator[ast.AST]:
        dice = re.compile(
            r"random\.(?!Random$)\w+|secrets\.\w+|os\.urandom|uuid[14]|uuid\.uuid[14]"
        )
        return (node for name, node in module.calls if dice.fullmatch(name))

    certain = [module for module in MODULES if not module.within(*CHANCE, *CLOCKS)]
    assert places(rolls_dice, certain) == []


# --- How the window looks and speaks -----------------------------------------------------------


def test_only_the_theme_sets_style_sheets():
    def paints(module: Module) -> Iterator[ast.AST]:
        return (node for name, node in module.calls if name.endswith(".setStyleSheet"))

    pages = [module for module in UI if module.name != "peerdesk.ui.theme"]
    assert places(paints, pages) == []


def test_pages_name_no_colours():
    def colours(module: Module) -> Iterator[ast.AST]:
        for node in module.nodes:
            value = node.value if isinstance(node, ast.Constant) else None
            if isinstance(value, str) and re.fullmatch(r"#[0-9A-Fa-f]{3,8}|rgba?\(.*\)", value):
                yield node

    pages = [
        module for module in UI if not module.within("peerdesk.ui.theme", "peerdesk.ui.tokens")
    ]
    assert places(colours, pages) == []


def test_captions_are_literals_so_that_they_can_be_translated():
    def not_literal(module: Module) -> Iterator[ast.AST]:
        for name, node in module.calls:
            if name.endswith(".tr") and not isinstance(node.args[0], ast.Constant):
                yield node

    assert places(not_literal, UI) == []


def test_text_fields_show_plain_text_only():
    # Imported forms and other people's words reach labels: a stray tag must never become markup.
    def rich(module: Module) -> Iterator[ast.AST]:
        named = {"setHtml", "insertHtml", "appendHtml", "toHtml"}
        return (node for name, node in module.calls if name.rpartition(".")[2] in named)

    assert places(rich, UI) == []


def test_labels_come_from_one_place_that_takes_nothing_for_markup():
    # A bare QLabel draws "<img src=...>" in somebody's words as a picture.
    def bare(module: Module) -> Iterator[ast.AST]:
        for name, node in module.calls:
            if name == "QLabel" and not (node.args and isinstance(node.args[0], ast.Constant)):
                yield node

    assert places(bare, [each for each in UI if each.name != "peerdesk.ui.rows"]) == []


def test_boxes_that_ask_come_from_one_place_that_names_them():
    # A screen reader would otherwise call them all "PeerDesk", and names in them could be markup.
    def bare(module: Module) -> Iterator[ast.AST]:
        return (node for name, node in module.calls if name == "QMessageBox")

    assert places(bare, [each for each in UI if each.name != "peerdesk.ui.asking"]) == []


def test_the_chain_of_the_focus_is_walked_in_one_place_that_leaves_widgets_to_their_parents():
    # PySide makes what these give a child of the widget they were asked of, and garbage with it.
    def walking(module: Module) -> Iterator[ast.AST]:
        named = {"nextInFocusChain", "previousInFocusChain"}
        return (node for name, node in module.calls if name.rpartition(".")[2] in named)

    assert places(walking, [each for each in UI if each.name == "peerdesk.ui.focus"]) != []
    assert places(walking, [each for each in UI if each.name != "peerdesk.ui.focus"]) == []


# --- Size and manners --------------------------------------------------------------------------


def test_every_module_says_what_it_is():
    assert offenders(lambda each: not ast.get_docstring(each.tree)) == []


def test_modules_are_short():
    assert offenders(lambda each: len(each.text.splitlines()) > LONGEST_MODULE) == []


def test_functions_are_short():
    def long(module: Module) -> Iterator[ast.AST]:
        for node in module.nodes:
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION:
                yield node

    assert places(long) == []


def test_nothing_is_promised_for_later():
    promises = re.compile(r"#.*\b(TODO|FIXME|XXX)\b|(?i:coming soon|not yet implemented)")
    assert offenders(lambda each: bool(promises.search(each.text))) == []


def test_no_module_keeps_changing_state_of_its_own():
    def globals_(module: Module) -> Iterator[ast.AST]:
        return (node for node in module.nodes if isinstance(node, ast.Global))

    assert places(globals_) == []


def test_people_are_called_by_the_words_of_the_field():
    def misnames(module: Module) -> Iterator[ast.AST]:
        foreign = re.compile(
            r"(client|patient)(s|_.*|[A-Z].*)?|\w*(Manager|Helper|Utils?)", re.IGNORECASE
        )
        for node in module.nodes:
            if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.arg):
                name = node.arg if isinstance(node, ast.arg) else node.name
                if foreign.fullmatch(name):
                    yield node

    assert places(misnames) == []
