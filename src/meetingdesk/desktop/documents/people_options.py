"""The options of what tells of people and is not signed: list of participants, cards, attendance, certificates."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.documents.facts import Facts
from meetingdesk.desktop.documents.fields import OrderField, PaperFields, Section, tick_box
from meetingdesk.desktop.documents.sheet_options import Options, SignInOptions
from meetingdesk.rows.documents import SheetChoice


class ParticipantsOptions(SignInOptions):
    """The list of participants asks what a sign-in sheet asks, but for blank lines and a day: it is not signed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, by_day=False)
        self.blank.hide()
        self.signed.hide()

    def choice(self, meeting: int) -> SheetChoice:
        """Return what is to be drawn."""
        return replace(super().choice(meeting), document="participants", blank_lines=0)


class CardOptions(SignInOptions):
    """Name cards ask for people and what stands on a card; they are cut from A4 upright."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, by_day=False, either_way=False)
        self.blank.hide()
        self.signed.hide()
        self.email_line.hide()

    def columns_title(self) -> str:
        """Head the choice of what stands on a card."""
        return self.tr("On the card")

    def choice(self, meeting: int) -> SheetChoice:
        """Return what is to be drawn."""
        return replace(super().choice(meeting), document="name-cards", blank_lines=0, email=False)


class CertificateOptions(Options):
    """The certificates: for whose attendance they are, and in which language; A4 across."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = PaperFields(by_day=True, either_way=False)
        self.native = tick_box(self.tr("Native name"), on=True)
        names = Section()
        names.lines.addWidget(self.native)
        self.column.addWidget(self.paper)
        self.column.addWidget(names)
        self.column.addStretch(1)
        self.paper.changed.connect(self.changed)
        self.native.toggled.connect(lambda _on: self.changed.emit())

    def show_facts(self, facts: Facts) -> None:
        """Offer sittings and days."""
        self.paper.show_facts(facts)

    def reset(self) -> None:
        """Choose what stands there at first."""
        self.paper.reset()
        self.native.setChecked(True)

    def choice(self, meeting: int) -> SheetChoice:
        """Return what is to be drawn."""
        return SheetChoice(
            document="certificates",
            meeting=meeting,
            language=str(self.paper.language.currentData()),
            sitting=self.paper.chosen_sitting,
            day=self.paper.chosen_day,
            native_names=self.native.isChecked(),
            landscape=True,
            paper=self.paper.paper.size_of_paper,
        )


class AttendanceOptions(Options):
    """The attendance sheet: paper, columns, sittings or their items. It holds all who were expected or came."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = PaperFields(by_day=True)
        self.native = tick_box(self.tr("Native name"), on=True)
        self.capacity = tick_box(self.tr("Capacity"), on=True)
        self.by_item = tick_box(self.tr("Each agenda item"), on=False)
        self.order = OrderField()
        columns = Section(self.tr("Columns"))
        for box in (self.native, self.capacity, self.by_item):
            columns.lines.addWidget(box)
            box.toggled.connect(lambda _on: self.changed.emit())
        columns.lines.addWidget(self.order)
        self.column.addWidget(self.paper)
        self.column.addWidget(columns)
        self.column.addStretch(1)
        self.paper.changed.connect(self.changed)
        self.order.chosen.connect(self.changed)

    def show_facts(self, facts: Facts) -> None:
        """Offer sittings and days."""
        self.paper.show_facts(facts)

    def reset(self) -> None:
        """Choose what stands there at first."""
        self.paper.reset()
        self.native.setChecked(True)
        self.capacity.setChecked(True)
        self.by_item.setChecked(False)
        self.order.reset()

    def choice(self, meeting: int) -> SheetChoice:
        """Return what is to be drawn."""
        return SheetChoice(
            document="attendance-sheet",
            meeting=meeting,
            language=str(self.paper.language.currentData()),
            sitting=self.paper.chosen_sitting,
            day=self.paper.chosen_day,
            native_names=self.native.isChecked(),
            capacity=self.capacity.isChecked(),
            landscape=self.paper.paper.across,
            paper=self.paper.paper.size_of_paper,
            by_item=self.by_item.isChecked(),
            list_order=self.order.order,
        )
