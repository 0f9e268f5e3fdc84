"""A screen that is a list: table, filters, search, and a side for what is selected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.lists.addresses import Addresses
from meetingdesk.desktop.lists.head import ListHead
from meetingdesk.desktop.lists.loader import Loader
from meetingdesk.desktop.lists.paste_page import PastePage
from meetingdesk.desktop.lists.side import Side, SidePage
from meetingdesk.desktop.lists.table_tools import TableTools, Wishes
from meetingdesk.desktop.lists.view import LinesView
from meetingdesk.desktop.lists.view_menu import ViewMenu
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import scaled
from meetingdesk.desktop.widgets import EmptyState, OutlineButton, ProgressBar4, Strip
from meetingdesk.desktop.widgets.text import plain_text
from meetingdesk.requests import Request
from meetingdesk.requests.table import EditRows
from meetingdesk.rows.changes import ChangeSet

if TYPE_CHECKING:
    from meetingdesk.desktop.reads import Reads

NARROW = 1044  # the window at 1100 with its rail folded: from there on the side lies over the table
_LEFT_OF_TABLE = 96  # what stays of the table beside a side that lies over it


class ListScreen(Screen):
    """Subclasses say what to ask (`question`), what passes the filters (`fill`), and what the side shows (`show_side`).

    They call `set_up` once their parts are made.
    """

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.loaded: Any = None
        self.head: ListHead
        self.view: LinesView
        self.side = Side(self.tr("Inspector"), self)
        self.side.hide()
        self.side.closed.connect(self.close_side)
        self.progress = ProgressBar4()
        self.empty_button = OutlineButton("")
        self.empty_button.clicked.connect(self._help_empty)
        self.beginning: QAction | None = None  # what puts a first line into the list
        self._inspecting = True
        self.tools: TableTools | None = None
        self.views: ViewMenu | None = None
        self.pasting = False
        self.paste_page: PastePage
        self.addresses: Addresses
        self._strip: Strip | None = None
        self._wanted: object = None  # where a link from elsewhere leads, until the answer is there
        self._undone: ChangeSet | None = None
        self._changed = False
        self._find = self.make_action(self.tr("Find in this list"), self._focus_search, "Ctrl+F")

        controller.opened.connect(lambda _office: self._forget())
        if self.of_meeting:
            controller.meeting_changed.connect(lambda _meeting: self.head.clear())

    def _forget(self) -> None:
        """Another file is open."""
        self.loaded, self._stale = None, True

    def _focus_search(self) -> None:
        self.head.focus_search()

    # -- what subclasses say

    def question(self) -> Callable[[Reads], Any]:
        """Return the question that fills the list; it is asked in a worker."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show what of the answer passes filter and search."""
        raise NotImplementedError

    def show_side(self) -> bool:
        """Show what is selected in the side; tell whether there is anything to show."""
        raise NotImplementedError

    def empty_sentence(self) -> str:
        """Return what is said where the list is empty."""
        raise NotImplementedError

    def key_of(self, changes: ChangeSet) -> int | None:
        """Return the line that a step was about, to go to it after undo."""
        return None

    def lead_to(self, argument: object) -> None:
        """Show the place that a link leads to, now that the list is there."""

    # -- its parts

    def set_up(self, head: ListHead, view: LinesView, icon: str, pages: Iterable[SidePage]) -> None:
        """Put head, table and the pages of the side together."""
        self.head, self.view = head, view
        self.empty = EmptyState(icon, "", self.empty_button)
        self.stack = QStackedWidget()
        self.stack.addWidget(view)
        self.stack.addWidget(self.empty)
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (head, self.progress):
            column.addWidget(widget)
        column.addWidget(self.stack, 1)
        for page in pages:
            self.side.add(page)
        head.filter_chosen.connect(lambda _key: self.show_list())
        head.search_changed.connect(lambda _text: self.show_list())
        head.list_wanted.connect(self._go_to_list)
        view.picked.connect(self._show_picked)
        view.opened.connect(lambda _key: self.open_side())
        self.side.raise_()
        self.loader = Loader(self.controller, self.tr("Reading"), self)
        self.loader.loaded.connect(self._show_loaded)
        self.loader.slow.connect(self.progress.watch)

    def set_up_table(
        self,
        wishes: Wishes,
        groupings: Sequence[tuple[str, str]],
        mailboxes: Callable[[], Iterable[tuple[str, str]]],
    ) -> None:
        """Let the list be used as a table: cells edited, copied and pasted, columns and groups chosen, views saved.

        `mailboxes` gives names and addresses of whoever is selected.
        """
        self.addresses = Addresses(self.view, mailboxes, self)
        self.addresses.told.connect(lambda sentence: self.tell(sentence, "neutral"))
        self.paste_page = PastePage()
        self.side.add(self.paste_page)
        self.tools = TableTools(self.view, self.paste_page, wishes, self)
        self.tools.asked.connect(self._ask_of_table)
        self.tools.told.connect(self.tell)
        self.tools.pasting.connect(self._show_pasting)
        self.views = ViewMenu(self.name, self.head, self.view, groupings, self)
        self.views.changed.connect(self.show_list)

    def _ask_of_table(self, request: Request) -> None:
        self.controller.do(request, self._end_pasting if isinstance(request, EditRows) else None)

    def _show_pasting(self) -> None:
        self.pasting = True
        self.open_side()
        self.paste_page.apply.setFocus()

    def _end_pasting(self, _changes: ChangeSet) -> None:
        self.pasting = False
        self._place_side()
        self.view.setFocus()

    def tell(self, sentence: str, tone: str = "warning") -> None:
        """Say above the table why nothing was done, or what; an empty sentence takes that away."""
        if self._strip is not None:
            self._strip.hide()
            self._strip.deleteLater()
        self._strip = Strip(tone, sentence) if sentence else None
        if self._strip is not None:
            self._strip.closed.connect(lambda: self.tell(""))
            column = self._content.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(1, self._strip)
            self._strip.show()

    def make_action(self, text: str, call: Callable[[], Any], keys: str = "") -> QAction:
        """Make an action of the screen."""
        action = QAction(text, self)
        if keys:
            action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: call())
        self.addAction(action)
        return action

    def screen_actions(self) -> list[QAction]:
        """Return what can be done here."""
        table = [*self.tools.actions, self.addresses.action, *self.views.actions] if self.tools and self.views else []
        return [action for action in self.actions() if action is not self._find] + table + [self._find]

    @property
    def allowed(self) -> bool:
        """Whether anything can be changed."""
        return not self.controller.read_only

    # -- the list

    def refresh(self) -> None:
        """Ask anew; the selection stays."""
        self.loader.ask(self.question())

    def _on_changed(self, changes: ChangeSet) -> None:
        if not self.tables or self.tables & changes.tables:
            self._changed = True
            self._undone = changes if changes.replayed and self.isVisible() else None
        super()._on_changed(changes)

    def _show_loaded(self, answer: Any) -> None:
        before, self.loaded = self._order(), answer
        current = self.view.current_key
        self._paint_later()
        self.show_list()
        if self._undone is not None:
            self._go_to_undone(self._undone)
        elif self._changed and current is not None and self.view.current_key is None:
            self._go_to_neighbour(before, current)
        self._undone, self._changed = None, False
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.lead_to(wanted)
            self._take_keyboard()

    def _paint_later(self) -> None:
        """Have the list painted in the next turn: it takes as long as to fill it with thousands of lines."""
        self.view.setUpdatesEnabled(False)
        QTimer.singleShot(0, self.view, lambda: self.view.setUpdatesEnabled(True))

    def _order(self) -> list[int]:
        return [line.key for line in self.view.lines.lines]

    def _go_to_undone(self, changes: ChangeSet) -> None:
        key = self.key_of(changes)
        if key is None:
            return
        self.reveal(key)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        """Put the keyboard into the table, but for a field of the side."""
        focus = QApplication.focusWidget()
        if focus is None or not self.side.isAncestorOf(focus):
            self.view.setFocus()

    def _go_to_neighbour(self, before: list[int], gone: int) -> None:
        """After a deletion, go to what stood next to it."""
        left, place = set(self._order()), before.index(gone)
        near = next((key for key in [*before[place:], *reversed(before[:place])] if key in left), None)
        if near is not None:
            self.view.choose((near,))

    def show_list(self) -> None:
        """Show what passes filter and search."""
        if self.loaded is None:
            return
        self.tell("")
        if self.tools is not None:
            self.tools.set_allowed(self.allowed)
        self.fill()
        nothing = not len(self.view.lines)
        if nothing:
            self.empty.set_sentence(self.empty_sentence())
            self._offer_help()
        self.stack.setCurrentWidget(self.empty if nothing else self.view)

    def _offer_help(self) -> None:
        """Offer what fills an empty list: all that is sifted out, else a first line."""
        sifting, begins = self.head.sifting, self.beginning if self.allowed else None
        self.empty_button.set_text(self.tr("Show all") if sifting or begins is None else plain_text(begins))
        self.empty_button.setVisible(sifting or begins is not None)

    def _help_empty(self) -> None:
        if self.head.sifting or self.beginning is None:
            self.clear_filters()
        else:
            self.beginning.trigger()

    def reveal(self, key: int) -> None:
        """Select a line, without any filter where one hides it."""
        if not self.view.lines.place(key).isValid():
            self.head.clear()
            self.show_list()
        if self.view.lines.place(key).isValid():
            self.view.choose((key,))

    def _go_to_list(self) -> None:
        """Go from the search to what it has found: the line that is chosen, else the first."""
        first = next(iter(self.view.lines.lines), None)
        if first is not None:
            if self.view.current_key is None:
                self.view.choose((first.key,))
            self.view.setFocus()

    def clear_filters(self) -> None:
        """Show everything again."""
        self.head.clear()
        self.show_list()
        self.view.setFocus()

    def open_at(self, argument: object) -> None:
        """Show the place that a link leads to, once the list is there."""
        if self.loaded is None or self._stale or self.loader.busy:
            self._wanted = argument
        else:
            self.lead_to(argument)

    # -- the side

    def _show_picked(self) -> None:
        self._place_side()

    def _place_side(self) -> None:
        shown = self.show_side()
        if self.pasting:
            self.side.turn_to(self.paste_page)
        self.side.setVisible(self._inspecting and (shown or self.pasting))
        self._place()

    def open_side(self) -> None:
        """Show the side for what is selected."""
        self._inspecting = True
        self._place_side()

    def close_side(self) -> None:
        """Close the side, or put away first what was pasted; the keyboard goes back to the table."""
        self._inspecting = self.pasting
        self.pasting = False
        self._place_side()
        self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back one level by Esc: the side, then search and filter."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.side.isVisible():
            self.close_side()
        elif self.head.sifting:
            self.clear_filters()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the side beside the table, or over it."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        width, height = self.width(), self.height()
        over = width <= scaled(NARROW)
        wide = max(160, min(self.side.wanted_width, width - _LEFT_OF_TABLE))
        beside = 0 if over or not self.side.isVisibleTo(self) else wide
        rtl = self.isRightToLeft()
        self._content.setGeometry(beside if rtl else 0, 0, width - beside, height)
        self.side.setGeometry(0 if rtl else width - wide, 0, wide, height)
