"""The next sitting, in one city a region and the two that it is hardest for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.theme import length, tall
from meetingdesk.desktop.widgets import Card, Chip, ElidedLabel, Picture, plain_label, tip
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.local_times import LocalTimeRow
from meetingdesk.rows.overview import OverviewRow

_TICK_MS = 20_000
_NIGHT_ENDS = 6  # hours; what starts before it gets people up, what starts after 22:00 keeps them up


def time_left(sitting: SittingRow, now: datetime) -> str:
    """Return how soon a sitting is: `in 3 days`, `in 20 h 18 min`, `now`, or `over`."""
    if now >= sitting.end:
        return words.say("ui.next.over")
    if now >= sitting.start:
        return words.say("ui.next.now")
    left = sitting.start.astimezone(UTC) - now.astimezone(UTC) + timedelta(seconds=59)
    hours, minutes = divmod(int(left.total_seconds()) // 60, 60)
    if hours >= 48:
        return words.say("ui.next.days", n=hours // 24)
    return (
        words.say("ui.next.hours", hours=hours, minutes=f"{minutes:02}")
        if hours
        else words.say("ui.next.minutes", n=minutes)
    )


def _shift(then: datetime, host: datetime) -> str:
    """Return how many days later, or earlier, a local date is than the host's: ` +1`."""
    days = (then.date() - host.date()).days
    sign = "+" if days > 0 else "\N{MINUS SIGN}"
    return f" {sign}{abs(days)}" if days else ""


class CityLine(QWidget):
    """One city: chip, name, when it ends if that is the next day, sun or moon, the hour. `day`: +1 counts from it."""

    def __init__(self, row: LocalTimeRow, day: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(tall("rows.local_time", room=4) + 2)
        night = row.night or row.starts_in_night
        tone = "text" if not night else "warning" if row.start.hour < _NIGHT_ENDS else "nightText"
        start = words.clock(row.start) + _shift(row.start, day)
        ends = words.clock(row.end) + _shift(row.end, day)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(length("space.2"))
        line.addWidget(Chip(row.region or "\N{EN DASH}"))
        city = words.seat(row.city, row.zone)
        line.addWidget(ElidedLabel(city), 1)
        if row.end.date() != row.start.date() or (night and not row.starts_in_night):
            line.addWidget(plain_label(words.say("ui.next.ends", time=ends), "small", tone))
        line.addWidget(Picture("moon" if night else "sun", tone if night else "muted", 16))
        hour = plain_label(start, "strong", tone)
        hour.setMinimumWidth(hour.fontMetrics().horizontalAdvance("00:00 +1"[: 5 if "+" not in start else 8]))
        line.addWidget(hour)
        said = words.say("ui.next.night") if night else words.say("ui.next.day")
        self.setAccessibleName(f"{city}: {start}\N{EN DASH}{ends}, {said}")
        self.setToolTip(tip(f"{row.zone}: {start}\N{EN DASH}{ends}, {said}"))


class NextSittingCard(Card):
    """When and where; the count of hours goes on by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._sitting: SittingRow | None = None
        self._left = plain_label("", "body", "muted")
        self.add_header(self._left)
        self._column = QVBoxLayout()
        padding = length("space_use.card_padding")
        self._column.setContentsMargins(padding, length("space.2"), padding, padding)
        self._column.setSpacing(0)
        self.body.addLayout(self._column)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._count)
        self._tick.start()

    def show_overview(self, overview: OverviewRow, shown: ShownClock) -> None:
        """Show the next sitting of a meeting, or the first of one that is over; at its head on the chosen clock."""
        self._sitting = sitting = overview.next_sitting
        now = sitting is not None and not overview.over and sitting.start <= datetime.now(UTC) < sitting.end
        self.set_title(
            self.tr("First sitting") if overview.over else self.tr("On now") if now else self.tr("Next sitting")
        )
        _clear(self._column)
        self._count()
        if sitting is None:
            self._column.addWidget(plain_label(self.tr("No sitting is planned yet."), "body", "muted"))
        else:
            self._column.addLayout(self._when(sitting, shown))
            for row in overview.local_times:
                line = CityLine(row, shown.local(sitting.start), self)
                line.show()  # now, not with a later event
                self._column.addWidget(line)
        self._column.addStretch(1)

    def _when(self, sitting: SittingRow, shown: ShownClock) -> QHBoxLayout:
        when = f"{shown.day(sitting.start)}, {shown.span(sitting.start, sitting.end)}"
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 4)
        head.setSpacing(length("space.2"))
        head.addWidget(plain_label(when, "section"))
        head.addWidget(plain_label(shown.city, "body", "muted"), 1)
        return head

    def _count(self) -> None:
        self._left.setText(time_left(self._sitting, datetime.now(UTC)) if self._sitting else "")


def _clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner := item.layout(), QHBoxLayout):
            _clear(inner)
