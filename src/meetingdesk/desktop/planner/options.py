"""What the planner may do: three ticks in a row."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(length("space_use.page_margin"))
        for field in (self.keep, self.rooms, self.tray):
            row.addWidget(field)
            field.committed.connect(lambda text, field=field: self._on_tick(field, bool(text)))
        row.addStretch(1)

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
        for field in (self.keep, self.rooms, self.tray):
            field.show_on(False)

    def options(self, fixed: frozenset[int]) -> PlanOptions:
        """Return what is asked, with the slots that stay."""
        return PlanOptions(
            keep_order=self._keep, any_room=self.rooms.box.isChecked(), tray=self.tray.box.isChecked(), fixed=fixed
        )
