"""What stands where a modal box would: the strip above the part it concerns, and the empty state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meetingdesk.desktop import icons
from meetingdesk.desktop.flat import box
from meetingdesk.desktop.theme import length, theme
from meetingdesk.desktop.widgets.buttons import OutlineButton, ToolIcon
from meetingdesk.desktop.widgets.sides import margins
from meetingdesk.desktop.widgets.text import plain_label

_ICONS = {"danger": "warning", "warning": "warning", "success": "check", "neutral": "info"}


class Picture(QWidget):
    """An icon as a picture, in a colour of the theme; decoration, so it has no name."""

    def __init__(self, name: str, tone: str = "text", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self.setFixedSize(size, size)
        theme().changed.connect(self.update)

    def set_icon(self, name: str, tone: str) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        icons.paint(QPainter(self), self._name, self._tone, 0, 0, self.width())


class Strip(QWidget):
    """An inline message: icon, sentence, at most two buttons (words and what they do), a cross.

    tone: `danger`, `warning`, `success` or `neutral`. The sentence is plain text, and is read out when it appears.
    """

    closed = Signal()

    def __init__(
        self,
        tone: str,
        text: str,
        buttons: Sequence[tuple[str, Callable[[], Any]]] = (),
        parent: QWidget | None = None,
        *,
        closable: bool = True,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self._label = plain_label(text, "body", "text")
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        line = QHBoxLayout(self)
        line.setContentsMargins(margins(12, 6, 6, 6))
        line.setSpacing(length("space_use.between_controls"))
        ink = "muted" if tone == "neutral" else tone
        line.addWidget(Picture(_ICONS[tone], ink), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._label, 1)
        for words, act in buttons:
            button = OutlineButton(words)
            button.clicked.connect(lambda _checked=False, act=act: act())
            line.addWidget(button)
        self.close_button = ToolIcon("close", self.tr("Close this message"))
        self.close_button.clicked.connect(self._close)
        line.addWidget(self.close_button)
        self.close_button.setVisible(closable)  # only now: without a parent it would be a window of its own
        theme().changed.connect(self.update)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def text(self) -> str:
        """The sentence."""
        return self._label.text()

    def set_text(self, text: str) -> None:
        """Show another sentence."""
        self._label.setText(text)
        self.setAccessibleName(text)

    def _close(self) -> None:
        self.hide()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the soft ground with its outline."""
        neutral = self._tone == "neutral"
        ground = theme().colour("sunken" if neutral else f"{self._tone}Soft")
        outline = theme().colour("lineStrong" if neutral else f"{self._tone}Solid")
        box(QPainter(self), self.rect(), ground, outline, length("radius.control"))


class EmptyState(QWidget):
    """What stands where there is nothing yet: an icon, one sentence, one button, at 40 % of the height."""

    def __init__(
        self, icon: str, sentence: str, button: QAbstractButton | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sentence = plain_label(sentence, "body", "muted")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(length("space.4"))
        column.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        self._picture = Picture(icon, "muted", length("icon.sizes.empty_state"))
        column.addWidget(self._picture, 0, middle)
        column.addWidget(self._sentence)  # over the whole width: beside its hint it would be cut, not wrapped
        if button is not None:
            column.addWidget(button, 0, middle)
        column.addStretch(3)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._picture.set_icon(icon, "muted")

    def set_sentence(self, sentence: str) -> None:
        """Show another sentence."""
        self._sentence.setText(sentence)

    def minimumSizeHint(self) -> QSize:
        """Never push the window wider than it is."""
        return QSize(320, 160)
