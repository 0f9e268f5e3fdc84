"""Text on the screen. What comes from data is always plain: rich text would open the files that a name mentions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QStyle, QWidget

from meetingdesk.desktop.theme import font, theme

_LEAST_CHARACTERS = 4


def tip(text: str) -> str:
    """Return a tooltip that shows the text as it stands, whatever it looks like."""
    shown = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p style='white-space: pre-wrap; margin: 0'>{shown}</p>" if text else ""


def literal(text: str) -> str:
    """Return a text for a button or menu, in which `&` is only a letter."""
    return text.replace("&", "&&")


def plain_text(action: QAction) -> str:
    """Return the words of an action without the marks of its shortcut letter and what follows a tab."""
    return action.text().partition("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&")


class PlainLabel(QLabel):
    """A label of plain text in a role of type and a colour of the theme, which it follows.

    It stands where lines of the window begin, whatever its own letters: in Arabic a Latin name stands at the right.
    """

    def __init__(self, text: str = "", role: str = "body", tone: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._role = role
        self._tone = tone
        self._wanted = self.alignment()
        self._align()
        self._restyle()
        theme().changed.connect(self._restyle)

    def set_tone(self, tone: str) -> None:
        """Change the colour to another token."""
        if tone != self._tone:
            self._tone = tone
            self._restyle()

    def set_role(self, role: str) -> None:
        """Change the role of type."""
        if role != self._role:
            self._role = role
            self._restyle()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        """Stand at the leading or trailing side of the window, or in the middle."""
        self._wanted = alignment
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        """Change sides with the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def _align(self) -> None:
        super().setAlignment(QStyle.visualAlignment(self.layoutDirection(), self._wanted))

    def _restyle(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, theme().colour(self._tone))
        palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, theme().colour("disabled"))
        self.setPalette(palette)
        self.setFont(font(self._role))


def plain_label(text: str = "", role: str = "body", tone: str = "text", parent: QWidget | None = None) -> PlainLabel:
    """Return a label of plain text, in a role of type (`theme.font`) and a colour token, which follows the theme."""
    return PlainLabel(text, role, tone, parent)


class ElidedLabel(PlainLabel):
    """A label of one line that gives way: where it lacks room it ends in dots and has the whole in its tooltip."""

    def minimumSizeHint(self) -> QSize:
        """Ask for a few letters only."""
        return QSize(self.fontMetrics().averageCharWidth() * _LEAST_CHARACTERS, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for the whole text between its margins."""
        margins = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(self.text()) + margins.left() + margins.right() + 2
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a tooltip where the text is cut."""
        super().resizeEvent(event)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew with another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._tell()

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell()

    def _tell(self) -> None:
        elided = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(tip(self.text()) if elided else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as fits."""
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        align = self.alignment() | Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(
            painter, room, align | Qt.TextFlag.TextSingleLine, self.palette(), self.isEnabled(), text,
            QPalette.ColorRole.WindowText,
        )  # fmt: skip
