"""How long the invitations of a large meeting take: 5,000 people in 30 zones and 2 languages, 10 sittings.

In memory, from letters that are built, beside a bare loop that makes each recipient's line and joins the same bytes;
with the building of the letters beside building each file with icalendar; to disk beside writing the same bytes under
the same names. By turns in one run. Memory is that of a process that does nothing else.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from tests.bench.memory import most_memory
from tests.exchange.some_rows import (
    STAMP,
    make_agenda,
    make_invitation,
    make_item,
    make_sitting,
    make_speaker,
    with_items,
)

from meetingdesk.domain import clock
from meetingdesk.domain.occasions import occasions
from meetingdesk.domain.revision import Sequences
from meetingdesk.exchange.calendar import invite, issue
from meetingdesk.exchange.calendar.letters import Letters
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.invitations import InvitationRow, InvitationsRow

PEOPLE, SITTINGS, ITEMS, ROUNDS = 5_000, 10, 8, 3
BUILT = 500  # files that are built one by one with icalendar, since all would take minutes
BARE_LIMIT, BUILD_LEAST, DISK_LIMIT, MEMORY_LIMIT = 3.0, 12, 2.5, 200  # the last in MB
LANGUAGES = ("en", "fr")
NAMES = ("Zoë Ångström", "Nguyễn Thị Minh Khai", "Norikazu Kuramoto", "José María Peña", "Amina Wekesa")


def make() -> InvitationsRow:
    """Return everything as due."""
    agenda = _agenda()
    events = occasions(agenda, "sitting")
    zones = sorted(zone for zone in clock.zones() if zone.startswith(("Europe/", "Asia/")))[::4][:30]
    rows = (
        make_invitation(
            event, number, name=f"{NAMES[number % len(NAMES)]} {number}", zone=zones[number % len(zones)],
            language=LANGUAGES[number % 7 % 2],
        )
        for number in range(PEOPLE)
        for event in events
    )  # fmt: skip
    return InvitationsRow(agenda, tuple(rows), ())


def _agenda() -> AgendaRow:
    sittings = []
    for number in range(1, SITTINGS + 1):
        uid = f"00000000-0000-4fff-8000-{number:012}"
        sitting = make_sitting(1, date(2027, 3, 20) + timedelta(days=number), uid=uid)
        item = make_item(1, title="Développement des capacités: état des lieux", minutes=20,
                         speakers=(make_speaker("Zoë Ångström"),))  # fmt: skip
        sittings.append(replace(with_items(sitting, *[item] * ITEMS, room="Зал"), number=number))
    return make_agenda(*sittings)


def measure() -> list[str]:
    """Return the lines of the report."""
    row = make()
    ours, bare, whole, built = _in_memory(row)
    told = f"{len(row.invitations)} invitations"
    return [
        f"{told} from letters: {ours * 1000:.0f} ms, {ours / bare:.1f} times a bare loop (at most {BARE_LIMIT})",
        f"{told} in memory: {whole:.2f} s; one by one {built:.0f} s, {built / whole:.0f} times (least {BUILD_LEAST})",
        _to_disk(row, told),
        _memory(told),
    ]


def _in_memory(row: InvitationsRow) -> tuple[float, ...]:
    """Return the seconds from letters, of the bare loop, with the letters, and of each by icalendar as a few take."""
    letters = Letters(row.agenda.meeting, STAMP)
    known = [(copy.letter, copy.invitation.name, copy.invitation.email) for copy in _copies(row, letters)]
    times = [
        (
            _timed(lambda: [len(copy.ics) for copy in _copies(row, letters)]),
            _timed(lambda: [len(_joined(*one)) for one in known]),
            _timed(lambda: [len(copy.ics) for copy in _copies(row, Letters(row.agenda.meeting, STAMP))]),
            _timed(lambda: [_build(one) for one in row.invitations[:BUILT]]) * len(row.invitations) / BUILT,
        )
        for _ in range(ROUNDS)
    ]
    return tuple(statistics.median(one) for one in zip(*times, strict=True))


def _copies(row: InvitationsRow, letters: Letters):
    sequences = Sequences()
    return (letters.copy(one, sequences.next(one)) for one in row.invitations)


def _joined(letter: invite.Letter, name: str, email: str) -> bytes:
    state = "CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE"
    line = invite.fold(f"ATTENDEE;{state};CN={name}:mailto:{email}")
    return b"\r\n".join((letter.head, line, letter.tail))


def _build(one: InvitationRow) -> bytes:
    assert one.occasion is not None
    letter = invite.request(one.occasion, language=one.language, zone=one.zone, sequence=0, stamp=STAMP)
    return letter.to(one.name, one.email)


def _to_disk(row: InvitationsRow, told: str) -> str:
    times = []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            ours = _timed(lambda folder=folder: issue.write(row, folder / "ours", only_due=True, stamp=STAMP))
            files = [(path.name, path.read_bytes()) for path in (folder / "ours").iterdir()]
            times.append((ours, _timed(lambda folder=folder, files=files: _bare_files(folder / "bare", files))))
    ours, bare = (statistics.median(one) for one in zip(*times, strict=True))
    return f"{told} to disk: {ours:.1f} s, {ours / bare:.1f} times writing the same bytes (at most {DISK_LIMIT})"


def _bare_files(folder: Path, files: list[tuple[str, bytes]]) -> None:
    folder.mkdir()
    for name, data in files:
        (folder / name).write_bytes(data)


def _memory(told: str) -> str:
    done = subprocess.run([sys.executable, "-m", "tests.bench.invitations"], capture_output=True, text=True, check=True)
    return f"{told} to disk, most memory: {int(done.stdout)} MB (under {MEMORY_LIMIT})"


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        issue.write(make(), Path(place) / "out", only_due=True, stamp=STAMP)
    print(most_memory())
