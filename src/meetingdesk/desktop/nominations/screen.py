"""Whom a table nominates, before anything is written: row by row, with what is wrong in its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.lists.text_view import TextView
from meetingdesk.desktop.nominations.importing import Importer, Wish
from meetingdesk.desktop.nominations.lines import people_lines, remark_lines
from meetingdesk.desktop.nominations.mapping import Mapping
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import (
    ElidedLabel,
    FilledButton,
    OutlineButton,
    Panel,
    ProgressBar4,
    ScreenBar,
    Segmented,
    Strip,
)
from meetingdesk.errors import UserError
from meetingdesk.rows.nominations import Nominations

PEOPLE, REJECTED, WARNINGS = "people", "rejected", "warnings"


class NominationsScreen(Screen):
    """`open_at` with a path reads that file, with a text what was copied. It leads to the delegations, or back."""

    name: ClassVar[str] = "nominations"
    tables: ClassVar[frozenset[str]] = frozenset({"meeting", "delegation", "delegate", "person", "entity"})

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._wish: Wish | None = None
        self._found: Nominations | None = None
        self._strips: list[Strip] = []
        self.importer = Importer(controller, self)
        self.progress = ProgressBar4()
        self.mapping = Mapping()
        self.take_button = FilledButton(self.tr("Import"), "import")
        self.cancel_button = OutlineButton(self.tr("Cancel"))
        self.save_button = OutlineButton(self.tr("Save the rejected rows\u2026"), "export")
        self.switch = Segmented(
            ((PEOPLE, self.tr("People")), (REJECTED, self.tr("Rejected")), (WARNINGS, self.tr("Remarks")))
        )
        self.people = TextView(self.tr("People who are taken in"))
        self.rejected = TextView(self.tr("Rows that are rejected"))
        self.warnings = TextView(self.tr("What is to be known of the rows"))
        self._file = ElidedLabel("", "body", "muted")
        self._actions = [QAction(self.tr("Cancel the import"), self), QAction(self.save_button.text(), self)]
        self._lay_out()
        self._connect()

    # -- parts

    def _lay_out(self) -> None:
        bar = ScreenBar(self.tr("Import people"))
        bar.add_left(self._file)
        bar.add_right(self.cancel_button)
        bar.add_right(self.take_button)
        ground = Panel("window", "bottom")
        self._above = QVBoxLayout(ground)
        margin = length("space_use.page_margin")
        self._above.setContentsMargins(margin, 12, margin, 12)
        self._above.setSpacing(length("space_use.between_controls"))
        self._above.addWidget(self.mapping)
        choice = QHBoxLayout()
        choice.addWidget(self.switch)
        choice.addStretch(1)
        choice.addWidget(self.save_button)
        self._above.addLayout(choice)
        self._tables = QStackedWidget()
        self._tables.setContentsMargins(16, 0, 16, 0)  # so that the texts stand below the title
        for table in (self.people, self.rejected, self.warnings):
            self._tables.addWidget(table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (bar, self.progress, ground):
            column.addWidget(part)
        column.addWidget(self._tables, 1)

    def _connect(self) -> None:
        self.importer.started.connect(self.progress.watch)
        self.importer.looked.connect(self._show)
        self.importer.taken.connect(lambda _changes: self._leave("delegations"))
        self.importer.failed.connect(lambda error: self._tell("danger", words.explain(error)))
        self.importer.written.connect(
            lambda path: self._tell("success", self.tr("Written to {path}").format(path=path))
        )
        self.mapping.mapped.connect(self._map)
        self.mapping.sheet_chosen.connect(lambda sheet: self._ask(sheet=sheet, columns={}))
        self.mapping.entities_chosen.connect(lambda on: self._ask(new_entities=on))
        self.take_button.clicked.connect(self.take)
        self.cancel_button.clicked.connect(self.cancel)
        self.save_button.clicked.connect(self.save_rejected)
        self._actions[0].triggered.connect(self.cancel)
        self._actions[1].triggered.connect(self.save_rejected)
        self.switch.chosen.connect(lambda _key: self._show_part())
        self.controller.opened.connect(lambda _office: self._forget())

    def screen_actions(self) -> list[QAction]:
        """Return what can be done here."""
        return self._actions

    # -- what is shown

    def refresh(self) -> None:
        """Look at the table anew: the office may know more by now."""
        self._ask()

    def open_at(self, argument: object) -> None:
        """Read a file, or a text that was copied."""
        if isinstance(argument, (Path, str)):
            self._wish = Wish(argument)
            self._file.setText(argument.name if isinstance(argument, Path) else self.tr("from the clipboard"))
            self.mapping.begin()
            self._show_tables(None)
            self.cancel_button.setFocus()
            self._ask()

    def _map(self, name: str, heading: str) -> None:
        if self._wish is not None:
            self._ask(columns={**self._wish.columns, name: heading})

    def _ask(self, **changes: object) -> None:
        if self._wish is not None:
            self._wish = replace(self._wish, **changes)  # type: ignore[arg-type]
            self.take_button.setEnabled(False)
            self.importer.look(self._wish)

    def _show(self, found: Nominations | UserError) -> None:
        for strip in self._strips:
            strip.hide()
            strip.deleteLater()
        self._strips = []
        self._found = found if isinstance(found, Nominations) else None
        if isinstance(found, UserError):
            self._tell("danger", words.explain(found))
        else:
            self.mapping.show_table(found.table)
            self._remark(found)
        self._show_tables(self._found)
        n = len(self._found.accepted) if self._found else 0
        fine = n > 0 and not self.controller.read_only
        self.take_button.set_text(words.say("ui.nominations.take", n=n) if n else self.tr("Import"))
        self.take_button.setEnabled(fine)
        if fine and self.cancel_button.hasFocus():
            self.take_button.setFocus()

    def _remark(self, found: Nominations) -> None:
        """Say what holds for the table as a whole."""
        if found.rejected:
            self._tell("warning", words.say("ui.nominations.rejected", n=len(found.rejected)))
        if found.table.hidden:
            self._tell("neutral", words.say("ui.nominations.hidden", sheets=words.listed(found.table.hidden)))

    def _show_tables(self, found: Nominations | None) -> None:
        row, name = self.tr("Row"), self.tr("Name")
        people = people_lines(found) if found else []
        rejected = remark_lines(found, found.rejected) if found else []
        warnings = remark_lines(found, found.warnings) if found else []
        heads = (row, name, self.tr("Capacity"), self.tr("Entity"), self.tr("Post"), self.tr("E-mail"))
        self.people.show_rows(heads, people, (64, 200, 144, 240, 0, 240))
        self.rejected.show_rows((row, name, self.tr("Reason")), rejected, (64, 200, 0))
        self.warnings.show_rows((row, name, self.tr("Remark")), warnings, (64, 200, 0))
        for key, lines in ((PEOPLE, people), (REJECTED, rejected), (WARNINGS, warnings)):
            self.switch.button(key).setText(words.say(f"ui.nominations.{key}_rows", n=len(lines)))
            self.switch.button(key).setEnabled(bool(lines) or key == PEOPLE)
        self.save_button.setVisible(bool(rejected))
        self._actions[1].setEnabled(bool(rejected))
        self.switch.choose(REJECTED if rejected and not people else PEOPLE)
        self._show_part()

    def _show_part(self) -> None:
        shown = {PEOPLE: self.people, REJECTED: self.rejected, WARNINGS: self.warnings}
        self._tables.setCurrentWidget(shown[self.switch.current])

    def _tell(self, tone: str, text: str) -> None:
        strip = Strip(tone, text, closable=False)
        self._strips.append(strip)
        self._above.insertWidget(len(self._strips), strip)
        strip.show()

    # -- what is wished

    def take(self) -> None:
        """Take in those who are shown; the rejected rows are left out."""
        if self._found is not None and self._found.accepted:
            self.take_button.setEnabled(False)
            self.importer.take(self._found)

    def save_rejected(self) -> None:
        """Ask where to write the rejected rows with their reasons, then write them."""
        found = self._found
        if found is None or not found.rejected:
            return
        dialog = QFileDialog(self, self.tr("Save the rejected rows"), str(Path.home()), "XLSX (*.xlsx)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile("rejected.xlsx")
        dialog.fileSelected.connect(lambda path: self.importer.write_rejected(found, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def cancel(self) -> None:
        """Go back to what was on show; nothing has been written."""
        self._leave("")

    def _leave(self, place: str) -> None:
        self._forget()
        self.go.emit(place, None)

    def _forget(self) -> None:
        self.importer.drop()
        self._wish = self._found = None
        self._show_tables(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)
