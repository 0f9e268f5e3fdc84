"""Where there is nobody to have been there: a sentence, and the next step."""

from __future__ import annotations

from datetime import date

import pytest

from meetingdesk.desktop.attendance.head import LOGS
from meetingdesk.office import Office
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.sittings import NewSitting


@pytest.fixture
def bare(make_window, tmp_path, qtbot, idle):
    """Return a function that shows the attendance of a meeting of nobody, with so many sittings."""

    def make(sittings, *, read_only=False):
        path = tmp_path / "bare.meetingdesk"
        office = Office.create(path)
        days = tuple(NewSitting(day=date(2030, 3, 1 + n), start=720, minutes=60) for n in range(sittings))
        office.run(AddMeeting(key="m-1", title="Meeting", zone="Europe/Brussels", sittings=days))
        office.close()
        window = make_window(path, read_only=read_only)
        window.show_screen("attendance")
        screen = window.stack.screen_on_show
        qtbot.waitUntil(lambda: screen.loaded is not None, timeout=20_000)
        idle(screen)
        return window, screen

    return make


@pytest.mark.parametrize(
    ("sittings", "words", "place"), [(0, "Add a sitting", "agenda"), (1, "Show the delegations", "delegations")]
)
def test_an_empty_page_leads_to_the_next_step(bare, qtbot, sittings, words, place):
    window, screen = bare(sittings)
    button = screen.views.next_button
    assert button.isVisible()
    assert button.text() == words
    button.click()
    qtbot.waitUntil(lambda: window.stack.screen_on_show.name == place)


def test_without_a_log_one_can_be_taken_in(bare, qtbot):
    _, screen = bare(1)
    screen.show_mode(LOGS)
    with qtbot.waitSignal(screen.views.wanted) as wanted:
        assert screen.views.next_button.text() == "Import log\u2026"
        screen.views.next_button.click()
    assert wanted.args == ["import"]


def test_a_file_that_is_only_read_offers_no_edit(bare):
    _, screen = bare(0, read_only=True)
    assert screen.views.next_button.isHidden()


def test_a_state_that_nobody_is_in_leads_back_to_all(screen, idle):
    screen.show_mode("roll")
    screen.head.roll.pills.choose("excused")
    screen.fill()
    assert screen.views.next_button.text() == "Show all"
    screen.views.next_button.click()
    idle(screen)
    assert screen.view.model().rowCount() > 0
