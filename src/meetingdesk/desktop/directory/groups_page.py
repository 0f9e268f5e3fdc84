"""The regions and kinds in the side of the directory: named, put in order, added, removed while nothing is of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meetingdesk.desktop.lists.form import Form, Value
from meetingdesk.desktop.lists.side import SidePage, wrapped
from meetingdesk.desktop.widgets import OutlineButton
from meetingdesk.desktop.widgets.fields import ChoiceField, LineField
from meetingdesk.errors import UserError
from meetingdesk.requests.groups import AddGroup, DeleteGroup, EditGroup, MoveGroup
from meetingdesk.rows.office import KindRow, RegionRow
from meetingdesk.words import explain

Group = RegionRow | KindRow
_TEXTS = {"name_en": "en", "name_fr": "fr"}
_SHORTS = {"short_en": "en", "short_fr": "fr"}
_NEW_FIELDS = {"group.code": "short_code", "group.taken": "short_code", "group.empty": "name_en"}


class GroupsPage(SidePage):
    """`wanted` gives a request. One list at a time, the regions or the kinds, and one of it."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Regions and kinds"))
        self._groups: Mapping[str, Sequence[Group]] = {"region": (), "kind": ()}
        self._shown: dict[str, int] = {}  # which of each list
        self._made = ""  # the code of one that was asked for
        self._allowed = True
        self.which, self.form, self.new_form = Form(), Form(), Form()
        self._fill()
        self.up, self.down = OutlineButton(self.tr("Earlier")), OutlineButton(self.tr("Later"))
        self.gone, self.add_button = OutlineButton(self.tr("Delete"), "remove"), OutlineButton(self.tr("Add"), "add")
        self.trouble = wrapped(tone="danger", role="small")
        self.trouble.hide()
        self._lay_out()
        self._connect()

    def _fill(self) -> None:
        self.what, self.one = ChoiceField(self.tr("List")), ChoiceField(self.tr("Region or kind"))
        self.what.set_options([("region", self.tr("Regions")), ("kind", self.tr("Kinds of entities"))])
        self.what.show_value("region")
        self.which.add("what", self.what)
        self.which.add("one", self.one)
        self.form.add("name_en", LineField(self.tr("Name in English")))
        self.form.add("name_fr", LineField(self.tr("Name in French")))
        self.form.add("short_en", LineField(self.tr("Short name in English")))
        self.form.add("short_fr", LineField(self.tr("Short name in French")))
        self.new_form.add("short_code", LineField(self.tr("Short code")), 4)
        self.new_form.add("name_en", LineField(self.tr("Name in English")), 8)
        self.new_form.add("name_fr", LineField(self.tr("Name in French")))

    def _lay_out(self) -> None:
        self.add_part(self.which, line=False)
        self.add_part(self.form, _row(self.up, self.down, self.gone), self.trouble)
        hint = wrapped(
            self.tr("The short code is for good: filters, papers and files know it by that."), "small", "muted"
        )
        self.add_part(self.new_form, hint, _row(self.add_button), title=self.tr("Add another"))
        self.scroll_body()

    def _connect(self) -> None:
        self.which.edited.connect(self._choose)
        self.form.edited.connect(self._edit)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.gone.clicked.connect(self._delete)
        self.add_button.clicked.connect(self.commit)
        self.new_form.entered.connect(self.commit)

    # -- what is shown

    @property
    def list_shown(self) -> str:
        """The list on show: `region` or `kind`."""
        return str(self.what.box.currentData())

    @property
    def group(self) -> Group | None:
        """The region or kind on show."""
        groups = self._groups[self.list_shown]
        return next((one for one in groups if one.id == self._shown.get(self.list_shown)), next(iter(groups), None))

    def show_groups(self, regions: Sequence[RegionRow], kinds: Sequence[KindRow], *, allowed: bool) -> None:
        """Show the regions and kinds that there are; one that was just added is shown."""
        self._groups, self._allowed = {"region": regions, "kind": kinds}, allowed
        made = next((one for one in self._groups[self.list_shown] if one.code == self._made), None)
        if made is not None:
            self._shown[self.list_shown], self._made = made.id, ""
            self.new_form.show_values(dict.fromkeys(self.new_form.fields, ""), anew=True)
        self._show(anew=made is not None)

    def _show(self, *, anew: bool) -> None:
        groups, group = self._groups[self.list_shown], self.group
        self.show_head(self.tr("Regions and kinds"))
        self.one.set_options([(str(one.id), f"{one.code} \N{EN DASH} {one.name}") for one in groups])
        self.one.show_value(str(group.id) if group else "")
        why_not = self.tr("This file is open for reading only.")
        values: dict[str, Value] = (
            {name: group.names.get(language, "") for name, language in _TEXTS.items()} if group else {}
        )
        shorts = group.shorts if isinstance(group, RegionRow) else {}
        values |= {name: shorts.get(language, "") for name, language in _SHORTS.items()}
        self.form.show_values(values, anew=anew)
        for form in (self.form, self.new_form):
            form.set_allowed(self._allowed, why_not)
        for name in _SHORTS:
            self.form.fields[name].setVisible(self.list_shown == "region")
        place = groups.index(group) if group else 0
        self.up.setEnabled(self._allowed and place > 0)
        self.down.setEnabled(self._allowed and place < len(groups) - 1)
        self.gone.setEnabled(self._allowed and group is not None)
        self.add_button.setEnabled(self._allowed)
        self.trouble.hide()

    def focus_first(self) -> None:
        """Go to the choice of the list."""
        self.what.box.setFocus()

    # -- what is asked

    def _choose(self, name: str, value: str) -> None:
        if name == "what":
            self.what.show_value(value)
        else:
            self._shown[self.list_shown] = int(value)
        self._show(anew=True)

    def _edit(self, name: str, text: str) -> None:
        if (group := self.group) is not None:
            self.wanted.emit(EditGroup(what=self.list_shown, group=group.id, **{name: text}))

    def _move(self, by: int) -> None:
        if (group := self.group) is not None:
            self._shown[self.list_shown] = group.id
            self.wanted.emit(MoveGroup(what=self.list_shown, group=group.id, by=by))

    def _delete(self) -> None:
        if (group := self.group) is not None:
            self.wanted.emit(DeleteGroup(what=self.list_shown, group=group.id))

    def commit(self) -> None:
        """Ask for another one."""
        values = self.new_form.values()
        self._made = values["short_code"].strip().upper()
        self.wanted.emit(AddGroup(what=self.list_shown, **values))

    def refuse(self, error: UserError) -> None:
        """Show why the last wish was refused: at its field, or below the one on show."""
        if self._made:
            self._made = ""
            self.new_form.expect(_NEW_FIELDS.get(error.code, "short_code"))
            self.new_form.refuse(error)
        elif error.code == "group.used":
            self.trouble.setText(explain(error))
            self.trouble.show()
        else:
            self.form.refuse(error)


def _row(*buttons: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 8, 0, 0)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    return row
