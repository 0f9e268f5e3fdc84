"""What all tests share."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
import zoneinfo

# Before Qt is imported by anyone: tests paint in memory, unless the user has asked for a screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["MEETINGDESK_LANGUAGE"] = "en"  # whatever the language of the machine
os.environ["MEETINGDESK_BACKUPS"] = tempfile.mkdtemp(prefix="meetingdesk-")  # never among the user's own
atexit.register(shutil.rmtree, os.environ["MEETINGDESK_BACKUPS"], ignore_errors=True)
zoneinfo.reset_tzpath(())  # the tzdata wheel, as the program itself: the same instants on every machine

import pytest  # noqa: E402 - after the settings above
from hypothesis import settings  # noqa: E402 - after the settings above

settings.register_profile("dev", max_examples=25, deadline=None)
settings.register_profile("ci", max_examples=200, deadline=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


@pytest.fixture
def office_file(tmp_path):
    """The path of a new office file with nothing in it."""
    from meetingdesk.store.store import Store

    path = tmp_path / "office.meetingdesk"
    Store.create(path, {}).close()
    return path
