"""The bar at the bottom: the file, that all is saved, the clock of the host zone, what is wrong."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meetingdesk import conflict_counts, words
from meetingdesk.desktop.icons import icon
from meetingdesk.desktop.theme import font, length, tall
from meetingdesk.desktop.widgets import ElidedLabel, Panel, Picture, QuietButton, literal, margins, tip

_TICK_MS = 5_000


class StatusBar(Panel):
    """Says where the work lies and that it is safe; a click on the problems leads to the first."""

    first_problem = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rail", "top", parent)
        self.setAccessibleName(self.tr("State"))
        self.setFixedHeight(tall("layout.status_bar", "small", 8))
        self._zone = ""
        self._saved_at: datetime | None = None  # None also while nothing is to be saved
        self._file = ElidedLabel("", "small", "muted")
        self._sign = Picture("check", "successSolid", 16)
        self._saved = ElidedLabel("", "small", "muted")
        self._clock = ElidedLabel("", "small", "muted")
        self._problems = QuietButton("")
        self._problems.setFont(font("small"))
        self._problems.setFixedHeight(self.height() - 4)
        self._problems.clicked.connect(self.first_problem)
        self._lay_out()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_clock)
        self.show_problems(0, 0)
        self._sign.hide()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(2, 1, 2, 0)  # what stands at the end brings its own padding
        line.setSpacing(length("space.2"))
        line.addSpacing(14)
        line.addWidget(self._file)
        line.addSpacing(length("space.1"))
        line.addWidget(self._sign)
        line.addWidget(self._saved)
        line.addStretch(1)
        line.addWidget(self._clock)
        line.addSpacing(length("space.1"))
        line.addWidget(self._problems)

    def show_file(self, path: Path | None, *, read_only: bool = False) -> None:
        """Name the open file."""
        self._file.setText(path.name if path else "")
        self._file.setToolTip(tip(str(path)) if path else "")
        self._sign.setVisible(path is not None)
        self._sign.set_icon("lock" if read_only else "check", "muted" if read_only else "successSolid")
        self._saved_at = None
        self._saved.setText(self.tr("Read only") if read_only else "")
        if path is not None and not read_only:
            self.show_saved(datetime.now().astimezone())

    def show_saved(self, at: datetime) -> None:
        """Say when the last change was written. There is no Save button: it is always at once."""
        self._saved_at = at
        zone = ZoneInfo(self._zone) if self._zone else None  # on the clock that stands beside it, if one does
        self._saved.setText(words.say("ui.saved", time=words.clock(at.astimezone(zone))))

    @property
    def saved_text(self) -> str:
        """What it says about saving."""
        return self._saved.text()

    def show_zone(self, zone: str) -> None:
        """Show the clock of the host zone, or none."""
        self._zone = zone
        if self._saved_at is not None:
            self.show_saved(self._saved_at)
        if zone:
            self._tick.start()
        else:
            self._tick.stop()
        self._show_clock()

    def show_problems(self, conflicts: int, warnings: int) -> None:
        """Show how many conflicts and warnings the agenda has."""
        text = conflict_counts.counted(conflicts, warnings)
        tone = "danger" if conflicts else "warning"
        self._problems.setVisible(bool(text))
        self._clock.setContentsMargins(margins(0, 0, 0 if text else 10, 0))  # in line with the words on the button
        self._problems.setText(literal(text))
        self._problems.setAccessibleName(text)
        self._problems.setProperty("tone", tone)
        self._problems.setIcon(icon("conflict", tone))

    def _show_clock(self) -> None:
        if not self._zone:
            self._clock.setText("")
            return
        now = datetime.now(ZoneInfo(self._zone))
        city = words.city(self._zone)
        self._clock.setText(f"{words.short_day(now)} {now.year}, {words.clock(now)} {city}")
