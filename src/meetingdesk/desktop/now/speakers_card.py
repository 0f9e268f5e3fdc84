"""Who speaks next: the time where they are, and how to call them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.flat import focus_ring
from meetingdesk.desktop.now import wording
from meetingdesk.desktop.now.moment import Loaded
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import Card, Chip, ElidedLabel, OutlineButton, Picture, hairline, plain_label
from meetingdesk.rows.now import NextSpeakerRow

SHOWN = 3


class SpeakerLine(QWidget):
    """One speaker. Delete, or the button, is for one who drops out."""

    dropped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: NextSpeakerRow | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._chip = Chip("")
        self.name = ElidedLabel("", "section")
        self._entity = ElidedLabel("", "body", "muted")
        self._item = ElidedLabel("", "body", "muted")
        self.call = ElidedLabel("", "strong")
        self.call.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._moon = Picture("moon", "warning")
        self.time = plain_label("", "title")
        self._city = plain_label("", "small", "muted")
        self.button = OutlineButton(self.tr("Drops out"))
        self.button.clicked.connect(self._drop)
        self._lay_out()

    def _lay_out(self) -> None:
        name = QHBoxLayout()
        name.setSpacing(length("space_use.between_controls"))
        name.addWidget(self._chip)
        name.addWidget(self.name, 1)
        time = QHBoxLayout()
        time.setSpacing(4)
        time.addStretch(1)
        time.addWidget(self._moon)
        time.addWidget(self.time)
        self._city.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        grid = QGridLayout(self)
        padding = length("space_use.card_padding")
        grid.setContentsMargins(padding, 10, padding, 10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        grid.addLayout(name, 0, 0)
        grid.addWidget(self._entity, 1, 0)
        grid.addWidget(self._item, 2, 0)
        grid.addWidget(self.call, 3, 0)
        grid.addLayout(time, 0, 1)
        grid.addWidget(self._city, 1, 1)
        grid.addWidget(self.button, 2, 1, 2, 1, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignTrailing)

    def show_speaker(self, row: NextSpeakerRow, shown: ShownClock, *, allowed: bool) -> None:
        """Show another speaker, whose item begins on the clock that is shown."""
        self._row = row
        self._chip.setVisible(bool(row.region))
        self._chip.set_code(row.region or "")
        self.name.setText(row.name)
        entity = row.entity if row.named and row.entity != row.name else ""
        self._entity.setText(entity or ("" if row.named else self.tr("to be named")))
        self._entity.setVisible(bool(self._entity.text()))
        self._item.setText(f"{shown.named(shown.time(row.start))} \u00b7 {row.number} {row.title}")
        who = "" if row.contact == row.name else row.contact
        self.call.setText(" \u00b7 ".join(filter(None, (who, row.phone or self.tr("no phone number")))))
        self.call.set_tone("text" if row.phone else "muted")
        self._moon.setVisible(row.night)
        self.time.setText(wording.local_time(row, shown))
        self.time.set_tone("warning" if row.night else "text")
        self._city.setText(_city(row))
        for label in (self.time, self._city):
            label.setVisible(bool(label.text()))
        self.button.setEnabled(allowed and row.named)
        self.button.setAccessibleName(self.tr("{name} drops out").format(name=row.name))
        told = (row.name, self._entity.text(), self._item.text(), self.time.text(), self._city.text(), self.call.text())
        self.setAccessibleName(", ".join(filter(None, told)))

    def _drop(self) -> None:
        if self._row is not None and self.button.isEnabled():
            self.dropped.emit(self._row.speaking)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the speaker drop out with Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self._drop()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where the keyboard is."""
        if self.hasFocus():
            focus_ring(QPainter(self), self.rect().adjusted(2, 2, -2, -2))


class SpeakersCard(Card):
    """The next three speakers. Their lines stay, so that the keyboard does."""

    dropped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Next speakers"))
        self.lines = [SpeakerLine() for _ in range(SHOWN)]
        self._rules = [hairline() for _ in range(SHOWN - 1)]
        self._none = plain_label(self.tr("Nobody is to speak next."), "body", "muted")
        self._none.setContentsMargins(16, 12, 16, 12)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._none)
        for place, line in enumerate(self.lines):
            if place:
                column.addWidget(self._rules[place - 1])
            column.addWidget(line)
            line.dropped.connect(self.dropped)
        column.addStretch(1)
        self.body.addLayout(column)

    def show_loaded(self, loaded: Loaded, *, allowed: bool) -> None:
        """Show who speaks next."""
        speakers = loaded.row.speakers
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(speakers))
            if place:
                self._rules[place - 1].setVisible(place < len(speakers))
            if place < len(speakers):
                line.show_speaker(speakers[place], loaded.clock, allowed=allowed)
        self._none.setVisible(not speakers)


def _city(row: NextSpeakerRow) -> str:
    """Return where somebody is, as far as that is known."""
    if row.zone is None:
        return row.city or ""
    return words.seat(row.city, row.zone) if row.city else wording.city(row.zone)
