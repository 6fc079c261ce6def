import subprocess
import sys
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peerdesk.domain.errors import GlyphsMissing
from peerdesk.printing.document_pdf import render_note
from peerdesk.printing.embedding import Glyphs
from peerdesk.printing.fonts import Weight, characters_without_glyph, ignorable
from peerdesk.printing.script import isolated_numbers, paragraphs, runs_right_to_left
from peerdesk.printing.text import Typesetter
from tests.printing.papers import AT, a_note
from tests.printing.readers import bare

LEFT_TO_RIGHT = {
    "English": "She said: “office hours are fine” – and left. R&B <y> </b>",
    "Spanish": "¿Cómo está? Mañana a las 4:30, señora Ñáñez; ¡qué alegría!",
    "Vietnamese": "Hôm nay chúng tôi gặp nhau ở thư viện. Đường Nguyễn Huệ số 12, Quận 1.",
    "decomposed Vietnamese": unicodedata.normalize("NFD", "Nguyễn Thị Ngọc ở đường Trần Phú"),
    "letters with loose marks": "q\u0303 x\u0301\u0323 m\u0304",
    "Hindi": "आज हम पुस्तकालय में मिले। उन्होंने कहा, मैं ठीक हूँ।",
    "Bengali": "আজ আমরা গ্রন্থাগারে দেখা করেছি।",
    "Tamil": "இன்று நூலகத்தில் சந்தித்தோம்",
    "Amharic": "ዛሬ በቤተ መጻሕፍት ተገናኘን። እንዴት ነህ?",
    "Chinese": "今天我们在图书馆见面。他说：“我很好。”",
    "Japanese": "今日は図書館で会いました。「元気です」と言った。カタカナ",
    "Korean": "오늘 우리는 도서관에서 만났습니다.",
    "Thai": "วันนี้เราพบกันที่ห้องสมุด เขาบอกว่าน้ำใจดี",
    "Khmer": "ថ្ងៃនេះយើងបានជួបគ្នានៅបណ្ណាល័យ",
    "Burmese": "ဒီနေ့ စာကြည့်တိုက်မှာ တွေ့ခဲ့တယ်",
    "Greek, Russian, Georgian, Armenian": "Ελλάδα Привет ელენე Ծնունդ",
    "emoji": "She smiled 😀 and 👩‍👩‍👧 then 👍🏽 ❤️ 🇺🇸 1️⃣ ok ✓ ★ ☎",
}
RIGHT_TO_LEFT = {
    "Arabic": (
        "اتصل بالرقم 555-0142 أو 988 في الساعة 4:30 مساءً، ثم قال: لا أريد ذلك. التقينا اليوم في "
        "المكتبة (العامة) مع Maria Lopez ثم انصرفنا."
    ),
    "pointed Arabic": "قال مُحَمَّد إنَّهُ سَعيدٌ اليوم",
    "Hebrew": "התקשר אל 555-0142 מחר בשעה 10:30 בבקשה (תודה). נפגשנו היום בספרייה ודיברנו",
    "pointed Hebrew": "שָׁלוֹם לְכֻלָּם נפגשנו היום",
}
ALL = {**LEFT_TO_RIGHT, **RIGHT_TO_LEFT}


def told(piece):
    """The text that a reader finds in a piece."""
    if isinstance(piece.text, Glyphs):
        return "".join(sign.meaning for sign in piece.text.signs)
    return piece.text


@pytest.mark.parametrize("weight", ["text", "label"])
@pytest.mark.parametrize("text", LEFT_TO_RIGHT.values(), ids=LEFT_TO_RIGHT)
def test_left_to_right_writing_is_read_back_as_it_was_written(shelf, words_of, text, weight):
    note = a_note(text) if weight == "text" else a_note("ok", title=text, status=(text,))
    assert bare(text) in bare(words_of(render_note(note, shelf, AT)))


def test_a_left_to_right_line_with_arabic_words_keeps_both(shelf, words_of):
    note = a_note("Fatima said قالت شكرا and called 555-0142.")
    read = bare(words_of(render_note(note, shelf, AT)))
    assert "قالت" in read
    assert "Fatimasaid" in read
    assert "555-0142" in read


@pytest.mark.parametrize("text", RIGHT_TO_LEFT.values(), ids=RIGHT_TO_LEFT)
def test_right_to_left_writing_is_read_back_as_it_was_written(shelf, words_of, text):
    note = a_note(*[text] * 6, person=text, programme=text, signatures=(), header_rows=())
    assert bare(text) in bare(words_of(render_note(note, shelf, AT)))


@pytest.mark.parametrize("number", ["555-0142", "(207) 555-0142", "4:30", "12/03/2026", "988"])
@pytest.mark.parametrize("script", ["Arabic", "Hebrew"])
def test_a_number_beside_right_to_left_words_keeps_its_order_on_paper(shelf, number, script):
    word = {"Arabic": "اتصل", "Hebrew": "התקשר"}[script]
    line = Typesetter(shelf).lines(f"{word} {number} {word}", 400, 10)[0]
    left_to_right = sorted(line.pieces, key=lambda piece: piece.x)
    drawn = "".join(map(told, left_to_right))
    assert number.replace(" ", "") in drawn.replace(" ", "")


def test_numbers_already_isolated_are_left_alone():
    text = "اتصل \u2066555-0142\u2069 الآن 988"
    assert isolated_numbers(text) == "اتصل \u2066555-0142\u2069 الآن \u2066988\u2069"


def test_numbers_in_left_to_right_text_are_left_alone():
    assert isolated_numbers("Call 555-0142 – đường 12") == "Call 555-0142 – đường 12"


def test_the_first_letter_decides_the_direction_and_numbers_do_not():
    assert runs_right_to_left("(12) שלום abc")
    assert runs_right_to_left("\u2066abc\u2069 שלום")
    assert not runs_right_to_left("abc שלום")
    assert not runs_right_to_left("12 - 13")


def test_a_right_to_left_paragraph_stands_at_the_right_edge(shelf):
    line = Typesetter(shelf).lines("שלום", 300, 10)[0]
    assert line.indent + line.width == pytest.approx(300)


def test_line_ends_of_every_kind_end_a_line_and_tabs_and_overrides_do_no_harm():
    assert paragraphs("a\r\nb\vc\u2028d") == ["a", "b", "c", "d"]
    assert paragraphs("a\tb\u00adc\u202ed") == ["a    bcd"]


def test_a_character_without_a_glyph_is_named_and_never_printed(shelf):
    text = "She wrote \U00013000 \ue000 here \ue000"
    assert characters_without_glyph(shelf, [text, "fine"]) == "\ue000\U00013000"
    with pytest.raises(GlyphsMissing) as failure:
        render_note(a_note(text), shelf, AT)
    assert failure.value.characters == "\ue000\U00013000"


def test_half_a_character_is_named_too(shelf):
    assert characters_without_glyph(shelf, ["broken \ud83d"]) == "\ud83d"
    with pytest.raises(GlyphsMissing):
        render_note(a_note("broken \ud83d"), shelf, AT)


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_every_script_can_be_checked_before_printing(shelf, text):
    assert characters_without_glyph(shelf, [text]) == ""


def test_control_characters_that_slipped_through_are_named(shelf):
    assert characters_without_glyph(shelf, ["a\x07b\nc\td"]) == "\x07"


def test_bold_has_the_same_signs_as_regular(shelf):
    regular, bold = shelf.source(shelf.text_face()), shelf.source(shelf.text_face(Weight.BOLD))
    letters = [*range(0x20, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00)]
    assert [bool(regular.glyph(code)) for code in letters] == [
        bool(bold.glyph(code)) for code in letters
    ]


def test_a_word_longer_than_the_line_is_broken_not_cut(shelf, words_of):
    word = "Donaudampfschifffahrtsgesellschaft" * 20
    assert word in bare(words_of(render_note(a_note(word), shelf, AT)))


@pytest.mark.parametrize(
    "text", ["plain words " * 40, ALL["Arabic"] * 3, ALL["Thai"] * 5, "W" * 500, "图书馆" * 90]
)
def test_no_line_is_wider_than_its_column(shelf, text):
    assert all(line.width <= 200.01 for line in Typesetter(shelf).lines(text, 200, 11))


@pytest.mark.parametrize("text", ALL.values(), ids=ALL)
def test_signs_that_all_scripts_share_are_drawn_within_each(shelf, text):
    setter = Typesetter(shelf)
    for sign in "“«—•…€%✓😀°×™→(#":
        line = setter.line(f"{text[:6]}{sign}{text[:4]} {sign} {text[:4]}", 10)
        assert "".join(map(told, line.pieces)).count(sign) == 2


@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.sampled_from([*"aệ1(-. \n\u0301\u200d😀«✓", *"اלहไ中한ঙபᠠ藏བខߊܐ", "لا", "🇺🇸"]),
        max_size=30,
    )
)
def test_any_mixture_of_scripts_keeps_every_letter(shelf, parts):
    text = "".join(parts)
    lines = Typesetter(shelf).lines(text, 120, 10)
    drawn = sorted(
        letter
        for line in lines
        for piece in line.pieces
        for letter in told(piece)
        if not letter.isspace() and not ignorable(letter)
    )
    composed = unicodedata.normalize("NFC", text)
    assert drawn == sorted(c for c in composed if not c.isspace() and not ignorable(c))


def test_layout_works_where_no_application_was_started(tmp_path):
    program = (
        "from peerdesk.printing.application import ensure_gui_application\n"
        "application = ensure_gui_application()\n"
        "assert ensure_gui_application() is application\n"
        "from peerdesk.printing.fonts import FontShelf\n"
        "from peerdesk.printing.text import Typesetter\n"
        "from peerdesk.resource_files import resource\n"
        "lines = Typesetter(FontShelf(resource('fonts'))).lines('नमस्ते world', 200, 10)\n"
        "assert len(lines) == 1\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
