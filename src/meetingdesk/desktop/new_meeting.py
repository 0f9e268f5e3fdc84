"""A new meeting: title, key, host zone, and the same hours on some days in a row. The sittings can be moved after."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, timedelta
from typing import ClassVar
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, QTimeZone
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.lists.fields import DateField, MinutesField, TimeField
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import FilledButton, OutlineButton, ScreenBar, plain_label, tip
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.sittings import NewSitting
from meetingdesk.rows.changes import ChangeSet

_WIDTH = 440
_SCROLL = 12  # beside the form, where it is higher than the page


def key_from(title: str) -> str:
    """Return a short key made of a title: `16th Global Meeting` gives `16th-global-meeting`."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return "-".join(words)[:32].strip("-")


def zone_meant(text: str) -> str:
    """Return the only zone of a city, or with a part of its name; the text as it is where there is none or several."""
    wanted = text.strip().replace(" ", "_").casefold()
    known = available_timezones()
    if not wanted or text.strip() in known:
        return text.strip()
    cities = [name for name in known if name.casefold().rpartition("/")[2] == wanted]
    found = cities or [name for name in known if wanted in name.casefold()]
    return found[0] if len(found) == 1 else text.strip()


def _at_the_top(widget: QWidget) -> QWidget:
    """Return a page with a widget at its leading upper corner."""
    page = QWidget()
    line, column = QHBoxLayout(), QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    line.addWidget(widget)
    line.addStretch(1)
    column.addLayout(line)
    column.addStretch(1)
    return page


class NewMeetingScreen(Screen):
    """A short form; what is refused is said in a strip above it and nothing is lost."""

    name: ClassVar[str] = "new_meeting"

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.title_field = QLineEdit()
        self.key_field = QLineEdit()
        self.zone_field = QComboBox()
        self.first_field = DateField("")
        self.days_field = QSpinBox()
        self.start_field = TimeField("")
        self.minutes_field = MinutesField("")
        self._typed = (self.first_field, self.start_field, self.minutes_field)
        self._set_up()
        self._create = FilledButton(self.tr("Create the meeting"))
        self._create.setEnabled(False)
        self._create.clicked.connect(self.create_meeting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ScreenBar(self.tr("New meeting")))
        self._box = self._form()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(_at_the_top(self._box))
        column.addWidget(area, 1)

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
        line = self.zone_field.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._complete_zone)
        self.key_field.setToolTip(tip(self.tr("A short name of the meeting, for names of files and for commands")))
        self.days_field.setRange(1, 31)
        self.title_field.textChanged.connect(self._on_title)
        self.key_field.textEdited.connect(self._check)
        for line in (self.title_field, self.key_field):
            line.returnPressed.connect(self._entered)
        for field in self._typed:
            field.line.entered.connect(self._entered)

    def _complete_zone(self) -> None:
        """Take the one zone that was meant by a city or a part of its name."""
        self.zone_field.setCurrentText(zone_meant(self.zone_field.currentText()))

    def _entered(self) -> None:
        if self._create.isEnabled():
            self.create_meeting()

    def _form(self) -> QWidget:
        form = QFormLayout()
        form.setVerticalSpacing(length("space_use.field_row_gap"))
        form.setHorizontalSpacing(length("space.4"))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        fields: tuple[tuple[str, QWidget, QWidget], ...] = (
            (self.tr("Title"), self.title_field, self.title_field),
            (self.tr("Key"), self.key_field, self.key_field),
            (self.tr("Host zone"), self.zone_field, self.zone_field),
            (self.tr("First day"), self.first_field, self.first_field.line),
            (self.tr("Days"), self.days_field, self.days_field),
            (self.tr("Start, host time"), self.start_field, self.start_field.line),
            (self.tr("Minutes a day"), self.minutes_field, self.minutes_field.line),
        )
        for text, field, editor in fields:
            label = plain_label(text, "body", "muted")
            label.setBuddy(editor)
            editor.setAccessibleName(text)
            form.addRow(label, field)
            form.setAlignment(label, Qt.AlignmentFlag.AlignVCenter)
        form.addRow("", self._buttons())
        box = QWidget()
        box.setLayout(form)
        margin = length("space_use.page_margin")
        form.setContentsMargins(margin, length("space.2"), margin, margin)
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as wide as one reads well, or as there is room."""
        super().resizeEvent(event)
        wide = min(scaled(_WIDTH) + 2 * length("space_use.page_margin"), self.width() - _SCROLL)
        self._box.setFixedWidth(wide)

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(length("space_use.between_controls"))
        cancel = OutlineButton(self.tr("Cancel"))
        cancel.clicked.connect(lambda: self.go.emit("", None))
        buttons.addWidget(self._create)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        return buttons

    def refresh(self) -> None:
        """Nothing of the file is shown here."""

    def open_at(self, argument: object) -> None:
        """Empty the form and put the keyboard into it."""
        self.title_field.clear()
        self.key_field.clear()
        self.first_field.show_day(_in_a_month(datetime.now().astimezone().date()), anew=True)
        self.days_field.setValue(2)
        self.start_field.show_time(12 * 60, anew=True)
        self.minutes_field.show_text("180", anew=True)
        self.title_field.setFocus()

    def _on_title(self, title: str) -> None:
        if not self.key_field.isModified():
            self.key_field.setText(key_from(title))
        self._check()

    def _check(self) -> None:
        self._create.setEnabled(bool(self.title_field.text().strip()) and bool(self.key_field.text().strip()))

    def create_meeting(self) -> None:
        """Ask for the meeting, and show it when it is there."""
        told = [field.readable for field in self._typed]  # each says at its place what it is not
        first, start, minutes = self.first_field.day, self.start_field.minutes, self.minutes_field.minutes
        if first is None:
            self.first_field.ask()
        if first is None or start is None or minutes is None or not all(told):
            return
        days = [first + timedelta(number) for number in range(self.days_field.value())]
        request = AddMeeting(
            key=self.key_field.text().strip(),
            title=self.title_field.text().strip(),
            zone=self.zone_field.currentText().strip(),
            sittings=tuple(NewSitting(day=day, start=start, minutes=minutes) for day in days),
        )
        self.controller.do(request, self._made)

    def _made(self, changes: ChangeSet) -> None:
        made = changes.inserted.get("meeting", ())
        if made:
            self.controller.show_meeting(made[0])
        self.go.emit("", None)


def _in_a_month(day: date) -> date:
    """Return the day four weeks and some days on that is a Monday: sittings begin with the week, as a first guess."""
    later = day + timedelta(28)
    return later + timedelta((7 - later.weekday()) % 7)
