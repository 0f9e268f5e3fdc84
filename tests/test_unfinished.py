"""What killed runs leave of files is removed by the next one, and nothing else ever."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from meetingdesk import unfinished
from meetingdesk.documents.write import whole_files
from meetingdesk.exchange.files import write_whole

KILLED = """
import os, signal, sys
from pathlib import Path
from meetingdesk.documents.write import whole_files
folder = Path(sys.argv[1])
with whole_files() as put:
    put(folder / "a.pdf", b"new a")
    put(folder / "b.pdf", b"new b")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def kill_one(folder):
    """Kill a process that writes two files; return what it leaves hidden."""
    before = set(folder.iterdir())
    done = subprocess.run([sys.executable, "-c", KILLED, str(folder)], check=False)
    assert done.returncode == -9
    return set(folder.iterdir()) - before


def write_documents(folder):
    with whole_files() as put:
        put(folder / "c.pdf", b"c")


@pytest.mark.parametrize("write", [write_documents, lambda folder: write_whole(folder / "c.pdf", b"c")])
def test_what_a_killed_run_left_goes_with_the_next_one(tmp_path, write):
    (tmp_path / "a.pdf").write_bytes(b"old")
    assert len(kill_one(tmp_path)) == 2
    write(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.pdf": b"old", "c.pdf": b"c"}


def test_what_is_still_being_written_stays(tmp_path):
    with whole_files() as put:
        put(tmp_path / "a.pdf", b"a")
        write_documents(tmp_path)
        unfinished.sweep(tmp_path)
    assert names(tmp_path) == ["a.pdf", "c.pdf"]


def test_what_another_process_is_writing_stays(tmp_path):
    code = "import time, sys; from pathlib import Path; from meetingdesk import unfinished\n"
    code += "unfinished.beside(Path(sys.argv[1])).write_bytes(b''); print('there', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout.readline() == b"there\n"
        unfinished.sweep(tmp_path)
        assert len(names(tmp_path)) == 1
        other.stdin.close()
    unfinished.sweep(tmp_path)
    assert names(tmp_path) == []


def test_what_a_process_left_goes_also_while_nobody_has_fetched_it(tmp_path):
    with subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path)]) as killed:
        os.waitid(os.P_PID, killed.pid, os.WEXITED | os.WNOWAIT)
        assert len(names(tmp_path)) == 2
        unfinished.sweep(tmp_path)
        assert names(tmp_path) == []


def test_what_another_machine_writes_is_left_for_a_day(tmp_path, monkeypatch):
    part = tmp_path / f".meetingdesk-00000000-1-{'0' * 16}.part"
    part.write_bytes(b"")
    unfinished.sweep(tmp_path)
    assert part.exists()
    later = time.time() + unfinished.FORGOTTEN + 60
    monkeypatch.setattr(unfinished.time, "time", lambda: later)
    unfinished.sweep(tmp_path)
    assert not part.exists()


def test_nothing_of_anybody_else_is_touched(tmp_path):
    left = kill_one(tmp_path)
    mine = next(iter(left)).name
    others = (mine[1:], f"{mine}.bak", "a.part", ".a.part", ".report.pdf.part", f".{'0' * 16}.part", f"x{mine}")
    for name in others:
        (tmp_path / name).write_bytes(b"")
    (tmp_path / mine.replace(".part", "0.part")).write_bytes(b"")  # a longer token than ours
    made = unfinished.beside(tmp_path).name.split("-")
    folder = tmp_path / "-".join((*made[:2], "4194305", made[-1]))  # of no process, but a folder
    folder.mkdir()
    unfinished.sweep(tmp_path)
    assert names(tmp_path) == sorted((*others, mine.replace(".part", "0.part"), folder.name))


def test_a_folder_that_is_gone_is_no_matter(tmp_path):
    unfinished.sweep(tmp_path / "gone")


def test_no_two_places_are_the_same(tmp_path):
    assert len({unfinished.beside(tmp_path) for _ in range(100)}) == 100
    assert all(os.fspath(unfinished.beside(tmp_path).parent) == os.fspath(tmp_path) for _ in range(2))
