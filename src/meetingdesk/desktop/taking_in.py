"""What the window has an open office file take in: tables, logs, answers. `meetingdesk.taking_in` does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from meetingdesk.rows.changes import ChangeSet
    from meetingdesk.rows.directory import DirectoryRead
    from meetingdesk.rows.meetings import MeetingRow
    from meetingdesk.rows.nominations import ForeignTable, Nominations
    from meetingdesk.rows.progress import Progress
    from meetingdesk.rows.replies import RepliesRead
    from meetingdesk.rows.report import DateOrder, ForeignReport, ReportsRead, SaidOfLog
    from meetingdesk.rows.schedule import ForeignSchedule


class TakingIn(Protocol):
    """What comes from elsewhere: read first, then taken in."""

    def read_replies(self, paths: Iterable[Path], meeting: int, progress: Progress) -> RepliesRead:
        """Read answers to invitations, and tell what would come of them; nothing is written. Raises UserError."""
        ...

    def take_replies(self, meeting: int, read: RepliesRead) -> ChangeSet:
        """Keep the answers that were read; it is never undone."""
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

    def read_report(self, path: Path, meeting: int, said: SaidOfLog) -> ForeignReport:
        """Read a log; nothing is written. Raises UserError, also where more must be said of it first."""
        ...

    def look_at_reports(self, meeting: int, reports: Sequence[ForeignReport], progress: Progress = ...) -> ReportsRead:
        """Tell what the names of logs would be taken for; nothing is written."""
        ...

    def take_reports(self, meeting: int, reports: Sequence[ForeignReport], sitting: int | None = None) -> ChangeSet:
        """Take logs in, in one step; with a sitting, their rows count in that one alone."""
        ...
