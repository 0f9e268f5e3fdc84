"""Personal data in the window: told, written out, and erased only after the second word."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from tests.desktop.lists.driver import Driver

KURAMOTO = 87


@pytest.fixture
def page(user):
    user.window.show_screen("people", KURAMOTO)
    user.screen.show_personal()
    user.rest()
    return user.screen.personal_page


def test_it_is_counted_what_is_held(user, page):
    assert user.screen.side.page is page
    assert (page.title.text(), page.pdf.hasFocus()) == ("Norikazu Kuramoto", True)
    assert [page._figures[name].text() for name in ("parts", "speaking", "log_rows")] == ["1", "2", "0"]
    assert "Person 87 (erased)" in user.said(page)
    user.press(page, Qt.Key.Key_Escape)
    assert user.screen.side.page is user.screen.page


def test_another_person_shows_their_own_form(user, page):
    user.click(user.shown[0])
    assert user.screen.side.page is user.screen.page


def test_it_is_saved_for_the_person(user, page, tmp_path):
    box = user.screen.export_personal("json")
    box.fileSelected.emit(str(tmp_path / "k.json"))
    box.close()
    user.rest()
    assert json.loads((tmp_path / "k.json").read_text(encoding="utf-8"))["person"]["family"] == "Kuramoto"
    assert "k.json" in page.done.text()


def test_erasing_is_asked_twice_and_enter_keeps(user, page):
    page.erase.click()
    assert page.keep.hasFocus()
    assert "Norikazu Kuramoto" in page.question.text
    user.press(page.keep, Qt.Key.Key_Space)
    assert not page.question.isVisible()
    assert user.reads.person(KURAMOTO).family == "Kuramoto"


def test_what_is_erased_does_not_come_back(user, page):
    page.erase.click()
    page.sure.click()
    user.rest()
    assert user.reads.person(KURAMOTO).name == "Person 87 (erased)"
    assert user.screen.page.title.text() == "Person 87 (erased)"
    assert user.reads.undo_state().undo is None
    assert b"Kuramoto" not in user.window.controller.office.path.read_bytes()


def test_who_may_only_read_may_save_and_not_erase(make_window, qtbot, sample_copy):
    user = Driver(qtbot, make_window(sample_copy, read_only=True), "people")
    user.window.show_screen("people", KURAMOTO)
    user.screen.show_personal()
    user.rest()
    assert user.screen.personal_page.pdf.isVisible()
    assert not user.screen.personal_page.erase.isVisible()
