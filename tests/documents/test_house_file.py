"""One value of the house style changed in its file."""

from __future__ import annotations

import pytest

from meetingdesk.documents import house
from meetingdesk.documents.house_file import change
from meetingdesk.errors import UserError
from meetingdesk.rows.house import House

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "office.style"


def refused(folder, key, value):
    with pytest.raises(UserError) as told:
        change(folder, key, value)
    return told.value.code


def test_the_folder_is_made_and_the_explanations_stay(folder):
    made = change(folder, "letterhead", ["Office “of” \\ Examples", "مكتب"])
    assert made.letterhead == ("Office “of” \\ Examples", "مكتب")
    assert made.told == ()
    text = (folder / house.FILE).read_text("utf-8")
    assert "# In millimetres" in text
    assert "\nletterhead = [" in text


def test_each_value_goes_in_and_out_again(folder, tmp_path):
    picture = tmp_path / "our logo.svg"
    picture.write_bytes(SVG)
    values = {
        "letterhead": ["One"], "colour": "#1F4E79", "paper": "letter", "logo": str(picture),
        "margins": {"sides": 20, "top": 40, "bottom": 25}, "font": "Libertinus Serif",
    }  # fmt: skip
    for key, value in values.items():
        made = change(folder, key, value)
    assert made == House(str(folder), ("One",), "our logo.svg", "#1F4E79", "letter", (20, 40, 25), "Libertinus Serif")
    assert (folder / "our logo.svg").read_bytes() == SVG
    for key in values:
        made = change(folder, key, None)
    assert made == House(str(folder))


def test_what_was_written_by_hand_over_several_lines_or_as_a_table_is_kept_as_a_value(folder):
    folder.mkdir()
    (folder / house.FILE).write_text('letterhead = [\n  "A",\n  "B",\n]\n[margins]\nsides = 21\n')
    made = change(folder, "paper", "letter")
    assert (made.letterhead, made.margins[0], made.paper) == (("A", "B"), 21, "letter")
    assert change(folder, "letterhead", ["C"]).letterhead == ("C",)


@pytest.mark.parametrize(
    ("key", "value"),
    [("colour", "#ffffff"), ("colour", "pale"), ("font", "No Such Font"), ("logo", "nowhere.png"), ("paper", "a0")],
)
def test_what_cannot_be_used_is_refused_and_nothing_changes(folder, key, value):
    change(folder, "letterhead", ["One"])
    before = (folder / house.FILE).read_bytes()
    assert refused(folder, key, value) == f"document.style.{'value' if key == 'paper' else key}"
    assert (folder / house.FILE).read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == [house.FILE]


def test_a_file_that_cannot_be_read_is_left_to_whoever_wrote_it(folder):
    folder.mkdir()
    (folder / house.FILE).write_text("letterhead = [")
    assert refused(folder, "paper", "letter") == "document.style.broken"
    assert (folder / house.FILE).read_text() == "letterhead = ["
