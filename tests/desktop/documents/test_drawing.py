"""Drawing: the last wish wins, one job at a time, stale answers are dropped. The office here only counts and waits."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.documents.drawing import Drawer
from meetingdesk.errors import UserError
from meetingdesk.rows.documents import Pages, SheetChoice

CHOICE = SheetChoice(document="sign-in-sheet", meeting=1)


class SlowOffice:
    """Draws a page that names its choice; waits where it is told to. It stands in for slow typesetting, no more."""

    read_only = busy = False

    def __init__(self):
        self.asked = []
        self.go_on = threading.Event()
        self.go_on.set()
        self.refuse = False

    def on_warning(self, tell):
        pass

    def preview(self, choice, progress):
        self.asked.append(choice.blank_lines)
        self.go_on.wait(10)
        progress(1, 1)
        if self.refuse:
            raise UserError("document.sitting")
        return Pages((f"{choice.blank_lines}".encode(),))

    def close(self):
        self.go_on.set()


@pytest.fixture
def office():
    return SlowOffice()


@pytest.fixture
def drawer(qtbot, office):
    controller = Controller()
    controller.open(office)
    drawer = Drawer(controller)
    drawer.seen = []
    drawer.drawn.connect(lambda _wish, pages: drawer.seen.append(pages.images[0]))
    yield drawer
    office.go_on.set()
    controller.jobs.shut_down()
    controller.close()


def wish(lines):
    return replace(CHOICE, blank_lines=lines)


def test_many_wishes_at_once_are_one_drawing(qtbot, drawer, office):
    for lines in range(8):
        drawer.ask(wish(lines))
    qtbot.waitUntil(lambda: drawer.seen == [b"7"])
    assert office.asked == [7]


def test_the_answer_of_an_older_wish_is_dropped(qtbot, drawer, office):
    office.go_on.clear()
    drawer.ask(wish(1))
    qtbot.waitUntil(lambda: office.asked == [1])
    drawer.ask(wish(2))
    qtbot.wait(300)
    assert office.asked == [1]  # one at a time: the second waits for the first to end
    office.go_on.set()
    qtbot.waitUntil(lambda: not drawer.busy)
    assert drawer.seen == [b"2"]


def test_the_same_again_is_not_drawn_unless_the_data_changed(qtbot, drawer, office):
    drawer.ask(wish(3))
    qtbot.waitUntil(lambda: not drawer.busy)
    drawer.ask(wish(3))
    assert not drawer.busy
    drawer.ask(wish(3), anew=True)
    qtbot.waitUntil(lambda: not drawer.busy)
    assert office.asked == [3, 3]


def test_going_back_to_what_is_on_show_is_told(qtbot, drawer, office):
    drawer.ask(wish(3))
    qtbot.waitUntil(lambda: not drawer.busy)
    drawer.ask(wish(4))
    with qtbot.waitSignal(drawer.is_shown):
        drawer.ask(wish(3))
    assert not drawer.busy
    qtbot.wait(300)
    assert office.asked == [3]


def test_slow_comes_after_half_a_second_and_cancel_gives_up(qtbot, drawer, office):
    office.go_on.clear()
    with qtbot.waitSignal(drawer.slow, timeout=3000):
        drawer.ask(wish(1))
    with qtbot.waitSignal(drawer.gave_up):
        drawer.cancel()
    office.go_on.set()
    qtbot.wait(200)
    assert drawer.seen == []
    drawer.ask(wish(1))
    qtbot.waitUntil(lambda: drawer.seen == [b"1"])


def test_quick_drawings_are_never_called_slow(qtbot, drawer):
    with qtbot.assertNotEmitted(drawer.slow, wait=800):
        drawer.ask(wish(1))


def test_a_refusal_gives_up_and_the_next_wish_is_drawn(qtbot, drawer, office):
    office.refuse = True
    with qtbot.waitSignal(drawer.gave_up, timeout=3000):
        drawer.ask(wish(1))
    office.refuse = False
    drawer.ask(wish(2))
    qtbot.waitUntil(lambda: drawer.seen == [b"2"])


def test_forgetting_draws_nothing(qtbot, drawer, office):
    drawer.ask(wish(1))
    drawer.forget()
    qtbot.wait(300)
    assert office.asked == []
    assert not drawer.busy
