"""One person of a delegation, in place below their card: what is changed at this meeting, and what can be done."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.delegations import wording
from meetingdesk.desktop.lists.fields import ZoneField
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.side import PADDING
from meetingdesk.desktop.widgets import OutlineButton
from meetingdesk.desktop.widgets.fields import ChoiceField, LineField
from meetingdesk.domain.delegations import CAPACITIES
from meetingdesk.requests import Request
from meetingdesk.requests.delegations import EditDelegate, RemoveDelegate, SetDelegateStatus
from meetingdesk.requests.people import EditPerson
from meetingdesk.rows.delegations import DelegateRow

_OF_PERSON = frozenset({"given", "family", "email", "phone", "languages", "zone"})


class DelegateForm(QWidget):
    """`wanted` gives a request; `replacing` asks for the form of a successor. `up`: the rank above, where there is."""

    wanted = Signal(object)
    replacing = Signal()

    def __init__(self, who: DelegateRow, up: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who = who
        self.form = Form()
        self._fill()
        self.form.show_values(_values(who), anew=True)
        self.form.edited.connect(self._edit)
        self.buttons: dict[str, OutlineButton] = {}
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, (key, text, request) in enumerate(self._verbs(up)):
            button = OutlineButton(text)
            button.clicked.connect(lambda _on=False, request=request: self._ask(request))
            grid.addWidget(button, place // 2, place % 2)
            self.buttons[key] = button
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, 8, PADDING, 12)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addLayout(grid)

    def _fill(self) -> None:
        self.form.add("given", LineField(self.tr("Given name")), 6)
        self.form.add("family", LineField(self.tr("Family name")), 6)
        self.form.add("email", LineField(self.tr("E-mail")))
        capacity = ChoiceField(self.tr("Capacity"))
        capacity.set_options([(code, wording.capacity(code)) for code in CAPACITIES])
        mode = ChoiceField(self.tr("Takes part"))
        mode.set_options([(code, wording.mode(code)) for code in ("remote", "room")])
        self.form.add("capacity", capacity, 7)
        self.form.add("mode", mode, 5)
        self.form.add("post", LineField(self.tr("Post as printed")))
        self.form.add("entity_name", LineField(self.tr("Entity as printed, if not its own name")))
        self.form.add("phone", LineField(self.tr("Phone")), 7)
        self.form.add("languages", LineField(self.tr("Languages")), 5)
        self.form.add("zone", ZoneField(self.tr("Time zone, if not that of the entity")))

    def _verbs(self, up: int | None) -> list[tuple[str, str, Request | None]]:
        who = self._who
        verbs: list[tuple[str, str, Request | None]] = []
        if who.status != "confirmed":
            again = self.tr("Confirm") if who.stands else self.tr("Confirm again")
            verbs.append(("confirm", again, SetDelegateStatus(delegate=who.id, status="confirmed")))
        if who.stands and who.capacity != "head":
            verbs.append(("head", self.tr("Make head"), EditDelegate(delegate=who.id, capacity="head")))
        if who.stands:
            verbs.append(("withdraw", self.tr("Withdraw"), SetDelegateStatus(delegate=who.id, status="withdrawn")))
        if who.status != "replaced":
            verbs.append(("replace", self.tr("Replace…"), None))
        if up is not None:
            verbs.append(("up", self.tr("Move up"), EditDelegate(delegate=who.id, rank=up)))
        verbs.append(("remove", self.tr("Remove"), RemoveDelegate(delegate=who.id)))
        return verbs

    def _ask(self, request: Request | None) -> None:
        if request is None:
            self.replacing.emit()
        else:
            self.wanted.emit(request)

    def _edit(self, name: str, text: str) -> None:
        if name in _OF_PERSON:
            self.wanted.emit(EditPerson(person=self._who.person, **{name: _value(name, text)}))
        else:
            self.wanted.emit(EditDelegate(delegate=self._who.id, **{name: text}))  # type: ignore[arg-type]  # texts, by name

    def show_again(self, who: DelegateRow) -> None:
        """Show what has changed, without touching what is being typed."""
        self._who = who
        self.form.show_values(_values(who), anew=False)


def _value(name: str, text: str) -> Any:
    if name == "languages":
        return tuple(text.replace(",", " ").split())
    return (text or None) if name == "zone" else text


def _values(who: DelegateRow) -> dict[str, str]:
    return {
        "given": who.given,
        "family": who.family,
        "email": who.email,
        "capacity": who.capacity,
        "mode": who.mode,
        "post": who.post,
        "entity_name": who.entity_name,
        "phone": who.phone,
        "languages": " ".join(who.languages),
        "zone": who.own_zone or "",
    }
