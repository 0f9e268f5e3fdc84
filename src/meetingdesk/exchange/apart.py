"""Reading what strangers sent, in a process of its own: whatever it does there, the program goes on.

The process may take so much memory and so much time, and write nothing. What it answers comes back as it is; where it
is stopped or dies, the file is refused.
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
from typing import Any

from meetingdesk.errors import UserError
from meetingdesk.rows.progress import Progress, no_progress

if sys.platform != "win32":
    import resource

MEGABYTES = 1024
FOR_A_TABLE = 300  # megabytes that reading a table of people or entities may take
SECONDS = 60
_PATIENCE = 0.1  # seconds between two looks at whether the work was cancelled


def read_apart(
    module: str, function: str, *arguments: Any, progress: Progress = no_progress, megabytes: int = MEGABYTES
) -> Any:
    """Return what a function of a module answers; it is loaded there alone. Arguments and answer can be pickled.

    `megabytes`: how much memory it may take. Raises the UserError that it raises, UserError `schedule.heavy` where it
    takes too much time or memory or dies, and Cancelled from `progress`.
    """
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_work, args=(theirs, module, function, arguments, megabytes), daemon=True)
    process.start()
    theirs.close()  # or its end would never be seen here
    try:
        answer = _answer(ours, progress, megabytes)
    finally:
        process.kill()
        process.join()
        ours.close()
    if isinstance(answer, (UserError, RuntimeError)):
        raise answer
    return answer


def _answer(ours: Connection, progress: Progress, megabytes: int) -> Any:
    until = time.monotonic() + SECONDS
    with contextlib.suppress(EOFError):  # it died
        while time.monotonic() < until:
            progress(0, 1)
            if ours.poll(_PATIENCE):
                return ours.recv()
    return _heavy(megabytes)


def _heavy(megabytes: int) -> UserError:
    return UserError("schedule.heavy", seconds=SECONDS, megabytes=megabytes)


def _work(theirs: Connection, module: str, function: str, arguments: tuple[Any, ...], megabytes: int) -> None:
    gc.disable()  # it ends with its answer: to look for rubbish among a hundred thousand cells is work for nothing
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stderr__.fileno() if sys.__stderr__ else 2)
    answer: Any
    try:
        work = getattr(importlib.import_module(module), function)
        _limit(megabytes)
        answer = work(*arguments)
    except UserError as error:
        answer = error
    except MemoryError:
        answer = _heavy(megabytes)
    except Exception:  # noqa: BLE001 - a bug: told where the program is, since nobody sees what is said here
        answer = RuntimeError(traceback.format_exc())
    theirs.send(answer)


def _limit(megabytes: int) -> None:
    """Keep this process to its memory and its time, and from writing any file; where the system can do that."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES * 1024 * 1024,) * 2)
        resource.setrlimit(resource.RLIMIT_DATA, (megabytes * 1024 * 1024,) * 2)  # on Linux mapped memory counts too
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS,) * 2)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
