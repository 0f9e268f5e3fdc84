"""How long the window takes, against a bare window with a table, measured in turns in one run."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
ROUNDS = 9


def child(*arguments: str) -> dict[str, float]:
    """Run a script; return what it told, instants as seconds since the process was started."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.time()
    done = subprocess.run(
        [sys.executable, *arguments], check=True, capture_output=True, text=True, timeout=120, env=environment
    )
    lines = (line.split() for line in done.stdout.splitlines())
    told = {name: float(value) for name, value in lines}
    return {name: value - began if name in ("paint", "usable") else value for name, value in told.items()}


def measure(rounds: int = ROUNDS) -> list[str]:
    """Return the lines of the report. A first round, which leaves the modules compiled, is not counted."""
    from meetingdesk.office import Office

    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "sample.meetingdesk"
        Office.create(sample, sample=True, backups=False).close()
        bare, starts, stalls = [], [], []
        for number in range(rounds + 1):
            bare.append(child(str(HERE / "bare_window.py")))
            starts.append(_ours(sample, Path(folder) / f"start-{number}", "start"))
        stalls = [_ours(sample, Path(folder) / f"stalls-{number}", "stalls") for number in range(rounds // 2)]
    del bare[0], starts[0]
    floor = statistics.median(told["paint"] for told in bare)
    lines = [f"bare window to first paint: {floor * 1000:.0f} ms (median of {rounds})"]
    for name, target in (("paint", 1.5), ("usable", 4.0)):
        value = statistics.median(told[name] for told in starts)
        lines.append(f"{name}: {value * 1000:.0f} ms, ratio {value / floor:.2f} (at most {target})")
    for name in ("loading", "exporting", "issuing"):
        values, work = ([told[f"{kind}_{name}"] * 1000 for told in stalls] for kind in ("stall", "work"))
        middle = f"median {statistics.median(values):.0f} ms ({statistics.median(work):.0f} at work)"
        lines.append(f"stall while {name}: {middle}, worst {max(values):.0f} ms (under 100)")
    return lines


def _ours(sample: Path, folder: Path, what: str) -> dict[str, float]:
    folder.mkdir()
    copy = folder / "office.meetingdesk"
    shutil.copy(sample, copy)
    return child(str(HERE / "our_window.py"), str(copy), str(folder), what)
