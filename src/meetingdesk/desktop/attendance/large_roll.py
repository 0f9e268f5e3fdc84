"""The roll-call in large type, a window of its own to be shared on screen: who is called, the next ones, the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from meetingdesk import words
from meetingdesk.desktop import quorums
from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.item_models.attendance import AttendanceLine
from meetingdesk.desktop.theme import font, theme
from meetingdesk.desktop.widgets import ElidedLabel, Panel, PlainLabel, hairline, plain_label

if TYPE_CHECKING:
    from meetingdesk.desktop.attendance.screen import AttendanceScreen

NEXT = 3  # names that are shown below the one that is called
_PART = 10  # the name is a part of the window's height
_MARKS = {
    Qt.Key.Key_Space: "present", Qt.Key.Key_1: "present", Qt.Key.Key_2: "late", Qt.Key.Key_3: "excused",
    Qt.Key.Key_4: "absent", Qt.Key.Key_5: "represented", Qt.Key.Key_0: "", Qt.Key.Key_Delete: "",
}  # fmt: skip
_STEPS = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}  # to the next item, and back


class LargeRoll(Panel):
    """Mirrors the roll-call, and takes its keys: letters, arrows, marks, and page keys for the items.

    F11 fills the screen, Esc closes.
    """

    def __init__(self, screen: AttendanceScreen) -> None:
        super().__init__("surface", "", screen)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Roll-call"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(1120, 700)
        self._screen = screen
        self.sitting = ElidedLabel("", "section", "muted")
        self.counts = plain_label("", "section", "muted")
        self.counts.setWordWrap(True)
        self.name = plain_label("", "title")
        self.name.setWordWrap(True)
        self.entity = plain_label("", "section", "muted")
        self.entity.setWordWrap(True)
        self.mark = plain_label("", "title")
        self.typed = plain_label("", "section", "muted")
        self.next = [ElidedLabel("", "section", "muted") for _ in range(NEXT)]
        self._lay_out()
        theme().changed.connect(self._fit)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(56, 32, 56, 32)
        whole.setSpacing(12)
        whole.addWidget(self.sitting)
        whole.addWidget(self.counts)
        whole.addWidget(hairline())
        whole.addStretch(2)
        for widget in (self.name, self.entity, self.mark):
            whole.addWidget(widget)
        whole.addStretch(3)
        whole.addWidget(self.typed)
        whole.addWidget(hairline())
        for label in self.next:
            whole.addWidget(label)

    # -- what is shown

    def open(self) -> None:
        """Show the window."""
        self.show_current()
        self.show()
        self.activateWindow()
        self.setFocus()

    def show_current(self) -> None:
        """Show who is called now."""
        screen = self._screen
        called = screen.roll_call.called
        if called is None:
            if not screen.roll_call.waiting:
                self.close()
            return
        loaded, place, roll = called
        line = screen.view.current_line
        sitting = wording.sitting(loaded.row.sittings[place], loaded.clock)
        self.sitting.setText(sitting if roll.item is None else loaded.headings[place].spoken)
        quorum = quorums.tell(loaded.row, place, loaded.clock)
        told = (_counts(called.listed, place), quorum.text if quorum else "")
        self.counts.setText("\n".join(filter(None, told)))
        self._show_line(line, place)
        shown = screen.table.lines
        at = next((n for n, one in enumerate(shown) if line is not None and one.delegate == line.delegate), -1)
        following = [*shown[at + 1 : at + 1 + NEXT], *([None] * NEXT)]
        for label, one in zip(self.next, following, strict=False):
            label.setText(f"{one.name} \u00b7 {one.entity}" if one else "")

    def _show_line(self, line: AttendanceLine | None, place: int) -> None:
        self.name.setText(line.name if line else "")
        self.entity.setText(" \u00b7 ".join(filter(None, (line.region, line.entity))) if line else "")
        mark = line.cells[place].row.decided if line else None
        self.mark.setText(wording.decision(line.cells[place].row) if line else "")
        self.mark.set_tone(wording.sign({"present": "attended"}.get(mark, mark))[1] if mark else "muted")
        self._fit()  # a tone brings the usual size with it
        self.setAccessibleName(" \u00b7 ".join(filter(None, (self.name.text(), self.entity.text(), self.mark.text()))))

    def show_typed(self, letters: str) -> None:
        """Show the letters typed so far."""
        self.typed.setText(f"\u201c{letters}\u201d" if letters else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the type grow with the window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        size = max(font("title").pixelSize(), self.height() // _PART)
        for label, part in ((self.name, size), (self.mark, size * 2 // 3), (self.entity, size // 2)):
            _grow(label, part)
        for smaller, labels in ((size // 3, (self.sitting, self.counts)), (size * 2 // 5, (self.typed, *self.next))):
            for label in labels:
                _grow(label, max(font("section").pixelSize(), smaller))

    # -- the keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mark, go to a name, close."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and not self.typed.text():
            self.close()
        elif key == Qt.Key.Key_F11:
            self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif key in _STEPS:
            self._screen.roll_call.step(_STEPS[key])
        elif key in _MARKS:
            if not event.isAutoRepeat() and self._screen.marks.allowed:
                self._screen.marks.mark(_MARKS[key])
        else:
            self._screen.view.keyPressEvent(event)


def _counts(called: list[AttendanceLine], place: int) -> str:
    """Return how many entities are represented and how many people are there, by hand."""
    there = [line for line in called if line.cells[place].row.decided in ("present", "late")]
    entities = {line.entity for line in called}
    represented = len({line.entity for line in there})
    return words.say(
        "ui.attendance.called", n=represented, of_all=len(entities), people=len(there), of_people=len(called)
    )


def _grow(label: PlainLabel | ElidedLabel, pixels: int) -> None:
    larger = QFont(label.font())
    larger.setPixelSize(pixels)
    label.setFont(larger)
