import pytest

from tests.printing.references import NAMES, drawn, lines, path

NEAR = 2  # points: roundings of another version of the reader are no change


def parted(line: str) -> tuple[int, int, int, str]:
    page, left, down, text = line.split(" ", 3)
    return int(page), int(left), int(down), text


@pytest.mark.parametrize("name", NAMES)
def test_plans_look_as_they_did_when_they_were_found_good(shelf, tmp_path, name):
    now = [parted(line) for line in lines(drawn(shelf, name), tmp_path)]
    kept = path(name).read_text(encoding="utf-8").splitlines()
    then = [parted(line) for line in kept]
    said = "the page changed; look at it, then run: python -m tests.printing.references"
    assert [(page, text) for page, _, _, text in now] == [
        (page, text) for page, _, _, text in then
    ], said
    for (_, left, down, text), (_, old_left, old_down, _) in zip(now, then, strict=True):
        assert abs(left - old_left) <= NEAR, (text, said)
        assert abs(down - old_down) <= NEAR, (text, said)
