"""The form that names somebody for a delegation, or puts somebody in the place of a delegate."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.delegations import wording
from meetingdesk.desktop.lists.fields import FindField, TickField
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.side import PADDING, wrapped
from meetingdesk.desktop.widgets import OutlineButton
from meetingdesk.desktop.widgets.fields import ChoiceField, LineField
from meetingdesk.domain.delegations import CAPACITIES
from meetingdesk.errors import UserError
from meetingdesk.requests import Request
from meetingdesk.requests.delegations import NominateDelegate, NominatePerson, ReplaceDelegate
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.people import PersonRow


class NominateForm(QWidget):
    """`wanted` gives the request; `cancelled` puts the form away. Somebody known is found by any part of the name."""

    wanted = Signal(object)
    cancelled = Signal()

    def __init__(self, row: DelegationRow, replaced: DelegateRow | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._replaced = row, replaced
        self._people: dict[str, int] = {}
        self.form = Form()
        self._fill()
        self.form.entered.connect(self.commit)
        button = self.tr("Replace") if replaced else self.tr("Add")
        self.accept = OutlineButton(button, "check")
        self.accept.clicked.connect(self.commit)
        self.cancel = OutlineButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        title = self.tr("In the place of {name}").format(name=replaced.name) if replaced else self.tr("Add a person")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for one in (self.accept, self.cancel):
            buttons.addWidget(one)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 8, PADDING, 12)
        column.setSpacing(12)
        column.addWidget(wrapped(title, "strong"))
        column.addWidget(self.form)
        column.addLayout(buttons)

    def _fill(self) -> None:
        self.known = FindField(self.tr("Known to the office"))
        self.known.line.setPlaceholderText(self.tr("Name, entity or e-mail"))
        self.form.add("known", self.known)
        self.form.add("given", LineField(self.tr("or new: given name")), 6)
        self.form.add("family", LineField(self.tr("Family name")), 6)
        self.email = LineField(self.tr("E-mail"))
        self.form.add("email", self.email)
        if self._replaced is None:
            capacity = ChoiceField(self.tr("Capacity"))
            capacity.set_options([(code, wording.capacity(code)) for code in CAPACITIES])
            capacity.show_value("adviser" if self._row.head else "head")
            self.form.add("capacity", capacity)
        self.form.add("post", LineField(self.tr("Post as printed")))
        if self._replaced is not None:
            for name, text in (
                ("takes_capacity", self.tr("Takes over the capacity")),
                ("takes_speaking", self.tr("Takes over the items to speak on")),
            ):
                tick = TickField(text)
                tick.show_on(True)
                self.form.add(name, tick)

    def offer(self, people: Sequence[PersonRow]) -> None:
        """Offer the people of the office, but those who are in the delegation."""
        there = {one.person for one in self._row.delegates if one.stands}
        self._people = {_label(one): one.id for one in people if one.id not in there}
        self.known.offer(list(self._people))

    def commit(self) -> None:
        """Ask for what the form says."""
        values = self.form.values()
        person = self._people.get(values["known"])
        if values["known"] and person is None and not (values["given"] or values["family"]):
            self._take_as_new(values["known"])
            return
        if values["known"] and person is None:
            self.known.set_error(self.tr("Choose one of the names that come up, or give a new name below."))
            return
        self.form.expect("known" if person is not None else "family")
        self.wanted.emit(self._request(values, person))

    def _take_as_new(self, name: str) -> None:
        """Put a name that the office does not know where a new one is given; what it is made of can be looked at."""
        given, _space, family = name.rpartition(" ")
        for field, text in (("known", ""), ("given", given), ("family", family)):
            line = self.form.fields[field]
            assert isinstance(line, LineField)
            line.show_text(text, anew=True)
        self.email.line.setFocus()

    def _request(self, values: dict[str, str], person: int | None) -> Request:
        new = {} if person is not None else {name: values[name] for name in ("given", "family", "email")}
        if self._replaced is not None:
            return ReplaceDelegate(
                delegate=self._replaced.id,
                person=person,
                post=values["post"],
                takes_capacity=bool(values["takes_capacity"]),
                takes_speaking=bool(values["takes_speaking"]),
                **new,
            )
        capacity, post = values["capacity"], values["post"]
        if person is not None:
            return NominatePerson(delegation=self._row.id, person=person, capacity=capacity, post=post)
        return NominateDelegate(
            delegation=self._row.id,
            capacity=capacity,
            post=post,
            given=new["given"],
            family=new["family"],
            email=new["email"],
        )

    def refuse(self, error: UserError) -> None:
        """Show why it was refused."""
        if error.code == "email.form":
            self.form.expect("email")
        self.form.refuse(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put away by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


def _label(person: PersonRow) -> str:
    entity = person.parts[0].entity if person.parts else ""
    return " \N{EN DASH} ".join(filter(None, (person.name, entity, person.email)))
