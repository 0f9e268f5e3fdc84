"""The options of each document. All have `changed`, `show_facts` and `reset`; those of a sheet make its choice."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QRadioButton, QVBoxLayout, QWidget

from meetingdesk.desktop.documents.facts import Facts
from meetingdesk.desktop.documents.fields import OrderField, PaperFields, Section, SignedField, noted, tick_box
from meetingdesk.desktop.documents.zones import ZoneFields
from meetingdesk.desktop.giving_out import By
from meetingdesk.desktop.widgets import ElidedLabel, plain_label
from meetingdesk.rows.documents import Document, SheetChoice

BLANK_LINES = 5


class Options(QWidget):
    """What all options share."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def show_facts(self, facts: Facts) -> None:
        """Offer what the meeting has."""
        raise NotImplementedError

    def reset(self) -> None:
        """Choose what stands there at first."""
        raise NotImplementedError

    def choice(self, meeting: int) -> SheetChoice | None:
        """Return what is to be drawn, or None where the document has no pages."""
        raise NotImplementedError


class BusinessOptions(Options):
    """The order of business: paper, and local times."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paper = PaperFields(by_day=True)
        self.zones = ZoneFields()
        for part in (self.paper, self.zones):
            self.column.addWidget(part)
            part.changed.connect(self.changed)
        self.column.addStretch(1)

    def show_facts(self, facts: Facts) -> None:
        """Offer sittings and cities."""
        self.paper.show_facts(facts)
        self.zones.show_facts(facts)

    def reset(self) -> None:
        """Choose all sittings, English, upright, host time alone."""
        self.paper.reset()
        self.zones.reset()

    def choice(self, meeting: int) -> SheetChoice:
        """Return what is to be drawn."""
        return SheetChoice(
            document="order-of-business",
            meeting=meeting,
            language=str(self.paper.language.currentData()),
            sitting=self.paper.chosen_sitting,
            day=self.paper.chosen_day,
            zones=self.zones.chosen,
            landscape=self.paper.paper.across,
            paper=self.paper.paper.size_of_paper,
        )


class PaperOptions(Options):
    """A sheet that asks for nothing but which sittings, language and paper."""

    def __init__(self, document: Document, parent: QWidget | None = None, *, either_way: bool = True) -> None:
        """`either_way`: whether the paper may lie across."""
        super().__init__(parent)
        self._document: Document = document
        self.paper = PaperFields(by_day=True, either_way=either_way)
        self.column.addWidget(self.paper)
        self.column.addStretch(1)
        self.paper.changed.connect(self.changed)

    def show_facts(self, facts: Facts) -> None:
        """Offer sittings and days."""
        self.paper.show_facts(facts)

    def reset(self) -> None:
        """Choose all sittings, English, upright."""
        self.paper.reset()

    def choice(self, meeting: int) -> SheetChoice:
        """Return what is to be drawn."""
        return SheetChoice(
            document=self._document,
            meeting=meeting,
            language=str(self.paper.language.currentData()),
            sitting=self.paper.chosen_sitting,
            day=self.paper.chosen_day,
            landscape=self.paper.paper.across,
            paper=self.paper.paper.size_of_paper,
        )


class SignInOptions(Options):
    """The sign-in sheet: paper, columns, who is on it."""

    def __init__(self, parent: QWidget | None = None, *, by_day: bool = True, either_way: bool = True) -> None:
        super().__init__(parent)
        self.paper = PaperFields(by_day=by_day, either_way=either_way)
        self.native = tick_box(self.tr("Native name"), on=True)
        self.capacity = tick_box(self.tr("Capacity"), on=True)
        self.email = tick_box(self.tr("E-mail address"))
        self.confirmed = QRadioButton(self.tr("Confirmed"))
        self.everyone = QRadioButton(self.tr("Everyone nominated"))
        self.order = OrderField()
        self.signed = SignedField()
        self.everyone.setChecked(True)
        self.blank = tick_box(self.tr("Five blank lines"), on=True)
        self.confirmed_count = plain_label("", "body", "muted")
        self.everyone_count = plain_label("", "body", "muted")
        for part in (self.paper, self._columns(), self._include()):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._connect()

    def columns_title(self) -> str:
        """Return what heads the choice of what is printed of each person."""
        return self.tr("Columns")

    def _columns(self) -> Section:
        section = Section(self.columns_title())
        section.lines.addWidget(self.native)
        section.lines.addWidget(self.capacity)
        consent = ElidedLabel(self.tr("needs consent"), "small", "muted")
        self.email_line = QWidget()
        line = noted(self.email, consent)
        line.setContentsMargins(0, 0, 0, 0)
        self.email_line.setLayout(line)
        section.lines.addWidget(self.email_line)
        self.email.setToolTip(self.tr("Printed only for those who agreed to be listed with their address"))
        return section

    def _include(self) -> Section:
        section = Section(self.tr("Include"))
        section.lines.addWidget(self.signed)
        section.lines.addSpacing(8)
        section.lines.addWidget(self.order)
        section.lines.addLayout(noted(self.confirmed, self.confirmed_count))
        section.lines.addLayout(noted(self.everyone, self.everyone_count))
        section.lines.addWidget(self.blank)
        return section

    def _connect(self) -> None:
        self.paper.changed.connect(self.changed)
        for box in self._boxes():
            box.toggled.connect(lambda _on: self.changed.emit())
        self.confirmed.toggled.connect(lambda _on: self.changed.emit())
        self.order.chosen.connect(self.changed)
        self.signed.chosen.connect(self.changed)

    def _boxes(self) -> tuple[QCheckBox, ...]:
        return (self.native, self.capacity, self.email, self.blank)

    def show_facts(self, facts: Facts) -> None:
        """Offer sittings, and say how many people there are."""
        self.paper.show_facts(facts)
        self.confirmed_count.setText(str(facts.confirmed))
        self.everyone_count.setText(str(facts.nominated))

    def reset(self) -> None:
        """Choose what stands there at first."""
        self.paper.reset()
        self.everyone.setChecked(True)
        self.order.reset()
        self.signed.reset()
        for box in self._boxes():
            box.setChecked(box is not self.email)

    def choice(self, meeting: int) -> SheetChoice:
        """Return what is to be drawn."""
        return SheetChoice(
            document="sign-in-sheet",
            meeting=meeting,
            language=str(self.paper.language.currentData()),
            sitting=self.paper.chosen_sitting,
            day=self.paper.chosen_day,
            include="confirmed" if self.confirmed.isChecked() else "nominated",
            native_names=self.native.isChecked(),
            capacity=self.capacity.isChecked(),
            email=self.email.isChecked(),
            list_order=self.order.order,
            signed=self.signed.signed,
            blank_lines=BLANK_LINES if self.blank.isChecked() else 0,
            landscape=self.paper.paper.across,
            paper=self.paper.paper.size_of_paper,
        )


class CalendarOptions(Options):
    """The calendar: what one event stands for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        section = Section(self.tr("One event for"))
        self.by_sitting = QRadioButton(self.tr("each sitting"))
        self.by_item = QRadioButton(self.tr("each agenda item"))
        self.by_sitting.setChecked(True)
        self.sittings = plain_label("", "body", "muted")
        self.items = plain_label("", "body", "muted")
        section.lines.addLayout(noted(self.by_sitting, self.sittings))
        section.lines.addLayout(noted(self.by_item, self.items))
        self.column.addWidget(section)
        self.column.addStretch(1)
        self.by_item.toggled.connect(lambda _on: self.changed.emit())

    @property
    def by(self) -> By:
        """What one event stands for."""
        return "item" if self.by_item.isChecked() else "sitting"

    def show_facts(self, facts: Facts) -> None:
        """Say how many events there would be."""
        self.sittings.setText(str(len(facts.sittings)))
        self.items.setText(str(facts.events))

    def reset(self) -> None:
        """Choose one event a sitting."""
        self.by_sitting.setChecked(True)

    def choice(self, meeting: int) -> None:
        """Return nothing: a calendar has no pages."""
        return
