"""The attendance screen in the whole window, on a copy of the sample; and logs as the platforms write them."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication

from meetingdesk.desktop.attendance.importing import Wish

HEADINGS = ("Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)", "Guest")
STRANGERS = ("Meeting Room 4", "iPhone de Mariela", "Suva desk")


def zoom_time(moment):
    return moment.strftime("%m/%d/%Y %I:%M:%S %p")


def write_zoom(path, rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        writer.writerows(rows)
    return path


def stay(name, email, joined, minutes):
    left = joined + timedelta(minutes=minutes)
    return name, email, zoom_time(joined), zoom_time(left), minutes, "No"


@pytest.fixture
def zoom_log(tmp_path):
    """Two of the sample, by address and by name, three strangers, and a row that cannot be read."""
    noon = datetime(2021, 2, 18, 12, 0, tzinfo=UTC)  # written without its zone
    rows = [
        stay("N. Kuramoto (ROCB)", "n.kuramoto@example.org", noon, 180),
        stay("AMS - Luis A. Pineda", "", noon + timedelta(minutes=100), 60),
        *(stay(name, "", noon, 120) for name in STRANGERS),
        ("Broken", "", "02/18/2021 noon", "", "", "No"),
    ]
    return write_zoom(tmp_path / "zoom-18-feb.csv", rows)


@pytest.fixture
def teams_log(tmp_path):
    """A list of Teams with events of joining and leaving, whose dates can be read in two ways."""
    lines = (
        ("Full Name", "User Action", "Timestamp"),
        ("Norikazu Kuramoto (ROCB)", "Joined", "5/4/2021, 12:00:00 PM"),
        ("Norikazu Kuramoto (ROCB)", "Left", "5/4/2021, 1:00:00 PM"),
    )
    path = tmp_path / "meetingAttendanceList.csv"
    path.write_bytes("\r\n".join("\t".join(line) for line in lines).encode("utf-16"))
    return path


@pytest.fixture
def idle(qtbot):
    """Return a function that waits until the screen shows what the file holds."""

    def wait(screen):
        def quiet():
            controller = screen.controller
            return not (
                controller.jobs.running or controller._waiting or screen._loader.busy or screen._rest.isActive()
            )

        qtbot.waitUntil(quiet, timeout=20_000)
        QCoreApplication.processEvents()  # a layout shows what it was given in the turn that follows

    return wait


@pytest.fixture
def make_screen(make_window, sample_copy, idle, qtbot):
    """Return a function that shows the screen."""

    def make(**how):
        window = make_window(sample_copy, **how)
        window.show_screen("attendance")
        screen = window.stack.screen_on_show
        qtbot.waitUntil(lambda: screen.loaded is not None, timeout=20_000)
        idle(screen)
        return screen

    return make


@pytest.fixture
def screen(make_screen):
    return make_screen()


@pytest.fixture
def choose(idle):
    """Return a function that has logs read, as they are when they were chosen in the dialog."""

    def pick(screen, *paths):
        screen.logs.importer.read(Wish(screen.controller.meeting, paths))
        idle(screen)

    return pick


@pytest.fixture
def imported(screen, zoom_log, idle, choose):
    """The screen after the log was taken in."""
    choose(screen, zoom_log)
    screen.logs.panel.read_button.click()
    idle(screen)
    screen.logs.panel.take_button.click()
    idle(screen)
    return screen
