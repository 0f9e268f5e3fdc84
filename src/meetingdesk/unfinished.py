"""Files that are not whole yet: how they are called beside their place, and which of them a killed run has left.

The name says which process on which machine writes the file, so that nothing is removed that is still being written:
a folder may be shared.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import re
import secrets
import time
from functools import cache
from pathlib import Path

FORGOTTEN = 24 * 3600  # seconds after which nobody on another machine goes on writing a file
_NAME = re.compile(r"\.meetingdesk-(?P<machine>[0-9a-f]{8})-(?P<process>[0-9]{1,10})-[0-9a-f]{16}\.part")


def beside(folder: Path) -> Path:
    """Return a place in a folder for a file that is not whole yet, or no longer there; no other has its name."""
    return folder / f".meetingdesk-{_machine()}-{os.getpid()}-{secrets.token_hex(8)}.part"


def sweep(folder: Path) -> None:
    """Remove what killed runs left in a folder; what cannot be seen or removed stays."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            named = _NAME.fullmatch(entry.name)
            if (
                named
                and entry.is_file(follow_symlinks=False)
                and _is_left(entry, named["machine"], int(named["process"]))
            ):
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink()


def _is_left(entry: os.DirEntry[str], machine: str, process: int) -> bool:
    """Tell by its process, where that is one of ours to ask, else by its age."""
    if machine == _machine() and os.name == "posix":  # Windows has no such question that leaves a process alone
        return not _runs(process)
    try:
        found = entry.stat(follow_symlinks=False)
    except OSError:
        return False
    # A second name of an old file has its old time of writing; the other is when the name was given.
    return time.time() - max(found.st_mtime, found.st_ctime) > FORGOTTEN


def _runs(process: int) -> bool:
    """Tell whether a process is there: signal 0 of kill(2) only looks. What may not be asked is there."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return not _has_ended(process)


def _has_ended(process: int) -> bool:
    """Tell of a process that is there whether it only waits to be fetched: state Z of proc_pid_stat(5), on Linux."""
    try:
        state = Path(f"/proc/{process}/stat").read_text("utf-8", "replace").rpartition(")")[2]
    except OSError:
        return False
    return state.split()[:1] == ["Z"]


@cache
def _machine() -> str:
    return hashlib.sha256(platform.node().encode()).hexdigest()[:8]
