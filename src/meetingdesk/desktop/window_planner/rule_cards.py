"""The three rules side by side; in a narrow window one card with a switch."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import Segmented
from meetingdesk.desktop.window_planner import wording
from meetingdesk.desktop.window_planner.facts import RULES, Facts, Figures
from meetingdesk.desktop.window_planner.rule_card import RuleCard

_THREE = 1000  # pixels from which three cards stand beside each other


class RuleCards(QWidget):
    """`used` comes with the name of the rule whose button was pressed."""

    used = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = {rule: RuleCard(rule, first=rule == RULES[0]) for rule in RULES}
        self.switch = Segmented([(rule, wording.rule(rule)[0]) for rule in RULES])
        self.switch.hide()
        line = QHBoxLayout()
        line.setSpacing(length("space_use.between_cards"))
        for card in self.cards.values():
            card.used.connect(self.used)
            line.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(length("space_use.between_controls"))
        column.addWidget(self.switch)
        column.addLayout(line)
        self.switch.chosen.connect(lambda _rule: self._fit())

    def show_facts(self, facts: Facts, figures: Figures) -> None:
        """Show what the rules find."""
        for card in self.cards.values():
            card.show_facts(facts, figures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one or all three."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        one = self.width() < scaled(_THREE)
        self.switch.setVisible(one)
        for rule, card in self.cards.items():
            card.setVisible(not one or rule == self.switch.current)
