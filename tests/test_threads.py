"""Classes of Qt are made in the window's thread alone: made in a worker meanwhile, they crash it at times."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = """
import builtins, sys, threading
from pathlib import Path

made = []
real = builtins.__build_class__

def build(function, name, *bases, **named):
    made_now = real(function, name, *bases, **named)
    if threading.current_thread() is not threading.main_thread() and any(
        base.__module__.startswith("PySide6") for base in getattr(made_now, "__mro__", ())
    ):
        made.append(name)
    return made_now

builtins.__build_class__ = build
from PySide6.QtCore import QDeadlineTimer
from meetingdesk import app, paths

file, folder = Path(sys.argv[1]), Path(sys.argv[2])
for place in ("config_folder", "data_folder", "log_folder", "backup_folder"):
    setattr(paths, place, lambda: folder)
application = app.application()
windows = app.make_windows()
window = app.show_window(windows, file)
limit = QDeadlineTimer(60_000)
last = app.PLACES[-1]
while f"meetingdesk.desktop.{last}.screen" not in sys.modules and not limit.hasExpired():
    application.processEvents()
windows.shut_down()
print(f"meetingdesk.desktop.{last}.screen" in sys.modules, made)
"""


def test_no_class_of_qt_is_made_in_a_worker(tmp_path: Path) -> None:
    file = tmp_path / "sample.meetingdesk"
    subprocess.run([sys.executable, "-m", "meetingdesk", "sample", str(file)], check=True, capture_output=True)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(file), str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.split(maxsplit=1) == ["True", "[]\n"]
