"""Kill a process while it commits edits, again and again, and see that what it acknowledged is there.

    python tests/hostile/kill_harness.py [--rounds 200] [--seed 1]

Each edit writes to two tables and, now and then, some hundred rows, or is an undo. A child tells over a pipe what it
is about to do, and what is done as soon as the store returns; the parent kills it (SIGKILL) after a random while,
opens the file as the program would, and compares. This says nothing of power cuts: the system outlives a killed
process and writes what it was given.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import insert, select, update

from meetingdesk.model import Person, Region
from meetingdesk.store import header
from meetingdesk.store.checks import check
from meetingdesk.store.store import Store

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.store.edits import OPERATIONS, Do, region

EDITS = 400  # more than a child will get through


@dataclass
class Tally:
    """What the rounds came to."""

    rounds: int = 0
    acknowledged: int = 0
    found_unacknowledged: int = 0
    rolled_back: int = 0


def edit(number: int, bulk: int) -> Do:
    """The edit that brings the file from `number - 1` to `number`: both tables say so, or none."""

    def both(session):
        people = [{"family": f"{number}", "uid": f"{number}-{n}", "languages": []} for n in range(1 + bulk)]
        session.execute(insert(Person), people)
        session.execute(update(Region).values(position=number))

    return Do(what=both)


def child(path: Path, pipe: int, number: int, rng: random.Random) -> None:
    """Edit until killed. `?4` says that the file is about to stand at 4, `=4` that it does: the call has returned."""
    with Store.open(path, OPERATIONS) as store:
        for _ in range(EDITS):
            back = number > 1 and rng.random() < 0.1
            number += -1 if back else 1
            os.write(pipe, b"?%d\n" % number)
            if back:
                store.undo()
            else:
                store.run(edit(number, bulk=300 if rng.random() < 0.2 else 0))
            os.write(pipe, b"=%d\n" % number)


def stands_at(path: Path) -> int:
    """Open the file as the program does and return the number at which both tables and the journal agree."""
    with Store.open(path, OPERATIONS) as store, store.read() as reader:
        position = reader.scalar(select(Region.position))
        numbers = {int(family) for family in reader.scalars(select(Person.family).distinct())}
    assert numbers == set(range(1, position + 1)), (
        f"torn: the region says {position}, people say {sorted(numbers)[-3:]}"
    )
    problems = check(path)
    assert problems == [], problems
    return position


def one_round(path: Path, before: int, rng: random.Random, tally: Tally) -> int:
    """Let a child edit, kill it, and compare; return where the file stands."""
    reading, writing = os.pipe()
    seed, wanted, pause = rng.random(), rng.randint(0, 6), rng.uniform(0.0, 0.02)
    process = os.fork()
    if process == 0:
        try:
            child(path, writing, before, random.Random(seed))
        finally:
            os._exit(1)  # never back into the parent's code
    os.close(writing)
    told = os.read(reading, 4096)
    while told.count(b"=") < wanted and (more := os.read(reading, 4096)):
        told += more
    time.sleep(pause)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    told += b"".join(iter(lambda: os.read(reading, 4096), b""))
    os.close(reading)
    assert told, "the child ended before its first edit"
    tally.rolled_back += header.has_bytes(path, "-journal")
    return compare(path, before, told.decode().split(), tally)


def compare(path: Path, before: int, told: list[str], tally: Tally) -> int:
    """Compare what the file holds with what the child told of it."""
    done = [int(line[1:]) for line in told if line[0] == "="]
    last = done[-1] if done else before
    # The edit under way when the child was killed is there in full or not at all.
    possible = {last} | ({int(told[-1][1:])} if told[-1][0] == "?" else set())
    found = stands_at(path)
    assert found in possible, f"acknowledged up to {last}, found {found}, told {told[-4:]}"
    tally.acknowledged += len(done)
    tally.found_unacknowledged += found != last
    tally.rounds += 1
    return found


def main() -> int:
    """Run the rounds and print what they came to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=None)
    wanted = parser.parse_args()
    seed = wanted.seed if wanted.seed is not None else random.randrange(2**32)
    rng, tally = random.Random(seed), Tally()
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        while tally.rounds < wanted.rounds:
            path, stand = Path(folder) / f"office-{tally.rounds}.meetingdesk", 0
            with Store.create(path, OPERATIONS) as store:
                store.run(Do(what=lambda session: session.add(region("ESA"))))
                store.run(Do(what=lambda session: session.execute(update(Region).values(position=0))))
            for _ in range(min(20, wanted.rounds - tally.rounds)):
                stand = one_round(path, stand, rng, tally)
    print(tally)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
