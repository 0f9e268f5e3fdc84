"""The form for the selected item's time, place, class and kind: the twin of every drag."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from meetingdesk.desktop import outcomes
from meetingdesk.desktop.agenda.marks import hour_text
from meetingdesk.desktop.agenda.placing import Place
from meetingdesk.desktop.agenda.plan import Plan, place_of
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.terms import actions, classes, kinds
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.lists.fields import NoteField, TickField
from meetingdesk.desktop.lists.times import read_clock, read_minutes
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import plain_label
from meetingdesk.desktop.widgets.fields import ChoiceField, Field, LineField
from meetingdesk.domain.wall import offset_in
from meetingdesk.errors import UserError
from meetingdesk.rows.agenda import ItemRow, SlotRow
from meetingdesk.words import explain, short_day

TRAY = "tray"
EVERYWHERE = "all"


class ItemForm(QWidget):
    """Each field asks for one change when it is left; a refusal is shown below the field that asked."""

    def __init__(self, state: AgendaState, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._verbs = verbs
        self._asked: Field | None = None
        self.start = LineField(self.tr("Start"))
        self.minutes = LineField(self.tr("Minutes"))
        self.end = LineField(self.tr("End"))
        self.end.set_allowed(False, self.tr("Follows from start and minutes"))
        self.sitting = ChoiceField(self.tr("Sitting"))
        self.room = ChoiceField(self.tr("Room"))
        self.item_class = ChoiceField(self.tr("Class"))
        self.item_class.set_options(classes())
        self.kind = ChoiceField(self.tr("Kind"))
        self.kind.set_options(kinds())
        self.action = ChoiceField(self.tr("Action asked"))
        self.action.set_options(actions())
        self.interpretation = TickField(self.tr("Interpretation"))
        self.outcome = NoteField(self.tr("Outcome, for the report"))
        self.trouble = plain_label("", "small", "danger")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        for narrow in (self.start, self.minutes):
            narrow.tell_in(self.trouble)
        acts: tuple[tuple[Field, Callable[[str], None]], ...] = (
            (self.start, self._set_start),
            (self.minutes, self._set_minutes),
            (self.sitting, self._set_sitting),
            (self.room, self._set_room),
            (self.item_class, lambda text: self._edit(item_class=text)),
            (self.kind, lambda text: self._edit(kind=text)),
            (self.action, lambda text: self._edit(action=text)),
            (self.interpretation, lambda text: self._edit(interpretation=bool(text))),
            (self.outcome, lambda text: self._edit(outcome=text)),
        )
        for field, act in acts:
            field.committed.connect(lambda text, field=field, act=act: self._ask(field, act, text))
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(length("space_use.between_controls"))
        grid.setVerticalSpacing(0)
        top = Qt.AlignmentFlag.AlignTop
        places: tuple[tuple[Field, int, int, int], ...] = (
            (self.start, 0, 0, 4), (self.minutes, 0, 4, 3), (self.end, 0, 7, 5),
            (self.sitting, 3, 0, 6), (self.room, 3, 6, 6), (self.item_class, 5, 0, 6), (self.kind, 5, 6, 6),
            (self.action, 7, 0, 12), (self.interpretation, 9, 0, 12),
            (self.outcome, 11, 0, 12),
        )  # fmt: skip
        grid.addWidget(self.trouble, 1, 0, 1, 12)
        for gap in (2, 4, 6, 8, 10):
            grid.setRowMinimumHeight(gap, length("space_use.field_row_gap"))
        for field, row, column, span in places:
            grid.addWidget(field, row, column, 1, span, top)
        for column in range(12):
            grid.setColumnStretch(column, 1)

    # -- what is shown

    def show_item(self, plan: Plan, item: ItemRow, slot: SlotRow | None, *, anew: bool = False) -> None:
        """Show an item in a slot, or in the tray; `anew` where it is another than before."""
        self.start.show_text(hour_text(slot.start) if slot else "", anew=anew)
        self.minutes.show_text(str(slot.minutes if slot else item.minutes), anew=anew)
        self.end.show_text(f"{hour_text(slot.end)} {plan.host.name}" if slot else "")
        self.sitting.set_options([(TRAY, self.tr("Unscheduled")), *_sittings(plan)])
        self.sitting.show_value(str(slot.sitting) if slot else TRAY)
        self.room.set_options([(EVERYWHERE, self.tr("Plenary")), *((str(r.id), r.name) for r in plan.agenda.rooms)])
        self.room.show_value(str(slot.room) if slot and slot.room is not None else EVERYWHERE)
        self.item_class.show_value(item.item_class or "")
        self.kind.show_value(item.kind)
        self.action.show_value(item.action or "")
        self.interpretation.show_on(item.interpretation)
        self.outcome.show_text(item.outcome, anew=anew)
        self.outcome.text.setPlaceholderText(outcomes.proposal(item))
        self._allow(plan, item, slot)

    def _allow(self, plan: Plan, item: ItemRow, slot: SlotRow | None) -> None:
        allowed, heading = self._verbs.allowed, item.id in plan.headings
        why = self.tr("Its sub-items have the times") if heading else self.tr("Choose a sitting first")
        why = why if allowed else self.tr("The file is open for reading only")
        own: tuple[Field, ...] = (self.item_class, self.kind, self.action, self.interpretation, self.outcome)
        for field in own:
            field.set_allowed(allowed, why)
        for field in (self.start, self.room):
            field.set_allowed(allowed and slot is not None, why)
        self.minutes.set_allowed(allowed and not heading, why)
        self.sitting.set_allowed(allowed and not heading, why)

    # -- what is asked

    def _ask(self, field: Field, act: Callable[[str], None], text: str) -> None:
        self._asked = field
        field.set_error("")
        act(text)

    def forget(self) -> None:
        """No field waits for an answer any more."""
        self._asked = None

    def refuse(self, error: UserError) -> None:
        """Show why the last field's wish was refused, below it."""
        field, self._asked = self._asked, None
        if isinstance(field, ChoiceField):
            field.restore()
        if field is not None:
            field.set_error(explain(error))

    def _edit(self, **fields: str | bool | int) -> None:
        item = self._state.plan.item(self._state.pick) if self._state.plan else None
        if item is not None:
            self._verbs.edit(item.id, **fields)

    def _put(self, change: Callable[[Plan, SlotRow, Place], Place]) -> None:
        plan = self._state.plan
        slot = plan.slot(self._state.pick) if plan else None
        if plan is not None and slot is not None:
            self._verbs.put(slot.id, place_of(slot), change(plan, slot, place_of(slot)))

    def _set_start(self, text: str) -> None:
        time = read_clock(text)
        if time is None:
            self.start.set_error(self.tr("A time such as 12:20"))
            return

        def change(plan: Plan, slot: SlotRow, place: Place) -> Place:
            sitting = plan.sittings[slot.sitting]
            return replace(place, offset=offset_in(sitting.start, sitting.minutes, *time))

        try:
            self._put(change)
        except UserError as error:  # the clock shows it never, or twice
            self.start.set_error(explain(error))

    def _set_minutes(self, text: str) -> None:
        minutes = read_minutes(text)
        if minutes is None:
            self.minutes.set_error(self.tr("Minutes from 1 to 1440"))
        elif self._state.pick is not None and self._state.pick.slot is None:
            self._edit(minutes=minutes)  # what it is allotted, until it has a time
        else:
            self._put(lambda _plan, _slot, place: replace(place, minutes=minutes))

    def _set_room(self, value: str) -> None:
        self._put(lambda _plan, _slot, place: replace(place, room=None if value == EVERYWHERE else int(value)))

    def _set_sitting(self, value: str) -> None:
        plan = self._state.plan
        slot = plan.slot(self._state.pick) if plan else None
        if value == TRAY:
            self._verbs.unschedule(slot)
        elif slot is None:
            self._verbs.place_first_free(int(value))
            self.sitting.restore()  # it stays in the tray where there is no gap
        else:
            self._verbs.to_sitting(int(value))


def _sittings(plan: Plan) -> list[tuple[str, str]]:
    return [(str(sitting.id), short_day(sitting.start.date())) for sitting in plan.agenda.sittings]
