"""The documents screen on the sample office."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QCoreApplication

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.documents.screen import DocumentsScreen
from meetingdesk.office import Office


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.meetingdesk"
    Office.create(path, sample=True).close()
    return path


@pytest.fixture
def controller(qtbot, sample_file, tmp_path):
    """A controller on a copy of the sample; nothing may be refused or break."""
    controller = Controller()
    problems = []
    controller.refused.connect(problems.append)
    controller.broke.connect(problems.append)
    shutil.copyfile(sample_file, tmp_path / "office.meetingdesk")
    controller.open(Office.open(tmp_path / "office.meetingdesk"))
    controller.show_meeting(1)
    yield controller
    controller.jobs.shut_down()
    controller.close()
    assert problems == []


@pytest.fixture
def idle(qtbot):
    """Return a function that waits until everything is drawn and written."""

    def wait(screen):
        def quiet():
            return not (
                screen.controller.jobs.running or screen.drawer.busy or screen.exporter.busy or screen.printing.busy
            )

        qtbot.waitUntil(quiet, timeout=30_000)
        QCoreApplication.processEvents()  # a layout shows what it was given in the turn that follows
        qtbot.waitUntil(quiet, timeout=30_000)  # and pages that are given another width are drawn once more

    return wait


@pytest.fixture
def make_screen(qtbot, controller, idle):
    """Return a function that shows the screen."""

    def make(width=1224, height=824):
        screen = DocumentsScreen(controller)
        qtbot.addWidget(screen)
        screen.resize(width, height)
        with qtbot.waitExposed(screen):
            screen.show()
        idle(screen)
        return screen

    return make


@pytest.fixture
def screen(make_screen):
    """The screen with its first document drawn."""
    return make_screen()
