"""What is asked: how long, on which day, and who counts."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.lists.dates import read_date, show_date
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import plain_label, tip
from meetingdesk.desktop.window_planner import wording
from meetingdesk.desktop.window_planner.facts import Asked, Facts
from meetingdesk.desktop.window_planner.wording import tr

LENGTHS = (60, 90, 120, 150, 180, 210, 240, 300, 360, 480)  # minutes
_LEAST_LETTERS = 6
_EXAMPLE = date(2021, 2, 18)


class Filters(QWidget):
    """Three combo boxes with their labels; the day may be one of the sittings', or any that is typed.

    `changed` comes when one of them is; `puzzled` says what was typed that is no date.
    """

    changed = Signal()
    puzzled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lengths, self.days, self.count = QComboBox(), QComboBox(), QComboBox()
        self._days: tuple[date, ...] = ()  # of the sittings
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(length("space_use.between_controls"))
        named = ((tr("Length"), self.lengths), (tr("On"), self.days), (tr("Count"), self.count))
        for place, (name, box) in enumerate(named):
            if place:
                line.addSpacing(length("space.2"))
            line.addWidget(plain_label(name, "small", "muted"))
            line.addWidget(box)
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumContentsLength(_LEAST_LETTERS)
            box.activated.connect(lambda _place: self.changed.emit())
        self._let_type()
        for by_delegates in (False, True):
            self.count.addItem(wording.counted(by_delegates), by_delegates)

    def _let_type(self) -> None:
        self.days.setEditable(True)
        self.days.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.days.setCompleter(None)  # type: ignore[arg-type]  # it takes none
        self.days.setToolTip(
            tip(tr("A day of the sittings, or any other date such as {day}").format(day=show_date(_EXAMPLE)))
        )
        line = self.days.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._on_typed)

    def _on_typed(self) -> None:
        """Ask for the date that was typed; put back what stood there where it is none."""
        text, here = self.days.currentText(), self.days.currentIndex()
        if here < 0 or text == self.days.itemText(here):
            return
        day = _read(text)
        self.days.setEditText(self.days.itemText(here))
        if day is None:
            self.puzzled.emit(tr("{text} is no date such as {day}").format(text=text, day=show_date(_EXAMPLE)))
        else:
            self._offer(day)
            self.changed.emit()

    def _offer(self, day: date) -> None:
        """Choose a day of the list, or one that is added to it."""
        if self.days.findData(day.isoformat()) < 0:
            self.days.addItem(f"{words.short_day(day)} {day.year}", day.isoformat())
        self.days.setCurrentIndex(self.days.findData(day.isoformat()))

    def show_facts(self, facts: Facts) -> None:
        """Show what was asked for, with the days that there are."""
        self.lengths.clear()
        for minutes in sorted({*LENGTHS, facts.minutes}):
            self.lengths.addItem(wording.length(minutes), minutes)
        self.lengths.setCurrentIndex(self.lengths.findData(facts.minutes))
        self._days = facts.days
        self.days.clear()
        for day in (*facts.days, *((facts.day,) if facts.day else ())):
            self._offer(day)
        self.count.setCurrentIndex(self.count.findData(facts.asked.by_delegates))

    def asked(self, meeting: int) -> Asked:
        """Return what is asked of a meeting."""
        day = self.days.currentData()
        chosen = date.fromisoformat(day) if day else None
        any_day = chosen not in self._days
        return Asked(meeting, chosen, self.lengths.currentData(), bool(self.count.currentData()), any_day)


def _read(text: str) -> date | None:
    """Read a date as people type it, or as it stands in the list, with the day of the week before it."""
    return read_date(re.sub(r"^\D+", "", text))
