"""What the office holds on a person: counted, written out for them, and erased once that is said twice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.lists.side import SidePage, wrapped
from meetingdesk.desktop.widgets import OutlineButton, PlainLabel, Strip, plain_label
from meetingdesk.rows.personal import HeldRow, Section

SECTIONS: tuple[Section, ...] = (
    "parts", "speaking", "marks", "log_rows", "names", "invitations", "replies", "texts", "history",
)  # fmt: skip


class PersonalPage(SidePage):
    """`export_wanted` gives a format, `erase_wanted` the person by id."""

    export_wanted = Signal(str)
    erase_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Personal data"))
        self.held: HeldRow | None = None
        self._figures: dict[Section, PlainLabel] = {}
        self.pdf, self.json = (
            OutlineButton(self.tr("Save as PDF"), "export"),
            OutlineButton(self.tr("Save as JSON"), "export"),
        )
        self.pdf.clicked.connect(lambda: self.export_wanted.emit("pdf"))
        self.json.clicked.connect(lambda: self.export_wanted.emit("json"))
        self.done = wrapped("", "small", "success")
        self.done.hide()
        self._says = wrapped()
        self._coming = wrapped("", "body", "warning")
        self.erase = OutlineButton(self.tr("Erase the person…"), "remove", tone="danger")
        self.erase.clicked.connect(self.ask)
        self.sure, self.keep = OutlineButton(self.tr("Erase for good"), tone="danger"), OutlineButton(self.tr("Keep"))
        self.sure.clicked.connect(self._erase)
        self.keep.clicked.connect(self._drop_question)
        self.question = Strip("danger", "", closable=False, parent=self)
        self._lay_out()

    def _lay_out(self) -> None:
        self.add_part(
            self._table(), _line(self.pdf), _line(self.json), self.done, title=self.tr("What is held"), line=False
        )
        self._last = self.add_part(self._says, self._coming, _line(self.erase), title=self.tr("Erasing"))
        self._asked = self.add_part(self.question, _line(self.sure, self.keep), line=False)
        self.scroll_body()

    def _table(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 4, 0, 8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for place, section in enumerate(SECTIONS):
            name = plain_label(words.say(f"personal.section.{section}"), "body", "muted")
            name.setWordWrap(True)
            self._figures[section] = plain_label("", "strong")
            grid.addWidget(name, place, 0)
            grid.addWidget(self._figures[section], place, 1, Qt.AlignmentFlag.AlignTrailing)
        return table

    def show_held(self, held: HeldRow, stand_in: str, *, allowed: bool) -> None:
        """Show what is held on a person, and what would become of it."""
        self.held = held
        self.show_head(held.person.name, self.tr("Personal data"))
        for section, label in self._figures.items():
            label.setText(str(held.count(section)))
            label.set_tone("text" if held.count(section) else "muted")
        self._says.setText(words.say("personal.erasing", stand_in=stand_in))
        self._coming.setText(words.say("cli.erase_coming", n=held.coming))
        self._coming.setVisible(held.coming > 0)
        self.done.hide()
        self._asked.hide()
        self._last.setVisible(allowed)

    def say_done(self, text: str) -> None:
        """Say below the buttons that a file was written."""
        self.done.setText(text)
        self.done.show()

    def ask(self) -> None:
        """Ask once more, in place."""
        if self.held is not None:
            self.question.set_text(words.say("personal.sure", name=self.held.person.name))
            self._asked.show()
            self.keep.setFocus()  # Enter must not erase

    def _erase(self) -> None:
        self._asked.hide()
        if self.held is not None:
            self.erase_wanted.emit(self.held.person.id)

    def _drop_question(self) -> None:
        self._asked.hide()
        self.erase.setFocus()


def _line(*buttons: QWidget) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 4, 0, 0)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return line
