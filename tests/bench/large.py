"""What a large office costs the window: for each page, for how long its thread cannot go on.

Of each round the longest stall of an action counts, and of the rounds the median. The floor is what the interpreter
itself costs in the same run: the longest stall of a window that does nothing while a thread computes.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from tests.bench import large_office

ROUNDS = 3
LIMIT_MS = 100
Stalls = dict[str, dict[str, tuple[float, float]]]  # page, action: longest stall and most work at a time, in ms


def measure(rounds: int = ROUNDS) -> list[str]:
    """Return the lines of the report."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large_office.make(folder / "large.meetingdesk")
        return lines([_round(folder, number) for number in range(rounds)])


def lines(found: list[Stalls]) -> list[str]:
    """Return a line a page: the medians of its longest stalls, and how much of a stall is the thread's own work."""
    told = []
    for page, actions in found[0].items():
        parts = []
        for what in actions:
            stall, work = (statistics.median(stalls[page][what][side] for stalls in found) for side in (0, 1))
            parts.append(f"{what} {stall:.0f} ms ({work:.0f} at work)")
        told.append(f"large, {page}: {', '.join(parts)} (stalls; under {LIMIT_MS})")
    return [*told, _worst(found)]


def _worst(found: list[Stalls]) -> str:
    """Return the line of the page that holds the window up for longest, and how many do for too long."""
    medians = {
        f"{page} {what}": statistics.median(stalls[page][what][0] for stalls in found)
        for page, actions in found[0].items()
        for what in actions
    }
    name = max(medians, key=lambda one: medians[one])
    late = sum(value >= LIMIT_MS for value in medians.values())
    return f"large, worst of {len(medians)}: {name} {medians[name]:.0f} ms; {late} of {LIMIT_MS} ms or more"


def _round(folder: Path, number: int) -> Stalls:
    own = folder / f"round-{number}"
    own.mkdir()
    copy = own / "office.meetingdesk"
    shutil.copy(folder / "large.meetingdesk", copy)
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.bench.large_window", str(copy), str(own)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=1200)
    if done.returncode:
        raise RuntimeError(done.stderr)
    stalls: Stalls = defaultdict(dict)
    for line in done.stdout.splitlines():
        page, what, *seconds = line.split()
        before = stalls[page].get(what, (0.0, 0.0))
        stall, work = (max(most, float(value) * 1000) for most, value in zip(before, seconds, strict=True))
        stalls[page][what] = stall, work
    return stalls
