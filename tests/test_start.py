"""The window is painted before anything heavy is loaded; a slip here would show in every start."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from meetingdesk.office import Office

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


LOOK = """
import json, sys
from pathlib import Path
from meetingdesk.office import Office
from meetingdesk.requests.people import AddPerson
office = Office.open(Path(sys.argv[1]))
(meeting, *_) = office.reads.meetings()
agenda, people = office.reads.agenda(meeting.id), office.reads.delegations(meeting.id)
looked = sorted(sys.modules)
changed = office.run(AddPerson(family="After"))
assert office.reads.agenda(meeting.id) == agenda and office.reads.delegations(meeting.id) == people
office.close()
print(json.dumps([looked, changed.inserted]))
"""


def test_to_look_at_a_file_needs_no_mapper_and_an_edit_brings_it(tmp_path) -> None:
    path = tmp_path / "office.meetingdesk"
    Office.create(path, sample=True, backups=False).close()
    done = subprocess.run(
        [sys.executable, "-c", LOOK, str(path)], capture_output=True, text=True, check=True, timeout=60, env=os.environ
    )
    looked, inserted = json.loads(done.stdout)
    assert "sqlalchemy" in looked
    assert [name for name in looked if name.startswith(("sqlalchemy.orm", "meetingdesk.operations"))] == []
    assert len(inserted["person"]) == 1


TWO = """
import threading
from meetingdesk.model import Base, Sitting
from meetingdesk.model.mapping import map_classes
together, broke = threading.Barrier(2), []
threading.excepthook = lambda what: broke.append(what.exc_value)
threads = [threading.Thread(target=lambda: (together.wait(), map_classes())) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(broke, Sitting(start=3).start)
"""


def test_two_offices_may_make_their_first_edit_at_once() -> None:
    done = subprocess.run(
        [sys.executable, "-c", TWO], capture_output=True, text=True, check=True, timeout=60, env=os.environ
    )
    assert done.stdout == "[] 3\n"
