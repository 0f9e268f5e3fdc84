"""What the window has an open office file write: invitations, documents, tables. `meetingdesk.giving_out` does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from meetingdesk.rows.changes import ChangeSet
    from meetingdesk.rows.documents import Pages, SheetChoice, Warnings
    from meetingdesk.rows.house import House
    from meetingdesk.rows.invitations import Handed, IssueReport, OutgoingKey, OutgoingView, Way
    from meetingdesk.rows.nominations import Nominations
    from meetingdesk.rows.progress import Progress

By = Literal["sitting", "item"]


class GivingOut(Protocol):
    """What leaves the house. Raises UserError where it cannot be written."""

    def export_person(self, person: int, path: Path, file_format: str) -> Path:
        """Write everything that is held on a person (json, pdf). Raises UserError."""
        ...

    def issue(
        self,
        meeting: int,
        folder: Path,
        *,
        by: By = "sitting",
        only_due: bool = True,
        way: Way = "ics",
        progress: Progress,
    ) -> IssueReport:
        """Write one invitation a person and event into a folder, and record who holds what."""
        ...

    def hand_out(
        self, meeting: int, keys: Iterable[OutgoingKey], folder: Path, *, by: By, way: Way, progress: Progress
    ) -> Handed:
        """Write the chosen invitations, due or not, into a folder; nothing is recorded. Raises UserError."""
        ...

    def record_handed(self, handed: Handed) -> ChangeSet:
        """Record that files were taken; it is never undone."""
        ...

    def preview_issue(
        self, meeting: int, by: By, way: Way, *, only_due: bool, wanted: OutgoingKey | None = None
    ) -> OutgoingView:
        """Tell what an issue would write, and what the wanted file says. Raises UserError; nothing is written."""
        ...

    def record_sending(self, meeting: int, issued: Iterable[datetime]) -> ChangeSet:
        """Note that what was issued at these instants has been sent; it is never undone."""
        ...

    def house(self) -> House:
        """Return the house style of the file, as shipped where it has none."""
        ...

    def change_style(self, key: str, value: object) -> House:
        """Change one value of the house style, the shipped one for None. Raises UserError `document.style.*`."""
        ...

    def make_style(self, *, templates: bool = False) -> Path:
        """Make the folder of the house style beside the file; return it. Raises UserError `document.style.*`."""
        ...

    def preview(self, choice: SheetChoice, progress: Progress) -> Pages:
        """Draw a sheet for the screen."""
        ...

    def pages(self, choice: SheetChoice, progress: Progress) -> Pages:
        """Draw all pages of a sheet for a printer."""
        ...

    def export(self, choice: SheetChoice, file_format: str, path: Path, progress: Progress) -> Sequence[Path]:
        """Write a sheet (`pdf`, `xlsx`, `csv`); return the files written."""
        ...

    def export_day(
        self,
        meeting: int,
        day: date,
        folder: Path,
        progress: Progress,
        language: str | None = None,
        warn: Callable[[Warnings], None] = ...,
    ) -> Sequence[Path]:
        """Write everything for one host day into a folder, all or nothing; return the files written.

        `warn` is told what is not as it should be in them.
        """
        ...

    def export_calendar(self, meeting: int, path: Path, by: By, language: str | None = None) -> Path:
        """Write the whole meeting as one calendar file."""
        ...

    def export_agenda(self, meeting: int, path: Path, file_format: str, language: str | None = None) -> Path:
        """Write the agenda as a table (`csv`, `xlsx`)."""
        ...

    def export_schedule(self, meeting: int, path: Path, file_format: str, language: str | None = None) -> Path:
        """Write the agenda as a frab schedule (`xml`, `json`)."""
        ...

    def export_directory(self, path: Path, file_format: str) -> Path:
        """Write the directory so that it can be taken in again (xlsx, csv, json). Raises UserError."""
        ...

    def export_people(self, path: Path) -> Path:
        """Write people as cards for an address book (vCard). Raises UserError."""
        ...

    def export_rejected(self, looked_at: Nominations, path: Path) -> Path:
        """Write the rejected rows of a table of people with their reasons, as XLSX."""
        ...
