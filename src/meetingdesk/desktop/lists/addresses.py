"""Copies the addresses of whoever is selected, a batch at a time: asked again for the same people, the next one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from meetingdesk.domain.mailboxes import batches


class Addresses(QObject):
    """`told` says what was copied. `people` gives names and addresses of those who are selected."""

    told = Signal(str)

    def __init__(self, view: QWidget, people: Callable[[], Iterable[tuple[str, str]]], parent: QObject) -> None:
        super().__init__(parent)
        self._people = people
        self._copied: list[str] = []
        self._next = 0
        self.action = QAction(self.tr("Copy the addresses for Bcc"), self)
        self.action.setShortcut(QKeySequence("Ctrl+Shift+B"))
        self.action.setShortcutContext(self.action.shortcutContext().WidgetShortcut)
        self.action.triggered.connect(lambda _on=False: self.copy())
        view.addAction(self.action)

    def copy(self) -> None:
        """Copy the first batch, or the one after that which was copied last."""
        found = batches(self._people())
        if not found:
            self.told.emit(self.tr("Nobody who is selected has an address."))
            return
        self._next = self._next % len(found) if found == self._copied else 0
        self._copied = found
        QGuiApplication.clipboard().setText(found[self._next])
        n, place = len(found[self._next].splitlines()), self._next + 1
        text = self.tr("{n} addresses are copied: batch {place} of {count}.")
        self.told.emit(text.format(n=n, place=place, count=len(found)))
        self._next += 1
