"""The selected item, every part of which can be changed in place. It closes with Esc or its cross."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from meetingdesk.desktop.agenda.cities import City
from meetingdesk.desktop.agenda.item_form import ItemForm
from meetingdesk.desktop.agenda.marks import night_speakers
from meetingdesk.desktop.agenda.night_note import NightNote
from meetingdesk.desktop.agenda.order_box import OrderBox
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.agenda.problem_notes import ProblemNotes
from meetingdesk.desktop.agenda.references import ReferencesBox
from meetingdesk.desktop.agenda.speakers import Named, SpeakersBox
from meetingdesk.desktop.agenda.starts import StartsBox
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.title_field import TitleField
from meetingdesk.desktop.agenda.titles import TitlesBox
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.widgets import ElidedLabel, Panel, ToolIcon, hairline, margins, plain_label
from meetingdesk.errors import UserError
from meetingdesk.rows.agenda import ItemRow, SlotRow
from meetingdesk.words import explain, short_day

_HEAD = 47  # with its hairline as high as the top of the timetable's heads


class Inspector(Panel):
    """`closed`: it wants to be closed. `cities` tells which clocks stand beside the timetable."""

    closed = Signal()

    def __init__(
        self, state: AgendaState, verbs: Verbs, cities: Callable[[], tuple[City, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", "left", parent)
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Inspector"))
        self._state = state
        self._verbs = verbs
        self._cities = cities
        self._adding = self._title_asked = False
        self.title = TitleField(self.tr("Title"))
        self.title.committed.connect(self._set_title)
        self.form = ItemForm(state, verbs)
        self.speakers = SpeakersBox()
        self.speakers.removed.connect(verbs.of_speakers.remove)
        self.speakers.given.connect(verbs.of_speakers.set_role)
        self.speakers.stated.connect(verbs.of_speakers.set_state)
        self.speakers.told.connect(verbs.of_speakers.set_topic)
        self.speakers.replaced.connect(verbs.of_speakers.replace)
        self.speakers.closing.connect(verbs.close_over)
        self.speakers.leaving.connect(verbs.unschedule)
        self.speakers.added.connect(self._add_speaker)
        self.references = ReferencesBox(verbs)
        self.order = OrderBox(verbs)
        self.order.opened.connect(lambda: QTimer.singleShot(0, self, self._reveal_order))  # once it is laid out
        self.titles = TitlesBox(verbs)
        self.night = NightNote(state, verbs)
        self.problems = ProblemNotes()
        self.starts = StartsBox()
        self._lay_out()
        state.planned.connect(self._on_plan)
        state.picked.connect(self._on_pick)
        self._show()

    # -- parts

    def _lay_out(self) -> None:
        inner = Panel("surface")
        self._body = QVBoxLayout(inner)
        self._body.setContentsMargins(0, 12, 0, 16)
        self._body.setSpacing(0)
        self._section(self.title, (10, 0, 10, 4))
        self._with_problems = self._section(self.problems, (16, 0, 16, 12))
        self._with_item = [self._section(self.form, (16, 0, 16, 16)), self._hair(), self._section(self.speakers)]
        self._with_night = self._section(self.night, (16, 0, 16, 12))
        self._with_item += [self._hair(), self._section(self.references)]
        self._with_item += [self._hair(), self._section(self.order)]
        self._with_titles = [self._hair(), self._section(self.titles)]
        self._with_slot = [self._hair(), self._section(self.starts)]
        self._body.addStretch(1)
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(1, 0, 0, 0))
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(hairline())
        column.addWidget(area, 1)

    def _section(self, widget: QWidget, around: tuple[int, int, int, int] = (16, 12, 16, 12)) -> QWidget:
        frame = QWidget()
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(*around)
        layout.addWidget(widget)
        self._body.addWidget(frame)
        return frame

    def _hair(self) -> QWidget:
        line = hairline()
        self._body.addWidget(line)
        return line

    def _make_head(self) -> QWidget:
        self.head = plain_label("", "strong")
        self.day = ElidedLabel("", "small", "muted")
        self.more = ToolIcon("more", self.tr("More"))
        self.more.clicked.connect(self._menu)
        self.cross = ToolIcon("close", self.tr("Close the inspector"))
        self.cross.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click must not leave, and so commit, a field first
        self.cross.clicked.connect(self._close)
        head = QWidget()
        head.setFixedHeight(_HEAD)
        line = QHBoxLayout(head)
        line.setContentsMargins(margins(16, 0, 8, 0))
        line.setSpacing(8)
        line.addWidget(self.head)
        line.addWidget(self.day, 1)
        line.addWidget(self.more)
        line.addWidget(self.cross)
        return head

    # -- what is shown

    def _on_plan(self) -> None:
        self._title_asked = False
        self.form.forget()
        self._show()

    def _on_pick(self) -> None:
        """Show another thing; what was typed for the one before and not committed is not meant for it."""
        self._adding = self._title_asked = False
        self.form.forget()
        self._show(anew=True)

    def _reveal_order(self) -> None:
        self._area.ensureWidgetVisible(self.order.line)

    def show_outcome(self) -> None:
        """Put the keyboard into what came of the item, and bring that into view."""
        self.form.outcome.text.setFocus()
        self._area.ensureWidgetVisible(self.form.outcome)

    def begin_item(self) -> None:
        """Ask for the title of a new item."""
        self._adding = True
        self._show(anew=True)
        self.title.text.setFocus()

    @property
    def adding(self) -> bool:
        """Whether it asks for the title of a new item."""
        return self._adding

    def _show(self, *, anew: bool = False) -> None:
        plan, pick = self._state.plan, self._state.pick
        item = plan.item(pick) if plan else None
        slot = plan.slot(pick) if plan else None
        shown = item is not None and not self._adding
        for part in (self.more, *self._with_item):
            part.setVisible(shown)
        for part in self._with_titles:
            part.setVisible(shown and len(plan.agenda.meeting.languages if plan else ()) > 1)
        for part in self._with_slot:
            part.setVisible(shown and slot is not None)
        self.problems.show_rows(plan.clashes(slot.id) if plan and slot and shown else ())
        self._with_problems.setVisible(self.problems.isVisibleTo(self._with_problems))
        self._with_night.setVisible(shown and slot is not None and bool(night_speakers(slot.item, slot)))
        self.title.text.setEnabled(self._adding or shown)
        self.title.text.setReadOnly(not self._verbs.allowed)
        self.title.text.setPlaceholderText(self.tr("Title of the new item") if self._adding else "")
        if plan is not None and item is not None and shown:
            self._show_item(plan, item, slot, anew=anew)
        else:
            self.head.setText(self.tr("New item") if self._adding else self.tr("Nothing selected"))
            self.day.setText("")
            self.title.show_text("", anew=anew)

    def _show_item(self, plan: Plan, item: ItemRow, slot: SlotRow | None, *, anew: bool) -> None:
        number = self.tr("Item {number}").format(number=item.number) if item.number else self.tr("Item")
        self.head.setText(number)
        self.title.show_text(item.title, anew=anew)
        heading = self.tr("Heading") if item.id in plan.headings else self.tr("Unscheduled")
        self.day.setText(short_day(slot.start.date()) if slot else heading)
        self.form.show_item(plan, item, slot, anew=anew)
        self.speakers.show_item(plan, item, slot, allowed=self._verbs.allowed)
        self.references.show_item(item)
        self.order.show_item(plan, item)
        self.titles.show_item(item, plan.agenda.meeting.languages, anew=anew)
        self.night.show_slot(plan, slot)
        if slot is not None:
            self.starts.show_slot(plan, slot, self._cities())

    # -- what is asked

    def refuse(self, error: UserError) -> None:
        """Show a refusal below the field that it answers."""
        if self._title_asked:
            self._title_asked = False
            self.title.set_error(explain(error))
        elif self.references.asked:
            self.references.refuse(error)
        elif self.order.asked:
            self.order.refuse(error)
        else:
            self.form.refuse(error)

    def _set_title(self, text: str) -> None:
        item = self._state.plan.item(self._state.pick) if self._state.plan else None
        self._title_asked = True
        if self._adding:
            if text:
                self._verbs.add(text)
        elif item is not None and text:
            self._verbs.retitle(item.id, text)
        else:
            self.title.restore()

    def _add_speaker(self, who: Named) -> None:
        item = self._state.plan.item(self._state.pick) if self._state.plan else None
        if item is not None:
            self._verbs.of_speakers.add(item.id, who)

    # -- events

    def _menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Make the menu of what can be done with the selected item."""
        plan, pick = self._state.plan, self._state.pick
        placed = pick is not None and pick.slot is not None
        free = plan is not None and pick is not None and pick.item in plan.tray
        one = not self._state.marks
        menu = QMenu(self)
        for text, act, possible in (
            (self.tr("Move to the tray"), self._verbs.unschedule, placed),
            (self.tr("Move to the tray and close up"), self._verbs.close_over, placed),
            (self.tr("Place in the first gap"), self._verbs.place_first_free, free),
            (self.tr("Take it before another item\u2026"), partial(self.order.open, before=True), one),
            (self.tr("Take it after another item\u2026"), partial(self.order.open, before=False), one),
            (self.tr("Delete the item"), self._verbs.delete, True),
        ):
            action = QAction(text, menu)
            action.setEnabled(possible and self._verbs.allowed)
            action.triggered.connect(lambda _checked=False, act=act: act())
            menu.addAction(action)
        return menu

    def _close(self) -> None:
        if self._adding:
            self.title.restore()
        self._adding = False
        self.closed.emit()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc, once no field has anything to put back."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)
