"""Writing whole files: a reader sees the old file or the new one, never a half."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

_PART = ".{}.part"
_TOKEN_BYTES = 6


def write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place, then put it there in one move. Raises OSError: then the place is as it was."""
    beside = path.with_name(_PART.format(secrets.token_hex(_TOKEN_BYTES)))
    try:
        beside.write_bytes(data)
        os.replace(beside, path)  # noqa: PTH105 - the same, without making another Path for each of 50,000 files
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def sweep(folder: Path) -> None:
    """Remove the unfinished files that a killed run left in a folder."""
    for path in folder.glob(_PART.format("[0-9a-f]" * 2 * _TOKEN_BYTES)):
        path.unlink(missing_ok=True)
