"""Reading what strangers sent, in a process of its own: whatever it does there, the program goes on.

The process may take so much memory and so much time, and write nothing. What it answers comes back as it is; where it
is stopped or dies, the file is refused. One process reads one file.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import multiprocessing
import os
import sys
import time
import traceback
from multiprocessing.connection import Connection
from threading import Lock
from typing import Any

from meetingdesk.errors import UserError
from meetingdesk.rows.progress import Progress, no_progress

if sys.platform != "win32":
    import resource

MEGABYTES = 1024
FOR_A_TABLE = 300  # megabytes that reading a table of people or entities may take
SECONDS = 60
WAITS = 120.0  # seconds for which a process that stands by waits for its file
_PATIENCE = 0.1  # seconds between two looks at whether the work was cancelled


class _Reader:
    """A process that waits for one file to read."""

    def __init__(self, modules: tuple[str, ...]) -> None:
        self._began = time.monotonic()
        spawn = multiprocessing.get_context("spawn")
        self.ours, theirs = spawn.Pipe()
        self._process = spawn.Process(target=_serve, args=(theirs, modules), name="reader", daemon=True)
        self._process.start()
        theirs.close()  # or its end would never be seen here

    @property
    def waits(self) -> bool:
        """Whether it will still be there when it is asked; one that has waited for long may be about to give up."""
        return self._process.is_alive() and time.monotonic() - self._began < WAITS / 2

    def answer(self, task: tuple[Any, ...], progress: Progress, megabytes: int) -> Any:
        """Return what the task answers, an error where it raises one."""
        until = time.monotonic() + SECONDS
        with contextlib.suppress(EOFError, ConnectionError):  # it died
            self.ours.send((*task, megabytes))
            while time.monotonic() < until:
                progress(0, 1)
                if self.ours.poll(_PATIENCE):
                    return self.ours.recv()
        return _heavy(megabytes)

    def end(self) -> None:
        """End the process, wherever it is."""
        self._process.kill()
        self._process.join()
        self.ours.close()


class _StandBy:
    """The one process that was started before there was a file for it. Any thread may ask."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._reader: _Reader | None = None

    def put(self, reader: _Reader | None) -> None:
        """Let another process stand by, or none."""
        with self._lock:
            before, self._reader = self._reader, reader
        if before is not None:
            before.end()

    def take(self) -> _Reader | None:
        """Return the process that stands by, for good; None where there is none that still waits."""
        with self._lock:
            reader, self._reader = self._reader, None
        if reader is not None and not reader.waits:
            reader.end()
            return None
        return reader


_stand_by = _StandBy()


def stand_by(*modules: str) -> None:
    """Start the process that reads the next file, with these modules loaded: so it is there when the file is."""
    _stand_by.put(_Reader(modules))


def read_apart(
    module: str, function: str, *arguments: Any, progress: Progress = no_progress, megabytes: int = MEGABYTES
) -> Any:
    """Return what a function of a module answers; it is loaded there alone. Arguments and answer can be pickled.

    `megabytes`: how much memory it may take. Raises the UserError that it raises, UserError `schedule.heavy` where it
    takes too much time or memory or dies, and Cancelled from `progress`.
    """
    reader = _stand_by.take() or _Reader(())
    try:
        answer = reader.answer((module, function, arguments), progress, megabytes)
    finally:
        reader.end()
    if isinstance(answer, (UserError, RuntimeError)):
        raise answer
    return answer


def _heavy(megabytes: int) -> UserError:
    return UserError("schedule.heavy", seconds=SECONDS, megabytes=megabytes)


def _serve(theirs: Connection, modules: tuple[str, ...]) -> None:
    """Wait for a file, read it, answer. Whoever should send it may have thought better of it, or be gone."""
    gc.disable()  # it ends with its answer: to look for rubbish among a hundred thousand cells is work for nothing
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stderr__.fileno() if sys.__stderr__ else 2)
    for name in modules:
        importlib.import_module(name)
    with contextlib.suppress(EOFError, ConnectionError):
        if theirs.poll(WAITS):
            theirs.send(_answer(*theirs.recv()))


def _answer(module: str, function: str, arguments: tuple[Any, ...], megabytes: int) -> Any:
    try:
        work = getattr(importlib.import_module(module), function)
        _limit(megabytes)
        return work(*arguments)
    except UserError as error:
        return error
    except MemoryError:
        return _heavy(megabytes)
    except Exception:  # noqa: BLE001 - a bug: told where the program is, since nobody sees what is said here
        return RuntimeError(traceback.format_exc())


def _limit(megabytes: int) -> None:
    """Keep this process to its memory and its time, and from writing any file; where the system can do that."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES * 1024 * 1024,) * 2)
        resource.setrlimit(resource.RLIMIT_DATA, (megabytes * 1024 * 1024,) * 2)  # on Linux mapped memory counts too
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS,) * 2)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
