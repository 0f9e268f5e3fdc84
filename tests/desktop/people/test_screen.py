"""The people of the office: found, edited for all meetings, added, deleted, seen in their meetings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from meetingdesk.desktop.item_models.lines import CELL_ROLE
from meetingdesk.desktop.lists.rows import CardRow
from meetingdesk.desktop.people.lines import FILTERS

KURAMOTO = 87
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def line(user, name):
    return user.screen.page.form.fields[name].line


def words(user, key, column):
    return user.screen.view.lines.place(key).siblingAtColumn(column).data(CELL_ROLE).words


def test_all_are_listed_by_family_name(user):
    assert len(user.shown) == len(user.reads.people()) == 231
    assert user.shown == [row.id for row in user.reads.people()]
    assert words(user, KURAMOTO, 0) == "Kuramoto, Norikazu"
    assert words(user, KURAMOTO, 1) == "ROCB Asia/Pacific"


def test_search_is_folded_and_looks_into_entities(user):
    user.screen.head.field.setText("sepulveda rilo")
    assert [words(user, key, 0) for key in user.shown] == ["Sepúlveda Cárcamo, Rodrigo"]
    user.screen.head.field.setText("王立新")
    assert len(user.shown) == 1


def test_pills_count_and_filter(user):
    for key in FILTERS:
        user.screen.head.pills.pill(key).click()
        assert len(user.shown) == user.screen.head.pills.pill(key).count, key
    user.screen.head.pills.pill("no_address").click()
    assert [user.screen.loaded.rows[key].email for key in user.shown] == [""] * 3


def test_a_heading_sorts_and_a_third_click_gives_the_order_back(user):
    head = user.screen.view.head
    left = Qt.MouseButton.LeftButton
    at = head.sectionViewportPosition(5) + 10
    for _ in range(2):
        user.qtbot.mouseClick(head.viewport(), left, pos=user.point(at, 10))
    meetings = [user.screen.view.lines.place(key).siblingAtColumn(5).data(CELL_ROLE).order for key in user.shown]
    assert meetings == sorted(meetings, reverse=True)
    user.qtbot.mouseClick(head.viewport(), left, pos=user.point(at, 10))
    assert user.shown == [row.id for row in user.reads.people()]


def test_fields_change_the_person_in_all_meetings(user):
    user.window.show_screen("people", KURAMOTO)
    user.type(line(user, "phone"), "+66 2 000 00 00")
    user.type(line(user, "languages"), "en, ja")
    user.type(line(user, "zone"), "Asia/Tokyo")
    user.type(line(user, "pronunciation"), "koo-rah-MOH-toh")
    user.screen.page.form.fields["list_address"].box.click()
    user.rest()
    person = user.reads.person(KURAMOTO)
    assert (person.phone, person.languages, person.zone) == ("+66 2 000 00 00", ("en", "ja"), "Asia/Tokyo")
    assert person.list_address
    assert person.pronunciation == "koo-rah-MOH-toh"
    user.type(line(user, "zone"), " ")
    assert user.reads.person(KURAMOTO).zone is None


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("email", "nobody at home", "is not an e-mail address"),
        ("languages", "english!", "is not the code of a language"),
        ("zone", "Moon/Base", "There is no time zone"),
    ],
)
def test_a_refusal_is_told_at_its_field(user, name, text, sentence):
    user.click(KURAMOTO)
    user.type(line(user, name), text)
    assert sentence in user.screen.page.form.fields[name].error
    assert line(user, name).text() == text


def test_a_part_leads_to_its_delegation_in_its_meeting(user):
    row = next(row for row in user.reads.people() if {part.meeting for part in row.parts} == {1, 2})
    user.click(row.id)
    cards = user.screen.page.findChildren(CardRow)
    assert len(cards) == 2
    cards[1].click()
    screen = user.window.stack.screen_on_show
    assert screen.name == "delegations"
    assert user.window.controller.meeting == 2
    user.qtbot.waitUntil(lambda: screen.view.keys == (row.parts[1].delegation,), timeout=20_000)


def test_an_empty_list_offers_a_first_line_and_a_sifted_one_all(user):
    user.screen.head.field.setText("zzzz")
    assert user.screen.empty_button.text() == "Show all"
    user.screen.empty_button.click()
    assert user.shown
    user.screen.loaded = replace(user.screen.loaded, lines={}, rows={})
    user.screen.show_list()
    assert user.screen.empty_button.text() == "Add a person"
    user.screen.empty_button.click()
    assert line(user, "given").hasFocus()


def test_adding_and_deleting_by_keyboard(user):
    user.screen.view.setFocus()
    user.press(user.screen.view, Qt.Key.Key_N, CTRL | SHIFT)
    assert line(user, "given").hasFocus()
    user.screen.page.commit()
    assert "needs a family name" in user.screen.page.form.fields["family"].error
    user.qtbot.keyClicks(line(user, "given"), "Ada")
    line(user, "family").setFocus()
    user.qtbot.keyClicks(line(user, "family"), "Lovelace")
    user.press(line(user, "family"), Qt.Key.Key_Return)
    user.rest()
    (made,) = user.reads.people("lovelace")
    assert user.screen.view.keys == (made.id,)
    after = user.shown[user.shown.index(made.id) + 1]
    user.screen.page.delete.trigger()
    user.rest()
    assert user.reads.people("lovelace") == ()
    assert user.screen.view.keys == (after,)
    user.window.controller.undo()
    user.rest()
    assert user.screen.view.keys == (made.id,)


def test_somebody_in_a_delegation_cannot_be_deleted(user):
    user.click(KURAMOTO)
    assert not user.screen.page.delete.isEnabled()


def test_selection_stays_over_a_search_that_keeps_it(user):
    user.click(KURAMOTO)
    user.screen.head.field.setText("kuramoto")
    assert user.screen.view.keys == (KURAMOTO,)
    user.screen.head.field.setText("silva")
    assert user.screen.view.keys == ()
    assert not user.screen.side.isVisible()
