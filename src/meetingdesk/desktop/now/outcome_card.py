"""What came of the items that run, and of the one that was closed last: typed as it is said, for the report."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetingdesk.desktop import outcomes
from meetingdesk.desktop.lists.fields import FindField
from meetingdesk.desktop.now import wording
from meetingdesk.desktop.now.moment import Loaded
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import Card
from meetingdesk.rows.agenda import ItemRow


class OutcomeCard(Card):
    """A field an item, which offers the usual words. `wished` gives the item and what came of it."""

    wished = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Outcome"))
        self.fields: dict[tuple[int, str], FindField] = {}
        self._column = QVBoxLayout()
        padding = length("space_use.card_padding")
        self._column.setContentsMargins(padding, 12, padding, 12)
        self._column.setSpacing(length("space_use.field_row_gap"))
        self.body.addLayout(self._column)

    def show_loaded(self, loaded: Loaded, *, allowed: bool, why_not: str) -> None:
        """Show the items; a field in which somebody types stays, even where its item is no longer among them."""
        items = {(item.id, wording.item(item)): item for item in _items(loaded)}
        for key, field in tuple(self.fields.items()):
            if key not in items and not (field.line.hasFocus() and field.changed):
                del self.fields[key]
                field.hide()
                field.deleteLater()
        for place, (key, item) in enumerate(items.items()):
            field = self.fields.get(key) or self._make(key, item)
            self._column.insertWidget(place, field)
            field.show_text(" ".join(item.outcome.split()))
            field.set_allowed(allowed, why_not)
        self.setVisible(bool(self.fields))

    def _make(self, key: tuple[int, str], item: ItemRow) -> FindField:
        field = self.fields[key] = FindField(key[1])
        field.line.setAccessibleName(self.tr("Outcome of {item}").format(item=key[1]))
        field.line.setPlaceholderText(outcomes.proposal(item))
        field.offer(outcomes.usual())
        field.committed.connect(partial(self.wished.emit, item.id))
        return field

    def focus_first(self) -> None:
        """Put the keyboard into the first field, where there is one."""
        for field in self.fields.values():
            field.line.setFocus()
            field.line.selectAll()
            return


def _items(loaded: Loaded) -> Iterator[ItemRow]:
    """Give the items that run, then the one that was closed last."""
    sitting = loaded.row.sitting
    yield from (slot.item for slot in loaded.row.running)
    if sitting is not None:
        closed = [slot for slot in sitting.slots if slot.actual_end is not None and slot.item.kind != "break"]
        last = max(closed, key=lambda slot: slot.actual_end or slot.end, default=None)
        if last is not None:
            yield last.item
