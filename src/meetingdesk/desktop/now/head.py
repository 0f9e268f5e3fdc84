"""The bar of the running day: which sitting, as of when, opening and closing it, and making it longer."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QTimeEdit, QWidget

from meetingdesk.desktop.icons import icon
from meetingdesk.desktop.now import wording
from meetingdesk.desktop.now.moment import Loaded
from meetingdesk.desktop.theme import scaled
from meetingdesk.desktop.widgets import OutlineButton, ScreenBar, plain_label, tip

_CLOCK_FROM = 760


class Head(ScreenBar):
    """It tells what is chosen; it decides nothing."""

    sitting_chosen = Signal(int)
    noted_changed = Signal(object)  # time
    run_clicked = Signal()
    extend_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Now"))
        self.sittings = QComboBox()
        self.sittings.setAccessibleName(self.tr("Sitting"))
        self.sittings.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sittings.setMinimumContentsLength(16)
        self.sittings.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.sittings.setMaximumWidth(380)
        self.clock = plain_label("", "section")
        self._noted_label = plain_label("", "body", "muted")
        self._city = ""
        self.noted = QTimeEdit()
        self.noted.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # first, or hours and minutes change places
        self.noted.setDisplayFormat("HH:mm")
        self.noted.setKeyboardTracking(False)
        self.noted.setAccessibleName(self.tr("Time as of which it is noted, in host time"))
        self.run_button = OutlineButton(self.tr("Open the sitting"), "play")
        self.extend_button = OutlineButton(self.tr("Extend by 15 minutes"), "clock")
        self.add_left(self.sittings)
        for widget in (self.clock, self._noted_label, self.noted, self.extend_button, self.run_button):
            self.add_right(widget)
        self.sittings.activated.connect(lambda _place: self.sitting_chosen.emit(int(self.sittings.currentData() or 0)))
        self.noted.timeChanged.connect(lambda at: self.noted_changed.emit(time(at.hour(), at.minute())))
        self.run_button.clicked.connect(self.run_clicked)
        self.extend_button.clicked.connect(self.extend_clicked)

    def show_loaded(self, loaded: Loaded) -> None:
        """Show the sitting, the time, and what can be done with it."""
        shown = loaded.clock
        lines = [(0, self.tr("By the clock"))] + [(row.id, wording.sitting(row, shown)) for row in loaded.sittings]
        held = [(int(self.sittings.itemData(n)), self.sittings.itemText(n)) for n in range(self.sittings.count())]
        if lines != held:
            self.sittings.clear()
            for key, text in lines:
                self.sittings.addItem(text, key)
        self.sittings.setCurrentIndex(next((n for n, line in enumerate(lines) if line[0] == loaded.asked.sitting), 0))
        self.show_clock(shown.named(shown.time(loaded.row.now)) if loaded.live else "")
        self._city = shown.host_city
        self._name_noted()
        for widget in (self.noted, self._noted_label):
            widget.setVisible(not loaded.live)
        blocked = self.noted.blockSignals(True)
        self.noted.setTime(QTime(loaded.row.now.hour, loaded.row.now.minute))
        self.noted.blockSignals(blocked)
        running = loaded.row.state == "running"
        again = loaded.row.sitting is not None and loaded.row.sitting.actual_end is not None
        text = (
            self.tr("Close the sitting") if running else self.tr("Open again") if again else self.tr("Open the sitting")
        )
        self.run_button.set_text(text)
        self.run_button.setIcon(icon("check" if running else "play", "text"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the clock to the status bar where there is no room."""
        self.clock.setVisible(self._has_room)
        self._name_noted()
        super().resizeEvent(event)

    @property
    def _has_room(self) -> bool:
        return self.width() >= scaled(_CLOCK_FROM)

    def _name_noted(self) -> None:
        """Say beside the field whose time it is; where there is no room, by the city alone."""
        whole = self.tr("Noted as of, in {city}").format(city=self._city)
        self._noted_label.setText(whole if self._has_room else self._city)
        self._noted_label.setToolTip("" if self._has_room else tip(whole))

    def show_clock(self, text: str) -> None:
        """Show the time of the clock that is shown."""
        if text != self.clock.text():
            self.clock.setText(text)

    def allow(self, why_not: str, why_not_run: str) -> None:
        """Offer to extend, and to open and close, or say why they cannot be."""
        for button, why in ((self.extend_button, why_not), (self.run_button, why_not_run)):
            button.setEnabled(not why)
            button.setToolTip(tip(why))
