"""Which cities' clocks stand beside the host's in the order of business."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QMenu, QVBoxLayout, QWidget

from meetingdesk.desktop.documents.facts import Facts, Place, zone_city
from meetingdesk.desktop.documents.fields import Section, noted, tick_box
from meetingdesk.desktop.widgets import QuietButton, literal, plain_label, tip

OFFERED = 5
MOST = 4  # more columns of times than this leave no room for the titles


class ZoneFields(Section):
    """Tick boxes for the cities where most delegations sit, and a menu with all others."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Local times beside the host\u2019s"), parent)
        self._places: dict[str, Place] = {}
        self._boxes: dict[str, QCheckBox] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.more = QuietButton(self.tr("Another city"), "add")
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self._menu)
        self.lines.addLayout(self._rows)
        self.lines.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.by_region = QuietButton(self.tr("The cities of a region"), "pin")
        self.by_region.setMenu(QMenu(self.by_region))
        self.lines.addWidget(self.by_region, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The zones that are ticked, in the order in which they stand."""
        return tuple(zone for zone, box in self._boxes.items() if box.isChecked())

    def box(self, zone: str) -> QCheckBox:
        """Return the tick box of a zone that is offered."""
        return self._boxes[zone]

    def show_facts(self, facts: Facts) -> None:
        """Offer the cities of the meeting; ticks stay."""
        ticked = self.chosen
        self._offer_regions(facts.regions)
        self._places = {place.zone: place for place in facts.places}
        offered = dict.fromkeys((*list(self._places)[:OFFERED], *ticked))
        if tuple(offered) != tuple(self._boxes):
            self._clear()
            for zone in offered:
                self._offer(zone, on=zone in ticked)
        self._limit()

    def _offer_regions(self, regions: Mapping[str, tuple[str, ...]]) -> None:
        """Offer the cities where most of a region's delegations sit, as many as there is room for."""
        menu = self.by_region.menu()
        menu.clear()
        for code, zones in regions.items():
            action = QAction(literal(code), menu)
            action.triggered.connect(lambda _checked=False, zones=zones: self.choose(zones[:MOST]))
            menu.addAction(action)
        self.by_region.setVisible(bool(regions))

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.deleteLater()
        self._boxes.clear()

    def _offer(self, zone: str, *, on: bool) -> None:
        place = self._places.get(zone, Place(zone, zone_city(zone), 0))
        box = tick_box(place.city, on=on)
        box.setToolTip(tip(zone))
        count = plain_label(str(place.delegations), "body", "muted")
        count.setToolTip(tip(self.tr("Delegations there")))
        row = QWidget()
        line = noted(box, count)
        line.setContentsMargins(0, 0, 0, 0)
        row.setLayout(line)
        self._rows.addWidget(row)
        self._boxes[zone] = box
        box.toggled.connect(self._toggle)

    def _toggle(self, _on: bool) -> None:
        self._limit()
        self.changed.emit()

    def _limit(self) -> None:
        full = len(self.chosen) >= MOST
        for zone, box in self._boxes.items():
            box.setEnabled(box.isChecked() or not full)
            box.setToolTip(tip(zone if box.isEnabled() else self.tr("There is room for four cities")))
        self.more.setEnabled(not full and len(self._boxes) < len(self._places))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for zone, place in sorted(self._places.items(), key=lambda pair: pair[1].city):
            if zone not in self._boxes:
                action = QAction(literal(place.city), self._menu)
                action.triggered.connect(lambda _checked=False, zone=zone: self.add(zone))
                self._menu.addAction(action)

    def add(self, zone: str) -> None:
        """Offer one more zone, ticked."""
        self._offer(zone, on=True)
        self._toggle(True)

    def choose(self, zones: Sequence[str]) -> None:
        """Tick these zones and no others."""
        for zone in zones:
            if zone not in self._boxes:
                self._offer(zone, on=False)
        for zone, box in self._boxes.items():
            blocked = box.blockSignals(True)
            box.setChecked(zone in zones)
            box.blockSignals(blocked)
        self._toggle(True)

    def reset(self) -> None:
        """Untick all."""
        for box in self._boxes.values():
            blocked = box.blockSignals(True)
            box.setChecked(False)
            box.blockSignals(blocked)
        self._limit()
        self.changed.emit()
