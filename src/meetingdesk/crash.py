"""The record of a bug: what a person can send to us. It stays on this machine."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from pathlib import Path

from meetingdesk import __version__, paths


def report(error: BaseException) -> str:
    """Return the text of a crash report: versions and the traceback, nothing of the user's data besides."""
    import platform
    import sqlite3  # for its version alone

    head = f"MeetingDesk {__version__}, Python {platform.python_version()}, {platform.platform()}"
    engine = f"SQLite {sqlite3.sqlite_version}"
    return (
        f"{head}, {engine}\n{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n\n{''.join(traceback.format_exception(error))}"
    )


def record(error: BaseException) -> Path:
    """Write the report into the log folder and return its path."""
    folder = paths.log_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    path.write_text(report(error), encoding="utf-8")
    return path
