"""What is on now and how late the day is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop import quorums
from meetingdesk.desktop.now import wording
from meetingdesk.desktop.now.moment import Loaded
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import Card, ElidedLabel, OutlineButton, plain_label
from meetingdesk.rows.agenda import SlotRow


class RunningLine(QWidget):
    """An item that runs, with a button that closes it."""

    closed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slot = 0
        self.title = plain_label("", "section")
        self.title.setWordWrap(True)
        self._speakers = ElidedLabel("", "body", "muted")
        self._times = ElidedLabel("", "body", "muted")
        self.button = OutlineButton(self.tr("Close"))
        self.button.clicked.connect(lambda: self.closed.emit(self._slot))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self._speakers, 1, 0)
        grid.addWidget(self._times, 2, 0)
        grid.addWidget(self.button, 0, 1, 3, 1, Qt.AlignmentFlag.AlignTop)

    def show_slot(self, slot: SlotRow, shown: ShownClock, *, allowed: bool) -> None:
        """Show another item."""
        self._slot = slot.id
        name = wording.item(slot.item)
        self.title.setText(name)
        self._speakers.setText(wording.speakers(slot.item))
        self._speakers.setVisible(bool(self._speakers.text()))
        text = self.tr("Planned {times}").format(times=wording.slot(slot, shown))
        if slot.actual_start is not None:
            text += self.tr(" \u00b7 started {time}").format(time=shown.time(slot.actual_start))
        self._times.setText(text)
        self.button.setAccessibleName(self.tr("Close {item}").format(item=name))
        self.button.setEnabled(allowed)


class PaceCard(Card):
    """The figure of lateness, and the items that run."""

    close_wished = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("On now"))
        self.late = plain_label("", "title")
        self._ends = plain_label("", "body", "muted")
        self.quorum = plain_label("", "strong")
        self._nothing = plain_label("", "body", "muted")
        self._nothing.setWordWrap(True)
        self.lines: list[RunningLine] = []
        self._column = QVBoxLayout()
        pace = QHBoxLayout()
        pace.setSpacing(length("space_use.between_controls"))
        pace.addWidget(self.late)
        pace.addWidget(self._ends, 1)
        whole = QVBoxLayout()
        padding = length("space_use.card_padding")
        whole.setContentsMargins(padding, 12, padding, 12)
        whole.setSpacing(length("space_use.between_controls"))
        whole.addLayout(pace)
        whole.addWidget(self.quorum)
        whole.addWidget(self._nothing)
        whole.addLayout(self._column)
        self.body.addLayout(whole)

    def show_loaded(self, loaded: Loaded, *, allowed: bool) -> None:
        """Show the day as it is; a line keeps its place, so that the keyboard stays where it is."""
        row, shown = loaded.row, loaded.clock
        text, tone = wording.lateness(row.late)
        over = row.sitting is not None and row.sitting.actual_end is not None
        begun = over or row.state == "running" or (row.state == "due" and row.late > 0)
        self.set_note(wording.sitting(row.sitting, shown) if row.sitting is not None else "")
        self.late.setText(text if begun else self.tr("Not begun"))
        self.late.set_tone(tone if begun else "text")
        end = shown.named(shown.time(row.ends)) if row.ends else ""
        sentence = self.tr("closed at {end}") if over else self.tr("ends at {end} at this pace")
        self._ends.setText(sentence.format(end=end) if end else "")
        quorums.show(self.quorum, loaded.quorum)
        while len(self.lines) < len(row.running):
            line = RunningLine()
            line.closed.connect(self.close_wished)
            self.lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(row.running))
            if place < len(row.running):
                line.show_slot(row.running[place], shown, allowed=allowed)
        planned = wording.planned(row.planned)
        nothing, by_plan = self.tr("No item is running."), self.tr("By the plan: {items}")
        self._nothing.setText(f"{nothing} {by_plan.format(items=planned)}" if planned else nothing)
        self._nothing.setVisible(not row.running)
