"""The name of a log in large letters: when it was there, in which rows, and whom it is taken for."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.attendance.cells import paint_bar
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.theme import length, theme
from meetingdesk.desktop.widgets import ElidedLabel, Panel, plain_label
from meetingdesk.rows.attendance import NameRow, Spans

ROWS = 4  # rows of the log that are shown


class Bar(QWidget):
    """A presence bar by itself."""

    def __init__(self, spans: Spans, seconds: int, windows: Spans, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spans, self._axis = spans, (seconds, windows)
        self.setFixedSize(168, 16)
        theme().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar."""
        paint_bar(QPainter(self), QRect(0, 0, self.width(), self.height()), self._spans, *self._axis)


class ReviewCard(Panel):
    """Everything that the logs say of one name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", "bottom", parent)
        self.name = plain_label("", "title")
        self.name.setWordWrap(True)
        self.taken = plain_label("", "body", "muted")
        self.taken.setWordWrap(True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column = QVBoxLayout(self)
        padding = length("space_use.card_padding")
        column.setContentsMargins(padding, 12, padding, 12)
        column.setSpacing(4)
        column.addWidget(plain_label(self.tr("Name in the log"), "small", "muted"))
        column.addWidget(self.name)
        column.addWidget(self.taken)
        column.addLayout(self._rows)

    def show_name(self, row: NameRow, loaded: Loaded) -> None:
        """Show another name."""
        self.name.setText(row.name or row.email)
        self.taken.setText(self._meaning(row))
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for place, spans in enumerate(row.spans):
            if spans:
                self._rows.addWidget(self._presence(loaded, place, spans))
        for text in self._lines(row, loaded):
            self._rows.addWidget(ElidedLabel(text, "small", "muted"))

    def _meaning(self, row: NameRow) -> str:
        mail = row.email if row.name else ""
        if not row.person:
            return self.tr("Taken for no person")
        if row.delegate_name:
            how = wording.method(row.method)
            return self.tr("Taken for {name}, {how}").format(name=row.delegate_name, how=how)
        return mail

    def _presence(self, loaded: Loaded, place: int, spans: Spans) -> QWidget:
        sitting = loaded.row.sittings[place]
        heading = loaded.headings[place]
        minutes = sum(end - start for start, end in spans) // 60
        name = wording.sitting_number(sitting.sitting.number)
        box = QWidget()
        box.setAccessibleName(f"{name}, {wording.minutes(minutes)}")
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(length("space_use.between_controls"))
        line.addWidget(Bar(spans, heading.seconds, heading.windows))
        line.addWidget(ElidedLabel(name, "small", "muted"), 1)
        line.addWidget(plain_label(wording.minutes(minutes), "strong"))
        return box

    def _lines(self, row: NameRow, loaded: Loaded) -> list[str]:
        """Return the rows of the log that are known, in words; else when the name was there."""
        shown = loaded.clock
        if not row.lines:
            return [shown.named(f"{shown.day(row.first)}, {shown.span(row.first, row.last)}")]
        sources = {report.id: report.source for report in loaded.row.reports}
        texts = []
        for one in row.lines[:ROWS]:
            where = self.tr("{file}, row {line}").format(file=sources.get(one.report, ""), line=one.line)
            waited = self.tr("in the waiting room") if one.waiting else ""
            time = ("~" if one.estimated else "") + shown.span(one.joined, one.left)
            when = shown.named(f"{shown.day(one.joined)}, {time}")
            texts.append(" \u00b7 ".join(filter(None, (when, waited, where))))
        if len(row.lines) > ROWS:
            texts.append(self.tr("and {n} more rows").format(n=len(row.lines) - ROWS))
        return texts
