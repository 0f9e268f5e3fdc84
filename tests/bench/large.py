"""What a large office costs the window: for each page, for how long its thread cannot go on.

Of each round the longest stall of an action counts, and of the rounds the median. The floor is what the interpreter
itself costs in the same run: the longest stall of a window that does nothing while a thread computes.
"""

from __future__ import annotations

import os
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
Stalls = dict[str, dict[str, float]]  # page, action: seconds


def measure(rounds: int = ROUNDS) -> list[str]:
    """Return the lines of the report."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large_office.make(folder / "large.meetingdesk")
        return lines([_round(folder, number) for number in range(rounds)])


def lines(found: list[Stalls]) -> list[str]:
    """Return a line a page: the median of its longest stalls, in milliseconds."""
    told = []
    for page, actions in found[0].items():
        medians = (
            f"{what} {statistics.median(stalls[page][what] for stalls in found) * 1000:.0f} ms" for what in actions
        )
        told.append(f"large, {page}: {', '.join(medians)} (stalls; under {LIMIT_MS})")
    return told


def _round(folder: Path, number: int) -> Stalls:
    own = folder / f"round-{number}"
    own.mkdir()
    copy = own / "office.meetingdesk"
    shutil.copy(folder / "large.meetingdesk", copy)
    command = [sys.executable, "-m", "tests.bench.large_window", str(copy), str(own)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300, env=os.environ)
    stalls: Stalls = defaultdict(dict)
    for line in done.stdout.splitlines():
        page, what, seconds = line.split()
        stalls[page][what] = max(stalls[page].get(what, 0.0), float(seconds))
    return stalls
