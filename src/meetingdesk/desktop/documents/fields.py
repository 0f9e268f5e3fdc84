"""The parts that the options are made of: labelled fields, tick boxes with a note, sections."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.documents.catalogue import LANGUAGES
from meetingdesk.desktop.documents.facts import Facts
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import PlainLabel, hairline, literal, plain_label
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.rows.documents import ListOrder, Signed
from meetingdesk.rows.house import Paper

PADDING = 16
_ACROSS = " across"


class Section(QWidget):
    """A part of the options: a title, perhaps, lines, and a hairline below."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = QVBoxLayout()
        self.lines.setContentsMargins(PADDING, 12, PADDING, PADDING)
        self.lines.setSpacing(length("space_use.field_row_gap") if not title else 0)
        if title:
            heading = plain_label(title, "section")
            heading.setWordWrap(True)
            self.lines.addWidget(heading)
            self.lines.addSpacing(4)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self.lines)
        whole.addWidget(hairline())


def labelled(text: str, field: QWidget) -> QVBoxLayout:
    """Return a field with its words above it."""
    label = plain_label(text, "body", "muted")
    label.setBuddy(field)
    field.setAccessibleName(text)
    column = QVBoxLayout()
    column.setSpacing(length("space_use.label_to_field"))
    column.addWidget(label)
    column.addWidget(field)
    return column


def noted(button: QAbstractButton, note: PlainLabel) -> QHBoxLayout:
    """Return a tick box or radio box with a muted note at the trailing end."""
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(button)
    line.addStretch(1)
    line.addWidget(note)
    return line


def tick_box(text: str, *, on: bool = False) -> QCheckBox:
    """Return a tick box whose words are literal."""
    box = QCheckBox(literal(text))
    box.setAccessibleName(text)
    box.setChecked(on)
    return box


def combo_box() -> QComboBox:
    """Return a combo box that gives way in width."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    return box


class OrderField(ChoiceField):
    """How a list goes; at first as the meeting has it. `chosen`: another order was chosen."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Documents", "Order"), parent)
        translate = QCoreApplication.translate
        self.set_options(
            [
                ("", translate("Documents", "As the meeting has it")),
                ("structure", translate("Documents", "By region and kind")),
                ("name", translate("Documents", "By name of the entity")),
            ]
        )
        self.committed.connect(self._choose)

    def _choose(self, code: str) -> None:
        self.show_value(code)
        self.chosen.emit()

    @property
    def order(self) -> ListOrder | None:
        """The order that was chosen, None for that of the meeting."""
        return self.box.currentData() or None

    def reset(self) -> None:
        """Go as the meeting has it."""
        self.show_value("")


class SignedField(ChoiceField):
    """What a signature is for; at first each sitting. `chosen`: something else was chosen."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Documents", "Signed for"), parent)
        translate = QCoreApplication.translate
        self.set_options(
            [
                ("sitting", translate("Documents", "Each sitting")),
                ("half_day", translate("Documents", "Each half-day")),
                ("day", translate("Documents", "Each day")),
            ]
        )
        self.reset()
        self.committed.connect(self._choose)

    def _choose(self, code: str) -> None:
        self.show_value(code)
        self.chosen.emit()

    @property
    def signed(self) -> Signed:
        """What was chosen."""
        signed: Signed = self.box.currentData()
        return signed

    def reset(self) -> None:
        """Sign for each sitting."""
        self.show_value("sitting")


class PaperBox(QComboBox):
    """Which paper, and which way round it lies where it may lie `either_way`. The usual one is that of the house."""

    def __init__(self, parent: QWidget | None = None, *, either_way: bool) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._usual: Paper = "a4"
        if either_way:
            self._offer("a4", self.tr("A4 upright"), self.tr("A4 landscape"))
            self._offer("letter", self.tr("Letter upright"), self.tr("Letter landscape"))
        else:
            self._offer("a4", "A4")
            self._offer("letter", "Letter")

    def _offer(self, paper: Paper, *names: str) -> None:
        for name, way in zip(names, ("", _ACROSS), strict=False):
            self.addItem(name, paper + way)  # as text: Qt compares that by value, and tuples by identity

    @property
    def size_of_paper(self) -> Paper:
        """The paper that is chosen."""
        return "letter" if str(self.currentData()).startswith("letter") else "a4"

    @property
    def across(self) -> bool:
        """Whether it lies across."""
        return str(self.currentData()).endswith(_ACROSS)

    def show_usual(self, paper: Paper) -> None:
        """Learn the paper of the house; it is chosen where nobody chose another."""
        untouched = self.currentData() == self._usual
        self._usual = paper
        if untouched:
            blocked = self.blockSignals(True)
            self.reset()
            self.blockSignals(blocked)

    def reset(self) -> None:
        """Choose the usual paper, upright."""
        self.setCurrentIndex(self.findData(self._usual))


class PaperFields(Section):
    """What all printed sheets ask: which sitting or, `by_day`, day; which language; which way round the paper lies."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, by_day: bool, either_way: bool = True) -> None:
        """`either_way`: whether the paper may lie across."""
        super().__init__("", parent)
        self._by_day = by_day
        self.sitting = combo_box()
        self.sitting.addItem(self.tr("All sittings"), None)
        self.language = combo_box()
        for code, name in LANGUAGES:
            self.language.addItem(name, code)
        self.paper = PaperBox(either_way=either_way)
        self.lines.addLayout(labelled(self.tr("Sitting"), self.sitting))
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addLayout(labelled(self.tr("Language"), self.language), 1)
        pair.addLayout(labelled(self.tr("Paper"), self.paper), 1)
        self.lines.addLayout(pair)
        for box in (self.sitting, self.language, self.paper):
            box.currentIndexChanged.connect(lambda _place: self.changed.emit())

    @property
    def chosen_sitting(self) -> int | None:
        """The sitting's id, or None for all."""
        data = self.sitting.currentData()
        return data if isinstance(data, int) else None

    @property
    def chosen_day(self) -> date | None:
        """The day of which all sittings are chosen, or None."""
        data = self.sitting.currentData()
        return date.fromisoformat(data) if isinstance(data, str) else None

    def show_facts(self, facts: Facts) -> None:
        """Offer the sittings of the meeting, and its days of several sittings; the choice stays where it can."""
        self.paper.show_usual(facts.paper)
        chosen = self.sitting.currentData()
        blocked = self.sitting.blockSignals(True)
        self.sitting.clear()
        self.sitting.addItem(self.tr("All sittings"), None)
        for key, label in facts.sittings:
            self.sitting.addItem(label, key)
        for day in facts.full_days if self._by_day else ():
            # As text: Qt compares that by value, and a Python date by identity.
            self.sitting.addItem(self.tr("All of {day}").format(day=words.short_day(day)), day.isoformat())
        self.sitting.setCurrentIndex(max(0, self.sitting.findData(chosen, flags=Qt.MatchFlag.MatchExactly)))
        self.sitting.blockSignals(blocked)

    def reset(self) -> None:
        """Choose what stands there at first."""
        for box in (self.sitting, self.language):
            box.setCurrentIndex(0)
        self.paper.reset()
