"""Our reading of font files, compared with Qt's reading of the same files."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout

from peerdesk.domain.errors import GlyphsMissing
from peerdesk.printing.fonts import FontShelf, Weight, ignorable
from peerdesk.printing.qt_faces import QtFaces
from peerdesk.printing.shaping import shaped_pieces
from peerdesk.printing.truetype import TrueTypeFont, _assembled
from peerdesk.resource_files import resource

FILES = sorted(resource("fonts").glob("*.ttf"))
NAMES = [file.stem for file in FILES]
SAMPLE = [
    *range(0x21, 0x7F),
    *range(0xA1, 0x17F),  # without the space that does not break: Qt draws it as a space
    *range(0x370, 0x3FF),
    *range(0x5D0, 0x600, 3),
    *range(0x620, 0x1400, 11),
    *range(0x2010, 0x27BF, 7),
    *range(0x4E00, 0x9FFF, 501),
    *range(0xAC00, 0xD7A3, 501),
    *range(0x1F300, 0x1F64F, 13),
]


def read_by_qt(data, font):
    """Qt's own view of a font file, one pixel for each unit of its design."""
    raw = QRawFont()
    raw.loadFromData(QByteArray(data), font.units_per_em, QFont.HintingPreference.PreferNoHinting)
    assert raw.isValid()
    return raw


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_coverage_and_widths_are_those_that_qt_reads(qapp, file):
    font = TrueTypeFont(file)
    raw = read_by_qt(file.read_bytes(), font)
    ours = [font.glyph(code) for code in SAMPLE]
    theirs = [
        (raw.glyphIndexesForString(chr(code)) or [0])[0] if raw.supportsCharacter(code) else 0
        for code in SAMPLE
    ]
    assert ours == theirs
    drawn = [glyph for glyph in ours if glyph][:60]
    widths = [
        advance.x() * 1000 / font.units_per_em for advance in raw.advancesForGlyphIndexes(drawn)
    ]
    assert [font.advance(glyph) for glyph in drawn] == pytest.approx(widths, abs=0.01)


@pytest.mark.parametrize("file", FILES, ids=NAMES)
def test_every_bundled_font_is_static_and_has_truetype_outlines(file):
    font = TrueTypeFont(file)
    assert font.table("glyf")
    with pytest.raises(KeyError):
        font.table("fvar")


def test_an_embedded_copy_draws_the_kept_signs_and_no_others(qapp):
    file = resource("fonts", "NotoSans-Regular.ttf")
    font = TrueTypeFont(file)
    kept, other = [font.glyph(ord(c)) for c in "aệÅ½"], font.glyph(ord("z"))
    whole = read_by_qt(file.read_bytes(), font)
    small = read_by_qt(_with_tables_qt_needs(font, set(kept)), font)
    for glyph in kept:
        assert small.pathForGlyph(glyph) == whole.pathForGlyph(glyph)
        assert small.advancesForGlyphIndexes([glyph]) == whole.advancesForGlyphIndexes([glyph])
    assert not whole.pathForGlyph(other).isEmpty()
    assert small.pathForGlyph(other).isEmpty()
    assert len(font.holding_only(set(kept))) < 40_000


def _with_tables_qt_needs(font, glyphs):
    """The embedded copy leaves out what PDF readers ignore and Qt asks for."""
    small = font.holding_only(glyphs)
    count = int.from_bytes(small[4:6], "big")
    tables = {}
    for entry in range(12, 12 + 16 * count, 16):
        place, length = (int.from_bytes(small[entry + n : entry + n + 4], "big") for n in (8, 12))
        tables[small[entry : entry + 4].decode()] = small[place : place + length]
    for tag in ("cmap", "name", "OS/2", "post"):
        tables[tag] = font.table(tag)
    return _assembled(tables)


def test_our_copies_never_share_a_name_with_installed_fonts(qapp):
    font = TrueTypeFont(resource("fonts", "NotoSans-Regular.ttf"))
    loaded = QFontDatabase.addApplicationFontFromData(QByteArray(font.renamed("PeerDesk-Proof")))
    assert QFontDatabase.applicationFontFamilies(loaded) == ["PeerDesk-Proof"]


def test_signs_of_a_font_that_is_not_ours_are_refused(shelf):
    foreign = shelf.source(shelf.text_face()).renamed("Some Installed Font")
    QFontDatabase.addApplicationFontFromData(QByteArray(foreign))
    layout = QTextLayout("abc", QFont("Some Installed Font"))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns(0, 3, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    faces = QtFaces(shelf)
    assert faces.behind(runs[0]) is None
    with pytest.raises(GlyphsMissing) as failure:
        list(shaped_pieces(runs, "abc".encode("utf-16-le"), 3, line.ascent(), faces.behind))
    assert failure.value.characters == "abc"


def test_the_fonts_stay_small_enough_to_ship():
    assert sum(file.stat().st_size for file in FILES) < 25 * 1024 * 1024


def test_every_font_file_is_named_with_its_licence():
    readme = resource("fonts", "README.md").read_text(encoding="utf-8")
    for file in FILES:
        named = file.name in readme or file.name.startswith("NotoSans")
        assert named, file.name
    assert resource("fonts", "LICENSE-OFL-1.1.txt").stat().st_size > 4000
    assert resource("fonts", "LICENSE-Apache-2.0.txt").stat().st_size > 10_000


def test_a_cluster_is_drawn_by_one_face_where_one_holds_all_of_it(shelf):
    assert shelf.face("❤️").name == "PeerDesk-NotoEmoji-Regular"
    assert shelf.face("✓").name == "PeerDesk-NotoSansSymbols2-Regular"
    assert shelf.face("ệ") == shelf.text_face()
    assert shelf.face("\ue000") is None


def test_bold_is_made_up_only_where_no_bold_file_exists(shelf):
    assert shelf.face("天", Weight.BOLD).thickened
    assert not shelf.face("ש", Weight.BOLD).thickened
    assert not shelf.face("天", Weight.REGULAR).thickened


def test_keys_are_set_in_letters_of_one_width(shelf):
    face = shelf.text_face(Weight.FIXED)
    source = shelf.source(face)
    assert len({source.advance(source.glyph(ord(c))) for c in "iW0-"}) == 1


def test_joiners_and_direction_marks_need_no_sign_but_number_signs_do():
    assert all(map(ignorable, "\u200d\u200f\u2066\ufe0f\u00ad"))
    assert not ignorable("\u0600")
    assert not ignorable("a")


def test_a_folder_without_fonts_is_a_fault_that_shows(tmp_path):
    with pytest.raises(FileNotFoundError):
        FontShelf(tmp_path).face("a")
