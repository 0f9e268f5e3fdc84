"""What a sitting is and for whom it is held: two choices, ticks for the groups, and people by name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.agenda.audience import (
    Groups,
    choice_of,
    choices,
    expected_text,
    named,
    people,
    sitting_kinds,
)
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.lists.fields import FindField
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.side import empty_layout, wrapped
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import ElidedLabel, ToolIcon, literal, tip
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.errors import UserError
from meetingdesk.rows.agenda import SittingRow


class HeldBox(QWidget):
    """`wanted` gives the fields of an EditSitting. A group that was chosen waits for its first tick."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = Groups()
        self._plan: Plan | None = None
        self._sitting: SittingRow | None = None
        self._choice = ""  # what is chosen, be it asked for yet or not
        self._allowed = True
        self._uids: dict[str, str] = {}
        self.ticks: dict[str, QCheckBox] = {}
        self.crosses: dict[str, ToolIcon] = {}  # that take somebody's name away
        self._ticked_for: object = None
        self.kind, self.held_for = ChoiceField(self.tr("Kind")), ChoiceField(self.tr("Held for"))
        self.kind.set_options(sitting_kinds())
        self.held_for.set_options(choices())
        self.form = Form()
        self.form.add("kind", self.kind, 6)
        self.form.add("held_for", self.held_for, 6)
        self.form.edited.connect(self._edit)
        self.trouble = wrapped(tone="danger", role="small")
        self.trouble.hide()
        self.held_for.tell_in(self.trouble)
        self.person = FindField(self.tr("Add a person by name"))
        self.person.committed.connect(self._add_person)
        self.figure = wrapped(tone="muted", role="small")
        self._lay_out()

    def _lay_out(self) -> None:
        self._tick_grid, self._named = QGridLayout(), QVBoxLayout()
        self._tick_grid.setHorizontalSpacing(length("space_use.between_controls"))
        self._tick_grid.setVerticalSpacing(4)
        self._named.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.form)
        column.addWidget(self.trouble)
        column.addLayout(self._tick_grid)
        column.addWidget(self.person)
        column.addLayout(self._named)
        column.addWidget(self.figure)

    # -- what is shown

    def set_groups(self, groups: Groups) -> None:
        """Offer the groups of the office."""
        if groups != self._groups:
            self._groups = groups
            self._show_ticks()

    def show_sitting(self, plan: Plan, sitting: SittingRow, *, anew: bool, allowed: bool) -> None:
        """Show a sitting; a group that waits for its first tick goes on waiting, unless the sitting is another."""
        before, self._plan, self._sitting, self._allowed = self._sitting, plan, sitting, allowed
        held = (sitting.audience, sitting.audience_codes)
        if anew or before is None or held != (before.audience, before.audience_codes):
            self._choice = choice_of(sitting)
        self.form.show_values({"kind": sitting.kind, "held_for": self._choice}, anew=anew)
        why = self.tr("The file is open for reading only")
        self.form.set_allowed(allowed, why)
        self.person.set_allowed(allowed, why)
        self.person.show_text("", anew=anew)
        self._uids = people(plan)
        self.person.offer(sorted(self._uids))
        self.figure.setText(expected_text(plan, sitting))
        self._show_ticks()
        self._show_named()

    def _show_ticks(self) -> None:
        """Show the ticks of the choice; the boxes stay while they are the same, so that the keyboard does too."""
        groups = self._groups.of(self._choice)
        if groups != self._ticked_for:
            self._ticked_for = groups
            self._make_ticks()
        mine = self._sitting is not None and choice_of(self._sitting) == self._choice
        codes = self._sitting.audience_codes if mine and self._sitting else ()
        for code, box in self.ticks.items():
            box.setChecked(code in codes)
            box.setEnabled(self._allowed)
        self.person.setVisible(self._choice != "all")

    def _make_ticks(self) -> None:
        for old in self.ticks.values():
            old.hide()
            self._tick_grid.removeWidget(old)
            old.deleteLater()
        self.ticks = {}
        groups = self._groups.of(self._choice)
        columns = 2 if self._choice == "capacities" else 3
        for place, group in enumerate(groups):
            box = QCheckBox(literal(group.text))
            box.setAccessibleName(group.name)
            box.setToolTip(tip(group.name) if group.name != group.text else "")
            box.clicked.connect(self._tick)
            self.ticks[group.code] = box
            self._tick_grid.addWidget(box, place // columns, place % columns)

    def _show_named(self) -> None:
        empty_layout(self._named)
        self.crosses = {}
        names = named(self._plan, self._sitting) if self._plan and self._sitting else {}
        for uid in self._people() if self._choice != "all" else ():
            text = names.get(uid, self.tr("Somebody who is in no delegation any more"))
            self._named.addWidget(self._line(uid, text))

    def _line(self, uid: str, text: str) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(ElidedLabel(text), 1)
        cross = ToolIcon("close", self.tr("No longer ask {name}").format(name=text))
        cross.setEnabled(self._allowed)
        cross.clicked.connect(lambda: self._ask(people=[one for one in self._people() if one != uid]))
        self.crosses[uid] = cross
        layout.addWidget(cross, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    # -- what is asked

    def _people(self) -> list[str]:
        known = {group.code for choice in ("regions", "kinds", "capacities") for group in self._groups.of(choice)}
        return [code for code in self._sitting.audience_codes if code not in known] if self._sitting else []

    def _edit(self, name: str, value: str) -> None:
        if name == "kind":
            self.wanted.emit(self._of_kind(value))
        else:
            self._choose(value)

    def _of_kind(self, kind: str) -> dict[str, object]:
        """Hold a sitting of heads for the heads, where it was for everybody."""
        heads = kind == "heads" and self._sitting is not None and self._sitting.audience == "all"
        return {"kind": kind} | ({"audience": "capacities", "audience_codes": ("head",)} if heads else {})

    def _choose(self, choice: str) -> None:
        self._choice = choice
        self._show_ticks()
        self._show_named()
        if choice == "all" or (choice == "people" and self._people()):
            self._ask()
        elif choice == "people":
            self.person.line.setFocus()

    def _tick(self) -> None:
        self._ask()

    def _ask(self, people: list[str] | None = None) -> None:
        """Ask for what is chosen, ticked and named."""
        if self._choice == "all":
            self.wanted.emit({"audience": "all", "audience_codes": ()})
            return
        ticked = [code for code, box in self.ticks.items() if box.isChecked()]
        audience = "capacities" if self._choice == "people" else self._choice
        codes = (*ticked, *(self._people() if people is None else people))
        self.form.expect("held_for")
        self.wanted.emit({"audience": audience, "audience_codes": codes})

    def _add_person(self, text: str) -> None:
        uid = self._uids.get(text)
        if uid is None:
            self.person.set_error(self.tr("Choose somebody of the list"))
        else:
            self.person.line.clear()
            self._ask(people=[*self._people(), uid])

    def refuse(self, error: UserError) -> None:
        """Show why the last wish was refused, and tick again what still holds."""
        self.form.refuse(error)
        self._show_ticks()
