"""What to send along when something is wrong: versions and the state of the file, nothing that is personal.

No path, no name of a user, a machine or a file, and nothing of what the file holds. The window shows it in About.
"""

from __future__ import annotations

import platform
import sqlite3
import sys
from datetime import datetime
from importlib import metadata

from meetingdesk import __version__
from meetingdesk.rows.file import FileFacts

PACKAGES = ("SQLAlchemy", "alembic", "icalendar", "typst", "tzdata", "babel")


def versions() -> tuple[tuple[str, str], ...]:
    """Return names and versions, ours first. Qt is named only where it is loaded."""
    qt = [("Qt", _qt()), ("PySide6", _installed("PySide6-Essentials"))] if _qt() else []
    return (
        ("MeetingDesk", __version__),
        ("Python", platform.python_version()),
        *qt,
        ("SQLite", sqlite3.sqlite_version),
        *((name, _installed(name)) for name in PACKAGES),
        ("System", f"{platform.system()} {platform.release()} {platform.machine()}"),
    )


def about_file(facts: FileFacts) -> tuple[tuple[str, str], ...]:
    """Return the state of the file in the same form."""
    depth = "in full" if facts.thorough else "without its indexes"
    backup = f"{facts.backups}, the last {_moment(facts.last_backup)}" if facts.last_backup else str(facts.backups)
    return (
        ("File version", str(facts.version)),
        ("Size", f"{facts.size} bytes"),
        ("Journal mode", facts.journal_mode),
        ("File system", facts.file_system or "unknown"),
        ("Open for", "reading only" if facts.read_only else "writing"),
        ("Checked", f"{_moment(facts.checked)}, {depth}"),
        ("Backups", backup + (", all held since damage was found" if facts.held else "")),
    )


def text(facts: FileFacts | None = None) -> str:
    """Return all of it as lines, to be copied."""
    lines = [*versions(), *(about_file(facts) if facts else ())]
    return "\n".join(f"{name}: {value}" for name, value in lines) + "\n"


def _qt() -> str:
    core = sys.modules.get("PySide6.QtCore")
    return str(core.qVersion()) if core is not None else ""


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "unknown"


def _moment(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M} UTC"
