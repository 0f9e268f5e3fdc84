"""A program in a process group and a home of its own: all that it starts ends with it, and it sees nothing of ours."""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path


@contextlib.contextmanager
def home():
    """Give a new home as a folder; it is gone afterwards."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        yield Path(name)


@contextlib.contextmanager
def started(command, at, *, speaks=False, **settings):
    """Start a program whose home is `at`; end it and its children afterwards, and also when we are told to end.

    What it says is heard only where it `speaks` our lines.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_"))}
    runtime = at / "runtime"
    runtime.mkdir(mode=0o700)
    surroundings = kept | {"HOME": str(at), "TMPDIR": str(at), "XDG_RUNTIME_DIR": str(runtime)} | settings
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(
        command,
        env=surroundings,
        stdin=nowhere,
        stdout=None if speaks else nowhere,
        stderr=nowhere,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        for how in (signal.SIGTERM, signal.SIGKILL):
            with contextlib.suppress(ProcessLookupError, subprocess.TimeoutExpired):
                os.killpg(process.pid, how)
                process.wait(5)
