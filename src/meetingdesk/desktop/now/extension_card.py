"""Whose night a longer sitting would take; only after that is read can it be made longer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.messages import announce
from meetingdesk.desktop.now import wording
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import Card, Chip, ElidedLabel, OutlineButton, Picture, plain_label
from meetingdesk.rows.now import ExtensionRow, NightRow


class ExtensionCard(Card):
    """Stands above the rest until it is answered. Esc is no."""

    confirmed = Signal(object)  # ExtensionRow
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Extend the sitting"))
        self._row: ExtensionRow | None = None
        self.sentence = plain_label("", "strong")
        self.sentence.setWordWrap(True)
        self._regions = QVBoxLayout()
        self._regions.setSpacing(4)
        self.yes = OutlineButton(self.tr("Extend"), "clock")
        self.no = OutlineButton(self.tr("Do not extend"))
        self.yes.clicked.connect(lambda: self.confirmed.emit(self._row))
        self.no.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(length("space_use.between_controls"))
        buttons.addWidget(self.yes)
        buttons.addWidget(self.no)
        buttons.addStretch(1)
        whole = QVBoxLayout()
        padding = length("space_use.card_padding")
        whole.setContentsMargins(padding, 12, padding, 12)
        whole.setSpacing(length("space_use.between_controls"))
        whole.addWidget(self.sentence)
        whole.addLayout(self._regions)
        whole.addLayout(buttons)
        self.body.addLayout(whole)
        self.hide()

    def ask(self, row: ExtensionRow, shown: ShownClock) -> None:
        """Say whose night it would be, and ask."""
        self._row = row
        self.sentence.setText(wording.extension(row, shown))
        while (item := self._regions.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for region in row.regions:
            self._regions.addWidget(_region(region))
        self.yes.set_text(self.tr("Extend to {time}").format(time=shown.named(shown.time(row.new_end))))
        self.show()
        self.no.setFocus(Qt.FocusReason.ShortcutFocusReason)  # and so that it is seen
        announce(self, " ".join([self.sentence.text(), *(wording.night(region) for region in row.regions)]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc for no."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)


def _region(row: NightRow) -> QWidget:
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(length("space_use.between_controls"))
    line.addWidget(Picture("moon", "warning" if row.entering else "muted"))
    if row.region:
        line.addWidget(Chip(row.region))
    line.addWidget(ElidedLabel(wording.night(row), "body"), 1)
    box.setAccessibleName(wording.night(row))
    return box
