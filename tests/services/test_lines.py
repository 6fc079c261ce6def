"""Phone lines at hand: those PeerDesk ships, and those of the programme's own place."""

from peerdesk.domain.lines import chosen
from peerdesk.services.desk import today
from peerdesk.services.lines import add_local_line, lines, local_lines, remove_local_line


def test_988_is_at_hand_from_the_first_day(desk):
    assert "988" in {line.id for line in lines(desk)}
    assert local_lines(desk) == ()


def test_a_local_line_is_offered_with_its_numbers_and_is_fresh(desk):
    add_local_line(desk, "  County crisis team ", "Call (312) 555-0177 or text 55 0177")
    (line,) = [line for line in lines(desk) if line.id.startswith("local-")]
    assert line.name == {"en": "County crisis team"}
    assert line.numbers == ("(312) 555-0177", "55 0177")
    assert all(number in line.how["en"] for number in line.numbers)
    assert line.checked == today(desk)
    assert not line.is_stale(today(desk))
    assert chosen(lines(desk), [line.id], "es") == (line,)


def test_half_a_line_is_none(desk):
    add_local_line(desk, "County crisis team", "   ")
    add_local_line(desk, "", "312-555-0177")
    assert local_lines(desk) == ()


def test_a_line_taken_away_is_offered_no_more_and_the_others_stay(desk):
    for name in ("County crisis team", "Warmline"):
        add_local_line(desk, name, "312-555-0177")
    first, second = local_lines(desk)
    remove_local_line(desk, first.id)
    assert local_lines(desk) == (second,)
    assert first.id not in {line.id for line in lines(desk)}
