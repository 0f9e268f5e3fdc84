"""The invitations of a meeting: who holds what, what is due, and issuing it into a folder."""

from __future__ import annotations

from typing import ClassVar, cast

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.files import FileChoices, replies_in
from meetingdesk.desktop.giving_out import By
from meetingdesk.desktop.invitations.handing import Handing
from meetingdesk.desktop.invitations.head import Head
from meetingdesk.desktop.invitations.inspector import InvitationInspector
from meetingdesk.desktop.invitations.issuing import Issuer, Outcome
from meetingdesk.desktop.invitations.lines import FILTERS, Loaded, ordered, sift
from meetingdesk.desktop.invitations.loader import Loader
from meetingdesk.desktop.invitations.notice import NoticeLine
from meetingdesk.desktop.invitations.outgoing import IssuePanel
from meetingdesk.desktop.invitations.sending import Sending
from meetingdesk.desktop.invitations.table import LinesView
from meetingdesk.desktop.item_models.invitations import LINE_ROLE, InvitationLine, InvitationTable, LineKey
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import scaled
from meetingdesk.desktop.widgets import EmptyState, OutlineButton, ProgressBar4
from meetingdesk.rows.invitations import Way

NARROW = 1044  # the window at 1100 with its rail folded: the inspector lies over the table from there on


class InvitationsScreen(Screen):
    """Table, filters, inspector; Ctrl+I issues what is due."""

    name: ClassVar[str] = "invitations"
    shows_times: ClassVar[bool] = True
    tables: ClassVar[frozenset[str]] = frozenset(
        {"meeting", "sitting", "room", "agenda_item", "slot", "speaking", "delegation", "delegate", "person", "entity",
         "region", "issue", "reply", "dispatch"}
    )  # fmt: skip

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._loaded: Loaded | None = None
        self._wanted: LineKey | None = None  # the line to select when the answer comes
        self._inspecting = True
        self._inspected: InvitationLine | None = None
        self._loader = Loader(controller, self)
        self.issuer = Issuer(controller, self)
        self.head = Head()
        self.progress = ProgressBar4()
        self.table = InvitationTable(self._headings(""), self)
        self.view = LinesView(self.table)
        self.view.setAccessibleName(self.tr("Invitations"))
        self.inspector = InvitationInspector(self)
        self.inspector.hide()
        self._notice = NoticeLine()
        self.sending = Sending(controller, self._notice, self)
        self.handing = Handing(controller, self.view, self)
        self.panel = IssuePanel(controller)
        self._content = QStackedWidget(self)
        self._fill_content()
        self._make_actions()
        self._connect()
        self.setAcceptDrops(True)

    def _headings(self, city: str) -> tuple[str, ...]:
        event = self.tr("Event, in {city} time").format(city=city) if city else self.tr("Event")
        return (
            self.tr("Person"), self.tr("Entity"), self.tr("E-mail"), event, self.tr("State"), self.tr("Why"),
            self.tr("Answer"), self.tr("Seq."),
        )  # fmt: skip

    def _fill_content(self) -> None:
        self._empty_button = OutlineButton(self.tr("Show all"))
        self._empty = EmptyState("invitations", "", self._empty_button)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        usual = QWidget()
        self._content.addWidget(usual)
        self._content.addWidget(self.panel)
        column = QVBoxLayout(usual)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.progress)
        column.addLayout(self._notice)
        column.addWidget(self._pages, 1)

    def _make_actions(self) -> None:
        self._issue_due = QAction(self.tr("Issue due invitations"), self)
        self._issue_due.setShortcut("Ctrl+I")
        self.issue_all = QAction(self.tr("Issue all again\u2026"), self)
        self._find = QAction(self.tr("Find a person"), self)
        self._find.setShortcut("Ctrl+F")
        self.import_replies = QAction(self.tr("Import replies\u2026"), self)
        self.import_replies.setShortcut("Ctrl+Alt+A")
        self.import_replies.triggered.connect(self.choose_replies)
        self._issue_due.triggered.connect(self._ask_main)
        self.issue_all.triggered.connect(lambda: self._ask(only_due=False))
        self._find.triggered.connect(self.head.focus_search)
        for action in self.screen_actions():
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            self.addAction(action)
        handing = [self.handing.copy_action, self.handing.as_mails]
        self.head.more_menu.addActions([self.import_replies, self.issue_all, self.sending.action, *handing])

    def screen_actions(self) -> list[QAction]:
        """Return issuing, taking in replies, and finding."""
        handing = (self.handing.copy_action, self.handing.as_mails)
        return [self._issue_due, self.issue_all, self.sending.action, *handing, self.import_replies, self._find]

    def _connect(self) -> None:
        self._loader.loaded.connect(self._show_loaded)
        self._loader.slow.connect(self.progress.watch)
        self.panel.cancelled.connect(self._close_panel)
        self.panel.confirmed.connect(self._ask_folder)
        self.issuer.started.connect(self._start_issuing)
        self.issuer.done.connect(self._tell_outcome)
        self.issuer.stopped.connect(self._tell_stopped)
        self.head.by_chosen.connect(lambda _by: self.refresh())
        self.head.filter_chosen.connect(lambda _key: self._sift())
        self.head.search_changed.connect(lambda _text: self._sift())
        self.head.issue_clicked.connect(self._ask_main)
        self.view.horizontalHeader().sortIndicatorChanged.connect(lambda _column, _order: self._sift())
        self.view.selectionModel().currentRowChanged.connect(self._show_line)
        self.view.opened.connect(self._open_inspector)
        self.handing.copied.connect(self.sending.tell_copied)
        self.inspector.closed.connect(self._close_inspector)
        self.inspector.wanted.connect(self.controller.do)
        self._empty_button.clicked.connect(self._help_empty)

    # -- showing

    @property
    def by(self) -> By:
        """Whether a line is a sitting or an item."""
        return cast("By", self.head.by)

    def refresh(self) -> None:
        """Ask for the invitations anew; the selection stays with its person and event."""
        if self.preparing:
            self.panel.ask_again(self.controller.meeting)
        self._loader.ask(self.controller.meeting, self.by)

    def _show_loaded(self, loaded: Loaded) -> None:
        self._loaded = loaded
        self.table.set_headings(self._headings(loaded.clock.city))
        self.head.show_counts(loaded)
        self._allow_issuing()
        self.handing.show_loaded(loaded, self.by)
        self.sending.show_loaded(loaded, busy=self.issuer.busy)
        self._sift()

    def _sift(self) -> None:
        if self._loaded is None:
            return
        chosen = self.current_line
        key = chosen.key if chosen else self._wanted
        keys = {line.key for line in self.view.selected_lines()}
        at = self.view.verticalScrollBar().value()
        lines = sift(self._loaded.lines, self.head.filter, self.head.search)
        head = self.view.horizontalHeader()
        down = head.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        self.table.set_lines(ordered(lines, head.sortIndicatorSection(), descending=down))
        self._show_empty()
        self._select(key)
        if len(keys) > 1:
            self.view.select_too(place for place, line in enumerate(self.table.lines) if line.key in keys)
        self.view.verticalScrollBar().setValue(at)
        self._show_line()

    def _select(self, key: LineKey | None) -> None:
        place = self.table.place(key) if key else -1
        if place >= 0:
            self.view.setCurrentIndex(self.table.index(place, 0))
        self._wanted = key

    def _show_empty(self) -> None:
        assert self._loaded is not None
        nobody, searched = not self._loaded.lines, bool(self.head.search.strip())
        if nobody:
            sentence = self.tr("There is no one to invite yet: no delegate is expected at this meeting.")
            if self.by == "item":
                sentence = self.tr("There is no one to invite yet: no delegate speaks on an item.")
        elif searched:
            sentence = self.tr("No one here has this in their name, entity or e-mail address.")
        elif self.head.filter == "due":
            sentence = self.tr("Nothing is due: everyone holds what they need.")
        else:
            sentence = self.tr("No invitation is in this state.")
        self._empty.set_sentence(sentence)
        self._empty_button.set_text(self.tr("Show delegations") if nobody else self.tr("Show all"))
        self._pages.setCurrentWidget(self._empty if not self.table.lines else self.view)

    def _help_empty(self) -> None:
        if self._loaded is not None and not self._loaded.lines:
            self.go.emit("delegations", None)
        else:
            self._clear_filters()

    def _clear_filters(self) -> None:
        self.head.clear()
        self._sift()
        self.view.setFocus()

    def open_at(self, argument: object) -> None:
        """Show one filter, such as `due`, or once more what was written and not sent (`unsent`)."""
        if argument == "unsent":
            self.sending.remind()
        if isinstance(argument, str) and argument in FILTERS:
            self._content.setCurrentIndex(0)
            self.head.clear()
            self.head.pills.choose(argument)
            self._sift()

    # -- the inspector

    @property
    def current_line(self) -> InvitationLine | None:
        """The line that is selected."""
        line = self.view.currentIndex().data(LINE_ROLE)
        return line if isinstance(line, InvitationLine) else None

    def _show_line(self, *_indexes: QModelIndex) -> None:
        line = self.current_line
        if line is not None and self._loaded is not None:
            self._wanted = line.key
            if self._inspecting and line is not self._inspected:
                self._inspected = line
                self.inspector.show_line(line, self._loaded, allowed=not self.controller.read_only)
        self.inspector.setVisible(self._inspecting and line is not None and not self.preparing)
        self._place()

    def _open_inspector(self) -> None:
        self._inspecting = True
        self._show_line()

    def _close_inspector(self) -> None:
        self._inspecting = False
        self._show_line()
        self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back one level by Esc: the inspector, then search and filter."""
        if event.key() != Qt.Key.Key_Escape or self.preparing:
            super().keyPressEvent(event)
        elif self.inspector.isVisible():
            self._close_inspector()
        elif self.head.search or self.head.filter != "all":
            self._clear_filters()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the inspector beside the table, or over it."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self.height()
        side = self.inspector.width() if self.inspector.isVisibleTo(self) else 0
        beside = 0 if width <= scaled(NARROW) else side
        rtl = self.isRightToLeft()
        self._content.setGeometry(beside if rtl else 0, 0, width - beside, height)
        self.inspector.setGeometry(0 if rtl else width - self.inspector.width(), 0, self.inspector.width(), height)
        self.inspector.raise_()

    # -- replies

    def choose_replies(self) -> QFileDialog:
        """Ask for answers to take in, and show what they come to. The box is returned."""
        return FileChoices(self.window()).replies(lambda paths: self.go.emit("replies", paths))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome answers, as calendar files or as mails; what is dragged out of this window is none."""
        if event.source() is None and not self.controller.read_only and replies_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Show what the answers that were dropped come to."""
        if paths := replies_in(event.mimeData()):
            event.acceptProposedAction()
            self.go.emit("replies", paths)

    # -- issuing

    def _allow_issuing(self) -> None:
        counts = self._loaded.counts if self._loaded else {}
        issuable = counts.get("all", 0) - counts.get("no_address", 0) - counts.get("stranger", 0)
        why = ""
        if self.controller.read_only:
            why = self.tr("This file is open for reading only.")
        elif self.issuer.busy:
            why = self.tr("Invitations are being issued.")
        elif not issuable:
            why = self.tr("There is no one to invite.")
        self.head.allow_issuing(counts.get("due", 0), issuable, why)
        for action in (self._issue_due, self.issue_all):
            action.setEnabled(not why)
        self.import_replies.setEnabled(not self.controller.read_only)

    def _ask_main(self) -> None:
        due = self._loaded.counts["due"] if self._loaded else 0
        self._ask(only_due=due > 0)

    def _ask(self, *, only_due: bool) -> None:
        if self.issuer.busy or self.controller.read_only or self.preparing or self._loaded is None:
            return
        self._content.setCurrentWidget(self.panel)
        self._show_line()
        self.panel.open(self._loaded.meeting, self.by, only_due=only_due)

    @property
    def preparing(self) -> bool:
        """Whether an issue is being made ready."""
        return self._content.currentWidget() is self.panel

    def _ask_folder(self, way: Way) -> None:
        self.issuer.ask(self.controller.meeting, self.by, way, only_due=self.panel.only_due)

    def _close_panel(self) -> None:
        self._content.setCurrentIndex(0)
        self._show_line()
        self.view.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave an issue that is being made ready when another page is shown: it is read anew then."""
        super().hideEvent(event)
        if self.preparing and not event.spontaneous():
            self._content.setCurrentIndex(0)

    def _start_issuing(self, job: Job) -> None:
        self._close_panel()
        self._notice.drop()
        self.progress.watch(job)
        self._allow_issuing()

    def _tell_stopped(self, cancelled: bool) -> None:
        self._allow_issuing()
        if cancelled:
            self._notice.tell("neutral", self.tr("Issuing was cancelled; nothing was recorded as issued."))

    def _tell_outcome(self, outcome: Outcome) -> None:
        self.sending.tell_outcome(outcome)
        self._allow_issuing()
