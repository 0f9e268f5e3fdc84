"""An open office file: the rooms below the window, put together for the window and the command line alike.

This module loads SQLAlchemy, so `app` and `cli` load it late; what is heavier still (icalendar, typst) is loaded by
the method that uses it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from meetingdesk import keeping, words
from meetingdesk.errors import FileError, UserError
from meetingdesk.paths import resources
from meetingdesk.reads import By, Reads
from meetingdesk.requests import Request
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.progress import Progress, no_progress
from meetingdesk.store.store import Operation, Store

if TYPE_CHECKING:
    from meetingdesk.rows.backups import BackupPreview, BackupRow, Counts, Restored
    from meetingdesk.rows.directory import DirectoryRead
    from meetingdesk.rows.documents import Pages, SheetChoice, Warnings
    from meetingdesk.rows.file import FileFacts
    from meetingdesk.rows.house import House
    from meetingdesk.rows.invitations import IssueReport, OutgoingKey, OutgoingView, Way
    from meetingdesk.rows.meetings import MeetingRow
    from meetingdesk.rows.nominations import ForeignTable, Nominations
    from meetingdesk.rows.planner import ClashRow, PlanOptions, PlanRow
    from meetingdesk.rows.replies import RepliesRead
    from meetingdesk.rows.report import DateOrder, ForeignReport, ReportsRead, SaidOfLog
    from meetingdesk.rows.schedule import ForeignSchedule

DIRECTORY = "directory/wco.json"
SAMPLE = "sample/office.json"


def _shipped(name: str) -> Any:
    return json.loads((resources() / name).read_text(encoding="utf-8"))


class _Operations(dict[type[Request], Operation]):
    """The operations by their request; their modules load with the first edit, so that a file shows sooner."""

    def __missing__(self, request: type[Request]) -> Operation:
        from meetingdesk.operations import OPERATIONS

        self.update(OPERATIONS)
        return OPERATIONS[request]


latest_backup = keeping.latest_backup


class Office:
    """An open office file."""

    def __init__(self, store: Store, language: str = "", *, backups: bool = True) -> None:
        self.store = store
        self.language = language or words.in_use()
        self.reads = Reads(store, self.language)
        self._keeping = keeping.Keeping(store, automatic=backups)
        self._closed = False

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Office:
        """Open a file. Raises FileError where it cannot be used; it is not touched then."""
        try:
            return cls(Store.open(path, _Operations(), read_only=read_only))
        except FileError as error:
            keeping.note_damage(path, error)
            raise

    @classmethod
    def create(cls, path: Path, *, sample: bool = False, backups: bool = True) -> Office:
        """Make a new file with the shipped directory, or with the sample office. Never over a file that is there.

        `backups=False`: a file for a moment, of which none are made by themselves.
        """
        from meetingdesk.requests.office import LoadDirectory, LoadSample

        if path.exists():
            raise FileError("file.exists", path=str(path))
        path.parent.mkdir(parents=True, exist_ok=True)
        store = Store.create(path, _Operations())
        try:
            store.run(LoadDirectory(directory=_shipped(DIRECTORY)))
            if sample:
                store.run(LoadSample(office=_shipped(SAMPLE)))
            return cls(store, backups=backups)  # what is shipped needs no backup: it counts from here
        except BaseException:
            store.close()
            path.unlink(missing_ok=True)
            raise

    @property
    def path(self) -> Path:
        """The file."""
        return self.store.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self.store.read_only

    @property
    def busy(self) -> bool:
        """Whether another thread is using the file right now."""
        return self.store.busy

    def run(self, request: Request) -> ChangeSet:
        """Carry out a request in one transaction; before an import there is a backup."""
        if request.code.startswith("import_"):
            self._keeping.before("import")
        return self.store.run(request)

    def make_ready(self) -> None:
        """Load what edits need, so that the first is as quick as the rest. For a worker."""
        import meetingdesk.operations  # noqa: F401 - the first edit finds them loaded

        self.store.make_ready()

    def stand_in(self, person: int) -> str:
        """Return what stands in the place of a person's name once they are erased."""
        return words.say("personal.stand_in", self.language, n=person)

    def erase_person(self, person: int) -> ChangeSet:
        """Erase a person from the file and its history, which is never undone. Raises UserError `gone`."""
        from meetingdesk.queries.traces import traces_of
        from meetingdesk.store.erasures import Erasure

        return self.store.erase(Erasure(self.reads.person(person).uid, self.stand_in(person)), traces_of)

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

        self._check_place(path)
        spoken = language or self.language
        held = Reads(self.store, spoken).held(person)
        return personal.write(held, path, file_format, spoken, progress, warn)

    def undo(self) -> ChangeSet:
        """Undo the last step."""
        return self.store.undo()

    def redo(self) -> ChangeSet:
        """Redo the step that was undone last."""
        return self.store.redo()

    def close(self, *, patient: bool = False) -> None:
        """Close the file, with a backup if something has changed; `patient`: only if one is due by the clock."""
        if self._closed:
            return
        self._closed = True
        try:
            self._keeping.at_the_end(patient=patient)
        finally:
            self.store.close()

    # -- the file's life

    def on_warning(self, tell: Callable[[UserError], None]) -> None:
        """Say who is told, in any thread and once, that a backup could not be made; the work goes on."""
        self._keeping.warn = tell

    def backup(self, out: Path | None = None) -> Path:
        """Make a verified backup now, among the others or as a new file; return its path. Raises UserError."""
        return self._keeping.by_hand(out)

    def back_up_when_due(self, now: datetime | None = None) -> BackupRow | None:
        """Make a backup if something has changed and the last one is half an hour old. For a timer, in a worker."""
        return self._keeping.when_due(now)

    def save_copy(self, path: Path) -> Path:
        """Write a verified copy to a new file. Raises UserError; nothing is replaced."""
        return self.store.backup(path)

    def backups(self) -> tuple[BackupRow, ...]:
        """Return the backups of this file, newest first."""
        return self._keeping.backups.rows()

    def counts(self) -> Counts:
        """Count what the file holds, to be shown beside the preview of a backup."""
        from meetingdesk.store.restore import counts

        with self.store.read() as reader:
            return counts(reader)

    def facts(self) -> FileFacts:
        """Tell the state of the file and of its backups, for `diagnostics`."""
        return self._keeping.facts()

    @staticmethod
    def preview_backup(backup: Path) -> BackupPreview:
        """Read a backup through and count what it holds. Raises FileError where it cannot be restored."""
        return keeping.preview(backup)

    @staticmethod
    def restore(backup: Path, onto: Path) -> Restored:
        """Put a backup in the place of a file that is closed; that file is kept. Raises UserError: nothing is done."""
        return keeping.put_back(backup, onto)

    def put_back(self, backup: Path) -> tuple[Office, Restored | UserError]:
        """Close this file, restore a backup onto it and open it again; the office that comes back is to be used.

        What was refused comes back too: the file is then as it was. Raises FileError where it cannot be opened again.
        """
        if self.read_only:
            return self, FileError("file.read_only", path=str(self.path))
        self._closed = True
        self.store.close()  # without a backup: restoring keeps the file that was there
        outcome: Restored | UserError
        try:
            outcome = keeping.put_back(backup, self.path)
        except UserError as error:
            outcome = error
        return Office.open(self.path), outcome

    # -- what would be

    def plan_order(self, meeting: int, options: PlanOptions, progress: Progress = no_progress) -> PlanRow:
        """Plan the order of a meeting's items so that speakers speak in humane hours; nothing is written.

        Raises UserError where there is nothing to plan, or no plan: with the rules that clash.
        """
        from meetingdesk.domain.planner.planning import plan

        row = plan(self.reads.agenda(meeting), options, progress)
        if row.clash:
            raise _clash(row.clash)
        return row

    # -- what goes out and comes in

    def release(self, meeting: int, note: str = "") -> ChangeSet:
        """Release the agenda of a meeting as it is now. Raises UserError where nothing is new."""
        from meetingdesk.domain.releases import published
        from meetingdesk.requests.releases import ReleaseAgenda

        items = published(self.reads.agenda(meeting))
        return self.run(ReleaseAgenda(meeting=meeting, at=datetime.now(UTC), items=items, note=note))

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
        from importlib.metadata import version

        from meetingdesk.exchange.calendar import issue
        from meetingdesk.requests.invitations import RecordIssues
        from meetingdesk.rows.invitations import IssueReport

        if self.read_only:  # nothing may leave the house that the ledger cannot hold
            raise FileError("file.read_only", path=str(self.path))
        now = datetime.now(UTC)
        row = self.reads.invitations(meeting, by)
        written, skipped = issue.write(row, folder, only_due=only_due, stamp=now, way=way, progress=progress)
        record = RecordIssues(meeting=meeting, issued=written, at=now, how="written", tzdata=version("tzdata"))
        return IssueReport(self.run(record), written, skipped)

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

    def read_replies(self, paths: Iterable[Path], meeting: int, progress: Progress = no_progress) -> RepliesRead:
        """Read answers to invitations, and tell what would come of them; nothing is written. Raises UserError."""
        from meetingdesk import replies

        return replies.look_at(self.store, meeting, replies.read(paths, progress), self.language)

    def take_replies(self, meeting: int, read: RepliesRead) -> ChangeSet:
        """Keep the answers that were read; it is never undone."""
        from meetingdesk.requests.invitations import RecordReplies

        return self.run(RecordReplies(meeting=meeting, replies=read.kept, at=datetime.now(UTC)))

    def export_calendar(self, meeting: int, path: Path, by: By, language: str | None = None) -> Path:
        """Write the whole meeting as one calendar file, for people who take it in by hand."""
        from meetingdesk.exchange.calendar.publish import publish
        from meetingdesk.exchange.files import write_whole

        self._check_place(path)
        spoken = language or self.language
        data = publish(Reads(self.store, spoken).agenda(meeting), by, spoken, datetime.now(UTC))
        try:
            write_whole(path, data)
        except OSError as error:
            raise UserError("export.failed", path=str(path), reason=error.strerror or str(error)) from error
        return path

    def export_schedule(self, meeting: int, path: Path, file_format: str, language: str | None = None) -> Path:
        """Write the agenda as a frab schedule, for the programs of conferences. Raises UserError."""
        from meetingdesk import schedules

        self._check_place(path)
        spoken = language or self.language
        return schedules.export(Reads(self.store, spoken).agenda(meeting), path, file_format, spoken)

    def export_agenda(self, meeting: int, path: Path, file_format: str, language: str | None = None) -> Path:
        """Write the agenda as a table (csv, xlsx). Raises UserError."""
        from meetingdesk import schedules

        self._check_place(path)
        spoken = language or self.language
        return schedules.export_table(Reads(self.store, spoken).agenda(meeting), path, file_format, spoken)

    def _check_place(self, path: Path) -> None:
        """Refuse to put a document where a folder is, or in the place of an office file. Raises UserError."""
        if path.is_dir():
            raise UserError("document.is_folder", path=str(path))
        own = path.exists() and self.path.exists() and path.samefile(self.path)
        if own or path.suffix.casefold() == ".meetingdesk":
            raise UserError("export.office", path=str(path))

    def read_schedule(
        self,
        path: Path,
        zone: str | None = None,
        meeting: MeetingRow | None = None,
        *,
        columns: Mapping[str, str] | None = None,
        date_order: DateOrder | None = None,
        progress: Progress = no_progress,
    ) -> ForeignSchedule:
        """Read a schedule of any kind; nothing is written. Its problems are those of `take_over` with the same.

        `columns`: for a table, the heading of each field that is not found by itself.
        """
        from meetingdesk import schedules
        from meetingdesk.exchange.schedule.asked import Asked

        days = {sitting.day for sitting in self.reads.agenda(meeting.id).sittings} if meeting else ()
        asked = Asked(path.name, zone, columns or {}, date_order, days)
        return schedules.read(path, asked, meeting, progress)

    def take_over(
        self,
        schedule: ForeignSchedule,
        path: Path,
        zone: str | None = None,
        meeting: MeetingRow | None = None,
    ) -> ChangeSet:
        """Take over a schedule in one step: into a meeting, or as a new one. The file's own zone goes before `zone`."""
        from meetingdesk import schedules

        return self.run(schedules.taking_over(schedule, path, zone, meeting))

    def rehearse_take_over(
        self,
        schedule: ForeignSchedule,
        path: Path,
        zone: str | None = None,
        meeting: MeetingRow | None = None,
    ) -> None:
        """Write nothing, and raise the UserError with which `take_over` would refuse the same."""
        from meetingdesk import schedules

        self.store.rehearse(schedules.taking_over(schedule, path, zone, meeting))

    def read_nominations(
        self,
        source: Path | str,
        *,
        sheet: str | None = None,
        columns: Mapping[str, str] | None = None,
        progress: Progress = no_progress,
    ) -> ForeignTable:
        """Read a table of nominations, a file or a text that was copied; nothing is written.

        `columns`: the heading of each field not found by itself.
        """
        from meetingdesk import nominations
        from meetingdesk.exchange.nominations.reading import AskedTable

        if isinstance(source, str):
            return nominations.read_bytes(source.encode(), AskedTable("", sheet, columns or {}), progress)
        return nominations.read(source, AskedTable(source.name, sheet, columns or {}), progress)

    def look_at_nominations(self, meeting: int, table: ForeignTable, *, new_entities: bool = False) -> Nominations:
        """Tell what would come of a table; nothing is written."""
        from meetingdesk import nominations

        return nominations.look_at(self.store, meeting, table, self.language, new_entities=new_entities)

    def take_nominations(self, meeting: int, looked_at: Nominations) -> ChangeSet:
        """Take in, in one step, whom a table nominates; its rejected rows are left out."""
        from meetingdesk.requests.nominations import ImportDelegations

        return self.run(ImportDelegations(meeting=meeting, nominees=looked_at.accepted))

    def export_delegations(self, meeting: int, path: Path, file_format: str, language: str | None = None) -> Path:
        """Write who stands in the delegations as a table that can be taken in again (xlsx, csv). Raises UserError."""
        from meetingdesk import nominations

        self._check_place(path)
        return nominations.export(self.store, meeting, path, file_format, language or self.language)

    def export_rejected(self, looked_at: Nominations, path: Path) -> Path:
        """Write the rejected rows of a table with their reasons, as XLSX. Raises UserError `export.failed`."""
        from meetingdesk import nominations

        self._check_place(path)
        return nominations.write_rejected(looked_at, path, self.language)

    def read_directory(self, path: Path, progress: Progress = no_progress) -> DirectoryRead:
        """Read a directory and tell what would come of it; nothing is written. Raises UserError."""
        from meetingdesk import directories

        return directories.look_at(self.store, directories.read(path, progress))

    def take_directory(self, read: DirectoryRead) -> ChangeSet:
        """Take in, in one step, what a directory tells anew; its rejected rows are left out."""
        from meetingdesk.requests.directory import ImportDirectory

        return self.run(ImportDirectory(entities=read.news))

    def export_directory(self, path: Path, file_format: str, language: str | None = None) -> Path:
        """Write the directory so that it can be taken in again (xlsx, csv, json). Raises UserError."""
        from meetingdesk import directories

        self._check_place(path)
        return directories.export(self.store, path, file_format, language or self.language)

    def export_people(self, path: Path, people: Sequence[int] | None = None) -> Path:
        """Write people as cards for an address book (vCard), all or those that are named. Raises UserError."""
        from meetingdesk import personal

        self._check_place(path)
        wanted = None if people is None else set(people)
        rows = [row for row in self.reads.people() if wanted is None or row.id in wanted]
        return personal.write_cards(rows, path)

    def read_report(self, path: Path, meeting: int, said: SaidOfLog) -> ForeignReport:
        """Read a log; nothing is written. Raises UserError, also where more must be said of it first."""
        from meetingdesk import logs

        return logs.read(self.store, meeting, path, said)

    def look_at_reports(
        self, meeting: int, reports: Sequence[ForeignReport], progress: Progress = no_progress
    ) -> ReportsRead:
        """Tell what the names of logs would be taken for; nothing is written."""
        from meetingdesk import logs

        return logs.look_at(self.store, meeting, reports, self.language, progress)

    def take_reports(self, meeting: int, reports: Sequence[ForeignReport], sitting: int | None = None) -> ChangeSet:
        """Take logs in, in one step; with a sitting, their rows count in that one alone."""
        from meetingdesk.requests.attendance import ImportReport

        return self.run(ImportReport(meeting=meeting, reports=tuple(reports), at=datetime.now(UTC), sitting=sitting))

    def preview(self, choice: SheetChoice, dots_per_inch: int, progress: Progress = no_progress) -> Pages:
        """Draw a sheet for the screen."""
        from meetingdesk import sheets

        return sheets.preview(self.store, choice, dots_per_inch, progress)

    def pages(self, choice: SheetChoice, dots_per_inch: int, progress: Progress = no_progress) -> Pages:
        """Draw all pages of a sheet for a printer."""
        from meetingdesk import sheets

        return sheets.pages(self.store, choice, dots_per_inch, progress)

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

        self._check_place(path)
        return sheets.export(self.store, choice, file_format, path, progress, warn)

    def make_style(self, *, templates: bool = False) -> Path:
        """Make the folder of the house style beside the file; return it. Raises UserError `document.style.*`."""
        from meetingdesk import sheets

        return sheets.make_style(self.path, templates=templates)

    def house(self) -> House:
        """Return the house style of the file, as shipped where it has none."""
        from meetingdesk import sheets

        return sheets.house_of(self.path)

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
            self._check_place(folder)

        return sheets.export_day(self.store, meeting, day, folder, language or self.language, progress, warn)


def _clash(rules: Sequence[ClashRow]) -> UserError:
    if rules[0].code in ("long", "full", "pieces"):
        return UserError(f"plan.{rules[0].code}", **rules[0].parameters)
    named = (words.say(f"plan_rule.{rule.code}", **rule.parameters) for rule in rules)
    return UserError("plan.clash", rules=words.listed(named))
