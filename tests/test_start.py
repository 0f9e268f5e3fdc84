"""The window is painted before anything heavy is loaded; a slip here would show in every start."""

from __future__ import annotations

import json
import os
import subprocess
import sys

SCRIPT = """
import json, sys
from pathlib import Path
from meetingdesk import app
from meetingdesk.desktop.controller import Controller
application = app.application()
window, _ = app.make_window(Controller())
window.show_opening(Path("some.meetingdesk"))
window.show()
application.processEvents()
print(json.dumps(sorted(sys.modules)))
"""
LATE = ("sqlalchemy", "alembic", "babel", "icalendar", "typst", "xlsxwriter", "typer", "meetingdesk.office",
        "meetingdesk.domain", "meetingdesk.queries", "meetingdesk.operations", "meetingdesk.model",
        "meetingdesk.requests", "meetingdesk.desktop.agenda.", "meetingdesk.desktop.documents",
        "highspy", "numpy")  # fmt: skip


def test_the_first_paint_loads_nothing_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, timeout=60, env=os.environ
    )
    loaded = json.loads(done.stdout)
    assert [name for name in loaded if name.startswith(LATE)] == []
