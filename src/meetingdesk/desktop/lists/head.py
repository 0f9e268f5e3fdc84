"""What stands above a list: title and figures, buttons; below them the filters, the search and the columns."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import ElidedLabel, OutlineButton, Panel, ScreenBar, ToolIcon, literal, tip
from meetingdesk.desktop.widgets.pills import Pills
from meetingdesk.desktop.widgets.search import SearchField

_LEAST_FIELD = 120
_WHATEVER = 16_777_215  # the largest width of a widget (Qt: QWIDGETSIZE_MAX)
_NOTE_FROM = 720  # narrower than this there is no room for the figures


class _Search(SearchField):
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ListHead(QWidget):
    """The screen bar and the row of filters. It tells what is chosen; it decides nothing."""

    filter_chosen = Signal(str)
    search_changed = Signal(str)
    list_wanted = Signal()  # by Down or Enter in the search field
    widened = Signal()  # what a link had narrowed the list to is taken away

    def __init__(
        self,
        title: str,
        filters: Sequence[tuple[str, str]],
        search: str,
        parent: QWidget | None = None,
        *,
        seldom: Collection[str] = (),
    ) -> None:
        """Make it for filters as pairs of key and word; `search`: what the field looks into. `seldom`: see `Pills`."""
        super().__init__(parent)
        self.bar = ScreenBar(title)
        self._note = ElidedLabel("", "body", "muted")
        self.pills = Pills(filters, seldom=seldom)
        self.field = _Search(search, "filter")
        self.columns = ToolIcon("columns", self.tr("Columns"))
        self.columns_menu = QMenu(self.columns)
        self.columns.setMenu(self.columns_menu)
        self.columns.setPopupMode(ToolIcon.ToolButtonPopupMode.InstantPopup)
        self.narrowing = OutlineButton("", "close")
        self.narrowing.hide()
        self.narrowing.clicked.connect(self._widen)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._fields = QHBoxLayout()
        self._lay_out()
        self.pills.chosen.connect(self.filter_chosen)
        self.field.textChanged.connect(self.search_changed)
        self.field.left.connect(self.list_wanted)

    def _lay_out(self) -> None:
        margin = length("space_use.page_margin")
        self.bar.add_left(self._note)
        filters = Panel("window", "bottom")
        filters.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._line.setContentsMargins(margin, 10, margin, 10)
        self._line.setSpacing(length("space_use.between_controls"))
        self._fields.setSpacing(self._line.spacing())
        self._fields.addStretch(1)
        for widget in (self.narrowing, self.field, self.columns):
            self._fields.addWidget(widget)
        self._line.addWidget(self.pills, 1)
        self._line.addLayout(self._fields)
        filters.setLayout(self._line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(filters)

    def add_filter(self, widget: QWidget) -> None:
        """Put a further filter before the search field."""
        self._fields.insertWidget(self._fields.count() - 3, widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the figures where it is narrow, and put the fields below the filters."""
        super().resizeEvent(event)
        self._note.setVisible(self.width() >= scaled(_NOTE_FROM))
        self._share_width()

    def _share_width(self) -> None:
        """Let the search field give way before the filters take another row, and then have them one above the other."""
        self._keep_field_within(_WHATEVER)
        usual, fields = self.field.sizeHint().width(), self._fields.sizeHint().width()
        whole = self.width() - 2 * length("space_use.page_margin") - self._line.spacing()
        room = whole - self.pills.in_one_row - (fields - usual)
        if scaled(_LEAST_FIELD) <= room < usual:
            self._keep_field_within(room)
        self._line.setDirection(self._direction())

    def _keep_field_within(self, width: int) -> None:
        self.field.setMaximumWidth(width)
        self._fields.invalidate()  # or it would go on telling the width from before

    def _direction(self) -> QBoxLayout.Direction:
        """Put the fields below the filters where beside them they would cut one, or make them take another row."""
        whole, fields = self.width() - 2 * length("space_use.page_margin"), self._fields.sizeHint()
        beside = whole - fields.width() - self._line.spacing()
        rows_more = self.pills.heightForWidth(beside) > self.pills.heightForWidth(whole)
        below = beside < self.pills.widest or rows_more
        return QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight

    # -- what is chosen

    @property
    def filter(self) -> str:
        """The filter that is chosen."""
        return self.pills.current

    @property
    def search(self) -> str:
        """What is searched for."""
        return self.field.text()

    def clear(self, filtered: str = "") -> None:
        """Show everything again, or what one filter lets through, telling nobody."""
        self.narrowing.hide()
        self.pills.choose(filtered or self.pills.first)
        blocked = self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(blocked)

    def show_sifting(self, filtered: str, search: str) -> None:
        """Choose a filter, where there is one of that key, and a search, telling nobody."""
        self.clear(filtered if filtered in self.pills.keys else "")
        blocked = self.field.blockSignals(True)
        self.field.setText(search)
        self.field.blockSignals(blocked)

    @property
    def sifting(self) -> bool:
        """Whether something is left out."""
        return bool(self.search.strip()) or self.filter != self.pills.first or not self.narrowing.isHidden()

    def narrow(self, text: str) -> None:
        """Say what a link has narrowed the list to, on a button that takes it away."""
        self.narrowing.set_text(text)
        self.narrowing.setToolTip(tip(self.tr("Show the others as well")))
        self.narrowing.show()

    def _widen(self) -> None:
        self.narrowing.hide()
        self.widened.emit()

    def focus_search(self) -> None:
        """Go to the search field."""
        self.field.setFocus()
        self.field.selectAll()

    # -- what is shown

    def show_figures(self, note: str, counts: Mapping[str, int]) -> None:
        """Show the figures beside the title, and how many each filter lets through."""
        self._note.setText(note)
        self.pills.set_counts(counts)
        self._share_width()

    def offer_columns(self, names: Sequence[tuple[int, str]], put_away: Callable[[frozenset[int]], None]) -> None:
        """Offer columns that can be put away, as pairs of place and name."""
        actions = []
        for _place, name in names:
            action = QAction(literal(name), self.columns_menu)
            action.setCheckable(True)
            action.setChecked(True)
            actions.append(action)
        self.columns_menu.addActions(actions)

        def tell() -> None:
            pairs = zip(names, actions, strict=True)
            put_away(frozenset(place for (place, _name), action in pairs if not action.isChecked()))

        for action in actions:
            action.toggled.connect(lambda _on: tell())
