"""The selected delegation: status and quota, its people, local hours, its items, a note. All in place."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.delegations import wording
from meetingdesk.desktop.delegations.lines import Loaded
from meetingdesk.desktop.delegations.people_box import PeopleBox
from meetingdesk.desktop.delegations.person_facts import role, span
from meetingdesk.desktop.item_models.lines import Cell
from meetingdesk.desktop.lists.fields import DateField, NoteField, TickField
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.rows import CardRow
from meetingdesk.desktop.lists.side import SidePage, empty_layout, wrapped
from meetingdesk.desktop.theme import tall
from meetingdesk.desktop.widgets import ElidedLabel, Picture, hairline, plain_label
from meetingdesk.desktop.widgets.fields import ChoiceField, LineField
from meetingdesk.errors import UserError
from meetingdesk.requests.delegations import ConfirmAll, EditDelegations, RemoveDelegation
from meetingdesk.rows.delegations_screen import DelegationDetail, LocalSitting, OnAgenda
from meetingdesk.rows.office import EntityRow

DAYS = ("invited_on", "acknowledged_on", "answered_on", "last_contact")


class DelegationPage(SidePage):
    """`wanted` gives a request, `go` asks for another screen and the place there."""

    wanted = Signal(object)
    go = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Delegation"))
        self.detail: DelegationDetail | None = None
        self._asked: Form | PeopleBox | None = None
        self._name = wrapped("", "section")
        self._about = wrapped("", "body", "muted")
        self._about.setContentsMargins(0, 0, 0, 8)
        self.form = Form()
        self._fill_form()
        self.people = PeopleBox()
        self.people.wanted.connect(lambda request: self._ask(self.people, request))
        self._times = QGridLayout()
        self._items = QVBoxLayout()
        self.note = Form()
        self.note.add("note", NoteField(self.tr("Note for the office")))
        for form in (self.form, self.note):
            form.edited.connect(lambda name, text, form=form: self._edit(form, name, text))
        self._make_commands()
        self._lay_out()

    def _fill_form(self) -> None:
        status = ChoiceField(self.tr("Status"))
        status.set_options([(code, wording.delegation_status(code)) for code in wording.STATUSES])
        self.form.add("status", status, 8)
        self.form.add("quota", LineField(self.tr("Quota")), 4)
        for name, label in (
            ("invited_on", self.tr("Invited on")),
            ("acknowledged_on", self.tr("Acknowledged on")),
            ("answered_on", self.tr("Answered on")),
            ("last_contact", self.tr("Last contact")),
        ):
            self.form.add(name, DateField(label), 6)
        self.form.add("head_to_come", TickField(self.tr("The head is to be named")))

    def _make_commands(self) -> None:
        self.confirm = QAction(self.tr("Confirm with all its people"), self)
        self.entity = QAction(self.tr("Show in the directory"), self)
        self.remove = QAction(self.tr("Take back the invitation"), self)
        self.confirm.triggered.connect(lambda: self._with_id(lambda key: ConfirmAll(delegation=key)))
        self.remove.triggered.connect(lambda: self._with_id(lambda key: RemoveDelegation(delegation=key)))
        self.entity.triggered.connect(self._show_entity)
        self.add_commands([self.confirm, self.entity, self.remove])

    def _lay_out(self) -> None:
        self.add_part(self._name, self._about, self.form, line=False)
        self.body.addWidget(hairline())
        self.body.addWidget(self.people)
        times = QWidget()
        times.setLayout(self._times)
        self._times.setContentsMargins(0, 0, 0, 0)
        self._times.setHorizontalSpacing(8)
        self._times.setVerticalSpacing(0)
        self._times.setColumnStretch(0, 1)
        self._city = plain_label("", "section")
        self._times_part = self.add_part(self._city, times)
        self.body.addWidget(hairline())
        self._items_part = QWidget()
        column = QVBoxLayout(self._items_part)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(4)
        title = plain_label(self.tr("On the agenda"), "section")
        title.setContentsMargins(16, 0, 16, 0)
        column.addWidget(title)
        self._items.setSpacing(0)
        column.addLayout(self._items)
        self.body.addWidget(self._items_part)
        self.add_part(self.note)
        self.scroll_body()

    # -- what is shown

    def show_detail(self, detail: DelegationDetail, loaded: Loaded, *, allowed: bool) -> None:
        """Show a delegation; what is being typed for the same one stays."""
        row = detail.delegation
        anew = self.detail is None or self.detail.delegation.id != row.id
        self.detail = detail
        self.show_head(row.kind or row.entity_name, words.seat(row.city, row.zone), row.region)
        self._name.setText(row.entity_name)
        self._about.setText(self._story(detail))
        quota = "" if row.quota is None else str(row.quota)
        days = {name: getattr(row, name) for name in DAYS}
        told = {"status": row.status, "quota": quota, "head_to_come": row.head_to_come, **days}
        self.form.show_values(told, anew=anew)
        self.note.show_values({"note": row.note}, anew=anew)
        why = self.tr("This file is open for reading only.")
        for form in (self.form, self.note):
            form.set_allowed(allowed, why)
        if allowed:
            self.form.fields["head_to_come"].set_allowed(row.head is None, self.tr("There is a head of delegation."))
        for action in (self.confirm, self.remove):
            action.setEnabled(allowed)
        self.people.show_detail(detail, loaded, anew=anew, allowed=allowed)
        self._show_times(detail)
        self._show_items(detail)

    def _story(self, detail: DelegationDetail) -> str:
        parts = [words.country(detail.entity.country) if detail.entity.country else "", since(detail.entity)]
        if detail.meeting.series is not None:
            n = detail.editions
            first = self.tr("first meeting of the series")
            parts.append(first if n == 1 else self.tr("{n} meetings of the series").format(n=n))
        return " \N{MIDDLE DOT} ".join(filter(None, parts))

    def _show_times(self, detail: DelegationDetail) -> None:
        while (item := self._times.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._times_part.setVisible(bool(detail.local_times))
        place = words.seat(detail.delegation.city, detail.delegation.zone) or detail.delegation.zone
        self._city.setText(self.tr("Local time in {city}").format(city=place))
        for row, one in enumerate(detail.local_times):
            self._show_time(row, one)

    def _show_time(self, row: int, one: LocalSitting) -> None:
        self._times.setRowMinimumHeight(row, tall("rows.local_time", room=4))
        self._times.addWidget(ElidedLabel(self.tr("Sitting {n}").format(n=one.number)), row, 0)
        self._times.addWidget(plain_label(words.short_day(one.start), "body", "muted"), row, 1)
        if one.night:
            moon = Picture("moon", "warning")
            moon.setToolTip(self.tr("Night there, between 22:00 and 06:00"))
            self._times.addWidget(moon, row, 2)
        times = plain_label(span(one), "strong", "warning" if one.night else "text")
        self._times.addWidget(times, row, 3, Qt.AlignmentFlag.AlignTrailing)

    def _show_items(self, detail: DelegationDetail) -> None:
        empty_layout(self._items)
        self._items_part.setVisible(bool(detail.agenda))
        for one in detail.agenda:
            title = " ".join(filter(None, (one.number, one.title)))
            link = CardRow(title, f"{role(one)}: {one.speaker}", Cell(self._when(one, detail.meeting.zone), "muted"))
            link.clicked.connect(lambda _on=False, item=one.item: self.go.emit("agenda", item))
            self._items.addWidget(link)

    def _when(self, one: OnAgenda, zone: str) -> str:
        if one.start is None:
            return self.tr("unscheduled")
        return f"{words.short_day(one.start).split()[0]} {words.clock(one.start)} {words.city(zone)}"

    # -- what is asked

    def _ask(self, asker: Form | PeopleBox, request: object) -> None:
        self._asked = asker
        self.wanted.emit(request)

    def _with_id(self, make: object) -> None:
        if self.detail is not None and callable(make):
            self._asked = None
            self.wanted.emit(make(self.detail.delegation.id))

    def _show_entity(self) -> None:
        if self.detail is not None:
            self.go.emit("directory", self.detail.delegation.entity)

    def _edit(self, form: Form, name: str, text: str) -> None:
        if self.detail is None:
            return
        chosen = (self.detail.delegation.id,)
        if name == "quota":
            if text and not text.isdecimal():
                form.fields[name].set_error(self.tr("A number, or nothing"))
                return
            self._ask(form, EditDelegations(delegations=chosen, quota=int(text) if text else None))
        elif name in DAYS:
            change: dict[str, Any] = {name: date.fromisoformat(text) if text else None}
            self._ask(form, EditDelegations(delegations=chosen, **change))
        elif name == "head_to_come":
            self._ask(form, EditDelegations(delegations=chosen, head_to_come=bool(text)))
        elif name == "status":
            self._ask(form, EditDelegations(delegations=chosen, status=text))
        else:
            self._ask(form, EditDelegations(delegations=chosen, note=text))

    def refuse(self, error: UserError) -> None:
        """Show a refusal where it was asked."""
        asked, self._asked = self._asked, None
        if asked is not None:
            asked.refuse(error)


def since(entity: EntityRow) -> str:
    """Return since when an entity is there, as precisely as is known; empty where nobody knows."""
    if entity.valid_from is None or entity.date_precision == "unknown":
        return ""
    day = entity.valid_from
    text = str(day.year) if entity.date_precision == "year" else words.day(day, width="medium")
    if entity.date_precision == "month":
        text = words.day(day).partition(" ")[2]
    whole = entity.date_precision not in ("year", "month")
    return words.say("ui.since" if whole else "ui.since_about", day=text)
