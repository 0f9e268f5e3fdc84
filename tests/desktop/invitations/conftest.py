"""The invitations screen on the sample office, whose sittings are moved into the future where a test wants them due."""

from __future__ import annotations

import shutil
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.invitations.screen import InvitationsScreen
from meetingdesk.office import Office
from meetingdesk.requests.sittings import MoveSitting

DAYS = {1: date(2096, 2, 16), 2: date(2096, 2, 17)}


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.meetingdesk"
    Office.create(path, sample=True).close()
    return path


@pytest.fixture(scope="session")
def future_file(sample_file, tmp_path_factory):
    """The sample with both sittings of meeting 1 still to come."""
    path = tmp_path_factory.mktemp("future") / "future.meetingdesk"
    shutil.copyfile(sample_file, path)
    office = Office.open(path)
    for sitting in office.reads.agenda(1).sittings:
        office.run(MoveSitting(sitting=sitting.id, day=DAYS[sitting.number], start=720, minutes=180))
    office.close()
    return path


@pytest.fixture
def refusals():
    """The codes of what a test wants to be refused."""
    return []


@pytest.fixture
def make_controller(qtbot, tmp_path, refusals):
    """Return a function that opens a copy of an office file."""
    made = []

    def make(source):
        controller = Controller()
        problems = []
        controller.refused.connect(lambda error: problems.append(error.code))
        controller.broke.connect(problems.append)
        shutil.copyfile(source, tmp_path / "office.meetingdesk")
        controller.open(Office.open(tmp_path / "office.meetingdesk"))
        controller.show_meeting(1)
        made.append((controller, problems))
        return controller

    yield make
    for controller, problems in made:
        controller.jobs.shut_down()
        controller.close()
        assert problems == refusals


@pytest.fixture
def idle(qtbot):
    """Return a function that waits until no job runs."""

    def wait(screen):
        def quiet():
            return not (screen.controller.jobs.running or screen.issuer.busy or screen._loader.busy)

        qtbot.waitUntil(quiet, timeout=20_000)
        QCoreApplication.processEvents()  # a layout shows what it was given in the turn that follows

    return wait


@pytest.fixture
def make_screen(qtbot, make_controller, idle):
    """Return a function that shows the screen on a copy of an office file."""

    def make(source, width=1224, height=824):
        screen = InvitationsScreen(make_controller(source))
        qtbot.addWidget(screen)
        screen.resize(width, height)
        with qtbot.waitExposed(screen):
            screen.show()
        idle(screen)
        return screen

    return make


@pytest.fixture
def screen(make_screen, future_file):
    """The screen with everything due."""
    return make_screen(future_file)
