"""What the window needs of an open office file. `meetingdesk.office.Office` is the one that has a file behind it.

Everything named here is a type: nothing is loaded for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date, datetime, timedelta
    from pathlib import Path

    from meetingdesk.errors import UserError
    from meetingdesk.requests import Request
    from meetingdesk.rows.agenda import AgendaRow, RoomRow
    from meetingdesk.rows.attendance import (
        AttendanceRow,
        EditionRow,
        LogName,
        ProposalRow,
        TracedRow,
    )
    from meetingdesk.rows.backups import BackupPreview, BackupRow, Counts, Restored
    from meetingdesk.rows.changes import ChangeSet, StepRow, UndoState
    from meetingdesk.rows.conflicts import ConflictRow, EngagedRow
    from meetingdesk.rows.delegations import DelegationRow
    from meetingdesk.rows.delegations_screen import DelegationDetail, DelegationsRow
    from meetingdesk.rows.directory import DirectoryRead
    from meetingdesk.rows.documents import Pages, SheetChoice
    from meetingdesk.rows.file import FileFacts
    from meetingdesk.rows.history import HistoryRow
    from meetingdesk.rows.house import House
    from meetingdesk.rows.invitations import Handed, InvitationsRow, IssueReport, OutgoingKey, OutgoingView, Way
    from meetingdesk.rows.meetings import MeetingRow
    from meetingdesk.rows.nominations import ForeignTable, Nominations
    from meetingdesk.rows.now import ExtensionRow, NowRow
    from meetingdesk.rows.office import EntityRow, GrowthRow, KindRow, RegionRow
    from meetingdesk.rows.overview import OverviewRow
    from meetingdesk.rows.people import PersonRow
    from meetingdesk.rows.personal import HeldRow
    from meetingdesk.rows.planner import PlanOptions, PlanRow
    from meetingdesk.rows.progress import Progress
    from meetingdesk.rows.releases import VersionsRow
    from meetingdesk.rows.replies import RepliesRead
    from meetingdesk.rows.report import DateOrder, ForeignReport, ReportsRead, SaidOfLog
    from meetingdesk.rows.schedule import ForeignSchedule
    from meetingdesk.rows.search import HitRow
    from meetingdesk.rows.window import ForesightRow, WindowRow

By = Literal["sitting", "item"]


class Reads(Protocol):
    """Every question the window may ask. Each is short; all give rows."""

    def undo_state(self) -> UndoState:
        """Tell what undo and redo would do."""
        ...

    def history(self, limit: int = 200) -> tuple[StepRow, ...]:
        """Return the latest steps, newest first."""
        ...

    def meetings(self) -> tuple[MeetingRow, ...]:
        """Return the meetings, the latest first."""
        ...

    def directory(self, on: date | None = None) -> tuple[EntityRow, ...]:
        """Return the entities, all or those valid on a day."""
        ...

    def overview(self, meeting: int) -> OverviewRow:
        """Return what the overview shows."""
        ...

    def agenda(self, meeting: int) -> AgendaRow:
        """Return the whole agenda."""
        ...

    def versions(self, meeting: int) -> VersionsRow:
        """Return the releases of the agenda, what each changed, and what has changed since."""
        ...

    def rooms(self, meeting: int) -> tuple[RoomRow, ...]:
        """Return the parallel rooms of a meeting in their order."""
        ...

    def conflicts(self, meeting: int) -> tuple[ConflictRow, ...]:
        """Return what is wrong with the plan, the conflicts first, each part by start."""
        ...

    def engaged(self, meeting: int) -> tuple[EngagedRow, ...]:
        """Return when people are at other meetings of the file at about the same time."""
        ...

    def window(self, meeting: int, on: date | None = None) -> WindowRow:
        """Return who sits in a meeting and where; while nobody is invited, the entities valid on a day."""
        ...

    def fallen_due(self, meeting: int, delegates: Collection[int]) -> int:
        """Return how many invitations and cancellations are due to delegates, where any were issued, as of now."""
        ...

    def foresight(self, meeting: int, shifts: Mapping[int, timedelta]) -> ForesightRow:
        """Return which invitations fall due if sittings move by so much, by their ids."""
        ...

    def editions(self, meeting: int) -> tuple[WindowRow, ...]:
        """Return the same of every edition of the meeting's series."""
        ...

    def delegations(self, meeting: int) -> tuple[DelegationRow, ...]:
        """Return the delegations in the order of the lists."""
        ...

    def delegations_screen(self, meeting: int) -> DelegationsRow:
        """Return the delegations with the figures of the filters and the people of the last edition."""
        ...

    def delegation(self, delegation: int) -> DelegationDetail:
        """Return all about one delegation. Raises UserError `gone`."""
        ...

    def people(self, search: str = "") -> tuple[PersonRow, ...]:
        """Return the people of the office with their parts in its meetings, or those whom a search finds."""
        ...

    def person(self, person: int) -> PersonRow:
        """Return one person. Raises UserError `gone`."""
        ...

    def held(self, person: int) -> HeldRow:
        """Return everything that is held on a person, the history too. Raises UserError `gone`."""
        ...

    def regions(self) -> tuple[RegionRow, ...]:
        """Return the regions in their one order."""
        ...

    def kinds(self) -> tuple[KindRow, ...]:
        """Return the kinds of entities in their one order."""
        ...

    def growth(self, until: int) -> tuple[GrowthRow, ...]:
        """Return how many entities there were at the end of each year up to `until`."""
        ...

    def search(self, text: str, limit: int = 50) -> tuple[HitRow, ...]:
        """Return what a text is found in: meetings, items, delegations, people, entities, sittings."""
        ...

    def history_with_places(self, limit: int = 200) -> tuple[HistoryRow, ...]:
        """Return the latest steps, newest first, with who made them and where each can be seen."""
        ...

    def invitations(self, meeting: int, by: By = "sitting") -> InvitationsRow:
        """Return who holds what, and what is due."""
        ...

    def attendance(self, meeting: int) -> AttendanceRow:
        """Return who was there: people and sittings, the names of the logs, the figures of the days."""
        ...

    def attendance_by_item(self, meeting: int, sitting: int, item: int) -> AttendanceRow:
        """Return who was there at an item of a sitting."""
        ...

    def attended_editions(self, meeting: int) -> tuple[EditionRow, ...]:
        """Return the editions of a meeting's series whose attendance is known, the oldest first."""
        ...

    def trace(self, meeting: int) -> tuple[TracedRow, ...]:
        """Return all rows of the logs with what becomes of them."""
        ...

    def proposals(self, meeting: int, names: Iterable[LogName]) -> Mapping[LogName, tuple[ProposalRow, ...]]:
        """Return for names of the logs, with their addresses, at most three delegates who may be meant."""
        ...

    def now(self, meeting: int, instant: datetime | None = None, sitting: int | None = None) -> NowRow:
        """Return the day as it runs at an instant, else now; of a sitting, else of the one that is on."""
        ...

    def extension(self, sitting: int, minutes: int) -> ExtensionRow:
        """Return whose night it would be if a sitting lasted so much longer."""
        ...


class Office(Protocol):
    """An open office file. Calls from several threads wait for each other; `busy` tells that one is under way."""

    @property
    def path(self) -> Path:
        """The file."""
        ...

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        ...

    @property
    def busy(self) -> bool:
        """Whether another thread is using the file right now."""
        ...

    @property
    def reads(self) -> Reads:
        """The questions."""
        ...

    def run(self, request: Request) -> ChangeSet:
        """Carry out a request in one transaction. Raises UserError: then nothing was written."""
        ...

    def make_ready(self) -> None:
        """Load what edits need, so that the first is as quick as the rest. For a worker."""
        ...

    def stand_in(self, person: int) -> str:
        """Return what stands in the place of a person's name once they are erased."""
        ...

    def erase_person(self, person: int) -> ChangeSet:
        """Erase a person from the file and its history, which is never undone. Raises UserError `gone`."""
        ...

    def export_person(self, person: int, path: Path, file_format: str) -> Path:
        """Write everything that is held on a person (json, pdf). Raises UserError."""
        ...

    def undo(self) -> ChangeSet:
        """Undo the last step. Raises UserError where it cannot be undone."""
        ...

    def redo(self) -> ChangeSet:
        """Redo the step that was undone last."""
        ...

    def on_warning(self, tell: Callable[[UserError], None]) -> None:
        """Say who is told, in any thread and once, that a backup could not be made; the work goes on."""
        ...

    def backup(self, out: Path | None = None) -> Path:
        """Make a verified backup now, among the others or as a new file; return its path. Raises UserError."""
        ...

    def back_up_when_due(self) -> BackupRow | None:
        """Make a backup if something has changed and the last one is half an hour old."""
        ...

    def save_copy(self, path: Path) -> Path:
        """Write a verified copy to a new file. Raises UserError; nothing is replaced."""
        ...

    def backups(self) -> tuple[BackupRow, ...]:
        """Return the backups of this file, newest first."""
        ...

    def counts(self) -> Counts:
        """Count what the file holds, to be shown beside the preview of a backup."""
        ...

    def facts(self) -> FileFacts:
        """Tell the state of the file and of its backups."""
        ...

    def preview_backup(self, backup: Path) -> BackupPreview:
        """Read a backup through and count what it holds. Raises FileError where it cannot be restored."""
        ...

    def put_back(self, backup: Path) -> tuple[Office, Restored | UserError]:
        """Close this file, restore a backup onto it and open it again; the office that comes back is to be used.

        What was refused comes back too: the file is then as it was. Raises FileError where it cannot be opened again.
        """
        ...

    def release(self, meeting: int, note: str = "", *, final: bool = False) -> ChangeSet:
        """Release the agenda as it is now. Raises UserError where nothing is new."""
        ...

    def release_list(self, meeting: int, note: str = "", *, final: bool = False, confirmed: bool = False) -> ChangeSet:
        """Release the list of participants as it is now. Raises UserError where nobody is on it or nothing is new."""
        ...

    def plan_order(self, meeting: int, options: PlanOptions, progress: Progress) -> PlanRow:
        """Plan the order of a meeting's items; nothing is written. Raises UserError where there is no plan."""
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

    def read_replies(self, paths: Iterable[Path], meeting: int, progress: Progress) -> RepliesRead:
        """Read answers to invitations, and tell what would come of them; nothing is written. Raises UserError."""
        ...

    def take_replies(self, meeting: int, read: RepliesRead) -> ChangeSet:
        """Keep the answers that were read; it is never undone."""
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
        self, meeting: int, day: date, folder: Path, progress: Progress, language: str | None = None
    ) -> Sequence[Path]:
        """Write everything for one host day into a folder, all or nothing; return the files written."""
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

    def read_schedule(
        self,
        path: Path,
        zone: str | None = None,
        meeting: MeetingRow | None = None,
        *,
        columns: Mapping[str, str] | None = None,
        date_order: DateOrder | None = None,
        progress: Progress,
    ) -> ForeignSchedule:
        """Read a schedule file; nothing is written. Raises UserError."""
        ...

    def rehearse_take_over(
        self, schedule: ForeignSchedule, path: Path, zone: str | None = None, meeting: MeetingRow | None = None
    ) -> None:
        """Write nothing, and raise the UserError with which `take_over` would refuse the same."""
        ...

    def take_over(
        self, schedule: ForeignSchedule, path: Path, zone: str | None = None, meeting: MeetingRow | None = None
    ) -> ChangeSet:
        """Take over a schedule in one step."""
        ...

    def read_directory(self, path: Path, progress: Progress = ...) -> DirectoryRead:
        """Read a directory and tell what would come of it; nothing is written. Raises UserError."""
        ...

    def take_directory(self, read: DirectoryRead) -> ChangeSet:
        """Take in, in one step, what a directory tells anew; its rejected rows are left out."""
        ...

    def export_directory(self, path: Path, file_format: str) -> Path:
        """Write the directory so that it can be taken in again (xlsx, csv, json). Raises UserError."""
        ...

    def export_people(self, path: Path) -> Path:
        """Write people as cards for an address book (vCard). Raises UserError."""
        ...

    def expect_nominations(self) -> None:
        """Start what reads the next table of people, while its file is being chosen. For a worker."""
        ...

    def read_nominations(
        self,
        source: Path | str,
        *,
        sheet: str | None = None,
        columns: Mapping[str, str] | None = None,
        progress: Progress,
    ) -> ForeignTable:
        """Read a table of people, from a file or as it was copied; nothing is written. Raises UserError."""
        ...

    def look_at_nominations(self, meeting: int, table: ForeignTable, *, new_entities: bool = False) -> Nominations:
        """Tell what would come of a table of people; nothing is written."""
        ...

    def take_nominations(self, meeting: int, looked_at: Nominations) -> ChangeSet:
        """Take in, in one step, whom a table nominates."""
        ...

    def export_rejected(self, looked_at: Nominations, path: Path) -> Path:
        """Write the rejected rows of a table of people with their reasons, as XLSX."""
        ...

    def read_report(self, path: Path, meeting: int, said: SaidOfLog) -> ForeignReport:
        """Read a log; nothing is written. Raises UserError, also where more must be said of it first."""
        ...

    def look_at_reports(self, meeting: int, reports: Sequence[ForeignReport], progress: Progress = ...) -> ReportsRead:
        """Tell what the names of logs would be taken for; nothing is written."""
        ...

    def take_reports(self, meeting: int, reports: Sequence[ForeignReport], sitting: int | None = None) -> ChangeSet:
        """Take logs in, in one step; with a sitting, their rows count in that one alone."""
        ...

    def close(self) -> None:
        """Close the file; whatever was acknowledged is on disk already."""
        ...
