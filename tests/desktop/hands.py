"""The hands of somebody at the whole window: they find things by their words, and only click and type."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialogButtonBox, QFileDialog, QLineEdit

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Everything goes where a pointer is, or to what has the keyboard; nothing is called but what shows a state."""

    def __init__(self, qtbot, window):
        self.qtbot, self.window = qtbot, window

    @property
    def screen(self):
        return self.window.stack.screen_on_show

    @property
    def reads(self):
        return self.window.controller.office.reads

    @property
    def focus(self):
        return QApplication.focusWidget()

    def rest(self):
        """Wait until nothing runs and nothing waits."""
        controller = self.window.controller
        for _time in range(2):  # what has come to its end may have begun something else
            self.qtbot.waitUntil(lambda: not (controller.jobs.running or controller._waiting), timeout=20_000)
            QApplication.processEvents()

    def count(self):
        """Wait until the figures are those of what was done last."""
        self.qtbot.waitUntil(lambda: not self.window.controller.figures.pending, timeout=20_000)
        self.rest()

    # -- keys

    def key(self, key, modifiers=NONE, times=1):
        for _time in range(times):
            assert self.focus is not None, "nothing has the keyboard"
            self.qtbot.keyClick(self.focus, key, modifiers)
            self.rest()

    def type(self, text):
        line = self.focus
        self.qtbot.keyClicks(line, text)
        completer = line.completer() if isinstance(line, QLineEdit | QComboBox) else None
        if completer is not None and completer.popup().isVisible():
            completer.popup().close()  # here it would keep the keyboard, which it cannot grab
            self.window.activateWindow()
            line.setFocus()

    def fill(self, *texts):
        """Type into one field after the other, with Tab between them; None leaves a field as it is."""
        for place, text in enumerate(texts):
            if place:
                self.qtbot.keyClick(self.focus, Key.Key_Tab)
            if text is not None:
                self.type(text)

    def tab_to(self, name, most=40):
        """Press Tab until what has this name or these words has the keyboard."""
        for _time in range(most):
            if name in (self.focus.accessibleName(), getattr(self.focus, "text", str)()):
                return
            self.qtbot.keyClick(self.focus, Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {name}")

    def command(self, words):
        """Run a command by its words in the palette."""
        self.key(Key.Key_K, CTRL)
        self.type(words)
        self.key(Key.Key_Return)

    # -- the mouse

    def click(self, widget, at=None):
        assert widget.isVisible()
        assert widget.isEnabled(), widget.accessibleName()
        self.qtbot.mouseClick(widget, LEFT, pos=at if at is not None else QPoint())
        self.rest()

    def button(self, words, within=None):
        """Return the button on show with these words, or that begins with them."""
        found = [
            one
            for one in (within or self.window).findChildren(QAbstractButton)
            if one.isVisible() and (one.text() or one.accessibleName()).startswith(words)
        ]
        assert found, f"no button says {words}"
        return found[0]

    def press(self, words, within=None):
        self.click(self.button(words, within))

    def go(self, name):
        """Click a line of the rail."""
        self.click(self.window.rail.button(name))

    def click_line(self, view, key):
        """Click a line of a list."""
        index = view.lines.place(key)
        view.scrollTo(index)
        self.click(view.viewport(), view.visualRect(index).center())

    def drag(self, widget, start, onto, end):
        """Press, pass the threshold, move on to a place of another widget, let go."""
        end = widget.mapFromGlobal(onto.mapToGlobal(end))
        self.qtbot.mousePress(widget, LEFT, pos=start)
        for at in (start + QPoint(4, 4), start + QPoint(9, 0), end):
            place = QPointF(at), QPointF(widget.mapToGlobal(at))
            move = QMouseEvent(QEvent.Type.MouseMove, *place, Qt.MouseButton.NoButton, LEFT, NONE)
            QApplication.sendEvent(widget, move)
        self.qtbot.mouseRelease(widget, LEFT, pos=end)
        self.rest()

    # -- boxes of files

    def file(self, path, *, by_mouse):
        """Type a path into the box of files that has opened, and accept it."""
        boxes = []

        def opened():
            boxes[:] = [box for box in self.window.findChildren(QFileDialog) if box.isVisible()]
            return bool(boxes)

        self.qtbot.waitUntil(opened)
        (box,) = boxes
        line = box.findChild(QLineEdit, "fileNameEdit")
        line.selectAll()
        self.qtbot.keyClicks(line, str(path))
        if line.completer() is not None:
            line.completer().popup().hide()
        if by_mouse:
            buttons = box.findChild(QDialogButtonBox)
            accept = next(
                b for b in buttons.buttons() if buttons.buttonRole(b) == QDialogButtonBox.ButtonRole.AcceptRole
            )
            self.qtbot.mouseClick(accept, LEFT)
        else:
            self.qtbot.keyClick(line, Key.Key_Return)
        self.qtbot.waitUntil(lambda: not any(one.isVisible() for one in self.window.findChildren(QFileDialog)))
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)
        self.rest()
