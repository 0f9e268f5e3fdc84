"""What the window has to say, without a box in the way: strips at the top, a toast at the bottom.

A refusal stands until the next change; a bug is logged and shown once, with its details to copy, and the program goes
on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontDatabase,
    QGuiApplication,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from meetingdesk import crash, words
from meetingdesk.desktop.flat import box
from meetingdesk.desktop.theme import length, theme
from meetingdesk.desktop.widgets import ElidedLabel, OutlineButton, Strip, margins
from meetingdesk.errors import UserError

logger = logging.getLogger(__name__)
_DETAILS = 200


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say something that sighted people see."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Messages(QWidget):
    """The strips above the screens: the file's state, the last refusal, the bugs of this run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout(self)
        margin = length("space.2")
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(length("space.1"))
        self._strips: dict[str, Strip] = {}
        self._bugs: list[str] = []
        self.details = self._make_details()
        self.hide()

    def _make_details(self) -> QPlainTextEdit:
        """Make the field that shows just what would be copied; it stands last, and only while it is wanted."""
        details = QPlainTextEdit()
        details.setReadOnly(True)
        details.setTabChangesFocus(True)
        details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        details.setFixedHeight(_DETAILS)
        details.setAccessibleName(self.tr("Details of what went wrong"))
        details.hide()
        self._column.addWidget(details)
        return details

    def standing(self, kind: str) -> Strip | None:
        """Return the strip of a kind (`state`, `held`, `refusal`, `backup`, `bug`, `note`) that stands there now."""
        return self._strips.get(kind)

    def refuse(self, error: UserError) -> None:
        """Say why a wish was refused."""
        logger.info("refused: %s", error)
        self._show("refusal", "danger", words.explain(error))

    def note(self, text: str, buttons: tuple[tuple[str, Callable[[], Any]], ...] = ()) -> None:
        """Say that something is done which does not show by itself."""
        self._show("note", "success", text, buttons)

    def say(self, kind: str, tone: str, text: str, buttons: tuple[tuple[str, Callable[[], Any]], ...] = ()) -> None:
        """Say something of a kind of its own; what was said of that kind before goes."""
        self._show(kind, tone, text, buttons)

    def state(self, text: str) -> None:
        """Say what is special about the open file; it cannot be closed. An empty text takes it away."""
        if text:
            self._show("state", "neutral", text, closable=False)
        else:
            self.drop("state")

    def bug(self, error: BaseException) -> None:
        """Log a bug and say so once; more of them only lengthen the details."""
        logger.error("bug", exc_info=error)
        self._bugs.append(crash.report(error))
        try:
            crash.record(error)
        except OSError:
            logger.exception("the crash report could not be written")
        text = self.tr("Something went wrong in the program. Your data is saved, and you can go on.")
        self._show(
            "bug",
            "danger",
            text,
            ((self.tr("Show details"), self.show_details), (self.tr("Copy details"), self.copy_details)),
        )
        self.details.setPlainText(self.report)

    @property
    def report(self) -> str:
        """The reports of the bugs of this run: what is shown, and what is copied."""
        return "\n\n".join(self._bugs)

    def show_details(self) -> None:
        """Show the reports below the strip, or hide them again."""
        self.details.setVisible(self.details.isHidden())
        if self.details.isVisible():
            self.details.setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_details(self) -> None:
        """Put the reports into the clipboard."""
        QGuiApplication.clipboard().setText(self.report)

    def drop(self, kind: str) -> None:
        """Take a strip away."""
        if kind == "bug":
            self._bugs.clear()
            self.details.hide()
            self.details.clear()
        self._remove(kind)
        self.setVisible(bool(self._strips))

    def _remove(self, kind: str) -> None:
        strip = self._strips.pop(kind, None)
        if strip is not None:
            self._column.removeWidget(strip)
            strip.hide()
            strip.deleteLater()

    def _show(
        self,
        kind: str,
        tone: str,
        text: str,
        buttons: tuple[tuple[str, Callable[[], Any]], ...] = (),
        *,
        closable: bool = True,
    ) -> None:
        standing = self._strips.get(kind)
        if standing is not None and standing.text == text:
            return
        self._remove(kind)
        strip = Strip(tone, text, buttons, self, closable=closable)
        strip.closed.connect(lambda: self.drop(kind))
        last = self._column.indexOf(self.details)  # the bug stands last, right above its details
        self._column.insertWidget(last - (kind != "bug" and "bug" in self._strips), strip)
        self._strips[kind] = strip
        self.show()


class Toast(QWidget):
    """A line at the bottom that goes by itself, with one thing to do about what has just been done."""

    acted = Signal(str)  # `undo`, or `redo` of what was undone

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._way_back = "undo"
        self._corner = (0, 0)
        self._label = ElidedLabel("", "body", "tooltipText")
        self.button = OutlineButton(self.tr("Undo"))
        self.button.clicked.connect(self._act)
        line = QHBoxLayout(self)
        line.setContentsMargins(margins(16, 8, 8, 8))
        line.setSpacing(length("space.4"))
        line.addWidget(self._label, 1)
        line.addWidget(self.button)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.hide)
        theme().changed.connect(self.update)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def offer(self, text: str, way_back: str = "undo") -> None:
        """Say what was done, and offer for six seconds to undo it, or to redo what was undone."""
        self._way_back = way_back
        self.button.set_text(self.tr("Undo") if way_back == "undo" else self.tr("Redo"))
        self._label.setText(text)
        self.setAccessibleName(text)
        self.show()
        self._place()
        self.raise_()
        self._clock.start(length("motion.toast_ms"))
        announce(self, text)

    def keep_corner(self, left: int, bottom: int) -> None:
        """Stand in the lower leading corner, clear of the rail and the status bar."""
        self._corner = (left, bottom)
        self._place()

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        margin = length("space.4")
        left, bottom = self._corner
        room = parent.width() - left - 2 * margin
        self.resize(min(self.sizeHint().width(), room), self.sizeHint().height())
        x = parent.width() - left - margin - self.width() if parent.isRightToLeft() else left + margin
        self.move(x, parent.height() - bottom - margin - self.height())

    def _act(self) -> None:
        self.hide()
        self.acted.emit(self._way_back)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark ground."""
        box(QPainter(self), self.rect(), theme().colour("tooltip"), None, length("radius.control"))
