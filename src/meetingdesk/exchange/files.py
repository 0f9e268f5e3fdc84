"""Writing whole files: a reader sees the old file or the new one, never a half."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path

from meetingdesk.unfinished import beside, sweep


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place, then put it there in one move. Raises OSError: then the place is as it was."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise FileExistsError(errno.EEXIST, "no file that could be replaced", str(path))  # such as /dev/null
    sweep(path.parent)
    put_whole(os.fspath(path), data, os.fspath(beside(path.parent)))


def put_whole(place: str, data: bytes, part: str) -> None:
    """Write a file at `part`, then move it to its place, where nothing or a file is. Raises OSError likewise."""
    try:
        with open(part, "wb") as file:  # noqa: PTH123 - no Path
            file.write(data)
        os.replace(part, place)  # noqa: PTH105 - no Path
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(part)  # noqa: PTH108 - no Path
        raise
