"""An entity in the side of the directory: edited in place, closed, or added anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.directory import wording
from meetingdesk.desktop.lists.fields import DateField, NoteField, ZoneField
from meetingdesk.desktop.lists.form import Form, Value
from meetingdesk.desktop.lists.side import SidePage, wrapped
from meetingdesk.desktop.widgets import FilledButton, OutlineButton
from meetingdesk.desktop.widgets.fields import ChoiceField, LineField
from meetingdesk.errors import UserError
from meetingdesk.requests.directory import AddEntity, CloseEntity, EditEntity
from meetingdesk.rows.office import EntityRow, KindRow, RegionRow

_DATES = ("valid_from", "valid_to")
_FIELD_OF = {  # where a refusal belongs
    "entity.empty": "name_en", "entity.twice": "name_en", "entity.validity": "valid_to", "zone.unknown": "zone",
    "country.form": "country",
}  # fmt: skip


class EntityPage(SidePage):
    """`wanted` gives a request. `adding`: the form is of an entity that is not there yet."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Entity"))
        self.row: EntityRow | None = None
        self.adding = False
        self.form = Form()
        self._fill()
        self.form.edited.connect(self._edit)
        self.form.entered.connect(lambda: self.commit() if self.adding else None)
        self.close_form = Form()
        self.close_form.add("day", DateField(self.tr("First day on which it is there no more")))
        self.close_button = OutlineButton(self.tr("Close from this day"))
        self.close_button.clicked.connect(self._close)
        self.add_button, self.cancel = FilledButton(self.tr("Add"), "check"), OutlineButton(self.tr("Cancel"))
        self.add_button.clicked.connect(self.commit)
        self.cancel.clicked.connect(self.closed)
        self.ending = QAction(self.tr("Close the entity\u2026"), self)
        self.ending.triggered.connect(self.begin_closing)
        self.add_commands([self.ending])
        self._lay_out()

    def _lay_out(self) -> None:
        hint = wrapped(self.tr("Past meetings go on naming it."), "small", "muted")
        self._closing = self.add_part(
            self.close_form, hint, self.close_button, title=self.tr("Close the entity"), line=False
        )
        self._closing.hide()
        self.add_part(self.form, line=False)
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.add_button)
        line.addWidget(self.cancel)
        line.addStretch(1)
        self._buttons = self.add_part(buttons)
        self.scroll_body()

    def _fill(self) -> None:
        add = self.form.add
        add("name_en", LineField(self.tr("Name in English")))
        add("name_fr", LineField(self.tr("Name in French")))
        add("name_native", LineField(self.tr("Name in its own language")))
        add("region", ChoiceField(self.tr("Region")), 6)
        add("kind", ChoiceField(self.tr("Kind")), 6)
        add("country", LineField(self.tr("Country (code)")), 5)
        add("city", LineField(self.tr("City")), 7)
        add("zone", ZoneField(self.tr("Time zone")))
        add("valid_from", DateField(self.tr("First day")), 7)
        add("date_precision", self._choice(self.tr("Known"), wording.PRECISIONS, wording.precision), 5)
        add("valid_to", DateField(self.tr("Gone from")), 7)
        add("seat_confidence", self._choice(self.tr("Seat is known"), wording.CONFIDENCE, wording.confidence), 6)
        add("confidence", self._choice(self.tr("Entity is known"), wording.CONFIDENCE, wording.confidence), 6)
        add("source", LineField(self.tr("Source")))
        add("contact", LineField(self.tr("Focal point")), 6)
        add("email", LineField(self.tr("Its e-mail")), 6)
        add("footnote", NoteField(self.tr("Footnote to its name on lists")))
        add("note", NoteField(self.tr("Note")))

    @staticmethod
    def _choice(label: str, codes: Sequence[str], word: Any) -> ChoiceField:
        field = ChoiceField(label)
        field.set_options([(code, word(code)) for code in codes])
        return field

    def offer(self, regions: Sequence[RegionRow], kinds: Sequence[KindRow]) -> None:
        """Offer the regions and kinds that there are."""
        region, kind = self.form.fields["region"], self.form.fields["kind"]
        assert isinstance(region, ChoiceField)
        assert isinstance(kind, ChoiceField)
        region.set_options([*((one.code, one.code) for one in regions), ("", self.tr("None"))])
        kind.set_options([*((one.code, one.code) for one in kinds), ("", self.tr("None"))])

    # -- what is shown

    def show_row(self, row: EntityRow, *, allowed: bool) -> None:
        """Show an entity; what is being typed for the same one stays."""
        anew = self.adding or self.row is None or self.row.id != row.id
        self.row, self.adding = row, False
        self.show_head(row.kind or row.name, words.seat(row.city, row.zone), row.region)
        self.form.show_values(_values(row), anew=anew)
        self.form.set_allowed(allowed, self.tr("This file is open for reading only."))
        self.ending.setEnabled(allowed)
        self.more.setVisible(allowed)
        self._buttons.hide()
        if anew or row.valid_to is not None:
            self._closing.hide()

    def begin(self) -> None:
        """Show the empty form of a new entity."""
        self.row, self.adding = None, True
        self.show_head(self.tr("New entity"))
        empty: dict[str, Value] = dict.fromkeys(self.form.fields, "")
        known = {"date_precision": "day", "confidence": "low", "seat_confidence": "low"}
        self.form.show_values(empty | known, anew=True)
        self.form.set_allowed(True, "")
        self.more.hide()
        self._closing.hide()
        self._buttons.show()

    def focus_first(self) -> None:
        """Go to the first field."""
        name = self.form.fields["name_en"]
        assert isinstance(name, LineField)
        name.line.setFocus()

    # -- what is asked

    def _edit(self, name: str, text: str) -> None:
        if self.adding or self.row is None:
            return
        value: Any = (date.fromisoformat(text) if text else None) if name in _DATES else text
        self.wanted.emit(EditEntity(entity=self.row.id, **{name: value}))

    def commit(self) -> None:
        """Ask for the new entity."""
        if not self.form.readable:
            return
        values: dict[str, Any] = self.form.values()
        for name in _DATES:
            values[name] = date.fromisoformat(values[name]) if values[name] else None
        if values["valid_from"] is None:
            values["date_precision"] = "unknown"
        self.wanted.emit(AddEntity(**values))

    def begin_closing(self) -> None:
        """Ask for the day from which the entity is there no more."""
        self.close_form.show_values({"day": date.today()}, anew=True)  # noqa: DTZ011 - the reader's day
        self._closing.show()
        day = self.close_form.fields["day"]
        assert isinstance(day, DateField)
        day.line.setFocus()
        day.line.selectAll()

    def _close(self) -> None:
        day = self.close_form.fields["day"]
        assert isinstance(day, DateField)
        if self.row is not None and day.readable and day.day is not None:
            self.close_form.expect("day")
            self.wanted.emit(CloseEntity(entity=self.row.id, valid_to=day.day))

    def refuse(self, error: UserError) -> None:
        """Show a refusal at its field."""
        if self._closing.isVisible():
            self.close_form.refuse(error)
        if error.code in _FIELD_OF:
            self.form.expect(_FIELD_OF[error.code])
        self.form.refuse(error)


def _values(row: EntityRow) -> dict[str, Value]:
    return {
        "name_en": row.name_en,
        "name_fr": row.name_fr,
        "name_native": row.name_native,
        "region": row.region,
        "kind": row.kind,
        "country": row.country,
        "city": row.city,
        "zone": row.zone,
        "valid_from": row.valid_from,
        "date_precision": row.date_precision,
        "valid_to": row.valid_to,
        "seat_confidence": row.seat_confidence,
        "confidence": row.confidence,
        "source": row.source,
        "note": row.note,
        "contact": row.contact,
        "email": row.email,
        "footnote": row.footnote,
    }
