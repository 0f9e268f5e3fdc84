"""Several delegations at once: the same fields for all, and one step that changes them."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.delegations import wording
from meetingdesk.desktop.lists.fields import DateField
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.side import SidePage, wrapped
from meetingdesk.desktop.widgets import OutlineButton
from meetingdesk.desktop.widgets.fields import ChoiceField, LineField
from meetingdesk.domain.delegations import CAPACITIES
from meetingdesk.errors import UserError
from meetingdesk.requests.base import KEPT
from meetingdesk.requests.delegations import EditDelegates, EditDelegations
from meetingdesk.rows.delegations import DelegationRow

_KEEP = ""
_STATES = ("nominated", "confirmed", "withdrawn")
_CAPACITIES = tuple(one for one in CAPACITIES if one != "head")


class SeveralPage(SidePage):
    """`wanted` gives the request; what is left alone in the form stays as it is in each of them."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Several delegations"))
        self._keys: tuple[int, ...] = ()
        self._names = wrapped("", "body", "muted")
        self._people: tuple[int, ...] = ()
        self.people, self.apply_people = Form(), OutlineButton(self.tr("Apply to the people"), "check")
        self.form = Form()
        status = ChoiceField(self.tr("Status"))
        keep = (_KEEP, self.tr("Leave as it is"))
        status.set_options([keep, *((code, wording.delegation_status(code)) for code in wording.STATUSES)])
        self.form.add("status", status)
        self.form.add("quota", LineField(self.tr("Quota")), 5)
        self.form.add("last_contact", DateField(self.tr("Last contact")), 7)
        self.apply = OutlineButton(self.tr("Apply"), "check")
        self.apply.clicked.connect(self.commit)
        self.form.entered.connect(self.commit)
        hint = wrapped(self.tr("A field that is left empty changes nothing."), "small", "muted")
        self.add_part(self._names, line=False)
        self.add_part(self.form, hint, self.apply)
        self._add_people()
        self.scroll_body()

    def _add_people(self) -> None:
        """Add what can be changed for all people of the delegations that are selected."""
        keep = (_KEEP, self.tr("Leave as it is"))
        offered = {
            "status": (self.tr("Status of their people"), [(one, wording.status(one)) for one in _STATES]),
            "capacity": (self.tr("Capacity, but for heads"), [(one, wording.capacity(one)) for one in _CAPACITIES]),
            "mode": (self.tr("Mode"), [(one, wording.mode(one)) for one in ("remote", "room")]),
        }
        for name, (label, options) in offered.items():
            field = ChoiceField(label)
            field.set_options([keep, *options])
            self.people.add(name, field)
        self.apply_people.clicked.connect(self.commit_people)
        self.people.entered.connect(self.commit_people)
        self.add_part(self.people, self.apply_people, title=self.tr("Their people"))

    def show_rows(self, rows: list[DelegationRow], *, allowed: bool) -> None:
        """Show which delegations are selected; the form begins anew with another selection."""
        keys = tuple(row.id for row in rows)
        if keys != self._keys:
            self.form.show_values({"status": _KEEP, "quota": "", "last_contact": None}, anew=True)
            self.people.show_values(dict.fromkeys(self.people.fields, _KEEP), anew=True)
        self._keys = keys
        self.show_head(self.tr("{n} selected").format(n=len(rows)))
        people = wording.people_of(sum(len(row.standing) for row in rows))
        self._names.setText(f"{wording.entities_of(len(rows))} \N{MIDDLE DOT} {people}")
        why = self.tr("This file is open for reading only.")
        self.form.set_allowed(allowed, why)
        self.apply.setEnabled(allowed)
        self._people = tuple(one.id for row in rows for one in row.standing)
        self.people.set_allowed(allowed and bool(self._people), self.tr("Nobody stands in them.") if allowed else why)
        self.apply_people.setEnabled(allowed and bool(self._people))

    def commit(self) -> None:
        """Ask for what the form says."""
        values = self.form.values()
        quota = values["quota"]
        if quota and not quota.isdecimal():
            self.form.fields["quota"].set_error(self.tr("A number, or nothing"))
            return
        if not self.form.readable or not any(values.values()):
            return
        self.form.expect("quota")
        request = EditDelegations(
            delegations=self._keys,
            status=values["status"] or None,
            quota=int(quota) if quota else KEPT,
            last_contact=date.fromisoformat(values["last_contact"]) if values["last_contact"] else KEPT,
        )
        self.wanted.emit(request)

    def commit_people(self) -> None:
        """Ask for what the form of the people says, for all who stand."""
        values = {name: value or None for name, value in self.people.values().items()}
        if any(values.values()):
            status, capacity, mode = (values[name] for name in ("status", "capacity", "mode"))
            self.wanted.emit(EditDelegates(delegates=self._people, status=status, capacity=capacity, mode=mode))
            self.people.show_values(dict.fromkeys(values, _KEEP), anew=True)

    def refuse(self, error: UserError) -> None:
        """Show a refusal at the field."""
        self.form.refuse(error)
