"""A new office file: made whole under another name first, so that there is never half a file, nor one overwritten."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from meetingdesk.errors import FileError
from meetingdesk.store import engine, schema


def make(path: Path) -> None:
    """Make an empty office file, readable by its owner alone. Raises FileError where there is something already."""
    path = path.resolve()
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        if path.exists():
            raise FileError("file.exists", path=str(path))
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            _fill(part, path)
            put_in_place(part, path)
        finally:
            part.unlink(missing_ok=True)
    except FileNotFoundError as error:
        if path.parent.is_dir():  # a folder of the system, which takes no files
            raise FileError("file.no_permission", path=str(path)) from error
        raise FileError("file.no_folder", path=str(path)) from error
    except PermissionError as error:
        raise FileError("file.no_permission", path=str(path)) from error
    except OSError as error:
        raise FileError("file.unreachable", path=str(path), reason=error.strerror or str(error)) from error


def _fill(part: Path, path: Path) -> None:
    connection = engine.open_to_write(part)
    try:
        with (
            engine.told_apart(path, writing=True),
            engine.engine_on(connection).connect() as bound,
            bound.begin(),
        ):
            schema.create(bound)
    finally:
        engine.close(connection, written=True)


def put_in_place(part: Path, path: Path) -> None:
    """Give a finished file its name in one go. Raises FileError where the name was taken meanwhile."""
    try:
        os.link(part, path)  # unlike a rename, this never replaces
    except FileExistsError as error:
        raise FileError("file.exists", path=str(path)) from error
    except OSError:  # a file system without links
        if path.exists():
            raise FileError("file.exists", path=str(path)) from None
        part.rename(path)
    name_to_disk(path.parent)


def name_to_disk(folder: Path) -> None:
    """Write the folder itself to the disk, where the system can (POSIX): a power cut could forget the name."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
