"""What this program is made of, in its versions, and the state of the open file: what one is asked for after a bug."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from meetingdesk import diagnostics
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.messages import announce
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import Card, OutlineButton, ScreenBar, plain_label, tip
from meetingdesk.rows.file import FileFacts

_WIDTH = 560
_NAMES = 160


class AboutScreen(Screen):
    """Two small tables; what is copied is just what they show."""

    name: ClassVar[str] = "about"
    of_meeting: ClassVar[bool] = False

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._facts: FileFacts | None = None
        self._copy = OutlineButton(self.tr("Copy diagnostics"), "clone")
        self._copy.clicked.connect(self.copy)
        self._close = OutlineButton(self.tr("Close"))
        self._close.clicked.connect(lambda: self.go.emit("", None))
        self._copy_action = QAction(self._copy.text(), self)
        self._copy_action.triggered.connect(self.copy)
        self._versions = Card(self.tr("Versions"))
        self._file = Card(self.tr("Open file"))
        self._said = plain_label("", "small", "muted")
        self._lay_out()
        controller.opened.connect(lambda _office: self.mark_stale())

    def _lay_out(self) -> None:
        bar = ScreenBar(self.tr("About MeetingDesk"))
        for widget in (self._said, self._copy, self._close):
            bar.add_right(widget)
        sentence = plain_label(
            self.tr("Nothing here is personal: no name, no path, and nothing of what the file holds."), "body", "muted"
        )
        sentence.setWordWrap(True)
        inner = QWidget()
        inner.setMaximumWidth(scaled(_WIDTH))
        middle = QVBoxLayout(inner)
        margin = length("space_use.page_margin")
        middle.setContentsMargins(margin, margin, margin, margin)
        middle.setSpacing(length("space_use.between_cards"))
        for part in (sentence, self._versions, self._file):
            middle.addWidget(part)
        middle.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("About MeetingDesk"))
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(area, 1)

    def screen_actions(self) -> list[QAction]:
        """Return what can be done here."""
        return [self._copy_action]

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the state of the file anew each time."""
        self._stale = True
        super().showEvent(event)

    def refresh(self) -> None:
        """Show the versions, and the state of the file once it is known."""
        self._said.setText("")
        self._facts = None
        self._show()
        self.controller.work("", lambda office, _progress: office.facts(), self._show_facts)

    def _show_facts(self, facts: FileFacts) -> None:
        self._facts = facts
        self._show()

    def _show(self) -> None:
        _fill(self._versions, diagnostics.versions())
        _fill(self._file, diagnostics.about_file(self._facts) if self._facts else ())
        self._file.setVisible(self._facts is not None)

    @property
    def text(self) -> str:
        """All that is shown, as lines."""
        return diagnostics.text(self._facts)

    def copy(self) -> None:
        """Put it into the clipboard."""
        QGuiApplication.clipboard().setText(self.text)
        self._said.setText(self.tr("Copied"))
        announce(self, self._said.text())


def _fill(card: Card, lines: Sequence[diagnostics.Fact]) -> None:
    while (item := card.body.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    table = QWidget()
    grid = QGridLayout(table)
    padding = length("space_use.card_padding")
    grid.setContentsMargins(padding, padding, padding, padding)
    grid.setVerticalSpacing(length("space.2"))
    grid.setColumnMinimumWidth(0, _NAMES)
    grid.setColumnStretch(1, 1)
    for row, fact in enumerate(lines):
        grid.addWidget(plain_label(fact.name, "body", "muted"), row, 0)
        shown = plain_label(fact.value)
        shown.setToolTip(tip(fact.exact))
        shown.setWordWrap(True)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(shown, row, 1)
    card.body.addWidget(table)
