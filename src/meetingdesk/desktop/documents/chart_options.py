"""The options of the attendance charts: paper, and what makes a quorum, at first what the meeting says."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from meetingdesk.desktop import quorums
from meetingdesk.desktop.documents.facts import Facts
from meetingdesk.desktop.documents.fields import PaperFields, Section
from meetingdesk.desktop.documents.sheet_options import Options
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.rows.documents import SheetChoice

OF_MEETING = "meeting"


class ChartOptions(Options):
    """Without a quorum the curves stand for themselves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = PaperFields(by_day=True)
        self.quorum = ChoiceField(self.tr("Quorum"))
        self.quorum.set_options(
            [(OF_MEETING, self.tr("As the meeting has it")), ("", self.tr("None")), *quorums.fractions()]
        )
        self.quorum.show_value(OF_MEETING)
        section = Section()
        section.lines.addWidget(self.quorum)
        self.column.addWidget(self.paper)
        self.column.addWidget(section)
        self.column.addStretch(1)
        self.paper.changed.connect(self.changed)
        self.quorum.committed.connect(self._choose)

    def _choose(self, code: str) -> None:
        self.quorum.show_value(code)
        self.changed.emit()

    def show_facts(self, facts: Facts) -> None:
        """Offer sittings and days."""
        self.paper.show_facts(facts)

    def reset(self) -> None:
        """Choose what stands there at first."""
        self.paper.reset()
        self.quorum.show_value(OF_MEETING)

    def choice(self, meeting: int) -> SheetChoice:
        """Return what is to be drawn."""
        rule = str(self.quorum.box.currentData() or "")
        return SheetChoice(
            document="attendance-charts",
            meeting=meeting,
            language=str(self.paper.language.currentData()),
            sitting=self.paper.chosen_sitting,
            day=self.paper.chosen_day,
            landscape=self.paper.paper.across,
            paper=self.paper.paper.size_of_paper,
            quorum=None if rule == OF_MEETING else rule,
        )
