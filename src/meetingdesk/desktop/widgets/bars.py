"""The bar at the top of a screen, and the thin bar that shows work under way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.theme import length, tall, theme
from meetingdesk.desktop.widgets.buttons import FilledButton, OutlineButton, QuietButton
from meetingdesk.desktop.widgets.panels import Panel
from meetingdesk.desktop.widgets.text import ElidedLabel, plain_label

CANCEL_AFTER_MS = 500
_TICK_MS = 60
_BAR = 4
_SLACK = 12  # pixels that styles add to what parts say that they need


class ScreenBar(Panel):
    """The head of a screen: title, then what belongs to the left, then what belongs to the right."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__("window", "bottom", parent)
        self.setFixedHeight(tall("layout.screen_bar", "title", 16))
        self._title = ElidedLabel(title, "title")
        self._known: tuple[object, ...] = ()  # for what it was last seen which words find room
        self._left = QHBoxLayout()
        self._right = QHBoxLayout()
        gap = length("space_use.between_controls")
        for side in (self._left, self._right):
            side.setSpacing(gap)
        line = QHBoxLayout(self)
        line.setContentsMargins(length("space_use.page_margin"), 0, length("space_use.page_margin"), 0)
        line.setSpacing(length("space_use.page_margin"))
        line.addWidget(self._title)
        line.addLayout(self._left)
        self._right.addStretch(1)  # inside, or it would keep a margin on either side
        line.addLayout(self._right, 1)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def add_left(self, widget: QWidget) -> None:
        """Add a view switch or the like after the title."""
        self._left.addWidget(widget)

    def add_right(self, widget: QWidget) -> None:
        """Add a filter or a button at the trailing end."""
        self._right.addWidget(widget)

    @property
    def left_width(self) -> int:
        """The width that is taken without what stands at the trailing end."""
        parts = (self._title, *(item.widget() for item in map(self._left.itemAt, range(self._left.count())) if item))
        gaps = 4 * length("space_use.page_margin") + max(0, len(parts) - 2) * length("space_use.between_controls")
        return sum(_least(part) for part in parts if part is not None) + gaps

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See anew which buttons have room for their words."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """See it anew as well when a part has changed its words, has come or has gone."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _parts(self) -> list[QWidget]:
        items = (side.itemAt(place) for side in (self._left, self._right) for place in range(side.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [self._title, *(widget for widget in widgets if widget is not None and not widget.isHidden())]

    def _fit(self) -> None:
        """Leave the words of buttons that have an icon to their tooltips where there is no room for all.

        If there still is none, the title goes: the rail says it, too. Its room is the buttons' then.
        """
        parts = self._parts()
        buttons = [part for part in parts if isinstance(part, FilledButton | OutlineButton | QuietButton)]
        known = (self.width(), *((part, _least(part)) for part in parts), *(one.accessibleName() for one in buttons))
        if known == self._known:
            return
        self._known = known
        gaps = 4 * length("space_use.page_margin") + max(0, len(parts) - 1) * length("space_use.between_controls")
        needed = self._title.sizeHint().width() + sum(map(_least, parts[1:]))  # buttons give way before the title
        spare = self.width() - needed - gaps - _SLACK
        spare -= sum(button.words_width for button in buttons if button.icon_only)
        short = spare + sum(button.words_width for button in buttons) < 0  # also with icons alone
        self._title.setVisible(not short)
        if short:
            spare += self._title.sizeHint().width() + length("space_use.page_margin")
        for button in sorted(buttons, key=_weight):
            button.set_icon_only(spare < 0)
            if button.icon_only:
                spare += button.words_width


def _weight(button: FilledButton | OutlineButton | QuietButton) -> int:
    """Return how late the words of a button go: a quiet one's first, the filled one's last."""
    return 2 if isinstance(button, FilledButton) else 1 if isinstance(button, OutlineButton) else 0


def _least(part: QWidget) -> int:
    """Return the width that a part needs at least."""
    return min(max(part.minimumWidth(), part.minimumSizeHint().width()), part.maximumWidth())


class _Track(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_BAR)
        self.share: float | None = None
        self.phase = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().colour("accentSoft"))
        width = self.width()
        if self.share is None:
            part = max(1, width // 4)
            bar = QRect((self.phase * 12) % (width + part) - part, 0, part, _BAR)
        else:
            bar = QRect(0, 0, round(width * self.share), _BAR)
        if self.isRightToLeft():
            bar.moveRight(width - 1 - bar.left())
        painter.fillRect(bar, theme().colour("accent"))


class ProgressBar4(QWidget):
    """Four pixels of work under way, for below a screen bar. Past half a second it opens to a line with Cancel.

    What it covers stays; nothing is greyed. `watch` binds it to a job; it hides itself when the job ends.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._track = _Track()
        self._line = Panel("window", "bottom")
        self._title = plain_label("", "small", "muted")
        self.cancel_button = OutlineButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self._stop)
        line = QHBoxLayout(self._line)
        line.setContentsMargins(length("space_use.page_margin"), 4, length("space_use.page_margin"), 4)
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self.cancel_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._track)
        whole.addWidget(self._line)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._step)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(CANCEL_AFTER_MS)
        self._late.timeout.connect(self._line.show)
        self.hide()

    def watch(self, job: Job) -> None:
        """Show how far a job is, until it ends."""
        self._job = job
        self._track.share = None
        self._title.setText(job.title)
        self.setAccessibleName(job.title)
        self.cancel_button.setEnabled(True)
        self._line.hide()
        job.progressed.connect(self._progress)
        job.ended.connect(lambda: self._end(job))
        self._tick.start()
        self._late.start()
        self.show()

    def _progress(self, done: int, total: int) -> None:
        self._track.share = min(1.0, done / total) if total > 0 else None
        self._track.update()

    def _step(self) -> None:
        self._track.phase += 1
        self._track.update()

    def _stop(self) -> None:
        self.cancel_button.setEnabled(False)
        if self._job is not None:
            self._job.cancel()
        self.cancelled.emit()

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._tick.stop()
            self._late.stop()
            self.hide()
