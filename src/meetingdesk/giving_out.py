"""What goes out of an office: invitations, schedules, tables and sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from meetingdesk.errors import FileError, unwritten
from meetingdesk.open_file import OpenFile
from meetingdesk.reads import By, Reads
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.progress import Progress, no_progress

if TYPE_CHECKING:
    from meetingdesk.rows.documents import Pages, SheetChoice, Warnings
    from meetingdesk.rows.house import House
    from meetingdesk.rows.invitations import Handed, IssueReport, OutgoingKey, OutgoingView, Way
    from meetingdesk.rows.nominations import Nominations


class GivingOut(OpenFile):
    """The part of an office that gives out."""

    def issue(
        self,
        meeting: int,
        folder: Path,
        *,
        by: By = "sitting",
        only_due: bool = True,
        way: Way = "ics",
        progress: Progress = no_progress,
    ) -> IssueReport:
        """Write one invitation a person and event into a folder, and record who holds what. Raises UserError."""
        from meetingdesk.exchange.calendar import issue
        from meetingdesk.rows.invitations import Handed, IssueReport

        self._check_ledger()
        now = datetime.now(UTC)
        row = self.reads.invitations(meeting, by)
        written, skipped = issue.write(row, folder, only_due=only_due, stamp=now, way=way, progress=progress)
        return IssueReport(self.record_handed(Handed(meeting, now, written)), written, skipped)

    def hand_out(
        self, meeting: int, keys: Iterable[OutgoingKey], folder: Path, *, by: By, way: Way, progress: Progress
    ) -> Handed:
        """Write the chosen invitations, due or not, into a folder; nothing is recorded. Raises UserError."""
        from meetingdesk.exchange.calendar import issue
        from meetingdesk.rows.invitations import Handed

        self._check_ledger()
        now, row, wanted = datetime.now(UTC), self.reads.invitations(meeting, by), set(keys)
        chosen = tuple(one for one in row.invitations if (one.delegate_uid, one.email, one.uid) in wanted)
        row = replace(row, invitations=chosen)
        written, _ = issue.write(row, folder, only_due=False, stamp=now, way=way, progress=progress)
        return Handed(meeting, now, written)

    def record_handed(self, handed: Handed) -> ChangeSet:
        """Record that files were taken: they have left the house, and that is never undone. Raises UserError."""
        from meetingdesk.domain.clock import data_version
        from meetingdesk.requests.invitations import RecordIssues

        issued, at = handed.written, handed.made_at
        return self.run(
            RecordIssues(meeting=handed.meeting, issued=issued, at=at, how="written", tzdata=data_version())
        )

    def _check_ledger(self) -> None:
        """Nothing may leave the house that the ledger cannot hold."""
        if self.read_only:
            raise FileError("file.read_only", path=str(self.path))

    def preview_issue(
        self, meeting: int, by: By, way: Way, *, only_due: bool, wanted: OutgoingKey | None = None
    ) -> OutgoingView:
        """Tell what an issue would write, and what the wanted file says. Raises UserError; nothing is written."""
        from meetingdesk.exchange.calendar.preview import preview

        row = self.reads.invitations(meeting, by)
        return preview(row, way, only_due=only_due, stamp=datetime.now(UTC), wanted=wanted)

    def record_sending(self, meeting: int, issued: Iterable[datetime]) -> ChangeSet:
        """Note that what was issued at these instants has been sent. Raises UserError; it is never undone."""
        from meetingdesk.requests.invitations import RecordSending

        return self.run(RecordSending(meeting=meeting, issued=tuple(issued), at=datetime.now(UTC)))

    def export_calendar(self, meeting: int, path: Path, by: By, language: str | None = None) -> Path:
        """Write the whole meeting as one calendar file, for people who take it in by hand."""
        from meetingdesk.exchange.calendar.publish import publish
        from meetingdesk.exchange.files import write_whole

        self.check_place(path)
        spoken = language or self.language
        data = publish(Reads(self.store, spoken).agenda(meeting), by, spoken, datetime.now(UTC))
        try:
            write_whole(path, data)
        except OSError as error:
            raise unwritten(error, path) from error
        return path

    def export_schedule(self, meeting: int, path: Path, file_format: str, language: str | None = None) -> Path:
        """Write the agenda as a frab schedule, for the programs of conferences. Raises UserError."""
        from meetingdesk import schedules

        self.check_place(path)
        spoken = language or self.language
        return schedules.export(Reads(self.store, spoken).agenda(meeting), path, file_format, spoken)

    def export_agenda(self, meeting: int, path: Path, file_format: str, language: str | None = None) -> Path:
        """Write the agenda as a table (csv, xlsx). Raises UserError."""
        from meetingdesk import schedules

        self.check_place(path)
        spoken = language or self.language
        return schedules.export_table(Reads(self.store, spoken).agenda(meeting), path, file_format, spoken)

    def export_delegations(self, meeting: int, path: Path, file_format: str, language: str | None = None) -> Path:
        """Write who stands in the delegations as a table that can be taken in again (xlsx, csv). Raises UserError."""
        from meetingdesk import nominations

        self.check_place(path)
        return nominations.export(self.store, meeting, path, file_format, language or self.language)

    def export_rejected(self, looked_at: Nominations, path: Path) -> Path:
        """Write the rejected rows of a table with their reasons, as XLSX. Raises UserError `document.*`."""
        from meetingdesk import nominations

        self.check_place(path)
        return nominations.write_rejected(looked_at, path, self.language)

    def export_directory(self, path: Path, file_format: str, language: str | None = None) -> Path:
        """Write the directory so that it can be taken in again (xlsx, csv, json). Raises UserError."""
        from meetingdesk import directories

        self.check_place(path)
        return directories.export(self.store, path, file_format, language or self.language)

    def export_people(self, path: Path, people: Sequence[int] | None = None) -> Path:
        """Write people as cards for an address book (vCard), all or those that are named. Raises UserError."""
        from meetingdesk import personal

        self.check_place(path)
        wanted = None if people is None else set(people)
        rows = [row for row in self.reads.people() if wanted is None or row.id in wanted]
        return personal.write_cards(rows, path)

    def export_person(
        self,
        person: int,
        path: Path,
        file_format: str,
        progress: Progress = no_progress,
        warn: Callable[[Warnings], None] = lambda _warnings: None,
        language: str | None = None,
    ) -> Path:
        """Write everything that is held on a person (json, pdf). Raises UserError."""
        from meetingdesk import personal

        self.check_place(path)
        spoken = language or self.language
        held = Reads(self.store, spoken).held(person)
        return personal.write(held, path, file_format, spoken, progress, warn)

    def preview(self, choice: SheetChoice, progress: Progress = no_progress) -> Pages:
        """Draw a sheet for the screen."""
        from meetingdesk import sheets

        return sheets.preview(self.store, choice, progress)

    def pages(self, choice: SheetChoice, progress: Progress = no_progress) -> Pages:
        """Draw all pages of a sheet for a printer."""
        from meetingdesk import sheets

        return sheets.pages(self.store, choice, progress)

    def export(
        self,
        choice: SheetChoice,
        file_format: str,
        path: Path,
        progress: Progress = no_progress,
        warn: Callable[[Warnings], None] = lambda _warnings: None,
    ) -> Sequence[Path]:
        """Write a sheet; return the files written. `warn` is told what is not as it should be in them."""
        from meetingdesk import sheets

        self.check_place(path)
        return sheets.export(self.store, choice, file_format, path, progress, warn)

    def export_day(
        self,
        meeting: int,
        day: date,
        folder: Path,
        progress: Progress = no_progress,
        language: str | None = None,
        warn: Callable[[Warnings], None] = lambda _warnings: None,
    ) -> Sequence[Path]:
        """Write everything for one host day into a folder or a ZIP file, all or nothing; return the files written."""
        from meetingdesk import sheets

        if folder.suffix.casefold() == ".zip":
            self.check_place(folder)

        return sheets.export_day(self.store, meeting, day, folder, language or self.language, progress, warn)

    def make_style(self, *, templates: bool = False) -> Path:
        """Make the folder of the house style beside the file; return it. Raises UserError `document.style.*`."""
        from meetingdesk import sheets

        return sheets.make_style(self.path, templates=templates)

    def change_style(self, key: str, value: object) -> House:
        """Change one value of the house style, back to the shipped one for None; return the style as it is then.

        Raises UserError `document.style.*`.
        """
        from meetingdesk import sheets

        return sheets.change_style(self.path, key, value)

    def house(self) -> House:
        """Return the house style of the file, as shipped where it has none."""
        from meetingdesk import sheets

        return sheets.house_of(self.path)
