"""A person in the side: edited in place for all meetings, added anew, and where they took part."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.item_models.lines import Cell
from meetingdesk.desktop.lists.fields import TickField, ZoneField
from meetingdesk.desktop.lists.form import Form, Value
from meetingdesk.desktop.lists.rows import CardRow
from meetingdesk.desktop.lists.side import PADDING, SidePage, empty_layout
from meetingdesk.desktop.widgets import FilledButton, OutlineButton, hairline, plain_label
from meetingdesk.desktop.widgets.fields import LineField
from meetingdesk.errors import UserError
from meetingdesk.requests.people import AddPerson, DeletePerson, EditPerson
from meetingdesk.rows.people import PartRow, PersonRow

_FIELD_OF = {"person.empty": "family", "email.form": "email", "language.form": "languages", "zone.unknown": "zone"}
_STATES = {
    "nominated": ("clock", "text"),
    "confirmed": ("check", "success"),
    "withdrawn": ("close", "muted"),
    "replaced": ("clone", "muted"),
}


class PersonPage(SidePage):
    """`wanted` gives a request, `led` the part of a meeting that the reader wants to see."""

    wanted = Signal(object)
    led = Signal(object)  # PartRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Person"))
        self.row: PersonRow | None = None
        self.adding = False
        self.form = Form()
        self._fill()
        self.form.edited.connect(self._edit)
        self.form.entered.connect(lambda: self.commit() if self.adding else None)
        self.add_button, self.cancel = FilledButton(self.tr("Add"), "check"), OutlineButton(self.tr("Cancel"))
        self.add_button.clicked.connect(self.commit)
        self.cancel.clicked.connect(self.closed)
        self.delete = QAction(self.tr("Delete the person"), self)
        self.delete.triggered.connect(self._delete)
        self.add_commands([self.delete])
        self._parts = QVBoxLayout()
        self._lay_out()

    def _fill(self) -> None:
        add = self.form.add
        add("honorific", LineField(self.tr("Title")), 4)
        add("given", LineField(self.tr("Given name")), 8)
        add("family", LineField(self.tr("Family name")))
        add("native", LineField(self.tr("Name in their own script")))
        add("pronunciation", LineField(self.tr("How the name is said")))
        add("email", LineField(self.tr("E-mail")))
        add("list_address", TickField(self.tr("May be listed with the address")))
        add("phone", LineField(self.tr("Phone")), 7)
        add("languages", LineField(self.tr("Languages")), 5)
        add("zone", ZoneField(self.tr("Time zone, if not that of the entity")))

    def _lay_out(self) -> None:
        self.add_part(self.form, line=False)
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.add_button)
        line.addWidget(self.cancel)
        line.addStretch(1)
        self._buttons = self.add_part(buttons)
        self._part = QWidget()
        column = QVBoxLayout(self._part)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        column.addWidget(hairline())
        title = plain_label(self.tr("Meetings"), "section")
        title.setContentsMargins(PADDING, 8, PADDING, 0)
        column.addWidget(title)
        self._parts.setSpacing(0)
        column.addLayout(self._parts)
        self.body.addWidget(self._part)
        self.scroll_body()

    # -- what is shown

    def show_row(self, row: PersonRow, *, allowed: bool) -> None:
        """Show a person; what is being typed for the same one stays."""
        anew = self.adding or self.row is None or self.row.id != row.id
        self.row, self.adding = row, False
        self.show_head(row.name, row.native if row.native != row.name else "")
        self.form.show_values(_values(row), anew=anew)
        self.form.set_allowed(allowed, self.tr("This file is open for reading only."))
        self.delete.setEnabled(allowed and not row.parts)
        self.more.setVisible(allowed)
        self._buttons.hide()
        self._part.show()
        empty_layout(self._parts)
        for part in row.parts:
            self._parts.addWidget(self._card(part))
        if not row.parts:
            nowhere = plain_label(self.tr("In no delegation of any meeting."), "body", "muted")
            nowhere.setContentsMargins(PADDING, 0, PADDING, 0)
            self._parts.addWidget(nowhere)

    def _card(self, part: PartRow) -> CardRow:
        icon, tone = _STATES[part.status]
        word = {
            "nominated": self.tr("Nominated"),
            "confirmed": self.tr("Confirmed"),
            "withdrawn": self.tr("Withdrawn"),
            "replaced": self.tr("Replaced"),
        }[part.status]
        role = words.say(f"document.capacity.{part.capacity}")
        below = " \N{MIDDLE DOT} ".join(filter(None, (part.entity, role, part.post)))
        card = CardRow(part.meeting_title, below, Cell(word, tone, icon))
        card.clicked.connect(lambda _on=False: self.led.emit(part))
        return card

    def begin(self) -> None:
        """Show the empty form of a new person."""
        self.row, self.adding = None, True
        self.show_head(self.tr("New person"))
        self.form.show_values(dict.fromkeys(self.form.fields, ""), anew=True)
        self.form.set_allowed(True, "")
        self.more.hide()
        self._part.hide()
        self._buttons.show()

    def focus_first(self) -> None:
        """Go to the first name."""
        given = self.form.fields["given"]
        assert isinstance(given, LineField)
        given.line.setFocus()

    # -- what is asked

    def _edit(self, name: str, text: str) -> None:
        if not self.adding and self.row is not None:
            self.wanted.emit(EditPerson(person=self.row.id, **{name: _value(name, text)}))

    def commit(self) -> None:
        """Ask for the new person."""
        values: dict[str, Any] = {name: _value(name, text) for name, text in self.form.values().items()}
        self.wanted.emit(AddPerson(**values))

    def _delete(self) -> None:
        if self.row is not None:
            self.wanted.emit(DeletePerson(person=self.row.id))

    def refuse(self, error: UserError) -> None:
        """Show a refusal at its field."""
        if error.code in _FIELD_OF:
            self.form.expect(_FIELD_OF[error.code])
        self.form.refuse(error)


def _value(name: str, text: str) -> Any:
    if name == "languages":
        return tuple(text.replace(",", " ").split())
    if name == "zone":
        return text or None
    return bool(text) if name == "list_address" else text


def _values(row: PersonRow) -> dict[str, Value]:
    return {
        "honorific": row.honorific,
        "given": row.given,
        "family": row.family,
        "native": row.native,
        "pronunciation": row.pronunciation,
        "email": row.email,
        "list_address": row.list_address,
        "phone": row.phone,
        "languages": " ".join(row.languages),
        "zone": row.zone,
    }
