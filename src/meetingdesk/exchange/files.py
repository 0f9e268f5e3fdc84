"""Writing whole files: a reader sees the old file or the new one, never a half."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path

_PART = ".{}.part"
_TOKEN_BYTES = 6


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place, then put it there in one move. Raises OSError: then the place is as it was."""
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise FileExistsError(errno.EEXIST, "no file that could be replaced", str(path))  # such as /dev/null
    put_whole(os.fspath(path), data, unfinished(path.parent))


def unfinished(folder: Path) -> str:
    """Return a place in a folder for a file that is not whole yet: one for all that are written one by one."""
    return os.fspath(folder / _PART.format(secrets.token_hex(_TOKEN_BYTES)))


def put_whole(place: str, data: bytes, beside: str) -> None:
    """Write a file at `beside`, then move it to its place, where nothing or a file is. Raises OSError likewise."""
    try:
        with open(beside, "wb") as file:  # noqa: PTH123 - no Path
            file.write(data)
        os.replace(beside, place)  # noqa: PTH105 - no Path
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(beside)  # noqa: PTH108 - no Path
        raise


def sweep(folder: Path) -> None:
    """Remove the unfinished files that a killed run left in a folder."""
    for path in folder.glob(_PART.format("[0-9a-f]" * 2 * _TOKEN_BYTES)):
        path.unlink(missing_ok=True)
