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
    place = os.fspath(path)  # plain text from here on: a Path for each of 50,000 files costs as much as writing it
    if os.path.exists(place) and not (os.path.isfile(place) or os.path.isdir(place)):  # noqa: PTH110, PTH112, PTH113 - no Path
        raise FileExistsError(errno.EEXIST, "no file that could be replaced", place)  # such as /dev/null
    beside = os.path.join(os.path.dirname(place), _PART.format(secrets.token_hex(_TOKEN_BYTES)))  # noqa: PTH118, PTH120 - no Path
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
