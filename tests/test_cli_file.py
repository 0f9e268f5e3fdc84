"""`backup`, `restore` and `check` on the command line: real files, real commands, the exit statuses."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.hostile import bad_files
from tests.test_cli import answer, call

from meetingdesk.office import Office

Capsys = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.meetingdesk"
    Office.create(path, sample=True).close()
    return path


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEETINGDESK_BACKUPS", str(tmp_path / "backups"))
    return tmp_path / "backups"


@pytest.fixture
def file(made: Path, tmp_path: Path, folder: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "office.meetingdesk"))


def add_meeting(capsys: Capsys, file: Path, key: str) -> None:
    head = ["--key", key, "--title", key, "--zone", "UTC", "--sitting", "2027-03-01T12:00/15:00"]
    assert call(capsys, "--file", file, "new", "meeting", *head)[0] == 0


def states(capsys: Capsys, file: Path) -> set[str]:
    shown = answer(capsys, "show-invitations", "--file", file, "show", "invitations", "--meeting", "gmre-16")
    return {line["state"] for line in shown["invitations"]}


def keys(capsys: Capsys, file: Path) -> set[str]:
    return {row["key"] for row in answer(capsys, "show-meetings", "--file", file, "show", "meetings")["meetings"]}


def test_a_backup_is_printed_and_whole(capsys: Capsys, file: Path, folder: Path, tmp_path: Path) -> None:
    status, out, err = call(capsys, "--file", file, "backup")
    assert (status, len(out.splitlines()), len(err.splitlines())) == (0, 1, 1)
    assert Path(out.strip()).parent.parent == folder
    status, out, _ = call(capsys, "--file", file, "backup", "--out", tmp_path / "mine.meetingdesk")
    assert (status, out.strip()) == (0, str(tmp_path / "mine.meetingdesk"))
    assert call(capsys, "--file", out.strip(), "check")[0] == 0


def test_a_backup_replaces_nothing(capsys: Capsys, file: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine", encoding="utf-8")
    status, out, err = call(capsys, "--file", file, "backup", "--out", tmp_path / "mine")
    assert (status, out) == (3, "")
    assert "mine" in err
    assert (tmp_path / "mine").read_text(encoding="utf-8") == "mine"


def test_a_place_that_does_not_exist_is_told_as_such(capsys: Capsys, file: Path, tmp_path: Path) -> None:
    status, out, err = call(capsys, "--file", file, "backup", "--out", tmp_path / "none" / "x")
    assert (status, out, len(err.splitlines())) == (1, "", 1)
    assert "folder of" in err
    status, out, err = call(capsys, "--file", file, "restore", tmp_path / "nope")
    assert (status, out, len(err.splitlines())) == (3, "", 1)
    assert "no backup" in err


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="no such folder here")
def test_a_folder_of_the_system_takes_no_files(capsys: Capsys, file: Path, tmp_path: Path) -> None:
    calls = {
        3: ("sample", "/proc/x.meetingdesk"),
        1: ("demo", "--out", "/proc/x"),
    }
    for expected, arguments in calls.items():
        status, out, err = call(capsys, *arguments)
        assert (status, out) == (expected, "")
        assert len(err.splitlines()) == 1
        assert "another place" in err
    status, _, err = call(capsys, "--file", file, "backup", "--out", "/proc/x")
    assert status == 1
    assert "another place" in err


def test_restore_brings_back_what_was_and_says_what_it_kept(capsys: Capsys, file: Path) -> None:
    before = keys(capsys, file)
    saved = call(capsys, "--file", file, "backup")[1].strip()
    add_meeting(capsys, file, "new")
    status, out, err = call(capsys, "--file", file, "restore", saved)
    assert (status, out) == (0, "")
    assert keys(capsys, file) == before
    kept = err.splitlines()[1].split(" as ")[1].rstrip(".")
    assert keys(capsys, Path(kept)) == {*before, "new"}
    assert "Restore the backup of" in call(capsys, "--file", file, "show", "history")[1].splitlines()[0]


def test_what_was_issued_after_the_backup_stays_issued(capsys: Capsys, file: Path, tmp_path: Path) -> None:
    saved = call(capsys, "--file", file, "backup")[1].strip()
    issue = ["--file", file, "issue", "invitations", "--meeting", "gmre-16", "--out", tmp_path / "out"]
    issued = len(answer(capsys, "issue-invitations", *issue)["issued"])
    assert states(capsys, file) == {"current"}
    assert f"{issued} invitations" in call(capsys, "--file", file, "restore", saved)[2]
    assert states(capsys, file) == {"current"}


def test_a_damaged_file_is_replaced_and_kept(capsys: Capsys, file: Path) -> None:
    saved = call(capsys, "--file", file, "backup")[1].strip()
    bad_files.flipped_pages(file)
    assert call(capsys, "--file", file, "show", "meetings")[0] == 3
    assert call(capsys, "--file", file, "backup")[0] == 3
    status, _, err = call(capsys, "--file", file, "restore", saved)
    assert status == 0
    assert "damaged-" in err
    assert answer(capsys, "check", "--file", file, "check")["problems"] == []


@pytest.mark.parametrize("spoil", [bad_files.newer, bad_files.half, bad_files.flipped_pages, Path.unlink])
def test_a_backup_that_cannot_be_used_is_status_3_and_nothing_is_done(
    capsys: Capsys, file: Path, tmp_path: Path, spoil: object
) -> None:
    assert callable(spoil)
    saved = Path(shutil.copy(file, tmp_path / "saved.meetingdesk"))
    spoil(saved)
    before = file.read_bytes()
    status, out, err = call(capsys, "--file", file, "restore", saved)
    assert (status, out) == (3, "")
    assert len(err.strip().splitlines()) == 1
    assert file.read_bytes() == before


def test_the_file_is_not_its_own_backup(capsys: Capsys, file: Path) -> None:
    assert call(capsys, "--file", file, "restore", file)[0] == 1


def test_what_was_changed_is_backed_up_by_itself_once_in_half_an_hour(capsys: Capsys, file: Path, folder: Path) -> None:
    call(capsys, "--file", file, "show", "meetings")
    assert not folder.exists()
    for key in "abc":
        add_meeting(capsys, file, key)
    assert len(list(folder.glob("*/*.close.meetingdesk"))) == 1


def test_without_a_place_for_backups_there_is_a_warning_and_the_work_is_done(
    capsys: Capsys, file: Path, folder: Path
) -> None:
    folder.write_text("in the way", encoding="utf-8")
    head = ["--key", "new", "--title", "New", "--zone", "UTC", "--sitting", "2027-03-01T12:00/15:00"]
    status, _, err = call(capsys, "--file", file, "new", "meeting", *head)
    assert status == 0
    assert str(folder) in err
    assert "new" in keys(capsys, file)
    assert call(capsys, "--file", file, "backup")[0] == 1
