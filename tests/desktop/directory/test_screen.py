"""The directory as of a date: found, filtered, edited, closed, added, and how it grew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from meetingdesk.desktop.item_models.lines import CELL_ROLE
from meetingdesk.office import Office

ROCB = 38  # ROCB Asia/Pacific of the shipped directory
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def entity(user, key=ROCB):
    return next(row for row in user.reads.directory() if row.id == key)


def words(user, key, column):
    return user.screen.view.lines.place(key).siblingAtColumn(column).data(CELL_ROLE).words


def line(user, name):
    return user.screen.page.form.fields[name].line


def test_it_begins_at_the_first_day_of_the_meeting(user):
    assert user.screen.date.line.text() == "18 Feb 2021"
    assert len(user.shown) == 67
    assert [words(user, ROCB, column) for column in range(7)] == [
        "ROCB Asia/Pacific", "Bangkok", "Thailand", "Asia/Bangkok", "Confirmed", "2004", "–",
    ]  # fmt: skip


def test_another_date_shows_who_was_there_then(user):
    user.type(user.screen.date.line, "31.12.2003")
    assert ROCB not in user.shown
    assert len(user.shown) == len([row for row in user.reads.directory() if row.id in user.screen.loaded.rows])
    user.type(user.screen.date.line, "tomorrow")
    assert user.screen.date.error.startswith("A date such as")
    user.type(user.screen.date.line, " ")
    assert len(user.shown) == len(user.reads.directory()) == 85


def test_the_overview_leads_to_the_seats_to_be_confirmed(user):
    user.window.show_screen("directory", "seats")
    assert user.screen.head.filter == "to_confirm"
    rows = user.screen.loaded.rows
    assert {rows[key].seat_confidence for key in user.shown} == {"medium", "low"}
    assert len(user.shown) == user.screen.head.pills.pill("to_confirm").count


def test_search_looks_into_country_names_and_kinds(user):
    user.screen.head.field.setText("thailand capacity")
    assert user.shown == [ROCB]


def test_a_link_leads_to_an_entity_that_was_not_there_on_the_day(user):
    gone = next(row for row in user.reads.directory() if row.id not in user.screen.loaded.rows)
    user.window.show_screen("directory", gone.id)
    user.rest()
    assert user.screen.view.keys == (gone.id,)
    assert user.screen.date.line.text() == ""
    assert line(user, "name_en").text() == gone.name_en


def test_fields_change_the_entity_and_undo_leads_back(user):
    user.click(ROCB)
    user.type(line(user, "city"), "Nonthaburi")
    assert entity(user).city == "Nonthaburi"
    assert words(user, ROCB, 1) == "Nonthaburi"
    user.type(line(user, "valid_from"), "3 May 2004")
    assert str(entity(user).valid_from) == "2004-05-03"
    box = user.screen.page.form.fields["seat_confidence"].box
    box.setFocus()
    user.press(box, Qt.Key.Key_End)
    user.rest()
    assert entity(user).seat_confidence == "low"
    user.click(user.shown[0])
    user.window.controller.undo()
    user.rest()
    assert user.screen.view.keys == (ROCB,)
    assert entity(user).seat_confidence == "high"


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("name_en", " ", "An entity needs an English name."),
        ("country", "Siam", "“SIAM” is not the code of a country"),
        ("zone", "Asia/Bangcock", "There is no time zone “Asia/Bangcock”"),
        ("valid_to", "1999-01-01", "it can only end after that"),
    ],
)
def test_a_refusal_is_told_at_its_field(user, name, text, sentence):
    user.click(ROCB)
    user.type(line(user, name), text)
    assert sentence in user.screen.page.form.fields[name].error
    user.press(line(user, name), Qt.Key.Key_Escape)
    assert user.screen.page.form.fields[name].error == ""
    assert entity(user).name_en == "ROCB Asia/Pacific"


def test_closing_takes_an_entity_off_the_later_dates(user):
    user.click(ROCB)
    after = user.shown[user.shown.index(ROCB) + 1]
    user.screen.page.ending.trigger()
    day = user.screen.page.close_form.fields["day"].line
    assert day.hasFocus()
    user.type(day, "1 Jan 2021")
    user.screen.page.close_button.click()
    user.rest()
    assert str(entity(user).valid_to) == "2021-01-01"
    assert ROCB not in user.shown
    assert user.screen.view.keys == (after,)


def test_adding_by_keyboard(user):
    user.screen.view.setFocus()
    user.press(user.screen.view, Qt.Key.Key_N, CTRL | SHIFT)
    page = user.screen.page
    assert line(user, "name_en").hasFocus()
    page.commit()
    assert page.form.fields["name_en"].error == "An entity needs an English name."
    page.form.fields["region"].show_value("AP")
    page.form.fields["kind"].show_value("RTC")
    line(user, "zone").setText("Asia/Ho_Chi_Minh")
    for name, text in (("city", "Hanoi"), ("country", "vn"), ("name_en", "RTC Viet Nam")):
        line(user, name).setFocus()
        user.qtbot.keyClicks(line(user, name), text)
    user.press(line(user, "name_en"), Qt.Key.Key_Return)
    user.rest()
    made = next(row for row in user.reads.directory() if row.name_en == "RTC Viet Nam")
    assert (made.region, made.kind, made.country, made.zone) == ("AP", "RTC", "VN", "Asia/Ho_Chi_Minh")
    assert user.screen.view.keys == (made.id,)
    assert not page.adding


def test_escape_puts_the_form_away_and_adds_nothing(user):
    user.click(ROCB)
    user.screen.add_button.click()
    user.press(user.screen.view, Qt.Key.Key_Escape)
    assert not user.screen.page.adding
    assert line(user, "name_en").text() == "ROCB Asia/Pacific"
    assert len(user.reads.directory()) == 85


def test_growth_by_year_with_mouse_and_keys(user):
    user.screen.growth_button.click()
    chart = user.screen.growth.chart
    assert chart.isVisible()
    rows = user.screen.loaded.growth
    assert chart.accessibleName().endswith(f"{rows[-1].year}: {rows[-1].total} entities")
    user.press(chart, Qt.Key.Key_Home)
    assert f"{rows[0].year}: {rows[0].total} entities" in user.said()
    user.press(chart, Qt.Key.Key_Right)
    assert chart.place == 1
    user.qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.bar(20).center())
    assert f"{rows[20].year}: {rows[20].total} entities" in user.said()
    assert [chart.bar(place).height() for place in (0, 33)] == sorted(chart.bar(p).height() for p in (0, 33))
    user.click(ROCB)
    assert not user.screen.growth_button.isChecked()
    assert user.screen.page.isVisible()


def test_it_is_there_before_any_meeting_is(qtbot, make_window, tmp_path):
    path = tmp_path / "bare.meetingdesk"
    Office.create(path).close()
    window = make_window()
    window.controller.open(Office.open(path))
    window.show_screen("directory")
    screen = window.stack.screen_on_show
    qtbot.waitUntil(lambda: screen.loaded is not None and len(screen.view.lines) > 60, timeout=20_000)


def test_a_region_is_added_named_moved_and_removed_in_the_side(user, qtbot):
    qtbot.mouseClick(user.screen.groups_button, Qt.MouseButton.LeftButton)
    page = user.screen.groups_page
    assert page.isVisible()
    assert page.what.box.hasFocus()
    new = page.new_form.fields
    user.type(new["short_code"].line, "p 1")
    user.type(new["name_en"].line, "Pacific")
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    assert "one to six letters" in new["short_code"].error
    user.type(new["short_code"].line, "pac")
    qtbot.keyClick(new["short_code"].line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.group.code == "PAC", timeout=20_000)
    assert new["name_en"].line.text() == ""
    assert not page.down.isEnabled()
    qtbot.mouseClick(page.up, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.down.isEnabled(), timeout=20_000)
    assert user.reads.regions()[-2].code == "PAC"
    user.type(page.form.fields["short_fr"].line, "Pacifique")
    qtbot.waitUntil(lambda: user.reads.regions()[-2].shorts.get("fr") == "Pacifique", timeout=20_000)
    qtbot.mouseClick(page.gone, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.group.code != "PAC", timeout=20_000)
    qtbot.mouseClick(page.gone, Qt.MouseButton.LeftButton)
    assert "stays" in page.trouble.text()
    qtbot.keyClick(page.what.box, Qt.Key.Key_Down)
    assert page.group.code == user.reads.kinds()[0].code
    assert not page.form.fields["short_en"].isVisible()
    assert not page.trouble.isVisible()
    qtbot.keyClick(page.what.box, Qt.Key.Key_Escape)
    assert not user.screen.grouping
