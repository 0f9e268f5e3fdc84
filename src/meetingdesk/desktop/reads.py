"""What the window asks an open office file. `meetingdesk.reads.Reads` answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date, datetime, timedelta

    from meetingdesk.desktop.giving_out import By
    from meetingdesk.rows.agenda import AgendaRow, RoomRow
    from meetingdesk.rows.attendance import AttendanceRow, EditionRow, LogName, ProposalRow, TracedRow
    from meetingdesk.rows.changes import StepRow, UndoState
    from meetingdesk.rows.conflicts import ConflictRow, EngagedRow
    from meetingdesk.rows.delegations import DelegationRow
    from meetingdesk.rows.delegations_screen import DelegationDetail, DelegationsRow
    from meetingdesk.rows.history import HistoryRow
    from meetingdesk.rows.invitations import InvitationsRow
    from meetingdesk.rows.meetings import MeetingRow
    from meetingdesk.rows.now import ExtensionRow, NowRow
    from meetingdesk.rows.office import EntityRow, GrowthRow, KindRow, RegionRow
    from meetingdesk.rows.overview import OverviewRow
    from meetingdesk.rows.people import PersonRow
    from meetingdesk.rows.personal import HeldRow
    from meetingdesk.rows.releases import VersionsRow
    from meetingdesk.rows.search import HitRow
    from meetingdesk.rows.window import ForesightRow, WindowRow


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
