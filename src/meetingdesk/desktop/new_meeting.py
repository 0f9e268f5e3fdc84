"""A new meeting: title, key, host zone, and the same hours on some days in a row. The sittings can be moved after."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta
from typing import ClassVar
from zoneinfo import available_timezones

from PySide6.QtCore import QDate, Qt, QTime, QTimeZone
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDateEdit,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import FilledButton, OutlineButton, ScreenBar, plain_label
from meetingdesk.requests.meetings import AddMeeting, NewSitting
from meetingdesk.rows.changes import ChangeSet

_WIDTH = 440


def key_from(title: str) -> str:
    """Return a short key made of a title: `16th Global Meeting` gives `16th-global-meeting`."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return "-".join(words)[:32].strip("-")


class NewMeetingScreen(Screen):
    """A short form; what is refused is said in a strip above it and nothing is lost."""

    name: ClassVar[str] = "new_meeting"

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.title_field = QLineEdit()
        self.key_field = QLineEdit()
        self.zone_field = QComboBox()
        self._day = QDateEdit()
        self.days_field = QSpinBox()
        self._start = QTimeEdit()
        self._minutes = QSpinBox()
        self._set_up()
        self._create = FilledButton(self.tr("Create the meeting"))
        self._create.setEnabled(False)
        self._create.clicked.connect(self.create_meeting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ScreenBar(self.tr("New meeting")))
        column.addWidget(self._form())
        column.addStretch(1)

    def _set_up(self) -> None:
        self.zone_field.setEditable(True)
        self.zone_field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.zone_field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zone_field.addItems(sorted(available_timezones()))
        completer = QCompleter(self.zone_field.model(), self.zone_field)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.zone_field.setCompleter(completer)
        self.zone_field.setCurrentText(bytes(QTimeZone.systemTimeZoneId().data()).decode())
        self._day.setDisplayFormat("ddd d MMM yyyy")
        self.days_field.setRange(1, 31)
        self._start.setDisplayFormat("HH:mm")
        self._minutes.setRange(15, 24 * 60)
        self._minutes.setSingleStep(15)
        self.title_field.textChanged.connect(self._on_title)
        self.key_field.textEdited.connect(self._check)

    def _form(self) -> QWidget:
        form = QFormLayout()
        form.setVerticalSpacing(length("space_use.field_row_gap"))
        form.setHorizontalSpacing(length("space.4"))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for text, field in (
            (self.tr("Title"), self.title_field),
            (self.tr("Key"), self.key_field),
            (self.tr("Host zone"), self.zone_field),
            (self.tr("First day"), self._day),
            (self.tr("Days"), self.days_field),
            (self.tr("Start, host time"), self._start),
            (self.tr("Minutes a day"), self._minutes),
        ):
            label = plain_label(text, "body", "muted")
            label.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(label, field)
        buttons = QHBoxLayout()
        buttons.setSpacing(length("space_use.between_controls"))
        cancel = OutlineButton(self.tr("Cancel"))
        cancel.clicked.connect(lambda: self.go.emit("", None))
        buttons.addWidget(self._create)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        form.addRow("", buttons)
        box = QWidget()
        box.setLayout(form)
        box.setFixedWidth(_WIDTH + 2 * length("space_use.page_margin"))
        margin = length("space_use.page_margin")
        form.setContentsMargins(margin, length("space.2"), margin, margin)
        return box

    def refresh(self) -> None:
        """Nothing of the file is shown here."""

    def open_at(self, argument: object) -> None:
        """Empty the form and put the keyboard into it."""
        self.title_field.clear()
        self.key_field.clear()
        self._day.setDate(QDate.currentDate().addMonths(1))
        self.days_field.setValue(2)
        self._start.setTime(QTime(12, 0))
        self._minutes.setValue(180)
        self.title_field.setFocus()

    def _on_title(self, title: str) -> None:
        if not self.key_field.isModified():
            self.key_field.setText(key_from(title))
        self._check()

    def _check(self) -> None:
        self._create.setEnabled(bool(self.title_field.text().strip()) and bool(self.key_field.text().strip()))

    def create_meeting(self) -> None:
        """Ask for the meeting, and show it when it is there."""
        first = self._day.date()
        start = self._start.time()
        day = date(first.year(), first.month(), first.day())
        days = [day + timedelta(number) for number in range(self.days_field.value())]
        minutes = start.hour() * 60 + start.minute()
        request = AddMeeting(
            key=self.key_field.text().strip(),
            title=self.title_field.text().strip(),
            zone=self.zone_field.currentText().strip(),
            sittings=tuple(NewSitting(day=day, start=minutes, minutes=self._minutes.value()) for day in days),
        )
        self.controller.do(request, self._made)

    def _made(self, changes: ChangeSet) -> None:
        made = changes.inserted.get("meeting", ())
        if made:
            self.controller.show_meeting(made[0])
        self.go.emit("", None)
