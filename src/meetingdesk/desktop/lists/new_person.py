"""Somebody who is not on the list yet: name and delegation are asked for in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import OutlineButton, plain_label
from meetingdesk.domain.display_names import given_and_family


class NewPersonForm(QWidget):
    """`wanted` gives delegation, given and family name; `cancelled` puts the form away."""

    wanted = Signal(int, str, str)
    cancelled = Signal()

    def __init__(self, add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.given, self.family, self.delegation = QLineEdit(), QLineEdit(), QComboBox()
        self.delegation.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.delegation.setPlaceholderText(self.tr("Choose a delegation"))
        self.add_button = OutlineButton(add, "check")
        self.cancel_button = OutlineButton(self.tr("Cancel"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(length("space_use.between_controls"))
        grid.setVerticalSpacing(length("space_use.label_to_field"))
        self._add(grid, 0, 0, 1, self.tr("Given name"), self.given)
        self._add(grid, 0, 1, 1, self.tr("Family name"), self.family)
        self._add(grid, 2, 0, 2, self.tr("Delegation"), self.delegation)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(length("space_use.between_controls"))
        column.addLayout(grid)
        column.addLayout(buttons)
        for field in (self.given, self.family):
            field.textChanged.connect(lambda _text: self._allow())
        self.delegation.currentIndexChanged.connect(lambda _place: self._allow())
        self.add_button.clicked.connect(self._commit)
        self.cancel_button.clicked.connect(self.cancelled)

    def _add(self, grid: QGridLayout, row: int, column: int, wide: int, text: str, field: QWidget) -> None:
        label = plain_label(text, "small", "muted")
        label.setBuddy(field)
        field.setAccessibleName(text)
        grid.addWidget(label, row, column, 1, wide)
        grid.addWidget(field, row + 1, column, 1, wide)

    def ask(self, name: str, delegations: Sequence[tuple[int, str]], likely: int) -> None:
        """Ask about a name; `likely` is the delegation that they seem to belong to, or 0."""
        given, family = given_and_family(name)
        self.given.setText(given)
        self.family.setText(family)
        self.delegation.clear()
        for delegation, entity in delegations:
            self.delegation.addItem(entity, delegation)
        self.delegation.setCurrentIndex(self.delegation.findData(likely) if likely else -1)
        self._allow()

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        self.given.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _allow(self) -> None:
        named = bool(self.given.text().strip() or self.family.text().strip())
        self.add_button.setEnabled(named and self.delegation.currentIndex() >= 0)

    def _commit(self) -> None:
        if self.add_button.isEnabled():
            self.wanted.emit(self.delegation.currentData(), self.given.text().strip(), self.family.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add with Enter, leave with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._commit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
