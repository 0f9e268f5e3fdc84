"""Every screen in each of its modes: nothing is cut, nothing lies outside, every word stands out from its ground."""

from __future__ import annotations

import dataclasses

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget
from tests.desktop.looks import faint, faults
from tests.desktop.painted import blots, scrolled_to_the_end

from meetingdesk import pseudo, words
from meetingdesk.app import PLACES
from meetingdesk.desktop import language, style
from meetingdesk.desktop import theme as theme_module
from meetingdesk.desktop.now.head import Head
from meetingdesk.desktop.theme import theme

OTHERS = (
    "window",
    "meeting",
    "versions",
    "backups",
    "about",
    "new_meeting",
    "nominations",
    "replies",
)  # what the rail does not lead to
INSPECTED = ("delegations", "invitations", "directory", "people", "history")
LEAST, NARROW, WIDE = (960, 600), (1100, 760), (1440, 900)


@dataclasses.dataclass(frozen=True)
class Mode:
    """One way in which the screens are looked at; together they cover each value, and the pairs that hurt."""

    spoken: str = "en"
    text: float = 1.0
    size: tuple[int, int] = WIDE
    dark: bool = False
    right_to_left: bool = False

    def __str__(self):
        side = "rtl" if self.right_to_left else "ltr"
        return f"{self.spoken} {self.text:.0%} {self.size[0]} {'dark' if self.dark else 'light'} {side}"


MODES = (
    Mode(size=LEAST),
    Mode("fr", dark=True),
    Mode("fr", size=LEAST, right_to_left=True),
    Mode("fr", 1.5, NARROW),
    Mode(pseudo.LANGUAGE, dark=True),
    Mode(pseudo.LANGUAGE, size=NARROW, right_to_left=True),
    Mode("en", 1.5, LEAST, dark=True, right_to_left=True),
    Mode("fr", 2.0, dark=True),
    Mode("fr", 2.0, LEAST),
    Mode("en", 2.0, right_to_left=True),
)


@pytest.fixture(params=MODES, ids=str)
def mode(request, qapp, monkeypatch):
    """Put the application into a mode, and back."""
    mode = request.param
    monkeypatch.setattr(theme_module, "text_scale", lambda: mode.text)
    translators = language.translators(mode.spoken, qapp)
    for translator in translators:
        qapp.installTranslator(translator)
    words.use(mode.spoken)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mode.right_to_left else Qt.LayoutDirection.LeftToRight)
    theme().set_dark(mode.dark)
    style.recolour()
    yield mode
    for translator in translators:
        qapp.removeTranslator(translator)
    words.use("en")
    qapp.setLayoutDirection(QLocale("en").textDirection())
    monkeypatch.undo()
    style.recolour()


def come_to_rest(qtbot, window):
    qtbot.waitUntil(lambda: not window.controller.jobs.running, timeout=20_000)
    for _ in range(5):
        QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.controller.jobs.running, timeout=20_000)
    QApplication.processEvents()


def looked_at(window, name):
    """What is wrong now, by its name: once each; of what is painted also at the far end of what can be scrolled."""
    found = [*faults(window), *faint(window), *blots(window)]
    with scrolled_to_the_end(window) as moved:
        found += [f"at its end, {fault}" for fault in blots(window)] if moved else []
    return {f"{name}: {fault}": None for fault in found}


def open_inspector(qtbot, window, name):
    """Select something and open the inspector, as a user of the keyboard does; tell whether there is one."""
    screen = window.stack.screen_on_show
    if name == "agenda":
        screen.open_at("conflict")
    elif name in INSPECTED:
        view = next(view for view in screen.findChildren(QAbstractItemView) if view.isVisible())
        view.setFocus()
        keys = (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return)
        for key in keys[:2] if name == "history" else keys:  # Enter leads from a step to its thing
            qtbot.keyClick(view, key)
    else:
        return False
    come_to_rest(qtbot, window)
    inspectors = screen.findChildren(QWidget, "inspector")
    assert any(part.isVisible() for part in inspectors), f"{name} shows no inspector"
    return True


def test_hours_come_before_minutes_from_right_to_left(qapp, qtbot):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        head = Head()
        qtbot.addWidget(head)
        assert head.noted.displayFormat() == "HH:mm"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def small_meeting(window):
    """The meeting whose order is planned in no time."""
    return window.controller.office.reads.meeting("gmre-15").id


def test_every_screen_holds_its_words(mode, make_window, sample_copy, qtbot):
    window = make_window(sample_copy, size=mode.size)
    wrong = {}
    for name in PLACES:
        window.show_screen(name)
        come_to_rest(qtbot, window)
        wrong |= looked_at(window, name)
        if open_inspector(qtbot, window, name):
            wrong |= looked_at(window, f"{name}, inspector")
        if name == "agenda":
            window.stack.screen_on_show.open_at("links")
            come_to_rest(qtbot, window)
            wrong |= looked_at(window, "agenda, sitting")
            window.stack.screen_on_show.bar.sittings.wanted.emit()
            come_to_rest(qtbot, window)
            wrong |= looked_at(window, "agenda, new sitting")
    for name in OTHERS:
        window.stack.show_screen(name)
        come_to_rest(qtbot, window)
        wrong |= looked_at(window, name)
    window.controller.show_meeting(small_meeting(window))
    window.stack.show_screen("planner")
    come_to_rest(qtbot, window)
    wrong |= looked_at(window, "planner")
    window.pages.show_shortcuts()
    come_to_rest(qtbot, window)
    wrong |= looked_at(window, "shortcuts")
    window.show_start()
    come_to_rest(qtbot, window)
    wrong |= looked_at(window, "start")
    assert (window.width(), window.height()) == mode.size, "the screens push the window wider than it should be"
    assert not wrong, "\n".join(["", *wrong])
