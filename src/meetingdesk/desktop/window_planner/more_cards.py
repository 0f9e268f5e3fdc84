"""Below the rules: two hours that take turns over the days, and who bore what over the editions of the series."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.theme import length, tall
from meetingdesk.desktop.widgets import Card, Chip, ElidedLabel, OutlineButton, plain_label, tip
from meetingdesk.desktop.window_planner import wording
from meetingdesk.desktop.window_planner.facts import Facts
from meetingdesk.desktop.window_planner.wording import tr
from meetingdesk.domain import clock
from meetingdesk.rows.window import AlternationRow, LedgerRow

_LATEST = 8  # editions


class TurnsCard(Card):
    """Two hours in turn, so that the burden alternates. `used` comes when the button is pressed."""

    used = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Days in turn"), parent)
        self.set_note(tr("two hours that take turns, so that the nights are shared"))
        self.button = OutlineButton("")
        self.button.clicked.connect(self.used)
        self.add_header(self.button)
        self.starts = plain_label("", "strong")
        self.starts.setWordWrap(True)
        self.cost = plain_label("", "body", "muted")
        self.cost.setWordWrap(True)
        column = QVBoxLayout()
        padding = length("space_use.card_padding")
        column.setContentsMargins(padding, length("space.3"), padding, length("space.3"))
        column.setSpacing(length("space.2"))
        column.addWidget(self.starts)
        column.addWidget(self.cost)
        column.addStretch(1)
        self.body.addLayout(column)
        self.offer()

    def offer(self, *, pending: bool = False, why_not: str = "") -> None:
        """Name the button after what it does next, or say why it cannot."""
        self.button.set_text(tr("Move to these") if pending else tr("Use these"))
        self.button.setEnabled(not why_not)
        self.button.setToolTip(tip(why_not))

    def show_turns(self, facts: Facts, turns: AlternationRow) -> None:
        """Show the start of each day, and what all days cost together."""
        local = [clock.local(start, facts.zone) for start in turns.starts]
        said = (f"{words.short_day(moment.date())} {wording.span(moment, facts.minutes)}" for moment in local)
        self.starts.setText(wording.DOT.join(said))
        least, same = wording.decimal(turns.worst), wording.decimal(turns.same_worst)
        text = tr("Over all days the worst-off bears {worst} ({entity}).").format(worst=least, entity=turns.entity)
        if turns.worst < turns.same_worst:
            text += " " + tr("With one hour for all days it would be {same}.").format(same=same)
        else:
            text += " " + tr("No two hours are fairer than one hour for all days.")
        self.cost.setText(text)


class LedgerCard(Card):
    """A line an edition, a column a region: what its sittings cost a seat on average."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Burden over the editions"), parent)
        self.set_note(tr("hours outside 07:00\u201319:00, a seat on average, all sittings"))
        self._table: QWidget | None = None

    def show_ledger(self, rows: Sequence[LedgerRow], order: Sequence[str]) -> None:
        """Show the latest editions and their sum; the hardest hit of each line is set in bold."""
        if self._table is not None:
            self._table.deleteLater()
        rows = rows[-_LATEST:]
        codes: list[str | None] = [code for code in order if any(code in row.burdens for row in rows)]
        if any(None in row.burdens for row in rows):
            codes.append(None)
        self._table = QWidget()
        grid = QGridLayout(self._table)
        padding = length("space_use.card_padding")
        grid.setContentsMargins(padding, length("space.2"), padding, length("space.2"))
        grid.setHorizontalSpacing(length("space.2"))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for column, code in enumerate(codes, start=1):
            head = Chip(code) if code else ElidedLabel(wording.region(None), "small", "muted")
            grid.addWidget(head, 0, column, Qt.AlignmentFlag.AlignTrailing)
        for line, row in enumerate(rows, start=1):
            self._add(grid, line, row.meeting.title, codes, [row.burdens.get(code) for code in codes])
        if len(rows) > 1:
            sums = [sum(row.burdens.get(code, 0.0) for row in rows) for code in codes]
            self._add(grid, len(rows) + 1, tr("All together"), codes, sums)
        self.body.addWidget(self._table)

    def _add(
        self, grid: QGridLayout, line: int, name: str, codes: Sequence[str | None], burdens: Sequence[float | None]
    ) -> None:
        most = max((burden for burden in burdens if burden is not None), default=0.0)
        grid.addWidget(ElidedLabel(name), line, 0)
        grid.setRowMinimumHeight(line, tall("rows.table_compact"))
        for column, (code, burden) in enumerate(zip(codes, burdens, strict=True), start=1):
            text = "\u2013" if burden is None else wording.decimal(burden)
            label = plain_label(text, "strong" if burden and burden == most else "body")
            label.setAccessibleName(f"{name}, {wording.region(code)}: {text}")
            grid.addWidget(label, line, column, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
