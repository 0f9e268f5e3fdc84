"""The window planner, a view of the agenda: what each hour costs whom, the best by three rules, and the move there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from meetingdesk import words
from meetingdesk.desktop.agenda_views import WINDOW, agenda_views
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import EmptyState, OutlineButton, Panel, ProgressBar4, ScreenBar, Segmented, Strip
from meetingdesk.desktop.window_planner.facts import Asked, Facts
from meetingdesk.desktop.window_planner.filters import Filters
from meetingdesk.desktop.window_planner.heat_card import HeatCard
from meetingdesk.desktop.window_planner.loader import Loader
from meetingdesk.desktop.window_planner.more_cards import LedgerCard, TurnsCard
from meetingdesk.desktop.window_planner.proposal import Notice, Proposal, moved
from meetingdesk.desktop.window_planner.rule_cards import RuleCards
from meetingdesk.domain import clock
from meetingdesk.errors import UserError
from meetingdesk.rows.changes import ChangeSet

_STACKED = 1000  # pixels of the page below which the last two cards stand one upon the other
TURNS, HOUR = "turns", "hour"  # what else than a rule can ask for a move


class WindowScreen(Screen):
    """Heat map, profiles, rules; what is chosen moves every sitting of the meeting."""

    name: ClassVar[str] = WINDOW
    tables: ClassVar[frozenset[str]] = frozenset(
        {"meeting", "sitting", "delegation", "delegate", "person", "entity", "region"}
    )

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.facts: Facts | None = None
        self._loader = Loader(controller, self)
        self.proposal = Proposal(controller, self)
        self.bar = ScreenBar(self.tr("Agenda"))
        self.views = Segmented(agenda_views())
        self.views.choose(WINDOW)
        self.filters = Filters()
        self.progress = ProgressBar4()
        self.heat = HeatCard()
        self.rules = RuleCards()
        self.turns, self.ledger = TurnsCard(), LedgerCard()
        self._strip: Strip | None = None
        self._lay_out()
        self._make_actions()
        self._connect()

    # -- parts

    def _lay_out(self) -> None:
        self.bar.add_left(self.views)
        self.bar.add_right(self.filters)
        self._second = Panel("window", "bottom")  # where the filters stand when the bar has no room for them
        self._second_line = QHBoxLayout(self._second)
        margin = length("space_use.page_margin")
        self._second_line.setContentsMargins(margin, length("space.2"), margin, length("space.2"))
        self._second_line.addStretch(1)
        self._empty_button = OutlineButton("")
        self._empty = EmptyState("clock", "", self._empty_button)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._page())
        self._pages.addWidget(self._empty)
        self._notices = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, self._second, self.progress):
            column.addWidget(widget)
        self._second.hide()
        column.addLayout(self._notices)
        column.addWidget(self._pages, 1)
        self._pages.hide()  # until it is known what to show

    def _page(self) -> QScrollArea:
        margin, gap = length("space_use.page_margin"), length("space_use.between_cards")
        self._last = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._last.setSpacing(gap)
        self._last.addWidget(self.turns, 2)
        self._last.addWidget(self.ledger, 3)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(margin, gap, margin, gap)
        column.setSpacing(gap)
        column.addWidget(self.heat)
        column.addWidget(self.rules)
        column.addLayout(self._last)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        return area

    def _make_actions(self) -> None:
        self._actions: list[QAction] = []
        for place, card in enumerate(self.rules.cards.values(), start=1):
            text = self.tr("Use the hour of {rule}").format(rule=card.accessibleName())
            self._add_action(text, f"Alt+{place}", partial(self._use_rule, card.rule))
        self._add_action(self.tr("Use the days in turn"), "Alt+4", self._use_turns)
        self._add_action(self.tr("Count entities or delegates"), "", self._count_others)

    def _add_action(self, text: str, keys: str, call: Callable[[], None]) -> None:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: call())
        self.addAction(action)
        self._actions.append(action)

    def screen_actions(self) -> list[QAction]:
        """Return the rules and what is counted."""
        return self._actions

    def _connect(self) -> None:
        self._loader.loaded.connect(self._show_facts)
        self._loader.slow.connect(self.progress.watch)
        self.filters.changed.connect(self._ask)
        self.filters.puzzled.connect(lambda said: self._tell(Notice("danger", said)))
        self.views.chosen.connect(self._leave)
        self.heat.asked.connect(self._use_hour)
        self.rules.used.connect(self._use_rule)
        self.turns.used.connect(self._use_turns)
        self.proposal.told.connect(self._tell)
        self.proposal.started.connect(self._loader.watch)
        self.proposal.invitations_wanted.connect(lambda: self.go.emit("invitations", "due"))
        self._empty_button.clicked.connect(self._help)
        self.controller.opened.connect(lambda _office: self._forget())  # another file's meeting may have the same key
        self.controller.meeting_changed.connect(lambda _meeting: self._forget())

    # -- the rows

    def refresh(self) -> None:
        """Reckon anew, of the same day and length."""
        meeting = self.controller.meeting
        known = self.facts is not None and self.facts.row.meeting.id == meeting
        self._loader.ask(self.filters.asked(meeting) if known else Asked(meeting))

    def _ask(self) -> None:
        self.proposal.drop()
        self.refresh()

    def _forget(self) -> None:
        self.facts = None
        self.proposal.drop()
        self._tell(None)

    def _on_changed(self, changes: ChangeSet) -> None:
        self.proposal.drop()
        super()._on_changed(changes)

    def _show_facts(self, facts: Facts) -> None:
        focus = QApplication.focusWidget()
        arrived = self.facts is None and focus is not None and self.bar.isAncestorOf(focus)
        self.facts = facts
        self.filters.show_facts(facts)
        self.filters.setVisible(bool(facts.days))
        self._pages.show()
        figures = facts.figures
        self._pages.setCurrentIndex(0 if figures is not None else 1)
        if figures is None:
            self._show_empty(facts)
            return
        self.heat.show_facts(facts, figures)
        self.rules.show_facts(facts, figures)
        self.turns.setVisible(figures.turns is not None)
        if figures.turns is not None:
            self.turns.show_turns(facts, figures.turns)
        self.ledger.show_ledger(figures.ledger, [region.code for region in facts.row.regions])
        self._name_buttons()
        self._place()
        if arrived:
            self.heat.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_empty(self, facts: Facts) -> None:
        if not facts.days:
            self._empty.set_sentence(self.tr("There is no sitting yet whose hour could be chosen."))
            self._empty_button.set_text(self.tr("Add a sitting"))
        else:
            self._empty.set_sentence(self.tr("No delegate is nominated yet, so that nobody is counted."))
            self._empty_button.set_text(self.tr("Count entities"))

    def _help(self) -> None:
        if self.facts is not None and self.facts.days:
            self._count_others()
        else:
            self.go.emit("agenda", "new sitting")

    def _count_others(self) -> None:
        self.filters.count.setCurrentIndex(1 - self.filters.count.currentIndex())
        self._ask()

    def _leave(self, view: str) -> None:
        if view != WINDOW:
            self.views.choose(WINDOW)
            self.go.emit("agenda", view)

    # -- choosing an hour

    def _use_rule(self, rule: str) -> None:
        if (facts := self.facts) is not None and facts.figures is not None:
            self._use_minute(rule, facts, _minute(facts, rule))

    def _use_hour(self, hour: int) -> None:
        if self.facts is not None:
            self._use_minute(HOUR, self.facts, hour * 60)

    def _use_minute(self, source: str, facts: Facts, minute: int) -> None:
        try:
            for day in facts.dates.values():
                clock.check_wall(day, minute, facts.zone)
        except UserError as error:
            self.proposal.drop()
            self._tell(Notice("danger", words.explain(error)))
        else:
            self.proposal.ask(source, facts, _every_day(facts, minute))

    def _use_turns(self) -> None:
        if (facts := self.facts) is not None and facts.figures is not None and facts.figures.turns is not None:
            starts = dict(zip(facts.days, facts.figures.turns.starts, strict=True))
            self.proposal.ask(TURNS, facts, starts)

    def _tell(self, notice: Notice | None) -> None:
        if self._strip is not None:
            self._strip.hide()
            self._strip.deleteLater()
            self._strip = None
        self._notices.setContentsMargins(0, 0, 0, 0)
        if notice is not None:
            self._strip = Strip(notice.tone, notice.text, [notice.button] if notice.button else [])
            self._strip.closed.connect(self._close_strip)
            self._notices.addWidget(self._strip)
            margin = length("space_use.page_margin")
            self._notices.setContentsMargins(margin, length("space.2"), margin, 0)
        self._name_buttons()

    def _close_strip(self) -> None:
        self.proposal.drop()
        self._tell(None)

    def _name_buttons(self) -> None:
        facts, pending = self.facts, self.proposal.pending
        if facts is None or facts.figures is None:
            return
        source = pending.source if pending is not None else ""
        why_not = self.tr("The file is open for reading only") if self.controller.read_only else ""
        focus = QApplication.focusWidget()
        for rule, card in self.rules.cards.items():
            there = not moved(facts, _every_day(facts, _minute(facts, rule)))
            card.offer(planned=there, pending=rule == source, why_not=why_not)
        self.turns.offer(pending=source == TURNS, why_not=why_not)
        if focus is not None and self.rules.isAncestorOf(focus) and not focus.isEnabled():
            self.heat.view.setFocus()  # its hour is the planned one now

    # -- events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back by Esc what was proposed."""
        if event.key() == Qt.Key.Key_Escape and self._strip is not None:
            self._close_strip()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the last two cards where there is no room beside each other."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        in_bar = self.bar.left_width + self.filters.sizeHint().width() <= self.width()
        if in_bar == self._second.isVisibleTo(self):
            if in_bar:
                self.bar.add_right(self.filters)
            else:
                self._second_line.insertWidget(0, self.filters)
            self._second.setVisible(not in_bar)
        narrow = self.width() < scaled(_STACKED)
        self._last.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)


def _minute(facts: Facts, rule: str) -> int:
    """Return the minute of the host's day that a rule finds."""
    assert facts.figures is not None
    return clock.minute_of_day(clock.local(facts.figures.rule(rule).start, facts.zone))


def _every_day(facts: Facts, minute: int) -> dict[date, datetime]:
    """Return the instants of one time of the host's clock, on each day."""
    return {day: clock.at(there, minute, facts.zone) for day, there in facts.dates.items()}
