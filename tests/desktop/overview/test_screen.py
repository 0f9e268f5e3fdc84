"""What is still to do, the next sitting, and where the buttons lead."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel

from meetingdesk import words
from meetingdesk.desktop.overview.board_cells import wraps
from meetingdesk.desktop.overview.next_card import CityLine, time_left
from meetingdesk.desktop.overview.screen import OverviewScreen
from meetingdesk.desktop.overview.todo_card import COUNTED, TodoLine
from meetingdesk.desktop.regions import stops
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import font
from meetingdesk.requests.agenda import DeleteItem
from meetingdesk.rows.overview import TodoRow


class AgendaStub(Screen):
    """A screen that remembers where it was asked to stand."""

    name = "agenda"

    def __init__(self, controller, parent=None):
        super().__init__(controller, parent)
        self.asked = []

    def refresh(self):
        pass

    def open_at(self, argument):
        self.asked.append(argument)


@pytest.fixture
def window(make_window, sample_copy):
    return make_window(sample_copy, kinds=(OverviewScreen, AgendaStub))


def lines(window):
    return window.stack.screen_named("overview").todos.findChildren(TodoLine)


def shown_lines(window):
    return [line for line in lines(window) if not line.isHidden()]


def test_each_thing_to_do_has_its_sentence_and_cause(window):
    todos = window.controller.figures.latest.todos
    assert len(shown_lines(window)) == len(todos) > 0
    for line, todo in zip(shown_lines(window), todos, strict=True):
        assert line.accessibleName().startswith(words.say(f"todo.{todo.code}.title", **todo.parameters))
        assert line.height() == 64


def test_a_button_leads_to_the_place_on_another_screen(window):
    todos = window.controller.figures.latest.todos
    place = next(number for number, todo in enumerate(todos) if todo.screen == "agenda")
    shown_lines(window)[place].button.click()
    assert window.stack.screen_on_show.name == "agenda"
    assert window.stack.screen_on_show.asked == [todos[place].code]


def test_what_leads_nowhere_yet_has_no_button(window):
    todos = window.controller.figures.latest.todos
    for line, todo in zip(shown_lines(window), todos, strict=True):
        assert line.button.isHidden() == (todo.screen not in window.stack.names)


def test_the_conflict_of_the_status_bar_leads_to_the_agenda(window):
    window.status_bar.first_problem.emit()
    assert window.stack.screen_on_show.asked == ["conflict"]


def test_what_is_done_vanishes_and_undo_brings_it_back(window, settled):
    meeting = window.controller.meeting
    before = [todo.code for todo in window.controller.figures.latest.todos]
    assert "unscheduled" in before
    for item in window.controller.office.reads.agenda(meeting).unscheduled:
        window.controller.do(DeleteItem(item=item.id, gesture="clear"))
    settled(window)
    assert "unscheduled" not in [todo.code for todo in window.controller.figures.latest.todos]
    assert len(shown_lines(window)) == len(before) - 1


def test_what_is_to_be_done_is_seen_at_once_and_the_keyboard_stays_in_its_row(window, qtbot):
    overview, latest = window.stack.screen_named("overview"), window.controller.figures.latest
    place = next(number for number, line in enumerate(shown_lines(window)) if line.button.isVisible())
    shown_lines(window)[place].button.setFocus()
    fewer = replace(latest, todos=tuple(todo for todo in latest.todos if todo.code != "unscheduled"))
    window.controller.figures.told.emit(fewer)  # no event is handled in between
    assert len(shown_lines(window)) == len(latest.todos) - 1
    assert shown_lines(window)[place].button.hasFocus()
    cities = [line for line in overview.next_sitting.findChildren(CityLine) if line.isVisible()]
    assert len(cities) == len(latest.local_times)


def test_a_cause_counts_only_what_there_is(qtbot, qapp):
    due = TodoRow("due", {"n": 2, "never": 0, "outdated": 3, "cancel_owed": 1}, "warning", "invitations", "invitations")
    line = TodoLine(due)
    qtbot.addWidget(line)
    assert line.accessibleName().endswith("Outdated: 3 \N{MIDDLE DOT} to be cancelled: 1")


def test_every_code_has_its_words():
    codes = ("conflicts", "warnings", "due", "links", "heads", "unanswered", "unscheduled", "seats")
    for code in (*codes, "retained", "retention"):
        own = () if code in ("conflicts", "warnings") else COUNTED.get(code, ("cause",))  # these tell their first
        for part in ("title", "action", *own):
            assert words.known(f"todo.{code}.{part}"), code


def test_the_cities_say_their_hours_and_whether_it_is_night(window):
    card = window.stack.screen_named("overview").next_sitting
    names = [line.accessibleName() for line in card.findChildren(CityLine) if not line.isHidden()]
    rows = window.controller.figures.latest.local_times
    assert len(names) == len(rows) > 0
    suva = next(name for name in names if name.startswith("Suva"))
    assert suva == "Suva: 23:00\N{EN DASH}02:00 +1, night"
    assert any(name.endswith(", day") for name in names)


def test_the_head_names_the_zone_of_its_times(window):
    card = window.stack.screen_named("overview").next_sitting
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert any("12:00\N{EN DASH}15:00" in text for text in texts)
    assert "Brussels" in texts


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(days=3, hours=1), "in 3 days"),
        (timedelta(hours=20, minutes=18), "in 20 h 18 min"),
        (timedelta(minutes=5), "in 5 minutes"),
        (timedelta(minutes=1), "in 1 minute"),
        (timedelta(minutes=-10), "now"),
        (timedelta(hours=-4), "over"),
    ],
)
def test_how_soon_it_is(window, ahead, said):
    sitting = window.controller.figures.latest.next_sitting
    assert time_left(sitting, sitting.start.astimezone(UTC) - ahead) == said


def test_how_soon_counts_the_hours_that_pass_not_the_clock(window):
    from dataclasses import replace

    zone = ZoneInfo("Europe/Brussels")
    start = datetime(2021, 3, 28, 12, 0, tzinfo=zone)  # the clocks went forward that morning
    sitting = replace(window.controller.figures.latest.next_sitting, start=start, end=start + timedelta(hours=3))
    assert time_left(sitting, datetime(2021, 3, 27, 20, 0, tzinfo=zone)) == "in 15 h 00 min"


def test_the_board_fits_beside_the_folded_rail(window, qtbot):
    window.resize(1100, 800)
    view = window.stack.screen_on_show.board.view
    qtbot.waitUntil(lambda: window.rail.width() == 56)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() == 0)
    window.resize(960, 600)
    last = view.model().columnCount() - 1
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    view.setCurrentIndex(view.model().index(0, last))
    assert view.visualRect(view.model().index(0, last)).right() <= view.viewport().width()


def test_the_two_cards_stand_one_above_the_other_in_a_narrow_window(window, qtbot):
    screen = window.stack.screen_on_show
    assert screen.todos.y() == screen.next_sitting.y()
    window.resize(960, 600)
    qtbot.waitUntil(lambda: screen.next_sitting.y() > screen.todos.y() + screen.todos.height() - 1)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: screen.todos.y() == screen.next_sitting.y())


def test_tab_passes_what_is_to_be_done_before_the_board(window):
    screen = window.stack.screen_on_show
    passed, buttons = stops(screen), [one for one in screen.todos.buttons if one.isVisible()]
    assert len(buttons) > 1
    assert [one for one in passed if one in (*buttons, screen.board.view)] == [*buttons, screen.board.view]


def test_the_buttons_give_way_to_the_title(window, qtbot):
    screen = window.stack.screen_on_show
    qtbot.waitUntil(lambda: bool(screen._title.text()))
    assert not screen._details.icon_only
    screen.resize(screen._title.sizeHint().width() + 300, screen.height())
    assert screen._details.icon_only
    assert screen._export.icon_only
    assert screen._export.accessibleName()


def test_a_long_name_of_a_region_takes_two_lines_before_it_is_cut(qapp):
    face = font("body")
    name = "North of Africa, Near and Middle East"
    wide = QFontMetrics(face).horizontalAdvance(name)
    assert not wraps(name, QRect(0, 0, wide + 1, 44), face)
    assert wraps(name, QRect(0, 0, wide * 2 // 3, 44), face)
    assert not wraps(name, QRect(0, 0, wide // 4, 44), face)
