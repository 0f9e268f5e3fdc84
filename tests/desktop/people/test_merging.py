"""Two who are the same, selected, seen side by side, and made one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from meetingdesk.errors import UserError
from meetingdesk.requests.people import AddPerson

KURAMOTO = 87
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def twice(user):
    """Return the ids of a person who is there twice; both are selected."""
    user.window.controller.do(AddPerson(family="Kuramoto", given="N.", phone="+66 2", email="n@example.org"))
    user.rest()
    other = max(row.id for row in user.reads.people())
    user.screen.view.choose((KURAMOTO, other))
    return KURAMOTO, other


def test_both_are_seen_and_become_one_by_the_keyboard(user, twice):
    page = user.screen.merge_page
    user.press(user.screen.view, Qt.Key.Key_J, CTRL | SHIFT)
    assert user.screen.side.page is page
    assert page.kept.box.hasFocus()
    said = user.said()
    assert "n@example.org" in said
    assert "+66 2" in said
    assert "ROCB Asia/Pacific" in said
    assert page.kept.box.currentData() == str(KURAMOTO)  # who was in most meetings
    user.press(page.merge, Qt.Key.Key_Space)
    user.rest()
    assert user.reads.person(KURAMOTO).phone == "+66 2"
    assert twice[1] not in user.shown
    assert list(user.screen.view.keys) == [KURAMOTO]
    assert user.screen.side.page is user.screen.page
    user.window.controller.undo()
    user.rest()
    assert twice[1] in user.shown


def test_another_can_be_kept(user, twice):
    user.screen.merge_button.click()
    page = user.screen.merge_page
    page.kept.box.setCurrentIndex(page.kept.box.findData(str(twice[1])))
    page.merge.click()
    user.rest()
    assert KURAMOTO not in user.shown
    assert user.reads.person(twice[1]).parts


def test_escape_puts_it_away_and_nothing_is_done(user, twice):
    user.screen.merge_button.click()
    user.press(user.screen.merge_page.cancel, Qt.Key.Key_Escape)
    assert user.screen.side.page is not user.screen.merge_page or not user.screen.side.isVisible()
    assert set(twice) <= set(user.shown)


def test_it_is_offered_where_several_are_selected(user, twice):
    assert user.screen.merge_button.isVisible()
    user.screen.view.choose((KURAMOTO,))
    assert not user.screen.merge_button.isVisible()
    assert not user.screen._merge.isEnabled()
    user.screen.view.choose(tuple(user.shown[:4]))
    user.screen.merge_button.click()
    assert "two or three" in user.said(user.screen)


def test_another_selection_puts_it_away(user, twice):
    user.screen.merge_button.click()
    user.screen.view.choose((KURAMOTO,))
    assert user.screen.side.page is user.screen.page


def test_a_refusal_stands_at_the_field(user, twice):
    user.screen.merge_button.click()
    user.window.controller.refused.emit(UserError("gone"))
    assert user.screen.merge_page.kept.error
