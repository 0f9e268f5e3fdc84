"""The first screen of a meeting: what is still to do, when it is next, who comes."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.overview.board import BoardCard
from meetingdesk.desktop.overview.next_card import NextSittingCard
from meetingdesk.desktop.overview.todo_card import TodoCard
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import ElidedLabel, OutlineButton
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.rows.overview import OverviewRow, TodoRow

_NARROW = 1060  # of the page: the two cards then stand one above the other
_WORDS = 640  # narrower than this the buttons of the head leave their words to their tooltips
_NEXT = 392


class OverviewScreen(Screen):
    """Shows what `controller.figures` counts; what it showed stays until the new count is there."""

    name: ClassVar[str] = "overview"
    shows_times: ClassVar[bool] = True

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._title = ElidedLabel("", "title")
        self._below = ElidedLabel("", "body", "muted")
        self._export = OutlineButton(self.tr("Export order of business"), "export")
        self._export.clicked.connect(lambda: self.go.emit("documents", "order-of-business"))
        self._details = OutlineButton(self.tr("Meeting details"), "edit")
        self._details.clicked.connect(lambda: self.go.emit("meeting", None))
        self.todos = TodoCard()
        self.todos.chosen.connect(self._follow)
        self.next_sitting = NextSittingCard()
        self.board = BoardCard()
        self.board.view.chosen.connect(lambda cell: self.go.emit("delegations", cell))
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        controller.figures.told.connect(self._show)

    def _lay_out(self) -> None:
        margin, gap = length("space_use.page_margin"), length("space_use.between_cards")
        words_ = QVBoxLayout()
        words_.setSpacing(2)
        words_.addWidget(self._title)
        words_.addWidget(self._below)
        head = QHBoxLayout()
        head.setSpacing(gap)
        head.addLayout(words_, 1)
        for button in (self._details, self._export):
            head.addWidget(button)
        self._upper.setSpacing(gap)
        self._upper.addWidget(self.todos, 1)
        self._upper.addWidget(self.next_sitting)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(margin, margin - 4, margin, margin)
        column.setSpacing(gap)
        column.addLayout(head)
        column.addLayout(self._upper)
        column.addWidget(self.board)
        column.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self._page = page
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        page.hide()

    def refresh(self) -> None:
        """Show the last count; a new one comes by itself."""
        if (overview := self.controller.figures.latest) is not None:
            self._show(overview)
        else:
            self.controller.figures.hurry()

    def _show(self, overview: OverviewRow) -> None:
        if not self.isVisible():
            return
        self._title.setText(overview.meeting.title)
        self._fit_head()
        self._below.setText(_about(overview.meeting))
        self._below.setVisible(bool(self._below.text()))
        self._export.setVisible("documents" in self.reachable)
        self._details.setVisible("meeting" in self.reachable)
        shown = self.controller.clock_of(overview.meeting.zone)
        self.todos.show_todos(overview.todos, self.reachable, shown)
        self.next_sitting.show_overview(overview, shown)
        self.board.show_overview(overview)
        self._page.show()
        self._order_tabs()

    def _fit_head(self) -> None:
        """Leave the words on the buttons to their tooltips where the title needs the room."""
        buttons = (self._details, self._export)
        margin, gap = length("space_use.page_margin"), length("space_use.between_cards")
        wanted = self._title.sizeHint().width() + 2 * (margin + gap) + margin  # and what may scroll
        wanted += sum(one.sizeHint().width() + (one.words_width if one.icon_only else 0) for one in buttons)
        for button in buttons:
            button.set_icon_only(self.width() < max(scaled(_WORDS), wanted))

    def _order_tabs(self) -> None:
        """Have Tab pass what is to be done before the board: its rows were made after that."""
        last: QWidget = self._export
        for button in self.todos.buttons:
            QWidget.setTabOrder(last, button)
            last = button

    def _follow(self, todo: TodoRow) -> None:
        self.go.emit(todo.screen, todo.code)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the two cards where there is no room beside each other."""
        super().resizeEvent(event)
        self._fit_head()
        narrow = self.width() < scaled(_NARROW)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._upper.setDirection(direction)
        self.next_sitting.setMinimumWidth(0 if narrow else scaled(_NEXT))
        self.next_sitting.setMaximumWidth(16_777_215 if narrow else scaled(_NEXT))


def _about(meeting: MeetingRow) -> str:
    """Return the line below the title: days, place, chair."""
    parts = []
    if meeting.first_day is not None and meeting.last_day is not None:
        parts.append(words.days(meeting.first_day, meeting.last_day))
    if meeting.place:
        parts.append(meeting.place)
    if meeting.chair:
        parts.append(words.say("ui.chaired_by", name=meeting.chair))
    return " \N{MIDDLE DOT} ".join(parts)
