"""What stands above the matrix: title, views, buttons; below them the figures of the day or the roll-call's counts."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from meetingdesk.desktop import quorums
from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.attendance.figures import DayFigures
from meetingdesk.desktop.attendance.lines import ItemName, Loaded, Roll
from meetingdesk.desktop.attendance.person_field import PersonField
from meetingdesk.desktop.lists.new_person import NewPersonForm
from meetingdesk.desktop.quorums import Told
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import (
    ElidedLabel,
    OutlineButton,
    Panel,
    ScreenBar,
    Segmented,
    ToolIcon,
    plain_label,
    tip,
)
from meetingdesk.desktop.widgets.pills import Pills

MATRIX, ROLL, REGIONS, CHARTS, LOGS = "matrix", "roll", "regions", "charts", "logs"
_ITEM = 24  # letters of an item's name that are always shown
OPEN = "open"  # the filter of those about whom nothing was decided yet


class RollBar(QWidget):
    """Which sitting is called, or item of it; how many of each, the letters typed to go to a name, who walks in."""

    sitting_chosen = Signal()
    item_chosen = Signal()
    filter_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sittings = QComboBox()
        self.sittings.setAccessibleName(self.tr("Sitting"))
        self.sittings.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sittings.activated.connect(lambda _place: self._offer_items())
        self.sittings.activated.connect(lambda _place: self.sitting_chosen.emit())
        self.items = QComboBox()
        self.items.setAccessibleName(self.tr("Called for"))
        self.items.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.items.setMinimumContentsLength(_ITEM)
        self.items.activated.connect(lambda _place: self.item_chosen.emit())
        self._items: Mapping[int, tuple[ItemName, ...]] = {}
        names = {"all": self.tr("All"), OPEN: self.tr("Not called")}
        self.pills = Pills([(key, names.get(key) or wording.mark(key)) for key in ("all", OPEN, *wording.MARKS)])
        self.pills.chosen.connect(self.filter_chosen)
        self.typed = ElidedLabel("", "small", "muted")
        self.quorum = plain_label("", "strong")
        self.quorum.hide()
        self.by = PersonField()
        self.by.line.setPlaceholderText(self.tr("Represented by: three letters of the name or entity"))
        self.by.hide()
        self._hint = self.tr(
            "Type letters \u00b7 Space present \u00b7 2 late \u00b7 3 excused \u00b7 4 absent \u00b7 5 represented"
            " \u00b7 Alt+PgDn next item"
        )
        self.add_button = OutlineButton(self.tr("Add somebody\u2026"), "add")
        self.large_button = OutlineButton(self.tr("Large type"))
        self.form = NewPersonForm(self.tr("Add as present"))
        self.form.hide()
        upper = QHBoxLayout()
        upper.setSpacing(length("space.4"))
        upper.addWidget(self.sittings)
        upper.addWidget(self.items, 1)
        upper.addStretch(1)
        upper.addWidget(self.add_button)
        upper.addWidget(self.large_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(length("space_use.between_controls"))
        column.addLayout(upper)
        column.addWidget(self.quorum)
        column.addWidget(self.pills)
        column.addWidget(self.typed)
        column.addWidget(self.by)
        column.addWidget(self.form)
        self.show_typed("")

    @property
    def sitting(self) -> int:
        """The sitting that is called, or 0."""
        return int(self.sittings.currentData() or 0)

    @property
    def roll(self) -> Roll:
        """What is called: the sitting, or an item of it."""
        item = self.items.currentData()
        return Roll(self.sitting, None if item is None else int(item))

    def step(self, by: int) -> bool:
        """Go on to the next item, or back; before the first one is the whole sitting. Tell whether there is one."""
        place = self.items.currentIndex() + by
        there = 0 <= place < self.items.count()
        if there:
            self.items.setCurrentIndex(place)
            self.item_chosen.emit()
        return there

    def _offer_items(self) -> None:
        """Offer the items of the sitting that is called; the choice stays where it is one of them."""
        chosen = self.items.currentData()
        self.items.clear()
        self.items.addItem(self.tr("Whole sitting"), None)
        for item in self._items.get(self.sitting, ()):
            self.items.addItem(f"{item.time} {item.name}", item.item)
            self.items.setItemData(self.items.count() - 1, tip(item.name), Qt.ItemDataRole.ToolTipRole)
        self.items.setCurrentIndex(max(0, self.items.findData(chosen)))

    def show_loaded(self, loaded: Loaded) -> None:
        """Offer the sittings; the choice stays, else it is the first without a log."""
        chosen = self.sitting
        rows, shown = loaded.row.sittings, loaded.clock
        self.sittings.clear()
        for row in rows:
            time = shown.named(shown.span(row.sitting.start, row.sitting.end))
            self.sittings.addItem(f"{wording.sitting(row, shown)}, {time}", row.sitting.id)
        place = loaded.place(chosen)
        first = next((place for place, row in enumerate(rows) if not row.has_log and not row.sitting.actual_end), 0)
        self.sittings.setCurrentIndex(place if place >= 0 else first)
        self._items = loaded.items
        self._offer_items()

    def show_quorum(self, told: Told | None) -> None:
        """Show whether there is a quorum; nothing where the meeting has no rule."""
        quorums.show(self.quorum, told)

    def show_typed(self, letters: str) -> None:
        """Show the letters typed so far, else what the keys do."""
        self.typed.setText(self.tr("Going to \u201c{letters}\u201d").format(letters=letters) if letters else self._hint)
        self.typed.set_tone("text" if letters else "muted")


class Head(QWidget):
    """The screen bar and the line below it. It tells what is chosen; it decides nothing."""

    mode_chosen = Signal(str)
    import_clicked = Signal()
    review_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = Segmented(
            (
                (MATRIX, self.tr("Matrix")),
                (ROLL, self.tr("Roll-call")),
                (REGIONS, self.tr("By region")),
                (CHARTS, self.tr("Charts")),
                (LOGS, self.tr("Logs")),
            )
        )
        self.review_button = OutlineButton(self.tr("Names"), "person")
        self.import_button = OutlineButton(self.tr("Import log\u2026"), "import")
        self.more = ToolIcon("more", self.tr("More"))
        self.more_menu = QMenu(self.more)
        self.more.setMenu(self.more_menu)
        self.more.setPopupMode(ToolIcon.ToolButtonPopupMode.InstantPopup)
        self._has_days = True
        self.figures = DayFigures()
        self.roll = RollBar()
        self._lay_out()
        self.switch.chosen.connect(self.mode_chosen)
        self.import_button.clicked.connect(self.import_clicked)
        self.review_button.clicked.connect(self.review_clicked)

    def _lay_out(self) -> None:
        bar = ScreenBar(self.tr("Attendance"))
        bar.add_left(self.switch)
        for widget in (self.review_button, self.import_button, self.more):
            bar.add_right(widget)
        self._below = below = Panel("window", "bottom")
        below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(below)
        margin = length("space_use.page_margin")
        line.setContentsMargins(margin, 12, margin, 12)
        line.addWidget(self.figures)
        line.addWidget(self.roll)
        self.roll.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(below)

    @property
    def mode(self) -> str:
        """The view that is chosen: `matrix`, `roll`, `regions`, `charts` or `logs`."""
        return self.switch.current

    def show_mode(self, mode: str) -> None:
        """Show what belongs to a view."""
        self.switch.choose(mode)
        self.roll.setVisible(mode == ROLL)
        self._fit_figures()

    def _fit_figures(self) -> None:
        """Show figures where there is a day to tell of; a roll-call has its own."""
        on = self.mode in (MATRIX, REGIONS) and self._has_days
        self.figures.setVisible(on)
        self._below.setVisible(on or self.mode == ROLL)

    def show_loaded(self, loaded: Loaded) -> None:
        """Show figures, sittings, and how many names wait."""
        self._has_days = bool(loaded.row.days)
        self._fit_figures()
        self.figures.show_loaded(loaded)
        self.roll.show_loaded(loaded)
        waiting = len(loaded.row.unmatched)
        text = self.tr("Review 1 name") if waiting == 1 else self.tr("Review {n} names").format(n=waiting)
        self.review_button.set_text(text if waiting else self.tr("Names"))
        self.review_button.setVisible(bool(loaded.row.names))

    def allow_import(self, why_not: str) -> None:
        """Offer to take in a log, or say why it cannot be."""
        self.import_button.setEnabled(not why_not)
        self.import_button.setToolTip(tip(why_not))


def day_of(loaded: Loaded, place: int) -> int:
    """Return the place of the first sitting of a day."""
    days = loaded.row.days
    if not 0 <= place < len(days):
        return 0
    return next((n for n, row in enumerate(loaded.row.sittings) if row.sitting.day == days[place].day), 0)
