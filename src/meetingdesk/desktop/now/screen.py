"""The day as it runs: what is on, how late it is, what comes, who speaks next; actual times are noted as it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.now.coming import ComingCard
from meetingdesk.desktop.now.extension_card import ExtensionCard
from meetingdesk.desktop.now.head import Head
from meetingdesk.desktop.now.loader import Loader
from meetingdesk.desktop.now.moment import Asked, Loaded
from meetingdesk.desktop.now.outcome_card import OutcomeCard
from meetingdesk.desktop.now.pace_card import PaceCard
from meetingdesk.desktop.now.speakers_card import SpeakersCard
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import EmptyState, OutlineButton, Strip
from meetingdesk.domain import clock
from meetingdesk.requests.agenda import EditItem
from meetingdesk.requests.now import CloseItem, CloseSitting, DropSpeaker, ExtendSitting, StartItem, StartSitting
from meetingdesk.rows.now import ExtensionRow

TICK_MS = 2000
EXTEND = 15  # minutes
NARROW = 880  # below this the two columns stand one upon the other


class NowScreen(Screen):
    """What happens is noted as of the clock; of a day that is past, as of a time that is set by hand."""

    name: ClassVar[str] = "now"
    shows_times: ClassVar[bool] = True
    tables: ClassVar[frozenset[str]] = frozenset(
        {"meeting", "sitting", "room", "agenda_item", "slot", "speaking", "delegation", "delegate", "person", "entity",
         "region", "mark", "report", "alias"}
    )  # fmt: skip

    def __init__(
        self, controller: Controller, parent: QWidget | None = None, *, now: Callable[[], datetime] | None = None
    ) -> None:
        """Make the screen; `now` tells the time, in UTC."""
        super().__init__(controller, parent)
        self.now = now or (lambda: datetime.now(UTC))
        self.loaded: Loaded | None = None
        self._asked = Asked(0)
        self.loader = Loader(controller, self._clock, self)
        self.head = Head()
        self.banner = Strip("neutral", "", closable=False)
        self.extension = ExtensionCard()
        self.pace = PaceCard()
        self.outcome = OutcomeCard()
        self.coming = ComingCard()
        self.speakers = SpeakersCard()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._on_tick)
        self._lay_out()
        self._make_actions()
        self._connect()
        controller.meeting_changed.connect(lambda _meeting: self._forget())

    def _clock(self) -> datetime:
        return self.now()

    def _lay_out(self) -> None:
        margin, gap = length("space_use.page_margin"), length("space_use.between_cards")
        left = QVBoxLayout()
        left.setSpacing(gap)
        left.addWidget(self.pace)
        left.addWidget(self.coming, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(gap)
        self._columns.addLayout(left, 1)
        right = QVBoxLayout()
        right.setSpacing(gap)
        right.addWidget(self.speakers, 1)
        right.addWidget(self.outcome)
        self._columns.addLayout(right, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(margin, gap, margin, margin)
        column.setSpacing(gap)
        column.addWidget(self.banner)
        column.addWidget(self.extension)
        column.addLayout(self._columns, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        plan = OutlineButton(self.tr("Add a sitting"), "add")
        plan.clicked.connect(lambda: self.go.emit("agenda", "new sitting"))
        self._empty = EmptyState("calendar", self.tr("There is no sitting yet, so there is nothing to run."), plan)
        self._pages = QStackedWidget()
        self._pages.addWidget(scroll)
        self._pages.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._pages, 1)
        self.banner.hide()

    def _make_actions(self) -> None:
        self.start_action = self._action(self.tr("Start the next item"), "Ctrl+Return", self.coming.start)
        self.close_action = self._action(self.tr("Close the item that runs"), "Ctrl+Shift+Return", self._close_running)
        self.outcome_action = self._action(
            self.tr("Write what came of the item"), "Ctrl+Alt+O", self.outcome.focus_first
        )
        self.run_action = self._action(self.tr("Open or close the sitting"), "Ctrl+Shift+O", self._run_sitting)
        self.extend_action = self._action(
            self.tr("Extend the sitting by 15 minutes\u2026"), "Ctrl+Shift+E", self._ask_extension
        )

    def _action(self, text: str, keys: str, call: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: call())
        self.addAction(action)
        return action

    def screen_actions(self) -> list[QAction]:
        """Return what can be done while the day runs."""
        return [self.start_action, self.close_action, self.outcome_action, self.run_action, self.extend_action]

    def _connect(self) -> None:
        self.loader.loaded.connect(self._show_loaded)
        self.head.sitting_chosen.connect(self._choose)
        self.head.noted_changed.connect(self._note_at)
        self.head.run_clicked.connect(self._run_sitting)
        self.head.extend_clicked.connect(self._ask_extension)
        self.pace.close_wished.connect(lambda slot: self.controller.do(CloseItem(slot=slot, at=self._instant())))
        self.outcome.wished.connect(lambda item, text: self.controller.do(EditItem(item=item, outcome=text)))
        self.coming.start_wished.connect(lambda slot: self.controller.do(StartItem(slot=slot, at=self._instant())))
        self.speakers.dropped.connect(lambda who: self.controller.do(DropSpeaker(speaking=who)))
        self.extension.confirmed.connect(self._extend)
        self.extension.cancelled.connect(self._drop_extension)

    # -- showing

    def refresh(self) -> None:
        """Ask for the day anew."""
        self._ask(replace(self._asked, meeting=self.controller.meeting))

    def _ask(self, asked: Asked) -> None:
        self._asked = replace(asked, zone=self.controller.times_zone)
        self.loader.ask(self._asked)

    def _forget(self) -> None:
        self._asked = Asked(self.controller.meeting)
        self.extension.hide()

    def _choose(self, sitting: int) -> None:
        self.extension.hide()
        self._ask(Asked(self.controller.meeting, sitting))

    def _note_at(self, noted: time) -> None:
        self._ask(Asked(self.controller.meeting, self._asked.sitting, noted))

    def _show_loaded(self, loaded: Loaded) -> None:
        if loaded.row.meeting.id != self.controller.meeting:
            return
        first, self.loaded = self.loaded is None, loaded
        self._pages.setCurrentIndex(0 if loaded.row.sitting is not None else 1)
        self.head.show_loaded(loaded)
        allowed, running = not self._why_not(), not self._why_not_run()
        self.head.allow(self._why_not(), self._why_not_run())
        held = _focus_in(self.pace)
        self.pace.show_loaded(loaded, allowed=running)
        self.outcome.show_loaded(loaded, allowed=allowed, why_not=self._why_not())
        self.coming.show_loaded(loaded, allowed=running)
        left = held and not _focus_in(self.pace)  # the item that had the keyboard is closed: on to the next
        if left or (first and _focus_in(self.head)):  # where it was put while there was no list yet
            self.coming.list.setFocus()
        self.speakers.show_loaded(loaded, allowed=allowed)
        self._show_banner(loaded)
        self.start_action.setEnabled(self.coming.button.isEnabled())
        self.close_action.setEnabled(running and bool(loaded.row.running))
        self.outcome_action.setEnabled(allowed and bool(self.outcome.fields))
        self.run_action.setEnabled(running)
        self.extend_action.setEnabled(allowed)

    def _why_not(self) -> str:
        if self.controller.read_only:
            return self.tr("This file is open for reading only.")
        if self.loaded is None or self.loaded.row.sitting is None:
            return self.tr("There is no sitting yet.")
        return ""

    def _why_not_run(self) -> str:
        if (why := self._why_not()) or self.loaded is None or not self.loaded.early:
            return why
        return self.tr("This sitting is of another day, and cannot be opened yet.")

    def _show_banner(self, loaded: Loaded) -> None:
        row, shown = loaded.row, loaded.clock
        text = ""
        if row.sitting is not None and not loaded.live:
            last = row.sitting.end == max(sitting.end for sitting in loaded.sittings)
            which = self.tr("This meeting is over.") if last else self.tr("This sitting is over.")
            day = words.day(row.sitting.day)
            noted = self.tr("What you do here is noted as of the time set above, on {day}.").format(day=day)
            text = f"{which} {noted}"
        elif loaded.early and row.sitting is not None:
            day = words.day(shown.local(row.sitting.start).date(), width="full")
            at = shown.named(shown.time(row.sitting.start))
            text = self.tr("The sitting begins on {day} at {time}.").format(day=day, time=at)
        elif row.state == "ahead" and row.sitting is not None:
            minutes = clock.elapsed(row.now, row.sitting.start)
            text = words.say("ui.now.begins", n=minutes, time=shown.named(shown.time(row.sitting.start)))
        elif row.state == "due":
            text = self.tr("The sitting should have begun; open it, or start its first item.")
        if text and text != self.banner.text:
            self.banner.set_text(text)
        self.banner.setVisible(bool(text))

    def open_at(self, argument: object) -> None:
        """Show a sitting by its number in the file."""
        if isinstance(argument, int) and not isinstance(argument, bool):
            self._choose(argument)

    # -- what is done

    def _instant(self) -> datetime:
        """Return the instant as of which something is noted."""
        if self.loaded is None or self.loaded.live:
            return self.now()
        return self.loaded.row.now.astimezone(UTC)

    def _run_sitting(self) -> None:
        if self.loaded is None or self.loaded.row.sitting is None or self._why_not_run():
            return
        sitting = self.loaded.row.sitting.id
        if self.loaded.row.state == "running":
            self.controller.do(CloseSitting(sitting=sitting, at=self._instant()))
        else:
            self.controller.do(StartSitting(sitting=sitting, at=self._instant()))

    def _close_running(self) -> None:
        if self.loaded is not None and self.loaded.row.running:
            self.controller.do(CloseItem(slot=self.loaded.row.running[0].id, at=self._instant()))

    def _ask_extension(self) -> None:
        if self.loaded is None or self.loaded.row.sitting is None or self._why_not():
            return
        sitting, shown = self.loaded.row.sitting.id, self.loaded.clock
        self.controller.work(
            "",
            lambda office, _progress: office.reads.extension(sitting, EXTEND),
            lambda row: self.extension.ask(row, shown),
        )

    def _extend(self, row: ExtensionRow) -> None:
        self._drop_extension()
        self.controller.do(ExtendSitting(sitting=row.sitting, minutes=row.minutes))

    def _drop_extension(self) -> None:
        self.extension.hide()
        self.head.extend_button.setFocus()

    # -- the clock

    def _on_tick(self) -> None:
        loaded = self.loaded
        if loaded is None or self.loader.busy:
            return
        real = self.now()
        if loaded.live:
            self.head.show_clock(loaded.clock.named(loaded.clock.time(real)))
        if _minute(real) != _minute(loaded.real):
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock tick while it is seen."""
        super().showEvent(event)
        self._tick.start()
        self._on_tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock."""
        self._tick.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns one upon the other where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < scaled(NARROW)
        side, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(down if narrow else side)


def _focus_in(part: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and part.isAncestorOf(focus)


def _minute(instant: datetime) -> int:
    return int(instant.timestamp() // 60)
