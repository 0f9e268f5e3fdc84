"""Everything that the window itself can do, as actions: for the menu, the palette and the shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from meetingdesk import words
from meetingdesk.desktop import settings
from meetingdesk.desktop.icons import icon
from meetingdesk.desktop.language import OWN_NAMES, SYSTEM
from meetingdesk.desktop.steps import step_name
from meetingdesk.desktop.theme import theme
from meetingdesk.desktop.widgets import literal
from meetingdesk.rows.changes import StepRow, UndoState


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


class WindowActions:
    """Makes the actions and keeps undo and redo named after what they would do."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self.undo = self.add(_tr("Undo"), "undo", QKeySequence.StandardKey.Undo)
        self.redo = self.add(_tr("Redo"), "redo", "Ctrl+Shift+Z", "Ctrl+Y")
        self.palette = self.add(_tr("Search or run a command"), "search", "Ctrl+K")
        self.new = self.add(_tr("New office…"), "add", QKeySequence.StandardKey.New)
        self.open = self.add(_tr("Open…"), "directory", QKeySequence.StandardKey.Open)
        self.sample = self.add(_tr("Try the sample office"), "play")
        self.save_copy = self.add(_tr("Save a copy…"), "export", "Ctrl+Shift+S")
        self.backups = self.add(_tr("Backups…"), "history")
        self.times_in = self.add(_tr("Show times in…"), "clock", "Ctrl+T")
        self.new_window = self.add(_tr("New window"), "", "Ctrl+Shift+W")
        self.close = self.add(_tr("Close the window"), "", "Ctrl+W")
        self.shortcuts = self.add(_tr("Keyboard shortcuts"), "info", "F1", "Ctrl+/")
        self.about = self.add(_tr("About MeetingDesk"), "info")
        self.new_meeting = self.add(_tr("New meeting…"), "calendar")
        self.details = self.add(_tr("Meeting details…"), "edit", "Ctrl+Shift+M")
        self.versions = self.add(_tr("Versions of the agenda…"), "history", "Ctrl+Shift+V")
        self.plan_window = self.add(_tr("Plan the hours…"), "clock", "Ctrl+Shift+H")
        self.plan_order = self.add(_tr("Plan the order of the items…"), "clock", "Ctrl+Shift+L")
        self.import_agenda = self.add(_tr("Import a schedule…"), "import")
        self.import_people = self.add(_tr("Import people…"), "import", "Ctrl+Alt+I")
        self.paste_people = self.add(_tr("Import people from the clipboard"), "import")
        self.import_directory = self.add(_tr("Import a directory…"), "import")
        self.export_directory = self.add(_tr("Export the directory…"), "export")
        self.export_people = self.add(_tr("Export the people as cards (vCard)…"), "export")
        self.export_calendar = self.add(_tr("Export the calendar…"), "export")
        self.next_region = self.add(_tr("Next region"), "", "F6")
        self.last_region = self.add(_tr("Previous region"), "", "Shift+F6")
        self.quit = self.add(_tr("Quit"), "", QKeySequence.StandardKey.Quit)
        if not self.quit.shortcuts():
            self.quit.setShortcut("Ctrl+Q")
        self.screens: list[QAction] = []
        self.appearance = self._appearance()
        self.languages = self._languages()
        self.show_steps(UndoState(None, None))

    def add(
        self, text: str, picture: str = "", *keys: QKeySequence.StandardKey | str, call: Callable[[], Any] | None = None
    ) -> QAction:
        """Make an action of the window."""
        action = QAction(literal(text), self._window)
        if picture:
            action.setIcon(icon(picture, "muted"))
        sequences: list[QKeySequence] = []
        for key in keys:
            sequences += [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
        action.setShortcuts(sequences)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if call is not None:
            action.triggered.connect(lambda _checked=False: call())
        self._window.addAction(action)
        return action

    def add_screen(self, title: str, picture: str, call: Callable[[], Any]) -> None:
        """Make the action that leads to a screen, with the next of Ctrl+1, Ctrl+2, ... Ctrl+9, Ctrl+0."""
        keys = (f"Ctrl+{(len(self.screens) + 1) % 10}",) if len(self.screens) < 10 else ()
        self.screens.append(self.add(title, picture, *keys, call=call))

    def _appearance(self) -> list[QAction]:
        window = self._window
        group = QActionGroup(window)
        chosen = settings.appearance()
        made = []
        for name, scheme, text in (
            ("system", Qt.ColorScheme.Unknown, _tr("Appearance: as the system")),
            ("light", Qt.ColorScheme.Light, _tr("Appearance: light")),
            ("dark", Qt.ColorScheme.Dark, _tr("Appearance: dark")),
        ):
            action = self.add(text)
            action.setCheckable(True)
            action.setChecked(name == chosen)
            action.triggered.connect(lambda _on=False, name=name, scheme=scheme: _appear(name, scheme))
            group.addAction(action)
            made.append(action)
        return made

    def _languages(self) -> list[QAction]:
        group = QActionGroup(self._window)
        made = []
        named = {SYSTEM: _tr("Language: as the system")}
        named |= {code: _tr("Language: {name}").format(name=name) for code, name in OWN_NAMES.items()}
        for code, text in named.items():
            action = self.add(text)
            action.setData(code)
            action.setCheckable(True)
            action.setChecked(code == settings.language())
            group.addAction(action)
            made.append(action)
        return made

    def show_steps(self, state: UndoState, *, read_only: bool = False) -> None:
        """Name undo and redo after their steps."""
        self._name(self.undo, state.undo, "ui.undo", _tr("Nothing to undo"), read_only=read_only)
        self._name(self.redo, state.redo, "ui.redo", _tr("Nothing to redo"), read_only=read_only)

    def _name(self, action: QAction, step: StepRow | None, code: str, nothing: str, *, read_only: bool) -> None:
        action.setEnabled(step is not None and not read_only)
        if step is None:
            action.setText(_tr("Undo") if action is self.undo else _tr("Redo"))
            action.setToolTip(nothing)
            return
        name = words.say(code, step=step_name(step))
        action.setText(literal(name))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{name} ({keys})")

    def set_open(self, *, is_open: bool, read_only: bool, has_meeting: bool) -> None:
        """Offer what can be done with the file as it is."""
        for action in self.screens:
            action.setEnabled(is_open)
        for action in (self.new_meeting, self.import_agenda, self.import_directory):
            action.setEnabled(is_open and not read_only)
        for action in (self.import_people, self.paste_people):
            action.setEnabled(is_open and not read_only and has_meeting)
        agenda = (self.plan_window, self.versions, self.plan_order)
        for action in (self.details, *agenda, self.export_calendar, self.times_in):
            action.setEnabled(is_open and has_meeting)
        for action in (self.save_copy, self.backups, self.new_window, self.export_directory, self.export_people):
            action.setEnabled(is_open)

    def groups(self) -> list[tuple[str, Sequence[QAction]]]:
        """Return all actions in groups with names."""
        moving = (self.palette, self.next_region, self.last_region)
        agenda = (self.plan_window, self.plan_order, self.versions, self.import_agenda)
        people = (self.import_people, self.paste_people)
        tables = (self.import_directory, self.export_directory, self.export_people)
        return [
            (_tr("Screens"), self.screens),
            (_tr("Window"), (*moving, self.shortcuts, self.about, self.new_window, self.close, self.quit)),
            (_tr("Editing"), (self.undo, self.redo)),
            (_tr("Meeting"), (self.new_meeting, self.details, *agenda, *people, self.export_calendar)),
            (_tr("Office file"), (self.new, self.open, self.sample, self.save_copy, self.backups, *tables)),
            (_tr("View"), (self.times_in, *self.appearance, *self.languages)),
        ]

    def fill(self, menu: QMenu, here: Sequence[QAction], recent: Sequence[QAction]) -> None:
        """Fill the menu: what can be done here, with the meeting, with files, with the window."""
        menu.clear()
        _screens, _window, editing, meeting, files, view = (actions for _title, actions in self.groups())
        window = (self.palette, self.shortcuts, self.about, self.new_window, self.close, self.quit)
        for group in (here, editing, meeting, (*files, *recent), view, window):
            if group:
                menu.addActions(list(group))
                menu.addSeparator()


def _appear(name: str, scheme: Qt.ColorScheme) -> None:
    settings.remember_appearance(name)
    _show_in(scheme)


def appear_as_chosen() -> None:
    """Take light, dark or the system's choice, as it was chosen last."""
    scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(settings.appearance())
    if scheme is not None:
        _show_in(scheme)


def _show_in(scheme: Qt.ColorScheme) -> None:
    """Ask the system for light, dark or its own choice, and show it: some desktops know nothing of such a wish."""
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(scheme)
    shown = hints.colorScheme() if scheme == Qt.ColorScheme.Unknown else scheme
    theme().set_dark(shown == Qt.ColorScheme.Dark)
