"""What a user does with a list in the window, and what they see."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from meetingdesk.desktop.lists.cells import tick_rect

LEFT = Qt.MouseButton.LeftButton


class Driver:
    """What a user does, and what they see."""

    def __init__(self, qtbot, window, name):
        self.qtbot, self.window = qtbot, window
        window.show_screen(name)
        self.screen = window.stack.screen_on_show
        self.rest()

    @property
    def reads(self):
        return self.window.controller.office.reads

    def rest(self):
        """Wait until nothing is asked, read or queued any more."""
        controller = self.window.controller

        def quiet():
            return not (self.screen.loader.busy or controller.jobs.running or controller._waiting)

        self.qtbot.waitUntil(lambda: self.screen.loaded is not None and quiet(), timeout=20_000)

    def click(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        view = self.screen.view
        index = view.lines.place(key)
        view.scrollTo(index)
        self.qtbot.mouseClick(view.viewport(), LEFT, modifier, view.visualRect(index).center())

    def tick(self, key, view=None):
        view = view or self.screen.view
        index = view.lines.place(key)
        view.scrollTo(index)
        row = view.visualRect(index)
        self.qtbot.mouseClick(view.viewport(), LEFT, pos=tick_rect(row, rtl=view.isRightToLeft()).center())

    def press(self, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(widget, key, modifier)

    def type(self, field, text):
        """Type into a field anew and commit it by Enter."""
        field.setFocus()
        field.selectAll()
        if field.completer() is None:
            self.qtbot.keyClicks(field, text)
        else:  # its popup would grab the keyboard, which offscreen there is not
            field.setText(text)
            field.setModified(True)
        self.press(field, Qt.Key.Key_Return)
        self.rest()

    @staticmethod
    def point(x, y):
        return QPoint(x, y)

    def said(self, widget=None):
        whole = widget or self.screen.side
        return "\n".join(label.text() for label in whole.findChildren(QLabel) if label.isVisibleTo(whole))

    @property
    def shown(self):
        return [line.key for line in self.screen.view.lines.lines]
