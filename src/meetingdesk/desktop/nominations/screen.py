"""Whom a table nominates, before anything is written: row by row, with what is wrong in its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from meetingdesk import words
from meetingdesk.desktop import settings
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.lists.import_page import ImportPage
from meetingdesk.desktop.lists.text_view import TextView
from meetingdesk.desktop.nominations.importing import Importer, Wish
from meetingdesk.desktop.nominations.lines import people_lines, remark_lines, untold
from meetingdesk.desktop.nominations.mapping import Mapping
from meetingdesk.desktop.widgets import OutlineButton
from meetingdesk.errors import UserError
from meetingdesk.rows.nominations import Nominations

PEOPLE, REJECTED, WARNINGS = "people", "rejected", "warnings"


class NominationsScreen(ImportPage):
    """`open_at` with a path reads that file, with a text what was copied. It leads to the delegations, or back."""

    name: ClassVar[str] = "nominations"
    tables: ClassVar[frozenset[str]] = frozenset({"meeting", "delegation", "delegate", "person", "entity"})

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._wish: Wish | None = None
        self._found: Nominations | None = None
        self.importer = Importer(controller, self)
        self.mapping = Mapping()
        self.save_button = OutlineButton(self.tr("Save the rejected rows\u2026"), "export")
        self.people = TextView(self.tr("People who are taken in"))
        self.rejected = TextView(self.tr("Rows that are rejected"))
        self.warnings = TextView(self.tr("What is to be known of the rows"))
        self._save = QAction(self.save_button.text(), self)
        parts = {
            PEOPLE: (self.tr("People"), self.people),
            REJECTED: (self.tr("Rejected"), self.rejected),
            WARNINGS: (self.tr("Remarks"), self.warnings),
        }
        self.set_up(self.tr("Import people"), (self.mapping,), parts)
        self.choice.addWidget(self.save_button)
        self._connect()

    # -- parts

    def _connect(self) -> None:
        self.importer.started.connect(self.progress.watch)
        self.importer.looked.connect(self._show)
        # In the next turn: what the change tells is shown in this one, and to open the delegations takes as long.
        self.importer.taken.connect(lambda _changes: QTimer.singleShot(0, self, lambda: self.leave("delegations")))
        self.importer.failed.connect(lambda error: self.tell("danger", words.explain(error)))
        self.importer.written.connect(lambda path: self.tell("success", self.tr("Written to {path}").format(path=path)))
        self.mapping.mapped.connect(self._map)
        self.mapping.sheet_chosen.connect(lambda sheet: self._ask(sheet=sheet, columns={}))
        self.mapping.entities_chosen.connect(lambda on: self._ask(new_entities=on))
        self.save_button.clicked.connect(self.save_rejected)
        self._save.triggered.connect(self.save_rejected)

    def screen_actions(self) -> list[QAction]:
        """Return what can be done here."""
        return [*super().screen_actions(), self._save]

    # -- what is shown

    def refresh(self) -> None:
        """Look at the table anew: the office may know more by now."""
        self._ask()

    def open_at(self, argument: object) -> None:
        """Read a file, or a text that was copied."""
        if isinstance(argument, (Path, str)):
            self._wish = Wish(argument)
            self.source.setText(argument.name if isinstance(argument, Path) else self.tr("from the clipboard"))
            self.mapping.begin()
            self._show_tables(None)
            self.cancel_button.setFocus()
            self._ask()

    def _map(self, name: str, heading: str) -> None:
        if self._wish is not None:
            self._ask(columns={**self._wish.columns, name: heading})

    def _ask(self, **changes: object) -> None:
        if self._wish is not None:
            self._wish = replace(self._wish, **changes)  # type: ignore[arg-type]  # fields of Wish by name
            self.take_button.setEnabled(False)
            self.importer.look(self._wish)

    def _show(self, found: Nominations | UserError) -> None:
        self.tell_nothing()
        self._found = found if isinstance(found, Nominations) else None
        if isinstance(found, Nominations) and self._ask_as_before(found):
            return
        if isinstance(found, UserError):
            self.tell("danger", words.explain(found))
        else:
            self.mapping.show_table(found.table)
            self._remark(found)
        self._show_tables(self._found)
        self.offer(_offer(self._found), fine=self._found is not None and self._found.taken > 0)

    def _ask_as_before(self, found: Nominations) -> bool:
        """Read a table with the columns that were chosen for one with the same heads; those chosen now are remembered.

        Only what could be read is remembered: another table of the same sender must not be refused for it.
        """
        chosen = self._wish.columns if self._wish is not None else {}
        if chosen:
            settings.remember_columns(found.table.heads, chosen)
            return False
        before = settings.columns_of(found.table.heads)
        if before:
            self._ask(columns=before)
        return bool(before)

    def _remark(self, found: Nominations) -> None:
        """Say what holds for the table as a whole."""
        if found.rejected:
            self.tell("warning", words.say("ui.nominations.rejected", n=len(found.rejected)))
        if found.table.hidden:
            self.tell("neutral", words.say("ui.nominations.hidden", sheets=words.listed(found.table.hidden)))

    def _show_tables(self, found: Nominations | None) -> None:
        row, name = self.tr("Row"), self.tr("Name")
        people = people_lines(found) if found else []
        rejected = remark_lines(found, found.rejected) if found else []
        warnings = remark_lines(found, found.warnings) if found else []
        heads = (row, name, self.tr("Capacity"), self.tr("Entity"), self.tr("Post"), self.tr("E-mail"))
        told = (*heads, self.tr("Status"), self.tr("Mode"), self.tr("Remark"))
        self.people.show_rows(told, people, (64, 168, 136, 200, 120, 184, 96, 96, 0))
        nothing = untold(people)
        for column in range(len(told)):
            self.people.setColumnHidden(column, column in nothing)
        self.rejected.show_rows((row, name, self.tr("Reason")), rejected, (64, 200, 0))
        self.warnings.show_rows((row, name, self.tr("Remark")), warnings, (64, 200, 0))
        for key, lines in ((PEOPLE, people), (REJECTED, rejected), (WARNINGS, warnings)):
            self.switch.button(key).setText(words.say(f"ui.nominations.{key}_rows", n=len(lines)))
            self.switch.button(key).setEnabled(bool(lines) or key == PEOPLE)
        self.save_button.setVisible(bool(rejected))
        self._save.setEnabled(bool(rejected))
        self.show_part(REJECTED if rejected and not people else PEOPLE)

    # -- what is wished

    def take(self) -> None:
        """Take in those who are shown; the rejected rows are left out."""
        if self._found is not None and self._found.taken:
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

    def forget(self) -> None:
        """Let go of the table."""
        self.importer.drop()
        self._wish = self._found = None
        self._show_tables(None)


def _offer(found: Nominations | None) -> str:
    """Return what taking in would do, nothing where there is nothing to take."""
    if found is None or not found.taken:
        return ""
    people = len(found.accepted)
    return (
        words.say("ui.nominations.take", n=people)
        if people
        else words.say("ui.nominations.take_delegations", n=found.taken)
    )
