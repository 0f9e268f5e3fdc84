"""What a foreign directory would add and change, before anything is written: row by row, with what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.lists.import_page import ImportPage
from meetingdesk.desktop.lists.text_view import TextView
from meetingdesk.desktop.office import Office
from meetingdesk.errors import UserError
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.directory import DirectoryRead, Fate, ForeignEntity
from meetingdesk.rows.progress import Progress

ADDED: Fate = "added"
CHANGED: Fate = "changed"
REJECTED = "rejected"


class DirectoryImportScreen(ImportPage):
    """`open_at` with a path reads that file. It leads to the directory, or back."""

    name: ClassVar[str] = "directory_import"
    tables: ClassVar[frozenset[str]] = frozenset({"entity", "region", "entity_kind"})
    of_meeting: ClassVar[bool] = False

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._path: Path | None = None
        self._found: DirectoryRead | None = None
        self._asked = 0
        self.added = TextView(self.tr("Entities that are added"))
        self.changed = TextView(self.tr("Entities that are changed"))
        self.rejected = TextView(self.tr("Rows that are rejected"))
        parts = {
            ADDED: (self.tr("New"), self.added),
            CHANGED: (self.tr("Changed"), self.changed),
            REJECTED: (self.tr("Rejected"), self.rejected),
        }
        self.set_up(self.tr("Import a directory"), (), parts)

    # -- what is shown

    def refresh(self) -> None:
        """Look at the file anew: the office may know more by now."""
        self._look()

    def open_at(self, argument: object) -> None:
        """Read a file."""
        if isinstance(argument, Path):
            self._path = argument
            self.source.setText(argument.name)
            self._show_tables(None)
            self.cancel_button.setFocus()
            self._look()

    def _look(self) -> None:
        path = self._path
        if path is None:
            return
        self._asked += 1
        asked = self._asked
        self.take_button.setEnabled(False)

        def then(found: DirectoryRead | UserError) -> None:
            if asked == self._asked:
                self._show(found)

        self._watch(
            self.controller.work(self.tr("Reading the directory"), lambda office, run: _look(office, path, run), then)
        )

    def _show(self, found: DirectoryRead | UserError) -> None:
        self.tell_nothing()
        self._found = found if isinstance(found, DirectoryRead) else None
        if isinstance(found, UserError):
            self.tell("danger", words.explain(found))
        elif found.rejected:
            self.tell("warning", words.say("ui.nominations.rejected", n=len(found.rejected)))
        elif not found.news:
            self.tell("neutral", self.tr("All of this is in the directory already."))
        self._show_tables(self._found)
        n = len(self._found.news) if self._found else 0
        self.offer(words.say("ui.directory.take", n=n) if n else "", fine=n > 0)

    def _show_tables(self, found: DirectoryRead | None) -> None:
        row, entity = self.tr("Row"), self.tr("Entity")
        added, changed = _lines(found, ADDED, _seat), _lines(found, CHANGED, _becomes)
        rejected = [
            (str(one.row), words.say(f"error.{one.code}", **one.parameters))
            for one in (found.rejected if found else ())
        ]
        self.added.show_rows((row, entity, self.tr("Seat")), added, (64, 0, 320))
        self.changed.show_rows((row, entity, self.tr("Becomes")), changed, (64, 320, 0))
        self.rejected.show_rows((row, self.tr("Reason")), rejected, (64, 0))
        for key, n in ((ADDED, len(added)), (CHANGED, len(changed)), (REJECTED, len(rejected))):
            self.switch.button(key).setText(words.say(f"ui.directory.{key}", n=n))
            self.switch.button(key).setEnabled(n > 0 or key == ADDED)
        filled = {ADDED: added, CHANGED: changed, REJECTED: rejected}
        self.show_part(next((key for key, lines in filled.items() if lines), ADDED))

    # -- what is wished

    def take(self) -> None:
        """Take in what is shown; the rejected rows are left out."""
        found = self._found
        if found is None or not found.news:
            return
        self.take_button.setEnabled(False)

        def then(outcome: ChangeSet | UserError) -> None:
            if isinstance(outcome, UserError):
                self.tell("danger", words.explain(outcome))
            else:
                self.leave("directory")

        self._watch(
            self.controller.work(
                self.tr("Taking in the directory"), lambda office, _progress: _take(office, found), then
            )
        )

    def forget(self) -> None:
        """Let go of the file."""
        self._asked += 1
        self._path = self._found = None
        self._show_tables(None)

    def _watch(self, job: Job | None) -> None:
        if job is not None:
            self.progress.watch(job)


def _lines(found: DirectoryRead | None, fate: Fate, say: Callable[[ForeignEntity], str]) -> list[tuple[str, str, str]]:
    entities = found.entities if found else ()
    return [(str(one.row), one.name, say(one)) for one in entities if one.fate == fate]


def _seat(one: ForeignEntity) -> str:
    return ", ".join(str(one.values[name]) for name in ("city", "country", "zone") if one.values.get(name))


def _becomes(one: ForeignEntity) -> str:
    """Say what changes: `City: Thimphu`."""
    parts = (words.say("ui.directory.becomes", name=words.say(f"directory.field.{name}"), value=_shown(one, name))
             for name in one.differ)  # fmt: skip
    return "; ".join(parts)


def _shown(one: ForeignEntity, name: str) -> str:
    return str(one.values[name] or "\N{EN DASH}")


def _look(office: Office, path: Path, progress: Progress) -> DirectoryRead | UserError:
    try:
        return office.read_directory(path, progress)
    except UserError as error:
        return error


def _take(office: Office, found: DirectoryRead) -> ChangeSet | UserError:
    try:
        return office.take_directory(found)
    except UserError as error:
        return error
