"""The items still to come, when they are expected; Enter takes the chosen one up."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from meetingdesk.desktop.flat import isolated
from meetingdesk.desktop.now import wording
from meetingdesk.desktop.now.moment import Loaded
from meetingdesk.desktop.theme import length, tall
from meetingdesk.desktop.widgets import Card, FilledButton, plain_label, tip
from meetingdesk.domain import clock

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEY = int(Qt.ItemDataRole.UserRole)


class ComingCard(Card):
    """The list of items, and the button that starts the one chosen in it."""

    start_wished = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Coming"))
        self.button = FilledButton(self.tr("Start"), "play")
        self.button.clicked.connect(self.start)
        self.add_header(self.button)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Items still to come"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.installEventFilter(self)
        self.list.itemDoubleClicked.connect(lambda _item: self.start())
        self.list.currentRowChanged.connect(lambda _row: self._allow())
        self._none = plain_label(self.tr("Nothing more is to come in this sitting."), "body", "muted")
        self._none.setContentsMargins(16, 12, 16, 12)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._allowed = False
        self.body.addWidget(self._none)
        self.body.addWidget(self.list, 1)
        self.body.setContentsMargins(0, 0, 0, length("radius.card"))

    @property
    def chosen(self) -> int:
        """The slot that is chosen, or 0."""
        row = self.list.currentRow()
        return int(self.list.item(row).data(_KEY)) if row >= 0 else 0

    def show_loaded(self, loaded: Loaded, *, allowed: bool) -> None:
        """Show what comes; the choice stays with its item, else it is the first."""
        row, chosen = loaded.row, self.chosen
        self._allowed = allowed
        blocked = self.list.blockSignals(True)
        self.list.clear()
        self.set_note(self.tr("times in {city}").format(city=loaded.clock.city))
        for slot in row.upcoming:
            start = loaded.clock.time(clock.later(slot.start, max(0, row.late)))
            text = " \u00b7 ".join(filter(None, (wording.item(slot.item), wording.speakers(slot.item), slot.room_name)))
            item = QListWidgetItem(f"{start}   {isolated(text)}", self.list)
            item.setData(_KEY, slot.id)
            item.setToolTip(tip(text))
            item.setSizeHint(QSize(100, tall("rows.table")))
        keys = [slot.id for slot in row.upcoming]
        self.list.setCurrentRow(keys.index(chosen) if chosen in keys else 0 if keys else -1)
        self.list.blockSignals(blocked)
        self.list.setVisible(bool(keys))
        self._none.setVisible(not keys)
        self._allow()

    def _allow(self) -> None:
        self.button.setEnabled(self._allowed and self.chosen > 0)

    def start(self) -> None:
        """Wish for the chosen item to be taken up."""
        if self.chosen and self.button.isEnabled():
            self.start_wished.emit(self.chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start the chosen item with Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self.start()
            return True
        return super().eventFilter(watched, event)
