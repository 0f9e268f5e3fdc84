"""An open office file: the rooms below the window, put together for the window and the command line alike.

This module loads SQLAlchemy, so `app` and `cli` load it late; what is heavier still (icalendar, typst) is loaded by
the method that uses it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from meetingdesk import keeping, words
from meetingdesk.errors import FileError, UserError
from meetingdesk.giving_out import GivingOut
from meetingdesk.paths import resources
from meetingdesk.requests import Request
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.progress import Progress, no_progress
from meetingdesk.store.store import Operation, Store
from meetingdesk.taking_in import TakingIn

if TYPE_CHECKING:
    from meetingdesk.rows.backups import Restored
    from meetingdesk.rows.planner import ClashRow, PlanOptions, PlanRow


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


class Office(TakingIn, GivingOut):
    """An open office file."""

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

    def put_back(self, backup: Path) -> tuple[Office, Restored | UserError]:
        """Close this file, restore a backup onto it and open it again; the office that comes back is to be used.

        What was refused comes back too: the file is then as it was. Raises FileError where it cannot be opened again.
        """
        if self.read_only:
            return self, FileError("file.read_only", path=str(self.path))
        self.closed = True
        self.store.close()  # without a backup: restoring keeps the file that was there
        outcome: Restored | UserError
        try:
            outcome = keeping.put_back(backup, self.path)
        except UserError as error:
            outcome = error
        return Office.open(self.path), outcome

    def stand_in(self, person: int) -> str:
        """Return what stands in the place of a person's name once they are erased."""
        return words.say("personal.stand_in", self.language, n=person)

    def erase_person(self, person: int) -> ChangeSet:
        """Erase a person from the file and its history, which is never undone. Raises UserError `gone`."""
        from meetingdesk.queries.traces import traces_of
        from meetingdesk.store.erasures import Erasure

        return self.store.erase(Erasure(self.reads.person(person).uid, self.stand_in(person)), traces_of)

    def plan_order(self, meeting: int, options: PlanOptions, progress: Progress = no_progress) -> PlanRow:
        """Plan the order of a meeting's items so that speakers speak in humane hours; nothing is written.

        Raises UserError where there is nothing to plan, or no plan: with the rules that clash.
        """
        from meetingdesk.domain.planner.planning import plan

        row = plan(self.reads.agenda(meeting), options, progress)
        if row.clash:
            raise _clash(row.clash)
        return row

    def release(self, meeting: int, note: str = "", *, final: bool = False) -> ChangeSet:
        """Release the agenda of a meeting as it is now. Raises UserError where nothing is new."""
        from meetingdesk.domain.releases import published
        from meetingdesk.requests.releases import ReleaseAgenda

        items = published(self.reads.agenda(meeting))
        return self.run(ReleaseAgenda(meeting=meeting, at=datetime.now(UTC), items=items, note=note, final=final))

    def release_list(self, meeting: int, note: str = "", *, final: bool = False, confirmed: bool = False) -> ChangeSet:
        """Release the list of participants of a meeting as it is now: all who stand, or the confirmed alone.

        Raises UserError where nobody is on it or nothing is new.
        """
        from meetingdesk.domain.list_releases import listed
        from meetingdesk.requests.list_releases import ReleaseList

        lines = listed(self.reads.delegations(meeting), confirmed=confirmed)
        return self.run(ReleaseList(meeting=meeting, at=datetime.now(UTC), lines=lines, note=note, final=final))


def _clash(rules: Sequence[ClashRow]) -> UserError:
    if rules[0].code in ("long", "full", "pieces"):
        return UserError(f"plan.{rules[0].code}", **rules[0].parameters)
    named = (words.say(f"plan_rule.{rule.code}", **rule.parameters) for rule in rules)
    return UserError("plan.clash", rules=words.listed(named))
