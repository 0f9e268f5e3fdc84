"""What a backup holds beside what the file holds now, so that one sees what a restore would bring back or take."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import Card, OutlineButton, PlainLabel, plain_label
from meetingdesk.rows.backups import BackupPreview, Counts


def moment(at: datetime | None) -> str:
    """Return an instant in the time of this computer, such as `18 Feb 2021, 15:42`, or a dash."""
    if at is None:
        return "\N{EN DASH}"
    local = at.astimezone()
    return f"{words.day(local.date(), width='medium')}, {words.clock(local)}"


class PreviewCard(Card):
    """A small table of two columns; a sentence stands in its place while there is nothing to compare."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.set_title(self.tr("In this backup"))
        self.restore_button = OutlineButton(self.tr("Restore this backup"), "history")
        self._sentence = plain_label("", "body", "muted")
        self._sentence.setWordWrap(True)
        self._cells: list[tuple[PlainLabel, PlainLabel]] = []
        self._changes = plain_label("", "strong"), plain_label("")
        self._table = self._make_table()
        self._below = plain_label(
            self.tr("The present file is kept as a backup first, and can be had back."), "small", "muted"
        )
        self._below.setWordWrap(True)
        padding = length("space_use.card_padding")
        buttons = QHBoxLayout()
        buttons.addWidget(self.restore_button)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setContentsMargins(padding, padding, padding, padding)
        column.setSpacing(length("space.3"))
        column.addWidget(self._sentence)
        column.addWidget(self._table)
        column.addLayout(buttons)
        column.addWidget(self._below)
        column.addStretch(1)
        self.body.addLayout(column)
        self.say("")

    def _make_table(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(length("space.4"))
        grid.setVerticalSpacing(length("space.2"))
        grid.setColumnStretch(0, 1)
        far = Qt.AlignmentFlag.AlignTrailing
        grid.addWidget(plain_label(self.tr("Backup"), "small", "muted"), 0, 1, far)
        grid.addWidget(plain_label(self.tr("Now"), "small", "muted"), 0, 2, far)
        names = (
            self.tr("Meetings"), self.tr("Delegations"), self.tr("Delegates"), self.tr("Steps of the history"),
            self.tr("Issued invitations"),
        )  # fmt: skip
        for row, name in enumerate(names, 1):
            pair = plain_label("", "strong"), plain_label("")
            grid.addWidget(plain_label(name, "body", "muted"), row, 0)
            for column, cell in enumerate(pair, 1):
                grid.addWidget(cell, row, column, far)
            self._cells.append(pair)
        for row, name in enumerate((self.tr("Last change in it"), self.tr("Last change now")), len(names) + 1):
            grid.addWidget(plain_label(name, "body", "muted"), row, 0)
            grid.addWidget(self._changes[row - len(names) - 1], row, 1, 1, 2, far)
        return table

    def say(self, sentence: str) -> None:
        """Show a sentence and no table."""
        self._sentence.setText(sentence)
        self._sentence.show()
        self._table.hide()
        self._below.hide()
        self.restore_button.setEnabled(False)

    def show_preview(self, preview: BackupPreview, now: Counts, *, may_restore: bool) -> None:
        """Compare a backup that was read through with the open file."""
        for pair, old, new in zip(self._cells, _texts(preview.counts), _texts(now), strict=True):
            pair[0].setText(old)
            pair[1].setText(new)
            pair[1].set_tone("muted" if old == new else "text")
        for label, counts in zip(self._changes, (preview.counts, now), strict=True):
            label.setText(moment(counts.last_change))
        self._sentence.hide()
        self._table.show()
        self._below.setVisible(may_restore)
        self.restore_button.setEnabled(may_restore)

    @property
    def texts(self) -> list[tuple[str, str]]:
        """The figures on show: in the backup, and now."""
        return [(old.text(), new.text()) for old, new in self._cells] if self._table.isVisible() else []


def _texts(counts: Counts) -> tuple[str, ...]:
    figures = (counts.meetings, counts.delegations, counts.delegates, counts.steps, counts.issued)
    return tuple(map(str, figures))
