"""One rule: the start that it finds, what that costs, how it falls in each region, and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.flat import box
from meetingdesk.desktop.theme import length, tall, theme
from meetingdesk.desktop.widgets import Chip, ElidedLabel, FilledButton, OutlineButton, Picture, plain_label, tip
from meetingdesk.desktop.window_planner import wording
from meetingdesk.desktop.window_planner.facts import Facts, Figures
from meetingdesk.desktop.window_planner.legend import PartLegend, SplitBar
from meetingdesk.desktop.window_planner.wording import tr
from meetingdesk.domain import clock
from meetingdesk.rows.window import SplitRow, StartRow

_USUAL = 6  # regions: their lines are made with the card, and not when its figures come


class RegionLine:
    """The widgets of one region in a grid: chip, local starts, bar, how many at night."""

    def __init__(self, grid: QGridLayout, row: int) -> None:
        self.chip = Chip("")
        self.other = ElidedLabel("", "small", "muted")  # stands where a region has no code
        self.starts = ElidedLabel("", "body")
        self.bar = SplitBar()
        self.moon = Picture("moon", "nightText")
        self.night = plain_label("", "strong")
        place = QHBoxLayout()
        place.setSpacing(0)
        place.addWidget(self.chip)
        place.addWidget(self.other)
        night = QHBoxLayout()
        night.setSpacing(length("space.1"))
        night.addStretch(1)
        night.addWidget(self.moon)
        night.addWidget(self.night)
        grid.addLayout(place, row, 0)
        grid.addWidget(self.starts, row, 1)
        grid.addWidget(self.bar, row, 2)
        grid.addLayout(night, row, 3)
        grid.setRowMinimumHeight(row, tall("rows.local_time", room=4) + 2)

    def show_split(self, row: SplitRow, start: StartRow, zone: str) -> None:
        """Show how the start falls in a region."""
        self.chip.set_code(row.region or "")
        self.chip.setVisible(bool(row.region))
        self.other.setVisible(not row.region)
        self.other.setText("" if row.region else wording.region(None))
        self.starts.setText(wording.local_starts(row.first, row.last, clock.local(start.start, zone)))
        self.bar.show_counts((row.work, row.edge, row.night))
        self.moon.setVisible(row.night > 0)
        of_all = tr("{n} of {of_all}").format(n=row.night, of_all=row.seats)
        self.night.setText(of_all if row.night else tr("no night"))
        self.night.set_role("strong" if row.night else "small")
        self.night.set_tone("nightText" if row.night else "muted")

    def set_visible(self, visible: bool) -> None:
        """Show the line or not."""
        for widget in (self.chip, self.other, self.starts, self.bar, self.moon, self.night):
            widget.setVisible(visible)


class RuleCard(QWidget):
    """The card of a rule. `used` comes with the rule's name when its button is pressed."""

    used = Signal(str)

    def __init__(self, rule: str, *, first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rule = rule
        self._first = first
        title, below = wording.rule(rule)
        self.setAccessibleName(title)
        self.button = FilledButton("") if first else OutlineButton("")
        self.button.clicked.connect(lambda: self.used.emit(self.rule))
        self._title = ElidedLabel(title, "strong")
        self._below = ElidedLabel(below, "small", "muted")
        self.span = plain_label("", "figure")
        self.cost = ElidedLabel("", "small", "muted")
        self._grid = QGridLayout()
        self._lines: list[RegionLine] = []
        self._hour = ""
        self._lay_out()
        theme().changed.connect(self.update)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._below)
        head = QHBoxLayout()
        head.addLayout(names, 1)
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        figure = QHBoxLayout()
        figure.setSpacing(length("space.3"))
        figure.addWidget(self.span)
        figure.addWidget(self.cost, 1)
        self._grid.setHorizontalSpacing(length("space.2"))
        self._grid.setVerticalSpacing(0)
        self._grid.addWidget(plain_label(tr("Region"), "small", "muted"), 0, 0)
        self._grid.addWidget(ElidedLabel(tr("Local start"), "small", "muted"), 0, 1)
        self._grid.addWidget(PartLegend(), 0, 2, 1, 2)
        self._grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        padding = length("space_use.card_padding")
        column.setContentsMargins(padding, length("space.3"), padding, length("space.3"))
        column.setSpacing(length("space.2"))
        for part in (head, figure, self._grid):
            column.addLayout(part)
        column.addStretch(1)
        self._make_lines(_USUAL)

    def _make_lines(self, count: int) -> None:
        while len(self._lines) < count:
            self._lines.append(RegionLine(self._grid, len(self._lines) + 1))
            self._lines[-1].set_visible(False)

    def show_facts(self, facts: Facts, figures: Figures) -> None:
        """Show what the rule finds on a day."""
        start = figures.rule(self.rule)
        local = clock.local(start.start, facts.zone)
        self.span.setText(wording.span(local, facts.minutes))
        self.cost.setText(_cost(self.rule, figures))
        self._hour = words.clock(local)
        rows = figures.splits[self.rule]
        self._make_lines(len(rows))
        for place, line in enumerate(self._lines):
            line.set_visible(place < len(rows))
            if place < len(rows):
                line.show_split(rows[place], start, facts.zone)

    def offer(self, *, planned: bool = False, pending: bool = False, why_not: str = "") -> None:
        """Name the button after what it does next: it first asks, then moves; or say why it cannot."""
        text = tr("Move to {hour}") if pending else tr("Planned") if planned else tr("Use {hour}")
        self.button.set_text(text.format(hour=self._hour))
        self.button.setEnabled(not planned and not why_not)
        self.button.setToolTip(tip(why_not or (tr("The sittings start at this hour already") if planned else "")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and frame; that of the first rule stands out."""
        colour = theme().colour
        outline, width = ("accent", length("border.selected_item")) if self._first else ("line", 0)
        box(QPainter(self), self.rect(), colour("surface"), colour(outline), length("radius.card"), width)


def _cost(rule: str, figures: Figures) -> str:
    start, rows = figures.rule(rule), figures.splits[rule]
    night = tr("{n} at night").format(n=sum(row.night for row in rows))
    seats = sum(row.seats for row in rows)
    said = {
        "minimax": tr("worst {burden} ({entity})").format(burden=wording.decimal(start.worst), entity=start.entity),
        "coverage": tr("{n} of {of_all} in office hours").format(n=start.in_hours, of_all=seats),
        "total": tr("burden {burden}").format(burden=wording.decimal(start.total)),
    }[rule]
    return f"{said}{wording.DOT}{night}"
