"""The whole window on copies of the sample office."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtWidgets import QApplication

from meetingdesk import paths
from meetingdesk.app import PLACES, palette, screen
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.main_window import MainWindow
from meetingdesk.desktop.style import apply_theme
from meetingdesk.desktop.theme import theme
from meetingdesk.office import Office


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application in the look of the program."""
    apply_theme(qapp)
    return qapp


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    """Nothing is read from or written into the settings of whoever runs the tests."""
    monkeypatch.setattr(paths, "config_folder", lambda: tmp_path / "config")
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path / "data")
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "log")


@pytest.fixture(autouse=True)
def light():
    """Every test begins and ends in light colours."""
    theme().set_dark(False)
    yield
    theme().set_dark(False)


@pytest.fixture(scope="session")
def whole_sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("office") / "sample.meetingdesk"
    Office.create(path, sample=True).close()
    return path


@pytest.fixture
def sample_copy(whole_sample, tmp_path):
    path = tmp_path / "sample.meetingdesk"
    shutil.copyfile(whole_sample, path)
    return path


@pytest.fixture
def make_window(qtbot, qapp):
    """Return a function that makes a window on nothing, or on a file; its sizes are logical pixels."""
    made = []

    def make(path=None, *, kinds=None, size=(1440, 900), read_only=False):
        controller = Controller()
        if kinds is None:
            window = MainWindow(controller, PLACES, screen, palette)
        else:
            window = MainWindow(
                controller,
                [kind.name for kind in kinds],
                lambda name: {kind.name: kind for kind in kinds}[name],
                palette,
            )
        window.show_start()
        qtbot.addWidget(window)
        made.append(controller)
        if size is not None:
            window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        if path is not None:
            controller.open(Office.open(path, read_only=read_only))
            settle(qtbot, controller)
        return window

    yield make
    for controller in made:
        controller.jobs.shut_down()
        controller.close()


@pytest.fixture
def window(make_window, sample_copy):
    """The window on the sample."""
    return make_window(sample_copy)


def settle(qtbot, controller):
    """Wait until the figures are counted and nothing runs."""
    qtbot.waitUntil(lambda: controller.figures.latest is not None and not controller.jobs.running, timeout=20_000)


@pytest.fixture
def settled(qtbot):
    """Return a function that waits for a window to have found its meeting, and shown its figures."""

    def wait(window):
        controller = window.controller
        qtbot.waitUntil(lambda: not (controller.jobs.running or controller.figures.pending), timeout=20_000)

    return wait
