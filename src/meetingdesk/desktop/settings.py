"""What the window remembers between runs, in one small file of the user's settings folder: never in an office file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from meetingdesk import paths

RECENT_LIMIT = 8


def _settings() -> QSettings:
    return QSettings(str(paths.config_folder() / "window.ini"), QSettings.Format.IniFormat)


def recent_files() -> list[Path]:
    """Return the files opened last, the latest first; some may be gone."""
    value = _settings().value("recent", [])
    names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return [Path(name) for name in names if isinstance(name, str) and name]


def remember_file(path: Path) -> None:
    """Put a file at the head of the recent ones."""
    path = path.absolute()
    others = [other for other in recent_files() if other != path]
    _settings().setValue("recent", [str(name) for name in [path, *others][:RECENT_LIMIT]])


def forget_file(path: Path) -> None:
    """Take a file off the recent ones."""
    _settings().setValue("recent", [str(other) for other in recent_files() if other != path])


def meeting_key(path: Path) -> str:
    """Return the key of the meeting that was on show last in a file, or nothing."""
    return str(_settings().value(f"meeting/{_name(path)}", ""))


def remember_meeting(path: Path, key: str) -> None:
    """Remember which meeting is on show."""
    _settings().setValue(f"meeting/{_name(path)}", key)


def columns_of(heads: Iterable[str]) -> dict[str, str]:
    """Return which headings were chosen for which fields of a table with these heads, as one sender writes them."""
    try:
        found = json.loads(str(_settings().value(f"columns/{_digest(heads)}", "{}")))
    except ValueError:
        return {}
    return {str(name): str(heading) for name, heading in found.items()} if isinstance(found, dict) else {}


def remember_columns(heads: Iterable[str], columns: Mapping[str, str]) -> None:
    """Remember them."""
    _settings().setValue(f"columns/{_digest(heads)}", json.dumps(dict(columns)))


def views_of(screen: str) -> dict[str, Mapping[str, object]]:
    """Return how a list was looked at, by the names under which that was saved."""
    try:
        found = json.loads(str(_settings().value(f"views/{screen}", "{}")))
    except ValueError:
        return {}
    views = found.items() if isinstance(found, dict) else ()
    return {str(name): view for name, view in views if isinstance(view, dict)}


def remember_views(screen: str, views: Mapping[str, Mapping[str, object]]) -> None:
    """Keep them."""
    _settings().setValue(f"views/{screen}", json.dumps(dict(views)))


def _digest(heads: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(heads).encode("utf-8", "replace")).hexdigest()[:16]


def place() -> str:
    """Return the name of the screen that was on show last, or nothing."""
    return str(_settings().value("place", ""))


def remember_place(name: str) -> None:
    """Remember which screen is on show."""
    _settings().setValue("place", name)


def geometry() -> QByteArray | None:
    """Return the window's place and size, where there is one."""
    value = _settings().value("geometry")
    return value if isinstance(value, QByteArray) else None


def remember_geometry(value: QByteArray) -> None:
    """Keep the window's place and size."""
    _settings().setValue("geometry", value)


def appearance() -> str:
    """Return how the window shall look: `system`, `light` or `dark`."""
    return str(_settings().value("appearance", "system"))


def remember_appearance(name: str) -> None:
    """Keep how the window shall look."""
    _settings().setValue("appearance", name)


def language() -> str:
    """Return the language that was chosen for the window: `system` or a code such as `fr`."""
    return str(_settings().value("language", "system"))


def remember_language(code: str) -> None:
    """Keep the language of the window."""
    _settings().setValue("language", code)


def _name(path: Path) -> str:
    return str(path.absolute()).replace("/", "|").replace("\\", "|")
