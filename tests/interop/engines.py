"""The calendar engines that are installed here, each run by its driver in `drivers`, which prints as `told.py` says.

`drivers/install.sh` installs them on Debian. MEETINGDESK_ENGINE_NAMES chooses: nothing, the quick ones that are here;
`all`, every one that is here; names with commas, these, and one that is not here fails.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

Row = dict[str, Any]
DRIVERS = Path(__file__).parent / "drivers"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
HOME = Path(os.environ.get("MEETINGDESK_ENGINES_HOME") or CACHE / "meetingdesk-engines")
SYSTEM_PYTHON = "/usr/bin/python3"  # which the bindings of Debian are made for
LIMIT = 600  # seconds


@dataclass(frozen=True)
class Engine:
    """One engine. `keeps`: it holds one calendar through all files, and each tells of the whole of it."""

    name: str
    command: Sequence[str]
    here: Callable[[], bool]
    quick: bool = False
    keeps: bool = False


def _python(driver: str, by: str = sys.executable) -> tuple[str, ...]:
    return by, str(DRIVERS / driver)


def _succeeds(*command: str) -> bool:
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _module(name: str) -> bool:
    return shutil.which("node") is not None and (HOME / "node_modules" / name / "package.json").is_file()


def _eds() -> bool:
    asks = "import gi; gi.require_version('ECal', '2.0'); gi.require_version('EDataServer', '1.2')"
    return shutil.which("dbus-run-session") is not None and _succeeds(SYSTEM_PYTHON, "-c", asks)


def _libical() -> bool:
    return _succeeds(sys.executable, "-c", "import ctypes; ctypes.CDLL('libical.so.3')")


_KCAL = HOME / "bin" / "kcal_reader"
ENGINES = (
    Engine("libical", _python("libical_reader.py"), _libical, quick=True),
    Engine("icaljs", ("node", str(DRIVERS / "icaljs_reader.mjs")), lambda: _module("ical.js"), quick=True),
    Engine("tsics", ("node", str(DRIVERS / "tsics_reader.mjs")), lambda: _module("ts-ics"), quick=True),
    Engine("khal", _python("khal_reader.py"), lambda: shutil.which("khal") is not None),
    Engine("kcal", (str(_KCAL),), _KCAL.is_file),
    Engine("eds", _python("eds_reader.py", SYSTEM_PYTHON), _eds, keeps=True),
    Engine("thunderbird", _python("thunderbird_reader.py"), lambda: shutil.which("thunderbird") is not None),
)


@cache
def chosen() -> tuple[Engine, ...]:
    """Return the engines to ask."""
    wanted = os.environ.get("MEETINGDESK_ENGINE_NAMES", "")
    if wanted not in ("", "all"):
        return tuple(engine for engine in ENGINES if engine.name in wanted.split(","))
    return tuple(engine for engine in ENGINES if (engine.quick or wanted) and engine.here())


def run(command: Sequence[str], paths: Sequence[Path]) -> list[Row]:
    """Return what a driver told, a row a file. Raises AssertionError where it did not speak of each."""
    # An odd zone: a time that was taken for a local one stands out.
    settings = os.environ | {"TZ": "Pacific/Chatham", "LC_ALL": "C.UTF-8", "MEETINGDESK_ENGINES_HOME": str(HOME)}
    done = subprocess.run(
        [*command, *map(str, paths)], capture_output=True, encoding="utf-8", env=settings, timeout=LIMIT, check=False
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["file"] for row in rows] == [str(path) for path in paths], f"{command}: {done.stderr[-2000:]}"
    return rows
