"""What is asked: how long, on which day, and who counts."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import plain_label
from meetingdesk.desktop.window_planner import wording
from meetingdesk.desktop.window_planner.facts import Asked, Facts
from meetingdesk.desktop.window_planner.wording import tr

LENGTHS = (60, 90, 120, 150, 180, 210, 240, 300, 360, 480)  # minutes
_LEAST_LETTERS = 6


class Filters(QWidget):
    """Three combo boxes with their labels. `changed` comes when one of them is."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lengths, self.days, self.count = QComboBox(), QComboBox(), QComboBox()
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
        for by_delegates in (False, True):
            self.count.addItem(wording.counted(by_delegates), by_delegates)

    def show_facts(self, facts: Facts) -> None:
        """Show what was asked for, with the days that there are."""
        self.lengths.clear()
        for minutes in sorted({*LENGTHS, facts.minutes}):
            self.lengths.addItem(wording.length(minutes), minutes)
        self.lengths.setCurrentIndex(self.lengths.findData(facts.minutes))
        self.days.clear()
        for day in facts.days:
            self.days.addItem(f"{words.short_day(day)} {day.year}", day.isoformat())
        if facts.day is not None:
            self.days.setCurrentIndex(self.days.findData(facts.day.isoformat()))
        self.count.setCurrentIndex(self.count.findData(facts.asked.by_delegates))

    def asked(self, meeting: int) -> Asked:
        """Return what is asked of a meeting."""
        day = self.days.currentData()
        chosen = date.fromisoformat(day) if day else None
        return Asked(meeting, chosen, self.lengths.currentData(), bool(self.count.currentData()))
