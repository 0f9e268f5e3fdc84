"""The running day in the whole window, on a copy of the sample, by a clock that the tests set."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QCoreApplication


@pytest.fixture
def idle(qtbot):
    """Return a function that waits until the screen shows what the file holds."""

    def wait(screen):
        def quiet():
            controller = screen.controller
            return not (controller.jobs.running or controller._waiting or screen.loader.busy)

        qtbot.waitUntil(quiet, timeout=20_000)
        QCoreApplication.processEvents()  # a layout shows what it was given in the turn that follows

    return wait


@pytest.fixture
def at(idle):
    """Return a function that sets the clock to a time of 18 February 2021 in Brussels, and lets it tick."""

    def set_clock(screen, hour, minute, day=18):
        screen.now = lambda: datetime(2021, 2, day, hour - 1, minute, tzinfo=UTC)
        screen._on_tick()
        idle(screen)

    return set_clock


@pytest.fixture
def make_screen(make_window, sample_copy, idle, qtbot):
    """Return a function that shows the screen."""

    def make(**how):
        window = make_window(sample_copy, **how)
        window.show_screen("now")
        screen = window.stack.screen_on_show
        qtbot.waitUntil(lambda: screen.loaded is not None, timeout=20_000)
        idle(screen)
        return screen

    return make


@pytest.fixture
def past(make_screen):
    """The screen years after the meeting."""
    return make_screen()


@pytest.fixture
def screen(past, at):
    """The screen seven minutes after the first sitting should have begun."""
    at(past, 12, 7)
    return past
