"""The window planner under the mouse and the keys."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel
from tests.desktop.hands import CTRL, SHIFT, Hands, Key
from tests.desktop.window_planner.conftest import TO_COME, move_to

from meetingdesk.desktop import theme as theme_module
from meetingdesk.desktop.item_models.hours import CELL_ROLE, LINE_ROLE, Bar, Shade
from meetingdesk.desktop.widgets import Strip
from meetingdesk.desktop.window_planner.hours_head import at_leading_side
from meetingdesk.domain import clock
from meetingdesk.domain.burden import burden, hours
from meetingdesk.domain.window import cost, grid, plan_day
from meetingdesk.office import Office
from meetingdesk.requests.agenda import AddItem
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.sittings import DeleteSitting, NewSitting

WORDS = Qt.ItemDataRole.AccessibleTextRole


def cell(hands, row, hour, role=Qt.ItemDataRole.DisplayRole):
    return hands.screen.heat.model.index(row, hour + 1).data(role)


def strip(hands):
    shown = [one for one in hands.screen.findChildren(Strip) if one.isVisible()]
    return shown[0].text if shown else ""


def starts(hands, meeting=1):
    return [f"{one.start:%d %H:%M}" for one in hands.reads.agenda(meeting).sittings]


def place_of(hands, row, hour):
    view = hands.screen.heat.view
    return view.viewport(), view.visualRect(hands.screen.heat.model.index(row, hour + 1)).center()


# -- the way there and back


def test_it_is_a_view_of_the_agenda(make_window, sample_copy, qtbot):
    hands = Hands(qtbot, make_window(sample_copy))
    hands.go("agenda")
    hands.press("Window planner")
    assert hands.screen.name == "window"
    assert hands.window.rail.button("agenda").isChecked()
    hands.press("List")
    assert (hands.screen.name, hands.screen.bar.view) == ("agenda", "list")
    hands.press("Window planner")
    hands.press("Timetable")
    assert (hands.screen.name, hands.screen.bar.views.current) == ("agenda", "timetable")


def test_the_palette_leads_there(make_window, sample_copy, qtbot):
    hands = Hands(qtbot, make_window(sample_copy))
    hands.rest()
    hands.command("Plan the hours")
    assert hands.screen.name == "window"


def test_its_keys_bring_the_keyboard_to_the_planned_hour(hands):
    assert hands.focus is hands.screen.heat.view
    assert hands.screen.heat.view.place == (0, 12)


# -- what it shows


def test_the_heat_map_counts_the_nights_by_region_and_hour(hands):
    codes = [cell(hands, row, -1, LINE_ROLE).code for row in range(6)]
    assert codes == ["AMS", "EUR", "AP", "ESA", "MENA", "WCA"]
    seats = [one for one in hands.reads.window(1).entities if one.region == "AP"]
    for hour in (0, 9, 12, 15):
        start = clock.at(date(2021, 2, 18), hour * 60, "Europe/Brussels")
        local = [clock.local(start, seat.zone) for seat in seats]
        nights = sum(clock.touches_night(one, clock.later(one, 180)) for one in local)
        assert cell(hands, 2, hour) == str(nights or "")
        assert isinstance(cell(hands, 2, hour, CELL_ROLE), Shade)
    noon = clock.at(date(2021, 2, 18), 720, "Europe/Brussels")
    mean = hours(sum(burden(noon, 180, seat.zone) for seat in seats)) / len(seats)
    assert cell(hands, 2, 12, WORDS) == f"AP, start 12:00: 7 of 16 with some night, burden {mean:.1f} on average"
    assert cell(hands, 0, -1, WORDS) == "UTC \u22126 to \u22123"


def test_the_profiles_mark_the_best_hours(hands):
    bars = [[cell(hands, row, hour, CELL_ROLE) for hour in range(24)] for row in (6, 7, 8)]
    assert all(isinstance(bar, Bar) for row in bars for bar in row)
    assert [hour for hour in range(24) if bars[1][hour].best] == [8]
    assert max(bar.share for bar in bars[1]) == 1
    assert cell(hands, 7, -1, WORDS) == "In office hours, most 59"
    assert cell(hands, 7, 8, WORDS) == "In office hours, start 08:00: 59"


def test_the_rules_are_those_of_the_day_in_host_time(hands):
    best = plan_day(hands.reads.window(1).entities, date(2021, 2, 18), 180, "Europe/Brussels")
    assert best.starts[0].start == grid(date(2021, 2, 18), "Europe/Brussels")[0]
    shown = {rule: card.span.text() for rule, card in hands.screen.rules.cards.items()}
    for rule, start in (("minimax", best.minimax), ("coverage", best.coverage), ("total", best.total)):
        assert shown[rule].startswith(f"{clock.local(start.start, 'Europe/Brussels'):%H:%M}")
    assert shown["coverage"] == "08:00\u201311:00"
    card = hands.screen.rules.cards["coverage"]
    assert card.cost.text() == "59 of 67 in office hours \u00b7 7 at night"
    said = [one.text() for one in card.findChildren(QLabel)]
    assert {"01:00\u201304:00", "7 of 7", "no night"} <= set(said)


def test_what_is_planned_is_said_in_words(hands):
    card = hands.screen.heat
    assert card.planned.text() == "Planned: 12:00\u201315:00"
    assert card.cost.text().endswith("\u00b7 8 at night")
    assert list(card.view.head.planned) == [13, 14, 15]


def test_another_length_another_day_and_the_delegates(hands):
    filters, model = hands.screen.filters, hands.screen.heat.model
    before = [cell(hands, 2, hour) for hour in range(24)]
    filters.lengths.setFocus()
    hands.key(Key.Key_Down)
    assert filters.lengths.currentData() == 210
    assert [cell(hands, 2, hour) for hour in range(24)] != before
    filters.days.setFocus()
    hands.key(Key.Key_Down)
    assert hands.screen.facts.day == date(2021, 2, 19)
    assert model.heading == ("Start, Brussels time", "entities")
    filters.count.setFocus()
    hands.key(Key.Key_Down)
    assert model.heading[1] == "delegates"
    people = sum(len(row.standing) for row in hands.reads.delegations(1))
    assert sum(cell(hands, row, -1, LINE_ROLE).seats for row in range(model.rowCount() - 3)) == people


def test_the_length_is_not_carried_over_to_another_file(hands, sample_copy, tmp_path):
    hands.screen.filters.lengths.setFocus()
    hands.key(Key.Key_Down)
    assert hands.screen.filters.lengths.currentData() == 210
    shutil.copyfile(sample_copy, tmp_path / "other.meetingdesk")
    hands.window.controller.open(Office.open(tmp_path / "other.meetingdesk"))
    hands.rest()
    hands.key(Key.Key_H, CTRL | SHIFT)
    hands.rest()
    assert hands.screen.filters.lengths.currentData() == 180


def test_the_ledger_tells_of_both_editions(hands):
    said = [one.text() for one in hands.screen.ledger.findChildren(QLabel)]
    assert any(text.startswith("15th Global Meeting") for text in said)
    assert "All together" in said
    names = [one.accessibleName() for one in hands.screen.ledger.findChildren(QLabel)]
    assert any(name.startswith("All together, AP: ") for name in names)


def test_a_screen_reader_finds_a_table_whose_cells_speak(hands):
    table = QAccessible.queryAccessibleInterface(hands.screen.heat.view)
    assert table.text(QAccessible.Text.Name) == "Hours at which the sittings could start"
    said = [table.child(place).text(QAccessible.Text.Name) for place in range(table.childCount())]
    assert "In office hours, start 08:00: 59" in said
    assert any(name.startswith("EUR, start 12:00: 0 of 20 with some night") for name in said)


def test_the_map_is_as_high_as_its_rows(hands):
    view = hands.screen.heat.view
    for size in ((960, 600), (1440, 900)):
        hands.window.resize(*size)
        hands.rest()
        needed = view.head.height() + view.verticalHeader().length()
        assert needed <= view.height() <= needed + 20
        assert hands.screen.heat.rect().contains(view.geometry())


# -- moving the sittings


def test_enter_tells_and_a_second_enter_moves_all_in_one_step(hands):
    steps = len(hands.reads.history())
    hands.key(Key.Key_Left)
    hands.key(Key.Key_Return)
    said = "2 sittings would move (Brussels time): Thu 18 Feb 12:00\u201315:00 to 11:00\u201314:00;"
    assert strip(hands).startswith(said)
    assert (starts(hands), len(hands.reads.history())) == (["18 12:00", "19 12:00"], steps)
    hands.key(Key.Key_Return)
    assert starts(hands) == ["18 11:00", "19 11:00"]
    assert strip(hands) == "2 sittings moved."
    assert hands.screen.heat.planned.text() == "Planned: 11:00\u201314:00"
    assert hands.focus is hands.screen.heat.view
    assert hands.screen.heat.view.place == (0, 11)
    assert len(hands.reads.history()) == steps + 1
    hands.key(Key.Key_Z, CTRL)
    assert starts(hands) == ["18 12:00", "19 12:00"]
    assert hands.screen.heat.planned.text() == "Planned: 12:00\u201315:00"


def test_it_says_how_many_invitations_fall_due(prepared, at_planner, tmp_path):
    def issue(office):
        move_to(office, *TO_COME)
        office.issue(1, tmp_path / "out")

    prepared(issue)
    hands = at_planner()
    held = len(hands.reads.invitations(1).invitations)
    hands.key(Key.Key_Right)
    hands.key(Key.Key_Return)
    assert strip(hands).endswith(f"{held} invitations, held by {held // 2} people, would fall due.")
    hands.key(Key.Key_Return)
    assert sum(row.due for row in hands.reads.invitations(1).invitations) == held
    assert strip(hands) == f"2 sittings moved. {held} invitations are due now."
    hands.press("To the invitations")
    assert hands.screen.name == "invitations"


def test_esc_takes_it_back(hands):
    hands.key(Key.Key_Left)
    hands.key(Key.Key_Return)
    hands.key(Key.Key_Escape)
    assert strip(hands) == ""
    hands.key(Key.Key_Return)
    assert strip(hands).startswith("2 sittings would move")
    assert starts(hands) == ["18 12:00", "19 12:00"]


def test_another_hour_is_asked_about_anew(hands):
    for _ in range(2):
        hands.key(Key.Key_Left)
        hands.key(Key.Key_Return)
    assert "to 10:00\u201313:00" in strip(hands)
    assert starts(hands) == ["18 12:00", "19 12:00"]


def test_an_edit_elsewhere_takes_the_question_back(hands):
    hands.key(Key.Key_Left)
    hands.key(Key.Key_Return)
    hands.window.controller.do(AddItem(meeting=1, title="Late item"))
    hands.rest()
    assert strip(hands) == ""


def test_the_hour_that_is_planned_moves_nothing(hands):
    hands.key(Key.Key_Return)
    assert strip(hands) == "The sittings start at this hour already"


def test_the_arrows_stay_in_the_hours(hands):
    hands.key(Key.Key_Home)
    hands.key(Key.Key_Left, times=2)
    assert hands.screen.heat.view.place == (0, 0)
    hands.key(Key.Key_Down, times=12)
    assert hands.screen.heat.view.place == (8, 0)
    hands.key(Key.Key_End)
    assert hands.screen.heat.view.place == (8, 23)


def test_a_double_click_asks_and_the_strip_moves(hands):
    viewport, at = place_of(hands, 3, 9)
    hands.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert hands.screen.heat.view.place == (3, 9)
    hands.qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    hands.rest()
    assert "to 09:00\u201312:00" in strip(hands)
    hands.press("Move 2 sittings")
    assert starts(hands) == ["18 09:00", "19 09:00"]


def test_a_rule_asks_first_then_moves_then_is_planned(hands):
    card = hands.screen.rules.cards["coverage"]
    assert card.button.text() == "Use 08:00"
    hands.click(card.button)
    assert (card.button.text(), starts(hands)) == ("Move to 08:00", ["18 12:00", "19 12:00"])
    hands.click(card.button)
    assert starts(hands) == ["18 08:00", "19 08:00"]
    assert (card.button.text(), card.button.isEnabled()) == ("Planned", False)
    assert hands.focus is hands.screen.heat.view


def test_the_days_can_take_turns(hands):
    hands.screen.turns.button.setFocus()
    assert hands.screen.facts.figures.turns.worst < hands.screen.facts.figures.turns.same_worst
    for _ in range(2):
        hands.key(Key.Key_Space)
    first, second = starts(hands)
    assert first[3:] != second[3:]
    wanted = hands.screen.facts.figures.turns.starts
    assert [first, second] == [f"{clock.local(one, 'Europe/Brussels'):%d %H:%M}" for one in wanted]


def test_an_hour_that_the_clocks_jump_over_is_refused(prepared, at_planner):
    prepared(lambda office: move_to(office, date(2026, 3, 28), date(2026, 3, 29)))
    hands = at_planner()
    hands.key(Key.Key_Left, times=10)
    hands.key(Key.Key_Return, times=2)
    assert "02:00" in strip(hands)
    assert "03:00" in strip(hands)
    assert starts(hands) == ["28 12:00", "29 12:00"]


# -- on any date


def on_date(hands, text, done=Key.Key_Return):
    hands.screen.filters.days.setFocus()
    hands.key(Key.Key_A, CTRL)
    hands.type(text)
    hands.key(done)


def test_a_date_that_no_sitting_has_is_typed_and_reckoned(hands):
    on_date(hands, "7 Jul 2021")
    seats = hands.reads.window(1).entities
    best = plan_day(seats, date(2021, 7, 7), 180, "Europe/Brussels")
    local = clock.local(best.minimax.start, "Europe/Brussels")
    assert hands.screen.rules.cards["minimax"].span.text().startswith(f"{local:%H:%M}")
    start = clock.at(date(2021, 7, 7), 720, "Europe/Brussels")
    assert hands.screen.facts.figures.planned.cost == cost(seats, start, 180)
    assert hands.screen.heat.planned.text() == "Same hour: 12:00\u201315:00"
    assert hands.screen.filters.days.currentText() == "Wed 7 Jul 2021"
    assert list(hands.screen.heat.view.head.planned) == [13, 14, 15]
    hands.key(Key.Key_Home, CTRL)
    hands.screen.filters.days.setFocus()
    hands.key(Key.Key_Up)
    assert hands.screen.facts.day == date(2021, 2, 19)
    assert hands.screen.heat.planned.text().startswith("Planned")


def test_an_hour_of_that_date_moves_the_meeting_there(hands):
    on_date(hands, "Wed 3 Mar 2021", Key.Key_Tab)
    assert hands.screen.filters.days.currentText() == "Wed 3 Mar 2021"
    hands.screen.heat.view.setFocus()
    hands.key(Key.Key_Return)
    said = "Thu 18 Feb 12:00\u201315:00 to Wed 3 Mar 12:00\u201315:00; Fri 19 Feb 12:00\u201315:00 to Thu 4 Mar"
    assert said in strip(hands)
    assert starts(hands) == ["18 12:00", "19 12:00"]
    hands.key(Key.Key_Return)
    assert starts(hands) == ["03 12:00", "04 12:00"]
    assert hands.screen.heat.planned.text() == "Planned: 12:00\u201315:00"
    hands.key(Key.Key_Z, CTRL)
    assert starts(hands) == ["18 12:00", "19 12:00"]
    assert hands.screen.facts.day == date(2021, 2, 18)


def test_the_days_take_turns_on_that_date_too(hands):
    on_date(hands, "2022-07-07")
    hands.screen.turns.button.setFocus()
    hands.key(Key.Key_Space)
    assert "to Thu 7 Jul 2022 " in strip(hands)
    hands.key(Key.Key_Space)
    assert [one[:2] for one in starts(hands)] == ["07", "08"]


def test_while_nobody_is_invited_those_valid_on_that_date_count(hands):
    sitting = NewSitting(day=date(2027, 3, 1), start=720, minutes=180)
    hands.window.controller.do(AddMeeting(key="next", title="Next", zone="UTC", sittings=(sitting,)))
    hands.window.controller.show_meeting(next(row.id for row in hands.reads.meetings() if row.key == "next"))
    hands.rest()
    for text, day in (("18 Feb 2005", date(2005, 2, 18)), ("1 Mar 2027", date(2027, 3, 1))):
        on_date(hands, text)
        assert len(hands.screen.facts.seats) == len(hands.reads.directory(day))


def test_what_is_no_date_is_said_and_changes_nothing(hands):
    before = hands.screen.facts
    on_date(hands, "soon")
    assert strip(hands) == "soon is no date such as 18 Feb 2021"
    assert hands.screen.filters.days.currentText() == "Thu 18 Feb 2021"
    assert hands.screen.facts is before


# -- where there is nothing to choose


def test_a_file_for_reading_only(at_planner):
    hands = at_planner(read_only=True)
    card = hands.screen.rules.cards["minimax"]
    assert not card.button.isEnabled()
    assert "reading only" in card.button.toolTip()
    hands.key(Key.Key_Left)
    hands.key(Key.Key_Return, times=2)
    assert strip(hands) == "The file is open for reading only"


def test_without_a_sitting_it_leads_to_the_form_of_one(prepared, at_planner):
    prepared(lambda office: [office.run(DeleteSitting(sitting=one.id)) for one in office.reads.agenda(1).sittings])
    hands = at_planner()
    assert not hands.screen.filters.isVisible()
    hands.press("Add a sitting")
    assert hands.screen.name == "agenda"
    assert hands.screen.beside.sitting.isVisible()


def test_where_nobody_is_nominated_it_offers_to_count_entities(hands):
    day = date(2027, 3, 1)
    request = AddMeeting(key="next", title="Next", zone="UTC", sittings=(NewSitting(day=day, start=720, minutes=50),))
    hands.window.controller.do(request)
    [meeting] = [row.id for row in hands.reads.meetings() if row.key == "next"]
    hands.window.controller.show_meeting(meeting)
    hands.rest()
    assert hands.screen.filters.lengths.currentData() == 60
    assert not hands.screen.turns.isVisible()
    hands.screen.filters.count.setFocus()
    hands.key(Key.Key_Down)
    hands.press("Count entities")
    assert hands.screen.heat.view.isVisible()


@pytest.mark.parametrize(("size", "cards"), [((1440, 900), 3), ((1000, 700), 1)])
def test_in_a_narrow_window_one_rule_is_on_show(at_planner, size, cards):
    hands = at_planner(size=size)
    shown = [card for card in hands.screen.rules.cards.values() if card.isVisible()]
    assert len(shown) == cards
    if cards == 1:
        hands.press("Least burden")
        assert hands.screen.rules.cards["total"].isVisible()
        assert not shown[0].isVisible()


def test_where_the_hours_scroll_the_regions_stay(at_planner, monkeypatch):
    monkeypatch.setattr(theme_module, "text_scale", lambda: 1.5)
    hands = at_planner(size=(960, 600))
    view = hands.screen.heat.view
    head = view.grab(at_leading_side(view, view.columnWidth(0)).translated(view.viewport().pos())).toImage()
    hands.key(Key.Key_End)
    assert view.horizontalScrollBar().value() == view.horizontalScrollBar().maximum() > 0
    again = view.grab(at_leading_side(view, view.columnWidth(0)).translated(view.viewport().pos())).toImage()
    assert again == head
    for key in (Key.Key_Home, *[Key.Key_Right] * 23):
        hands.key(key)
        cell = view.visualRect(view.currentIndex())
        assert not cell.intersects(at_leading_side(view, view.columnWidth(0)))
        assert view.viewport().rect().contains(cell)
