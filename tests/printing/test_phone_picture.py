"""The card as a picture for a phone, read back by a decoder that is not ours."""

import zxingcpp
from PIL import Image

from peerdesk.forms.answers import started
from peerdesk.forms.keeping import with_on_card
from peerdesk.printing.card_content import card_text
from peerdesk.printing.phone_picture import QrPicture, phone_picture
from tests.printing.plans import LIBRARY, filled, paper


def decoded(picture: QrPicture) -> str:
    side, dot, quiet = len(picture.modules), 4, 4
    image = Image.new("L", ((side + 2 * quiet) * dot,) * 2, 255)
    for down, row in enumerate(picture.modules):
        for across, dark in enumerate(row):
            if dark:
                left, top = (across + quiet) * dot, (down + quiet) * dot
                image.paste(0, (left, top, left + dot, top + dot))
    (found,) = zxingcpp.read_barcodes(image, text_mode=zxingcpp.TextMode.Plain)
    return found.text


def test_a_phone_reads_the_words_of_the_card():
    answers = filled(LIBRARY["contact-card"])
    picture = phone_picture(card_text(paper("contact-card", answers=answers), limited=False))
    assert decoded(picture) == picture.text
    assert "Amma Owusu · 207-555-0142" in picture.text.splitlines()
    assert picture.text.startswith("If I need a hand\nDarnell")
    assert picture.left_out == ()


def test_names_in_any_script_are_read_back():
    answers = started(LIBRARY["contact-card"])
    for name in ("Đặng Thị Hoa", "أمينة حداد", "王小明", "Núñez"):
        answers, row = answers.add_row("cc.people")
        answers = answers.with_answer("cc.people:name", name, row)
    picture = phone_picture(card_text(paper("contact-card", answers=answers), limited=False))
    assert decoded(picture) == picture.text
    for name in ("Đặng Thị Hoa", "أمينة حداد", "王小明", "Núñez"):
        assert name in picture.text


def test_what_does_not_fit_is_named_and_the_rest_can_be_read():
    answers = filled(LIBRARY["contact-card"])
    answers = with_on_card(answers, "cc.self", True).with_answer("cc.self", "hold on " * 200)
    picture = phone_picture(card_text(paper("contact-card", answers=answers), limited=False))
    assert picture.left_out == ("A few words to myself",)
    assert decoded(picture) == picture.text
    assert "hold on" not in picture.text
    assert "207-555-0142" in picture.text


def test_a_name_no_picture_can_hold_gives_none_and_says_so():
    answers = started(LIBRARY["contact-card"]).with_answer("cc.name", "a" * 4000)
    picture = phone_picture(card_text(paper("contact-card", answers=answers), limited=False))
    assert picture.modules == ()
    assert picture.left_out
