"""Where things lie: the shipped resources and the user's own folders."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("MeetingDesk", appauthor=False, roaming=True)
_LOCAL = PlatformDirs("MeetingDesk", appauthor=False)


@cache
def resources() -> Path:
    """Return the folder of the shipped resources: inside a wheel or a frozen build, or beside `src` in a checkout.

    Raises FileNotFoundError where the program was installed without them.
    """
    package = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", package)) / "resources"
    for place in (package / "resources", frozen, package.parents[1] / "resources"):
        if place.is_dir():
            return place
    message = f"the resources of MeetingDesk were not found beside {package}"
    raise FileNotFoundError(message)


def data_folder() -> Path:
    """Return the user's data folder; it need not exist yet."""
    return Path(_DIRS.user_data_dir)


def config_folder() -> Path:
    """Return the user's settings folder; it need not exist yet. `MEETINGDESK_SETTINGS` names another one."""
    named = os.environ.get("MEETINGDESK_SETTINGS", "")
    return Path(named) if named else Path(_DIRS.user_config_dir)


def office_file() -> Path:
    """Return the file that is opened when none is named."""
    return data_folder() / "office.meetingdesk"


def backup_folder() -> Path:
    """Return the folder of all backups; it need not exist yet. `MEETINGDESK_BACKUPS` names another one."""
    named = os.environ.get("MEETINGDESK_BACKUPS", "")
    return Path(named) if named else Path(_LOCAL.user_data_dir) / "backups"


def log_folder() -> Path:
    """Return the folder of logs and crash reports; it need not exist yet."""
    return Path(_DIRS.user_log_dir)
