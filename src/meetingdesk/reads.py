"""Every question that may be asked of an open office file.

Each takes a short read of the file and gives rows. What the first screen does not need loads with its first question.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from meetingdesk.queries import agenda, delegations, meetings

if TYPE_CHECKING:
    from meetingdesk.rows.agenda import AgendaRow, RoomRow
    from meetingdesk.rows.attendance import (
        AttendanceRow,
        EditionRow,
        LogName,
        ProposalRow,
        TracedRow,
    )
    from meetingdesk.rows.changes import StepRow, UndoState
    from meetingdesk.rows.conflicts import ConflictRow, EngagedRow
    from meetingdesk.rows.delegations import DelegationRow
    from meetingdesk.rows.delegations_screen import DelegationDetail, DelegationsRow
    from meetingdesk.rows.history import HistoryRow
    from meetingdesk.rows.invitations import InvitationsRow
    from meetingdesk.rows.list_releases import ListReleaseRow
    from meetingdesk.rows.meetings import MeetingRow
    from meetingdesk.rows.now import ExtensionRow, NowRow
    from meetingdesk.rows.office import EntityRow, GrowthRow, KindRow, RegionRow
    from meetingdesk.rows.overview import OverviewRow
    from meetingdesk.rows.people import PersonRow
    from meetingdesk.rows.personal import HeldRow
    from meetingdesk.rows.releases import VersionsRow
    from meetingdesk.rows.search import HitRow
    from meetingdesk.rows.window import ForesightRow, WindowRow
    from meetingdesk.store.store import Store

By = Literal["sitting", "item"]


class Reads:
    """The questions: each takes a short read of the file and gives rows, in the language of the office."""

    def __init__(self, store: Store, language: str) -> None:
        self._store = store
        self._language = language

    def undo_state(self) -> UndoState:
        """Tell what undo and redo would do."""
        return self._store.undo_state()

    def history(self, limit: int = 200) -> tuple[StepRow, ...]:
        """Return the latest steps, newest first."""
        return self._store.history(limit)

    def meetings(self) -> tuple[MeetingRow, ...]:
        """Return the meetings, the latest first."""
        with self._store.read() as reader:
            return meetings.meetings(reader, self._language)

    def meeting(self, key: str | None) -> MeetingRow:
        """Return the meeting of a key, or the only one. Raises UserError with the keys that there are."""
        with self._store.read() as reader:
            return meetings.meeting_by_key(reader, key, self._language)

    def directory(self, on: date | None = None) -> tuple[EntityRow, ...]:
        """Return the entities, all or those valid on a day."""
        from meetingdesk.queries import office

        with self._store.read() as reader:
            return office.directory(reader, on, self._language)

    def overview(self, meeting: int) -> OverviewRow:
        """Return what the overview shows, as of now."""
        from meetingdesk.queries import overview

        with self._store.read() as reader:
            return overview.overview(reader, meeting, datetime.now(UTC), self._language)

    def agenda(self, meeting: int) -> AgendaRow:
        """Return the whole agenda."""
        with self._store.read() as reader:
            return agenda.agenda(reader, meeting, self._language)

    def rooms(self, meeting: int) -> tuple[RoomRow, ...]:
        """Return the parallel rooms of a meeting in their order."""
        with self._store.read() as reader:
            return agenda.rooms_of(reader, meeting)

    def versions(self, meeting: int) -> VersionsRow:
        """Return the releases of the agenda, what each changed, and what has changed since."""
        from meetingdesk.queries import releases

        with self._store.read() as reader:
            return releases.versions(reader, meeting, self._language)

    def released_lists(self, meeting: int) -> tuple[ListReleaseRow, ...]:
        """Return the lists of participants that were handed out, the latest first."""
        from meetingdesk.queries import list_releases

        with self._store.read() as reader:
            return list_releases.released_lists(reader, meeting)

    def conflicts(self, meeting: int) -> tuple[ConflictRow, ...]:
        """Return what is wrong with the plan, the conflicts first, each part by start."""
        from meetingdesk.queries import conflicts

        with self._store.read() as reader:
            return conflicts.conflicts(reader, meeting, self._language)

    def engaged(self, meeting: int) -> tuple[EngagedRow, ...]:
        """Return when people are at other meetings of the file at about the same time."""
        from meetingdesk.queries import conflicts

        with self._store.read() as reader:
            return conflicts.engaged(reader, meeting, self._language)

    def window(self, meeting: int, on: date | None = None) -> WindowRow:
        """Return who sits in a meeting and where; while nobody is invited, the entities valid on a day."""
        from meetingdesk.queries import window

        with self._store.read() as reader:
            return window.window(reader, meeting, self._language, on)

    def foresight(self, meeting: int, shifts: Mapping[int, timedelta]) -> ForesightRow:
        """Return which invitations fall due if sittings move by so much, by their ids, as of now."""
        from meetingdesk.queries import window

        with self._store.read() as reader:
            return window.foresight(reader, meeting, shifts, datetime.now(UTC), self._language)

    def fallen_due(self, meeting: int, delegates: Collection[int]) -> int:
        """Return how many invitations and cancellations are due to delegates, where any were issued, as of now."""
        from meetingdesk.queries import window

        with self._store.read() as reader:
            return window.fallen_due(reader, meeting, delegates, datetime.now(UTC), self._language)

    def try_out(self) -> None:
        """Ask once what the window asks in its own thread: the statements are made now, not while it waits for them."""
        for meeting in self.meetings()[:1]:
            self.agenda(meeting.id)
            for delegation in self.delegations(meeting.id)[:1]:
                self.delegation(delegation.id)

    def editions(self, meeting: int) -> tuple[WindowRow, ...]:
        """Return the same of every edition of the meeting's series."""
        from meetingdesk.queries import window

        with self._store.read() as reader:
            return window.editions(reader, meeting, self._language)

    def delegations(self, meeting: int) -> tuple[DelegationRow, ...]:
        """Return the delegations in the order of the lists."""
        with self._store.read() as reader:
            return delegations.delegations(reader, meeting, self._language)

    def delegations_screen(self, meeting: int) -> DelegationsRow:
        """Return the delegations with the figures of the filters and the people of the last edition."""
        from meetingdesk.queries import delegations_screen

        with self._store.read() as reader:
            return delegations_screen.delegations_screen(reader, meeting, datetime.now(UTC), self._language)

    def delegation(self, delegation: int) -> DelegationDetail:
        """Return all about one delegation. Raises UserError `gone`."""
        from meetingdesk.queries import delegations_screen

        with self._store.read() as reader:
            return delegations_screen.delegation_detail(reader, delegation, self._language)

    def people(self, search: str = "") -> tuple[PersonRow, ...]:
        """Return the people of the office with their parts in its meetings, or those whom a search finds."""
        from meetingdesk.queries import people

        with self._store.read() as reader:
            return people.people(reader, search, self._language)

    def person(self, person: int) -> PersonRow:
        """Return one person. Raises UserError `gone`."""
        from meetingdesk.queries import people

        with self._store.read() as reader:
            return people.person(reader, person, self._language)

    def held(self, person: int) -> HeldRow:
        """Return everything that is held on a person, the history too. Raises UserError `gone`."""
        from meetingdesk.queries import personal

        with self._store.read() as reader:
            return personal.held(reader, person, self._language)

    def regions(self) -> tuple[RegionRow, ...]:
        """Return the regions in their one order."""
        from meetingdesk.queries import office

        with self._store.read() as reader:
            return office.regions(reader, self._language)

    def kinds(self) -> tuple[KindRow, ...]:
        """Return the kinds of entities in their one order."""
        from meetingdesk.queries import office

        with self._store.read() as reader:
            return office.kinds(reader, self._language)

    def growth(self, until: int) -> tuple[GrowthRow, ...]:
        """Return how many entities there were at the end of each year up to `until`."""
        from meetingdesk.queries import office

        with self._store.read() as reader:
            return office.growth(reader, until)

    def search(self, text: str, limit: int = 50) -> tuple[HitRow, ...]:
        """Return what a text is found in: meetings, items, delegations, people, entities, sittings."""
        from meetingdesk.queries import search

        with self._store.read() as reader:
            return search.search(reader, text, limit, self._language)

    def history_with_places(self, limit: int = 200) -> tuple[HistoryRow, ...]:
        """Return the latest steps, newest first, with who made them and where each can be seen."""
        from meetingdesk.queries import history

        with self._store.read() as reader:
            return history.history(reader, limit, self._language)

    def invitations(self, meeting: int, by: By = "sitting") -> InvitationsRow:
        """Return who holds what, and what is due now."""
        from meetingdesk.queries import invitations

        with self._store.read() as reader:
            return invitations.invitations(reader, meeting, by=by, now=datetime.now(UTC), language=self._language)

    def attendance(self, meeting: int) -> AttendanceRow:
        """Return who was there: people and sittings, the names of the logs, the figures of the days."""
        from meetingdesk.queries import attendance

        with self._store.read() as reader:
            return attendance.attendance(reader, meeting, self._language)

    def attendance_by_item(self, meeting: int, sitting: int, item: int) -> AttendanceRow:
        """Return who was there at an item of a sitting."""
        from meetingdesk.queries import attendance

        with self._store.read() as reader:
            return attendance.by_item(reader, meeting, self._language, sitting=sitting, item=item)

    def proposals(self, meeting: int, names: Iterable[LogName]) -> Mapping[LogName, tuple[ProposalRow, ...]]:
        """Return for names of the logs, with their addresses, at most three delegates who may be meant."""
        from meetingdesk.queries import matches

        with self._store.read() as reader:
            known = matches.known(reader, meeting, self._language)
        wanted = tuple(names)
        known.matcher.prepare(wanted)
        return {(name, email): matches.proposals(known, name, email) for name, email in wanted}

    def trace(self, meeting: int, *, delegate: int | None = None, report: int | None = None) -> tuple[TracedRow, ...]:
        """Return the rows of the logs behind a delegate's presence, or those of a log, with what becomes of them."""
        from meetingdesk.queries import trace

        with self._store.read() as reader:
            return trace.trace(reader, meeting, delegate=delegate, report=report)

    def attended_editions(self, meeting: int) -> tuple[EditionRow, ...]:
        """Return the editions of a meeting's series whose attendance is known, the oldest first."""
        from meetingdesk.queries import attended_editions

        with self._store.read() as reader:
            return attended_editions.attended_editions(reader, meeting, self._language)

    def now(self, meeting: int, instant: datetime | None = None, sitting: int | None = None) -> NowRow:
        """Return the day as it runs at an instant, else now; at a sitting, else at the one that is on."""
        from meetingdesk.queries import now

        with self._store.read() as reader:
            return now.now(reader, meeting, instant or datetime.now(UTC), self._language, sitting)

    def extension(self, sitting: int, minutes: int) -> ExtensionRow:
        """Return whose night it would be if a sitting lasted so much longer."""
        from meetingdesk.queries import now

        with self._store.read() as reader:
            return now.extension(reader, sitting, minutes, self._language)
