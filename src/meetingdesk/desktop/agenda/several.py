"""Several items selected: the same fields for all of them, and Apply."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.agenda.speakers import people
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.terms import actions, classes, kinds
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.side import SidePage, wrapped
from meetingdesk.desktop.widgets import FilledButton, OutlineButton, Panel, margins
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.errors import UserError
from meetingdesk.requests.base import KEPT
from meetingdesk.requests.timetable import EditItems
from meetingdesk.words import explain

AS_IT_IS, EVERYWHERE = "kept", "all"


class SeveralPanel(Panel):
    """`closed`: it wants to be closed. Nothing is changed before Apply, but for the shift, which its buttons do."""

    closed = Signal()

    def __init__(self, state: AgendaState, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent)
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Selected items"))
        self._state, self._verbs = state, verbs
        self._people: dict[str, int] = {}
        self.page = SidePage(self.tr("Selected items"))
        self.page.closed.connect(self.closed)
        self.form = Form()
        self.kind, self.item_class = ChoiceField(self.tr("Kind")), ChoiceField(self.tr("Class"))
        self.action = ChoiceField(self.tr("Action asked"))
        self.room, self.chair = ChoiceField(self.tr("Room")), ChoiceField(self.tr("Chair"))
        for name, field, span in (
            ("kind", self.kind, 12), ("item_class", self.item_class, 12), ("action", self.action, 12),
            ("room", self.room, 12), ("chair", self.chair, 12),
        ):  # fmt: skip
            self.form.add(name, field, span)
        self.trouble = wrapped(tone="danger", role="small")
        self.trouble.hide()
        self.apply_button = FilledButton(self.tr("Apply"), "check")
        self.earlier, self.later = OutlineButton(""), OutlineButton("")
        self.away = OutlineButton(self.tr("Move to the tray"))
        self._lay_out()
        self._connect()
        self._on_marks()

    def _lay_out(self) -> None:
        buttons, shifts, aways = QWidget(), QWidget(), QWidget()
        rows = (buttons, (self.apply_button,)), (shifts, (self.earlier, self.later)), (aways, (self.away,))
        for row, own in rows:
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 8, 0, 0)
            for button in own:
                line.addWidget(button)
            line.addStretch(1)
        self.page.add_part(self.form, self.trouble, buttons, line=False)
        self.page.add_part(shifts, aways, title=self.tr("Move all of them"))
        self.page.scroll_body()
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(1, 0, 0, 0))
        column.addWidget(self.page)

    def _connect(self) -> None:
        self.apply_button.clicked.connect(self.apply)
        self.earlier.clicked.connect(lambda: self._verbs.of_marks.shift(-1))
        self.later.clicked.connect(lambda: self._verbs.of_marks.shift(1))
        self.away.clicked.connect(self._verbs.of_marks.unschedule)
        self._state.marked_anew.connect(self._on_marks)
        self._state.planned.connect(self._on_marks)

    # -- what is shown

    def _on_marks(self) -> None:
        plan, count = self._state.plan, len(self._state.marks)
        if plan is None or not count:
            return
        self.page.show_head(self.tr("{n} selected").format(n=count))
        snap = self._state.snap
        self.earlier.set_text(self.tr("{n} min earlier").format(n=snap))
        self.later.set_text(self.tr("{n} min later").format(n=snap))
        self._offer(plan)
        self.apply_button.setEnabled(self._verbs.allowed)
        for control in (self.earlier, self.later, self.away):
            control.setEnabled(self._verbs.allowed and bool(self._state.marked))
        self.form.set_allowed(self._verbs.allowed, self.tr("The file is open for reading only"))

    def _offer(self, plan: Plan) -> None:
        kept = (AS_IT_IS, self.tr("As it is"))
        self._people = people(plan)
        rooms = [(str(room.id), room.name) for room in plan.agenda.rooms]
        for field, options in (
            (self.kind, kinds()),
            (self.item_class, classes()),
            (self.action, actions()),
            (self.room, ((EVERYWHERE, self.tr("Plenary")), *rooms)),
            (self.chair, tuple((str(number), name) for name, number in self._people.items())),
        ):
            chosen = field.box.currentData() or AS_IT_IS
            field.set_options([kept, *options])
            field.show_value(chosen)

    def refuse(self, error: UserError) -> None:
        """Show why the change was refused."""
        self.trouble.setText(explain(error))
        self.trouble.show()

    # -- what is asked

    def apply(self) -> None:
        """Change all of them, in one step."""
        self.trouble.hide()
        chosen = {name: self._chosen(field) for name, field in self._fields()}
        if not any(value is not None for value in chosen.values()):
            return
        room = chosen["room"]
        self._verbs.send(
            EditItems(
                items=self._state.marked_items,
                kind=chosen["kind"],
                item_class=chosen["item_class"],
                action=chosen["action"],
                room=KEPT if room is None else None if room == EVERYWHERE else int(room),
                chair=int(chosen["chair"]) if chosen["chair"] else None,
            )
        )
        for _, field in self._fields():
            field.show_value(AS_IT_IS)

    def _fields(self) -> tuple[tuple[str, ChoiceField], ...]:
        own = ("kind", self.kind), ("item_class", self.item_class), ("action", self.action)
        return (*own, ("room", self.room), ("chair", self.chair))

    @staticmethod
    def _chosen(field: ChoiceField) -> str | None:
        value = field.box.currentData()
        return None if value == AS_IT_IS else str(value)
