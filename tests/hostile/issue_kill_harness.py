"""Kill a process in the middle of an issue, and see that another run completes the folder.

    python tests/hostile/issue_kill_harness.py [--ways ics eml buttons]

A child issues the sample's invitations into a folder and tells of each file; the parent kills it (SIGKILL) after some
of them, so that nothing was recorded. The next run, in a process that was not killed, has to leave what an issue into
an empty folder leaves: the same names, no half file, everything current.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from meetingdesk.office import Office
from meetingdesk.requests.sittings import MoveSitting

STOPS = (0, 57, 197)  # files written before the kill; of mails these are all
FAR = 2096


def make(path: Path) -> None:
    """Write the sample with its sittings still to come."""
    office = Office.create(path, sample=True, backups=False)
    for sitting in office.reads.agenda(1).sittings:
        day = sitting.day.replace(year=FAR)
        office.run(MoveSitting(sitting=sitting.id, day=day, start=720, minutes=sitting.minutes))
    office.close()


def issue(path: Path, folder: Path, way: str, pipe: int | None = None) -> int:
    """Issue what is due; tell a pipe of each file. Return how many were written."""
    office = Office.open(path)

    def progress(done: int, of: int) -> None:
        if pipe is not None:
            os.write(pipe, b".")
            if done == of:
                signal.pause()  # however busy the machine is, nothing is recorded before the kill

    report = office.issue(1, folder, way=way, progress=progress)
    office.close()
    return len(report.written)


def killed(path: Path, folder: Path, way: str, stop: int) -> None:
    """Let a child issue, and kill it after `stop` files."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        try:
            issue(path, folder, way, writing)
        finally:
            os._exit(1)  # never back into the parent's code
    os.close(writing)
    told = 0
    while told <= stop and (more := os.read(reading, 1)):
        told += len(more)
    os.kill(process, signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -signal.SIGKILL, "it ended before it was killed"
    os.close(reading)


def contents(folder: Path) -> dict[str, int]:
    """Return the files of a folder with their sizes; the instant in each is always as long."""
    return {path.name: path.stat().st_size for path in folder.iterdir()}


def one_round(office: Path, whole: Path, place: Path, way: str, stop: int) -> tuple[int, int]:
    """Kill one issue and complete it; return how many files the killed one left, and how many there are at the end."""
    path, folder = place / "office.meetingdesk", place / "out"
    shutil.copy(office, path)
    killed(path, folder, way, stop)
    left = len(list(folder.iterdir())) if folder.exists() else 0
    assert issue(path, folder, way) > 0, "the killed issue was recorded"
    assert contents(folder) == contents(whole), set(contents(folder)) ^ set(contents(whole))
    assert issue(path, folder, way) == 0
    return left, len(contents(folder))


def rounds(place: Path, way: str) -> None:
    """Run a round for each stop, and print what it came to."""
    office, whole = place / "office.meetingdesk", place / "whole"
    make(office)
    issue(Path(shutil.copy(office, place / "plain.meetingdesk")), whole, way)
    for stop in STOPS:
        own = place / str(stop)
        own.mkdir()
        left, end = one_round(office, whole, own, way, stop)
        print(f"{way} killed={stop} left={left} end={end}", flush=True)


def main() -> int:
    """Run all rounds of all ways."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--ways", nargs="+", default=["ics", "eml", "buttons"])
    for way in parser.parse_args().ways:
        with tempfile.TemporaryDirectory() as place:
            rounds(Path(place), way)
    return 0


if __name__ == "__main__":
    sys.exit(main())
