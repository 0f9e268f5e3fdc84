"""Which meeting is on show: edition, title and days, with a menu of the others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QStyle, QWidget

from meetingdesk import words
from meetingdesk.desktop import icons
from meetingdesk.desktop.flat import box, isolated, leading
from meetingdesk.desktop.theme import font, length, scaled, theme
from meetingdesk.desktop.widgets import literal, tip

if TYPE_CHECKING:
    from meetingdesk.rows.meetings import MeetingRow

_HEIGHT = 56  # in text of the usual size
_BADGE, _MOST_BADGE = 32, 40  # its side in text of the usual size, and what the folded rail has room for


def days_of(meeting: MeetingRow, width: str = "medium") -> str:
    """Return the days of a meeting in words, or nothing."""
    if meeting.first_day is None or meeting.last_day is None:
        return ""
    return words.days(meeting.first_day, meeting.last_day, width=width)


def badge_side() -> int:
    """Return how wide and high the badge is, in pixels."""
    return min(scaled(_BADGE), _MOST_BADGE)


class MeetingPicker(QAbstractButton):
    """A button as high as two lines; its menu lists all meetings of the file."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded = False
        self._meeting: MeetingRow | None = None
        self.menu = QMenu(self)
        self.setFixedHeight(scaled(_HEIGHT))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._drop_down)
        theme().changed.connect(self.update)
        self.show_meetings((), 0)

    def show_meetings(self, meetings: Sequence[MeetingRow], current: int) -> None:
        """List the meetings and show the current one."""
        self._meeting = next((meeting for meeting in meetings if meeting.id == current), None)
        self.menu.clear()
        group = QActionGroup(self.menu)
        for meeting in meetings:
            days = days_of(meeting)
            action = QAction(literal(meeting.title) + (f"\t{days}" if days else ""), self.menu)
            action.setCheckable(True)
            action.setChecked(meeting.id == current)
            action.triggered.connect(lambda _checked=False, chosen=meeting.id: self.picked.emit(chosen))
            group.addAction(action)
            self.menu.addAction(action)
        self._describe()
        self.update()

    def fold(self, *, folded: bool) -> None:
        """Show the badge alone, or all."""
        self._folded = folded
        self.setFixedHeight(_HEIGHT if folded else scaled(_HEIGHT))  # the badge alone does not grow
        self._describe()
        self.update()

    def _describe(self) -> None:
        title = self._meeting.title if self._meeting else self.tr("No meeting yet")
        self.setAccessibleName(words.say("ui.meeting", title=title) if self._meeting else title)
        whole = f"{title}\n{days_of(self._meeting)}" if self._meeting else title
        self.setToolTip(tip(whole))

    def sizeHint(self) -> QSize:
        """Give the size of the picker."""
        return QSize(length("layout.rail") - 16, scaled(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu with the down key as well."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._drop_down()
        else:
            super().keyPressEvent(event)

    def _drop_down(self) -> None:
        self.menu.popup(self.mapToGlobal(QRect(self.rect()).bottomLeft()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw badge, title, days and the sign of a menu."""
        painter = QPainter(self)
        ground = "hover" if self.underMouse() else "surface"
        if not self._folded:
            box(painter, self.rect(), theme().colour(ground), theme().colour("line"), length("radius.control"))
        side = badge_side()
        left = (self.width() - side) // 2 if self._folded else 8
        self._paint_badge(painter, self._place(QRect(left, (self.height() - side) // 2, side, side)))
        if not self._folded:
            self._paint_words(painter)

    def _place(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _paint_badge(self, painter: QPainter, rect: QRect) -> None:
        box(painter, rect, theme().colour("accent"), None, length("radius.field"))
        if self._meeting is not None and self._meeting.edition:
            painter.setFont(font("strong"))
            painter.setPen(theme().colour("accentText"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self._meeting.edition))
        else:
            icons.paint(painter, "calendar", "accentText", rect.x() + 6, rect.y() + 6, rect.width() - 12)

    def _paint_words(self, painter: QPainter) -> None:
        title = _short_title(self._meeting) if self._meeting else self.tr("No meeting yet")
        days = days_of(self._meeting) if self._meeting else ""
        near = leading(mirrored=self.isRightToLeft())
        before = badge_side() + 16
        width = self.width() - before - 28
        lines = [(title, "strong", "text", 10), (days, "small", "muted", 28)]
        if not days:
            lines = [(title, "strong", "text", 18)]
        for text, role, tone, top in lines:
            painter.setFont(font(role))
            painter.setPen(theme().colour(tone))
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(
                self._place(QRect(before, scaled(top), width, scaled(20))),
                near | Qt.AlignmentFlag.AlignVCenter,
                isolated(cut),
            )
        sign = QRectF(self._place(QRect(self.width() - 24, (self.height() - 16) // 2, 16, 16)))
        icons.paint(painter, "chevron-down", "text", sign.x(), sign.y())


def _short_title(meeting: MeetingRow) -> str:
    """Return the title without the number that the badge shows already: `16th Global Meeting` is `Global Meeting`."""
    first, _space, rest = meeting.title.partition(" ")
    number = "".join(character for character in first if character.isdigit())
    return rest if rest and meeting.edition and number == str(meeting.edition) else meeting.title
