"""The options of documents without pages that are made of the agenda: in which language they are."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.documents.catalogue import LANGUAGES
from meetingdesk.desktop.documents.facts import Facts
from meetingdesk.desktop.documents.fields import PaperBox, Section, combo_box, labelled
from meetingdesk.desktop.documents.sheet_options import Options, PaperOptions
from meetingdesk.rows.documents import Document, SheetChoice


class AgendaOptions(Options):
    """The agenda for spreadsheets and the programs of conferences: its language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        section = Section()
        self.box = combo_box()
        for code, name in LANGUAGES:
            self.box.addItem(name, code)
        section.lines.addLayout(labelled(self.tr("Language"), self.box))
        self.section = section
        self.paper = PaperBox(either_way=False)
        self.column.addWidget(section)
        self.column.addStretch(1)
        self.box.currentIndexChanged.connect(lambda _place: self.changed.emit())

    def add_paper(self) -> None:
        """Ask for the paper too."""
        self.section.lines.addLayout(labelled(self.tr("Paper"), self.paper))
        self.paper.currentIndexChanged.connect(lambda _place: self.changed.emit())

    @property
    def language(self) -> str:
        """The language that is chosen."""
        return str(self.box.currentData())

    def show_facts(self, facts: Facts) -> None:
        """Offer the same for every meeting, on the paper of the house."""
        self.paper.show_usual(facts.paper)

    def reset(self) -> None:
        """Choose English and the paper of the house."""
        self.box.setCurrentIndex(0)
        self.paper.reset()

    def choice(self, meeting: int) -> SheetChoice | None:
        """Return nothing: data has no pages."""
        return None


class TextOptions(AgendaOptions):
    """A document of the whole meeting that asks for its language alone. Which clock a programme has, readers choose."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document = document
        if document != "programme":  # a web page has no paper
            self.add_paper()

    def choice(self, meeting: int) -> SheetChoice:
        """Return what is to be drawn or written."""
        paper = self.paper.size_of_paper
        return SheetChoice(document=self._document, meeting=meeting, language=self.language, paper=paper)


class LetterOptions(AgendaOptions):
    """The letters: to which entity, or to all, and in which language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entity = combo_box()
        self.entity.addItem(self.tr("All entities"), None)
        section = Section()
        section.lines.addLayout(labelled(self.tr("Entity"), self.entity))
        self.column.insertWidget(0, section)
        self.add_paper()
        self.entity.currentIndexChanged.connect(lambda _place: self.changed.emit())

    def show_facts(self, facts: Facts) -> None:
        """Offer the entities that are invited; the choice stays where it can."""
        super().show_facts(facts)
        chosen = self.entity.currentData()
        blocked = self.entity.blockSignals(True)
        self.entity.clear()
        self.entity.addItem(self.tr("All entities"), None)
        for key, name in facts.entities:
            self.entity.addItem(name, key)
        self.entity.setCurrentIndex(max(0, self.entity.findData(chosen)) if chosen is not None else 0)
        self.entity.blockSignals(blocked)

    def reset(self) -> None:
        """Choose English and all entities."""
        super().reset()
        self.entity.setCurrentIndex(0)

    def choice(self, meeting: int) -> SheetChoice:
        """Return what is to be drawn."""
        return SheetChoice(
            document="letters",
            meeting=meeting,
            language=self.language,
            entity=self.entity.currentData(),
            paper=self.paper.size_of_paper,
        )


class AgendaSheetOptions(PaperOptions):
    """The provisional agenda: besides paper and language, a second language that stands beside the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("provisional-agenda", parent)
        self.beside = combo_box()
        self.beside.addItem(self.tr("None"), "")
        for code, name in LANGUAGES:
            self.beside.addItem(name, code)
        section = Section()
        section.lines.addLayout(labelled(self.tr("Second language, side by side"), self.beside))
        self.column.insertWidget(1, section)
        self.beside.currentIndexChanged.connect(lambda _place: self.changed.emit())

    def reset(self) -> None:
        """Choose one language too."""
        super().reset()
        self.beside.setCurrentIndex(0)

    def choice(self, meeting: int) -> SheetChoice:
        """Return what is to be drawn."""
        return replace(super().choice(meeting), beside=str(self.beside.currentData()))
