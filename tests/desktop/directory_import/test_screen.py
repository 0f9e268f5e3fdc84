"""A foreign directory in the whole window: looked at first, taken in as one step, and written out again."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.widgets import Strip

NEW = {"name_en": "RTC Nowhere", "region": "AMS", "kind": "RTC", "zone": "America/Lima"}
WRONG = {"name_en": "RTC Somewhere", "zone": "Moon/Base"}


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.controller.jobs.running, timeout=20_000)
    QApplication.processEvents()


def told(page):
    return [strip.text for strip in page.findChildren(Strip) if strip.isVisible()]


def names(window):
    return {row.name for row in window.controller.office.reads.directory()}


@pytest.fixture
def look(window, qtbot, tmp_path):
    """Return a function that shows what a file with these entities would bring."""

    def show(*entities):
        path = tmp_path / "d.json"
        path.write_text(json.dumps({"entities": entities}), encoding="utf-8")
        window.files.choices.directory = lambda then: then(path)  # the box to choose a file is the system's
        window.commands.import_directory.trigger()
        page = window.stack.screen_on_show
        assert page.name == "directory_import"
        settle(qtbot, window)
        return page

    return show


def test_it_is_looked_at_first_and_taken_in_as_one_step(window, qtbot, look):
    before = names(window)
    first = window.controller.office.reads.directory()[0]
    page = look(NEW, {"uid": first.uid, "city": "Elsewhere"}, WRONG)
    assert [page.switch.button(key).text() for key in ("added", "changed", "rejected")] == [
        "New (1)", "Changed (1)", "Rejected (1)",
    ]  # fmt: skip
    assert page.take_button.text() == "Take in 2 entities"
    assert page.changed.model().index(0, 2).data() == "City: Elsewhere"
    assert told(page)
    assert names(window) == before
    page.take_button.click()
    settle(qtbot, window)
    assert window.stack.screen_on_show.name == "directory"
    assert names(window) - before == {"RTC Nowhere"}
    assert window.controller.office.reads.directory()[0].city == "Elsewhere"
    window.controller.undo()
    assert names(window) == before


def test_what_is_there_already_is_said(window, look):
    first = window.controller.office.reads.directory()[0]
    page = look({"uid": first.uid, "city": first.city})
    assert told(page) == ["All of this is in the directory already."]
    assert not page.take_button.isEnabled()


def test_a_file_that_is_none_is_refused_and_esc_leads_back(window, qtbot, look):
    page = look()
    assert told(page) == ["This file tells of no entity."]
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.stack.screen_on_show.name == "overview"


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "json"])
def test_the_directory_is_written_as_its_ending_says(window, qtbot, tmp_path, suffix):
    path = tmp_path / f"out.{suffix}"
    window.files.choices.directory_copy = lambda then: then(path)
    window.commands.export_directory.trigger()
    settle(qtbot, window)
    assert path.read_bytes()[:2] in {"xlsx": b"PK", "csv": b"\xef\xbb", "json": b"{\n"}[suffix]
    assert path.name in window.messages.standing("note").text


def test_people_are_written_as_cards(window, qtbot, tmp_path):
    path = tmp_path / "people.vcf"
    window.files.choices.cards = lambda then: then(path)
    window.commands.export_people.trigger()
    settle(qtbot, window)
    assert path.read_bytes().count(b"BEGIN:VCARD") == 231
