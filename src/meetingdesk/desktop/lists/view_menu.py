"""How a list is looked at: which columns, under which groups, and all of that with sorting and filter under a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu

from meetingdesk.desktop import settings
from meetingdesk.desktop.lists.head import ListHead
from meetingdesk.desktop.lists.view import LinesView
from meetingdesk.desktop.widgets import literal

LONGEST = 40  # characters of a name


class ViewMenu(QObject):
    """`changed`: the list is to be shown anew. `grouping` is the key of how it is grouped.

    Views are kept in the user's settings under the name of the screen, never in an office file.
    """

    changed = Signal()

    def __init__(
        self, screen: str, head: ListHead, view: LinesView, groupings: Sequence[tuple[str, str]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._screen, self._head, self._view = screen, head, view
        self._menu = head.columns_menu
        self._groupings = {key: self._checkable(text) for key, text in groupings}
        self._columns = {
            heading.name: self._checkable(heading.text) for heading in view.lines.headings[1:] if heading.name
        }
        self._views: dict[str, QAction] = {}
        self.save = QAction(self.tr("Save this view\u2026"), self)
        self._forget = QMenu(self.tr("Forget a view"), self._menu)
        self.name_field = _NameField()
        self.name_field.setPlaceholderText(self.tr("Name of the view"))
        self.name_field.setAccessibleName(self.tr("Name of the view"))
        head.add_filter(self.name_field)
        self._begin([key for key, _text in groupings])
        self._fill()

    def _checkable(self, text: str) -> QAction:
        action = QAction(literal(text), self)
        action.setCheckable(True)
        return action

    def _begin(self, groupings: Sequence[str]) -> None:
        group = QActionGroup(self)
        for action in self._groupings.values():
            group.addAction(action)
            action.triggered.connect(lambda _on: self.changed.emit())
        if groupings:
            self._groupings[groupings[0]].setChecked(True)
        for action in self._columns.values():
            action.setChecked(True)
            action.toggled.connect(lambda _on: self._put_away())
        self.save.triggered.connect(self.name_field.begin)
        self.name_field.named.connect(self.remember)

    @property
    def grouping(self) -> str:
        """The key of the grouping that is chosen, empty where there is none to choose."""
        return next((key for key, action in self._groupings.items() if action.isChecked()), "")

    @property
    def actions(self) -> list[QAction]:
        """What can be done, for the palette."""
        return [*self._groupings.values(), *self._views.values(), self.save]

    def _fill(self) -> None:
        """Lay out the menu: grouping, columns, views."""
        self._menu.clear()
        self._forget.clear()
        self._views = {}
        for name in self._kept():
            self._views[name] = action = QAction(self.tr("View: {name}").format(name=literal(name)), self)
            action.triggered.connect(lambda _on=False, name=name: self.show_view(name))
            gone = self._forget.addAction(literal(name))
            gone.triggered.connect(lambda _on=False, name=name: self.forget(name))
        self._menu.addActions(list(self._groupings.values()))
        self._menu.addSeparator()
        self._menu.addActions(list(self._columns.values()))
        self._menu.addSeparator()
        self._menu.addActions([*self._views.values(), self.save])
        if self._views:
            self._menu.addMenu(self._forget)

    def _kept(self) -> dict[str, Mapping[str, object]]:
        return settings.views_of(self._screen)

    def _put_away(self) -> None:
        away = {name for name, action in self._columns.items() if not action.isChecked()}
        headings = enumerate(self._view.lines.headings)
        self._view.put_away(place for place, heading in headings if heading.name in away)

    # -- views

    def remember(self, name: str) -> None:
        """Keep the list as it is looked at now under a name; what had the name before goes."""
        header, headings = self._view.head, self._view.lines.headings
        place = header.sortIndicatorSection()
        view = {
            "hidden": sorted(column for column, action in self._columns.items() if not action.isChecked()),
            "sort": headings[place].name if 0 <= place < len(headings) else "",
            "descending": header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
            "filter": self._head.filter,
            "search": self._head.search,
            "grouping": self.grouping,
        }
        settings.remember_views(self._screen, {**self._kept(), name: view})
        self._fill()

    def forget(self, name: str) -> None:
        """Forget a view."""
        settings.remember_views(self._screen, {key: view for key, view in self._kept().items() if key != name})
        self._fill()

    def show_view(self, name: str) -> None:
        """Look at the list as it was when the view was saved; what there is no more is left as it is."""
        view = self._kept().get(name)
        if view is None:
            return
        hidden, sort = view.get("hidden"), view.get("sort")
        for column, action in self._columns.items():
            action.setChecked(not (isinstance(hidden, list) and column in hidden))
        grouping = self._groupings.get(str(view.get("grouping")))
        if grouping is not None:
            grouping.setChecked(True)
        self._head.show_sifting(str(view.get("filter", "")), str(view.get("search", "")))
        place = next((p for p, h in enumerate(self._view.lines.headings) if sort and h.name == sort), -1)
        order = Qt.SortOrder.DescendingOrder if view.get("descending") else Qt.SortOrder.AscendingOrder
        self._view.head.setSortIndicator(place, order)
        self.changed.emit()


class _NameField(QLineEdit):
    """Comes when a view is to be saved: Enter gives its name, Esc does not."""

    named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST)
        self.hide()

    def begin(self) -> None:
        """Ask for a name."""
        self.clear()
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the name, or do not."""
        name = " ".join(self.text().split())
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and name):
            self.hide()
            if enter:
                self.named.emit(name)
        else:
            super().keyPressEvent(event)
