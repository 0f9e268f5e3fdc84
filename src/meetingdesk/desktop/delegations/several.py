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
from meetingdesk.errors import UserError
from meetingdesk.requests.base import KEPT
from meetingdesk.requests.delegations import EditDelegations
from meetingdesk.rows.delegations import DelegationRow

_KEEP = ""


class SeveralPage(SidePage):
    """`wanted` gives the request; what is left alone in the form stays as it is in each of them."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Several delegations"))
        self._keys: tuple[int, ...] = ()
        self._names = wrapped("", "body", "muted")
        self.form = Form()
        status = ChoiceField(self.tr("Status"))
        keep = (_KEEP, self.tr("Leave as it is"))
        status.set_options([keep, *((code, wording.status(code)) for code in wording.STATUSES)])
        self.form.add("status", status)
        self.form.add("quota", LineField(self.tr("Quota")), 5)
        self.form.add("last_contact", DateField(self.tr("Last contact")), 7)
        self.apply = OutlineButton(self.tr("Apply"), "check")
        self.apply.clicked.connect(self.commit)
        self.form.entered.connect(self.commit)
        hint = wrapped(self.tr("A field that is left empty changes nothing."), "small", "muted")
        self.add_part(self._names, line=False)
        self.add_part(self.form, hint, self.apply)
        self.scroll_body()

    def show_rows(self, rows: list[DelegationRow], *, allowed: bool) -> None:
        """Show which delegations are selected; the form begins anew with another selection."""
        keys = tuple(row.id for row in rows)
        if keys != self._keys:
            self.form.show_values({"status": _KEEP, "quota": "", "last_contact": None}, anew=True)
        self._keys = keys
        self.show_head(self.tr("{n} selected").format(n=len(rows)))
        people = wording.people_of(sum(len(row.standing) for row in rows))
        self._names.setText(f"{wording.entities_of(len(rows))} \N{MIDDLE DOT} {people}")
        why = self.tr("This file is open for reading only.")
        self.form.set_allowed(allowed, why)
        self.apply.setEnabled(allowed)

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

    def refuse(self, error: UserError) -> None:
        """Show a refusal at the field."""
        self.form.refuse(error)
