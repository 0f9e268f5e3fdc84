"""What the planner may do: three ticks, in a row where there is room for one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from meetingdesk.desktop.lists.fields import TickField
from meetingdesk.desktop.theme import length
from meetingdesk.rows.planner import PlanOptions


class OptionsRow(QWidget):
    """`changed`: another tick was set, or one was taken away."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keep: bool | None = None  # None: as the agenda needs it
        self.keep = TickField(self.tr("Keep the present order"))
        self.rooms = TickField(self.tr("Let items change rooms"))
        self.tray = TickField(self.tr("Place the unscheduled, too"))
        self._fields = (self.keep, self.rooms, self.tray)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for field in self._fields:
            self._row.addWidget(field)
            field.committed.connect(lambda text, field=field: self._on_tick(field, bool(text)))
        self._row.addStretch(1)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stack the ticks where they have no room beside each other."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        gap = length("space_use.page_margin")
        needed = sum(field.sizeHint().width() + gap for field in self._fields)
        stacked = needed > self.width()
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(length("space.1") if stacked else gap)

    def minimumSizeHint(self) -> QSize:
        """Let it be as narrow as its widest tick."""
        hint = super().minimumSizeHint()
        return QSize(max(field.minimumSizeHint().width() for field in self._fields), hint.height())

    def _on_tick(self, field: TickField, on: bool) -> None:
        if field is self.keep:
            self._keep = on
        self.changed.emit()

    def show_kept(self, keep: bool) -> None:
        """Show whether the order is kept, where the user has not said so."""
        self.keep.show_on(keep)

    def reset(self) -> None:
        """Begin anew, for another meeting."""
        self._keep = None
        for field in self._fields:
            field.show_on(False)

    def options(self, fixed: frozenset[int]) -> PlanOptions:
        """Return what is asked, with the slots that stay."""
        return PlanOptions(
            keep_order=self._keep, any_room=self.rooms.box.isChecked(), tray=self.tray.box.isChecked(), fixed=fixed
        )
