"""The page on which a foreign file is looked at before anything of it is written: what would come in, what is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.lists.text_view import TextView
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import (
    ElidedLabel,
    FilledButton,
    OutlineButton,
    Panel,
    ProgressBar4,
    ScreenBar,
    Segmented,
    Strip,
)


class ImportPage(Screen):
    """Bar with the source and two buttons, strips, what is asked, and one of several tables of texts.

    Subclasses put what they ask above with `set_up`, and say what `take` and `forget` do. Esc cancels.
    """

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.progress = ProgressBar4()
        self.take_button = FilledButton(self.tr("Import"), "import")
        self.cancel_button = OutlineButton(self.tr("Cancel"))
        self.source = ElidedLabel("", "body", "muted")
        self._cancel = QAction(self.tr("Cancel the import"), self)
        self._strips: list[Strip] = []
        self._parts: dict[str, TextView] = {}

    def set_up(self, title: str, asked: tuple[QWidget, ...], parts: Mapping[str, tuple[str, TextView]]) -> None:
        """Lay out the page; `parts` are the tables by key, each with what its switch says."""
        bar = ScreenBar(title)
        bar.add_left(self.source)
        bar.add_right(self.cancel_button)
        bar.add_right(self.take_button)
        ground = Panel("window", "bottom")
        self._above = QVBoxLayout(ground)
        margin = length("space_use.page_margin")
        self._above.setContentsMargins(margin, 12, margin, 12)
        self._above.setSpacing(length("space_use.between_controls"))
        for widget in asked:
            self._above.addWidget(widget)
        self.switch = Segmented([(key, text) for key, (text, _table) in parts.items()])
        self.choice = QHBoxLayout()
        self.choice.addWidget(self.switch)
        self.choice.addStretch(1)
        self._above.addLayout(self.choice)
        self._tables = QStackedWidget()
        for key, (_text, table) in parts.items():
            self._parts[key] = table
            self._tables.addWidget(table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (bar, self.progress, ground):
            column.addWidget(part)
        column.addWidget(self._tables, 1)
        self.take_button.clicked.connect(self.take)
        self.cancel_button.clicked.connect(self.cancel)
        self._cancel.triggered.connect(self.cancel)
        self.switch.chosen.connect(self.show_part)
        self.controller.opened.connect(lambda _office: self.forget())

    def screen_actions(self) -> list[QAction]:
        """Return what can be done here."""
        return [self._cancel]

    # -- what is shown

    def show_part(self, key: str) -> None:
        """Show one of the tables."""
        self.switch.choose(key)
        self._tables.setCurrentWidget(self._parts[key])

    def offer(self, text: str, *, fine: bool) -> None:
        """Name the button that takes the file in; it gets the keyboard where there is nothing left to do but that."""
        self.take_button.set_text(text or self.tr("Import"))
        self.take_button.setEnabled(fine and not self.controller.read_only)
        if self.take_button.isEnabled() and self.cancel_button.hasFocus():
            self.take_button.setFocus()

    def tell(self, tone: str, text: str) -> None:
        """Say something of the whole file."""
        strip = Strip(tone, text, closable=False)
        self._strips.append(strip)
        self._above.insertWidget(len(self._strips), strip)
        strip.show()

    def tell_nothing(self) -> None:
        """Take back all that was said."""
        for strip in self._strips:
            strip.hide()
            strip.deleteLater()
        self._strips = []

    # -- what is wished

    def take(self) -> None:
        """Take over what is shown."""
        raise NotImplementedError

    def forget(self) -> None:
        """Let go of the file."""
        raise NotImplementedError

    def cancel(self) -> None:
        """Go back to what was on show; nothing has been written."""
        self.leave("")

    def leave(self, place: str) -> None:
        """Let go of the file and show another place; empty: that on show before."""
        self.forget()
        self.go.emit(place, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)
