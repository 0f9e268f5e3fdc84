"""What comes into an office from files of others: read first, looked at, then taken in as one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from meetingdesk.open_file import OpenFile
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.progress import Progress, no_progress

if TYPE_CHECKING:
    from meetingdesk.rows.directory import DirectoryRead
    from meetingdesk.rows.meetings import MeetingRow
    from meetingdesk.rows.nominations import ForeignTable, Nominations
    from meetingdesk.rows.replies import RepliesRead
    from meetingdesk.rows.report import DateOrder, ForeignReport, ReportsRead, SaidOfLog
    from meetingdesk.rows.schedule import ForeignSchedule


class TakingIn(OpenFile):
    """The part of an office that takes in."""

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

    def expect_nominations(self) -> None:
        """Start what reads the next table of nominations, while its file is being chosen."""
        from meetingdesk import nominations

        nominations.expect()

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

        wish = ImportDelegations(meeting=meeting, nominees=looked_at.accepted, delegations=looked_at.delegations)
        return self.run(wish)

    def read_directory(self, path: Path, progress: Progress = no_progress) -> DirectoryRead:
        """Read a directory and tell what would come of it; nothing is written. Raises UserError."""
        from meetingdesk import directories

        return directories.look_at(self.store, directories.read(path, progress))

    def take_directory(self, read: DirectoryRead) -> ChangeSet:
        """Take in, in one step, what a directory tells anew; its rejected rows are left out."""
        from meetingdesk.requests.directory import ImportDirectory

        return self.run(ImportDirectory(entities=read.news))

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

    def read_replies(self, paths: Iterable[Path], meeting: int, progress: Progress = no_progress) -> RepliesRead:
        """Read answers to invitations, and tell what would come of them; nothing is written. Raises UserError."""
        from meetingdesk import replies

        return replies.look_at(self.store, meeting, replies.read(paths, progress), self.language)

    def take_replies(self, meeting: int, read: RepliesRead) -> ChangeSet:
        """Keep the answers that were read; it is never undone."""
        from meetingdesk.requests.invitations import RecordReplies

        return self.run(RecordReplies(meeting=meeting, replies=read.kept, at=datetime.now(UTC)))
