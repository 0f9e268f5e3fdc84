"""A bad file gets its own sentence and stays as it is; a file that cannot be written opens for reading."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import select
from tests.hostile.bad_files import CODES
from tests.store.edits import OPERATIONS, AddPerson, Do

from meetingdesk import words
from meetingdesk.errors import FileError
from meetingdesk.model import Person
from meetingdesk.store import header
from meetingdesk.store.checks import check
from meetingdesk.store.store import Store

OPEN_IT = Path(__file__).with_name("open_it.py")


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """An office file with something on many pages."""
    path = tmp_path_factory.mktemp("good") / "office.meetingdesk"
    with Store.create(path, OPERATIONS) as store:
        people = [Person(family=f"Person {number}" * 5, email=f"p{number}@example.org") for number in range(60)]
        store.run(Do(what=lambda session: session.add_all(people)))
    return path


@pytest.fixture
def path(good, tmp_path):
    return Path(shutil.copy(good, tmp_path / "office.meetingdesk"))


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def refusal(call):
    with pytest.raises(FileError) as caught:
        call()
    return caught.value


def one_sentence(error, path):
    for language in ("en", "fr"):
        sentence = words.explain(error, language)
        assert str(path) in sentence
        assert sentence.endswith(".")
        assert "\n" not in sentence
    return True


@pytest.mark.parametrize("spoil", CODES, ids=lambda spoil: spoil.__name__)
def test_a_bad_file_is_refused_by_name_and_not_touched(path, spoil):
    spoil(path)
    before = digest(path)
    for read_only in (False, True):
        error = refusal(lambda read_only=read_only: Store.open(path, OPERATIONS, read_only=read_only))
        assert (error.code, error.exit_status) == (CODES[spoil], 3)
        assert one_sentence(error, path)
    assert digest(path) == before
    assert names(path.parent) == [path.name]


@pytest.mark.parametrize("spoil", CODES, ids=lambda spoil: spoil.__name__)
def test_check_says_what_is_wrong_with_a_bad_file(path, spoil):
    spoil(path)
    before = digest(path)
    try:
        found = check(path)[0].code
    except FileError as error:
        found = error.code
    assert found == CODES[spoil] or (found, CODES[spoil]) == ("damage", "file.damaged")
    assert digest(path) == before


def test_text_that_is_none_is_damage_and_no_bug(path):
    data = path.read_bytes()
    path.write_bytes(data.replace(b"Person 59", b"Pers\xff\xfe 59"))
    with Store.open(path, OPERATIONS) as store, pytest.raises(FileError) as caught, store.read() as reader:
        reader.execute(select(Person.family)).all()
    assert caught.value.code == "file.damaged"


def test_a_newer_file_says_which_version_it_needs(path):
    next(spoil for spoil, code in CODES.items() if code == "file.newer")(path)
    error = refusal(lambda: Store.open(path, OPERATIONS))
    assert (error.parameters["needed"], error.parameters["known"]) == (header.SCHEMA_VERSION + 1, header.SCHEMA_VERSION)


def test_every_flip_of_a_byte_of_the_head_is_refused_or_harmless(path):
    """Never a bug, whatever the first 100 bytes say; and what is refused is not touched."""
    good = path.read_bytes()
    for place in range(100):
        path.write_bytes(good[:place] + bytes([good[place] ^ 0xFF]) + good[place + 1 :])
        before = digest(path)
        try:
            Store.open(path, OPERATIONS, read_only=True).close()
        except FileError:
            assert digest(path) == before
        for suffix in ("-journal", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def test_a_missing_file_is_not_made(tmp_path):
    for path in (tmp_path / "none.meetingdesk", tmp_path / "no folder" / "none.meetingdesk"):
        error = refusal(lambda path=path: Store.open(path, OPERATIONS))
        assert error.code == "file.missing"
        assert one_sentence(error, path)
    assert names(tmp_path) == []


def test_a_folder_is_not_a_file(tmp_path):
    error = refusal(lambda: Store.open(tmp_path, OPERATIONS))
    assert error.code == "file.folder"
    assert one_sentence(error, tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files here")
def test_a_pipe_does_not_hang(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert refusal(lambda: Store.open(tmp_path / "pipe", OPERATIONS)).code == "file.not_database"


# -- in another process

posix = pytest.mark.skipif(os.name != "posix", reason="users and rights as POSIX has them")


def another(path, *what, **options):
    return subprocess.Popen(
        [sys.executable, str(OPEN_IT), str(path), *what],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        **options,
    )


def answer(path, *what):
    with another(path, *what) as process:
        told, _ = process.communicate(timeout=60)
    return json.loads(told)


@pytest.fixture
def anyone_folder(good):
    """A folder that anyone may look into, with an office file that anyone may read."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    copy = Path(shutil.copy(good, folder / "office.meetingdesk"))
    copy.chmod(0o644)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@posix
def test_a_folder_that_cannot_be_written_opens_for_reading(anyone_folder):
    path = anyone_folder / "office.meetingdesk"
    path.chmod(0o666)
    anyone_folder.chmod(0o555)
    before = digest(path)
    assert answer(path, "as-anyone") == {"read_only": True, "steps": 1}
    told = answer(path, "as-anyone", "write")
    assert (told["code"], told["status"]) == ("file.read_only", 3)
    assert digest(path) == before
    assert names(anyone_folder) == [path.name]


@posix
def test_a_file_that_cannot_be_written_opens_for_reading(anyone_folder):
    path = anyone_folder / "office.meetingdesk"
    path.chmod(0o444)
    anyone_folder.chmod(0o777)
    assert answer(path, "as-anyone")["read_only"] is True


@posix
def test_a_file_that_may_not_be_read_says_so(anyone_folder):
    path = anyone_folder / "office.meetingdesk"
    path.chmod(0o000)
    told = answer(path, "as-anyone")
    assert (told["code"], told["status"]) == ("file.no_permission", 3)


@posix
def test_an_unfinished_edit_in_a_folder_that_cannot_be_written_is_explained(anyone_folder):
    path = anyone_folder / "office.meetingdesk"
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
    journal.chmod(0o644)
    anyone_folder.chmod(0o555)
    before = digest(path)
    assert answer(path, "as-anyone")["code"] == "file.unfinished"
    assert digest(path) == before


def test_a_file_that_is_open_elsewhere_says_by_whom(path):
    before = digest(path)
    with another(path, "hold") as holder:
        assert json.loads(holder.stdout.readline())["read_only"] is False
        for read_only in (False, True):
            error = refusal(lambda read_only=read_only: Store.open(path, OPERATIONS, read_only=read_only))
            assert (error.code, error.exit_status) == ("file.locked", 3)
            assert all(error.parameters[name] for name in ("host", "since"))
            assert one_sentence(error, path)
        holder.communicate("\n", timeout=60)
    assert digest(path) == before
    assert names(path.parent) == [path.name]
    Store.open(path, OPERATIONS).close()


def test_a_note_left_by_a_killed_process_locks_nobody_out(path):
    with another(path, "hold") as holder:
        holder.stdout.readline()
        holder.kill()
    note = path.with_name(path.name + ".lock")
    assert note.exists()
    with Store.open(path, OPERATIONS) as store:
        assert json.loads(note.read_text(encoding="utf-8"))["pid"] == os.getpid()
        store.run(AddPerson(family="A"))
    assert not note.exists()
