"""A form in the side of a list: fields by name, one or two in a row; a refusal is shown below the field that asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from meetingdesk.desktop.lists.fields import DateField, NoteField, NumberField, TickField
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets.fields import ChoiceField, Field, LineField
from meetingdesk.errors import UserError
from meetingdesk.words import explain

Value = str | bool | date | None


class Form(QWidget):
    """`edited` gives the name of a field and its new value as text: a date in ISO 8601, a tick as `1` or nothing."""

    edited = Signal(str, str)
    entered = Signal()  # Enter in a field of one line

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._asked: Field | None = None
        self._row, self._column = 0, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(length("space_use.between_controls"))
        self._grid.setVerticalSpacing(length("space_use.field_row_gap") - 2)
        for column in range(12):
            self._grid.setColumnStretch(column, 1)

    def add(self, name: str, field: Field, span: int = 12) -> Field:
        """Add a field that takes so many of the twelve columns; a row that is full begins the next."""
        if self._column + span > 12:
            self._row, self._column = self._row + 1, 0
        self._grid.addWidget(field, self._row, self._column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._column += span
        self.fields[name] = field
        if isinstance(field, LineField):
            field.line.entered.connect(self.entered)
        field.committed.connect(lambda text, name=name, field=field: self._ask(name, field, text))
        return field

    def _ask(self, name: str, field: Field, text: str) -> None:
        self._asked = field
        field.set_error("")
        self.edited.emit(name, text)

    def show_values(self, values: Mapping[str, Value], *, anew: bool) -> None:
        """Show values by the names of their fields; `anew` where they are another thing's."""
        self._asked = None
        for name, value in values.items():
            _show(self.fields[name], value, anew=anew)

    def values(self) -> dict[str, str]:
        """Return what stands in the fields, as `edited` would give it."""
        return {name: _text(field) for name, field in self.fields.items()}

    @property
    def readable(self) -> bool:
        """Whether every date, time and length is one."""
        told = [field.readable for field in self.fields.values() if isinstance(field, DateField | NumberField)]
        return all(told)  # each has said so by now

    def set_allowed(self, allowed: bool, why_not: str) -> None:
        """Enable or disable all fields."""
        for field in self.fields.values():
            field.set_allowed(allowed, why_not)

    def forget(self) -> None:
        """No field waits for an answer any more."""
        self._asked = None

    def expect(self, name: str) -> None:
        """Show the refusal that may come now at this field."""
        self._asked = self.fields[name]

    def refuse(self, error: UserError) -> None:
        """Show why the last wish was refused, below its field."""
        field, self._asked = self._asked, None
        if isinstance(field, ChoiceField):
            field.restore()
        if field is not None:
            field.set_error(explain(error))


def _show(field: Field, value: Value, *, anew: bool) -> None:
    if isinstance(field, DateField):
        field.show_day(value if isinstance(value, date) else None, anew=anew)
    elif isinstance(field, LineField | NoteField):
        field.show_text(str(value or ""), anew=anew)
    elif isinstance(field, ChoiceField):
        field.show_value(str(value or ""))
    elif isinstance(field, TickField):
        field.show_on(bool(value))


def _text(field: Field) -> str:
    if isinstance(field, DateField):
        return field.day.isoformat() if field.day else ""
    if isinstance(field, NumberField):
        return str(field.minutes or 0)
    if isinstance(field, LineField):
        return field.line.text().strip()
    if isinstance(field, NoteField):
        return field.text.toPlainText().strip()
    if isinstance(field, ChoiceField):
        return str(field.box.currentData() or "")
    return "1" if isinstance(field, TickField) and field.box.isChecked() else ""
