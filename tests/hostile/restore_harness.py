"""Kill a restore at each thing that it does to files, and see that there is a whole file every time.

    python tests/hostile/restore_harness.py

A child restores and is killed (SIGKILL) just before or after the n-th rename, link, removal, fsync, connection or
copy; n grows until the restore gets through. After each kill the file opens as the program opens it and is
the old one or the new one (a damaged old one: is still there in full), every backup is whole, and a second restore
gets through. As with the other harness, this says nothing of power cuts.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from meetingdesk.errors import FileError
from meetingdesk.model import Issue, Person
from meetingdesk.queries.traces import traces_of
from meetingdesk.store import restore
from meetingdesk.store.backups import Backups
from meetingdesk.store.store import Store

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.hostile.bad_files import zeroed_page
from tests.store.edits import OPERATIONS, AddPerson, DoForGood, issue
from tests.store.test_opening import make_unfinished

NOW = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
OLD, NEW = {"A", "B"}, {"A"}
ISSUED = ["one", "two"]
HOOKED = ("replace", "rename", "link", "unlink", "remove", "fsync", "chmod", "open")


def make(folder: Path) -> Path:
    """Make an office and one backup of it; return the backup."""
    path = folder / "office.meetingdesk"
    with Store.create(path, OPERATIONS) as store:
        store.run(AddPerson(family="A"))
        store.run(DoForGood(what=lambda session: session.add(issue("one"))))
        saved = Backups(path, folder / "backups").make(store.backup, "timer", NOW).path
        store.run(AddPerson(family="B"))
        store.run(DoForGood(what=lambda session: session.add(issue("two"))))
    return saved


class Killer:
    """Counts what is done to files and kills the process before or after the n-th."""

    def __init__(self, at: int, *, after: bool) -> None:
        self._left, self._after = at, after

    def hooked(self, act: Callable[..., object]) -> Callable[..., object]:
        def acts(*arguments: object, **options: object) -> object:
            self._left -= 1
            chosen = self._left == 0  # one call may contain others, which count on
            if chosen and not self._after:
                os.kill(os.getpid(), signal.SIGKILL)
            try:
                return act(*arguments, **options)
            finally:
                if chosen:
                    os.kill(os.getpid(), signal.SIGKILL)

        return acts

    def install(self) -> None:
        for name in HOOKED:
            setattr(os, name, self.hooked(getattr(os, name)))
        sqlite3.connect = self.hooked(sqlite3.connect)
        restore.backup.write = self.hooked(restore.backup.write)
        restore.ledger.carry_over = self.hooked(restore.ledger.carry_over)
        restore.ledger.salvage = self.hooked(restore.ledger.salvage)


def restored_by_a_child(path: Path, saved: Path, killer: Killer) -> bool:
    """Let a child restore; return whether it got through."""
    process = os.fork()
    if process == 0:
        try:
            killer.install()
            restore.restore(saved, path, Backups(path, path.parent / "backups"), NOW, traces_of)
            os._exit(0)
        finally:
            os._exit(1)  # never back into the parent's code
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    assert status in (0, -signal.SIGKILL), f"the restore failed: {status}"
    return status == 0


def holds(path: Path) -> tuple[set[str], list[str]]:
    with Store.open(path, OPERATIONS) as store, store.read() as reader:
        return set(reader.scalars(select(Person.family))), list(reader.scalars(select(Issue.uid).order_by(Issue.id)))


def is_whole(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def compare(path: Path, saved: Path, damage: bytes | None) -> bool:
    """See that all is well after a kill, whenever it came; return whether the new file is in place."""
    copies = [file.read_bytes() for file in path.parent.iterdir() if file.is_file()]
    assert damage is None or damage in copies, "the damaged file is gone"
    try:
        people, issued = holds(path)
        assert (people, issued) in ((OLD, ISSUED), (NEW, ISSUED)), (people, issued)
        assert is_whole(path)
    except FileError:
        if damage is None or path.read_bytes() != damage:
            raise
        people = OLD
    backups = Backups(path, path.parent / "backups")
    assert saved in {row.path for row in backups.rows()}
    assert all(is_whole(row.path) for row in backups.rows())
    restore.restore(saved, path, backups, NOW, traces_of)
    assert holds(path)[0] == NEW
    left = [file.name for file in path.parent.iterdir() if file.is_file() and "damaged" not in file.name]
    assert damage is not None or left == [path.name], left
    return people == NEW


def one_case(name: str, prepare: Callable[[Path], object], *, damaged: bool, after: bool) -> None:
    """Kill at each point of one kind of restore, and print what it came to."""
    tally = {"kills": 0, "old": 0, "new": 0}
    with tempfile.TemporaryDirectory() as place:
        template = Path(place) / "template"
        template.mkdir()
        make(template)
        prepare(template / "office.meetingdesk")
        at = 0
        while True:
            at += 1
            folder = Path(place) / "try"
            shutil.copytree(template, folder)
            path = folder / "office.meetingdesk"
            # the folder of backups is named after the path
            shutil.move(next((folder / "backups").iterdir()), Backups(path, folder / "backups").folder)
            saved = Backups(path, folder / "backups").rows()[0].path
            damage = path.read_bytes() if damaged else None
            through = restored_by_a_child(path, saved, Killer(at, after=after))
            tally["new" if compare(path, saved, damage) else "old"] += 1
            shutil.rmtree(folder)
            if through:
                break
            tally["kills"] += 1
    print(name, *(f"{key}={value}" for key, value in tally.items()), flush=True)


def damaged_with_a_journal(path: Path) -> None:
    zeroed_page(path)
    path.with_name(path.name + "-journal").write_bytes(b"\0" * 512)


def main() -> int:
    one_case("whole", lambda _path: None, damaged=False, after=False)
    one_case("unfinished", make_unfinished, damaged=False, after=True)
    one_case("damaged", damaged_with_a_journal, damaged=True, after=False)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
