"""`person export` and `person erase`: what is held on somebody is told whole, and goes for good."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.test_cli import answer, call, made, sample

from meetingdesk.office import Office
from meetingdesk.requests.people import AddPerson

__all__ = ["made", "sample"]
Capture = pytest.CaptureFixture[str]
EMAIL = "n.kuramoto@example.org"


def exported(capsys: Capture, sample: Path, who: str = EMAIL):
    status, out, _ = call(capsys, "--file", sample, "person", "export", who)
    assert status == 0
    return json.loads(out)


def test_an_export_tells_all_that_is_held(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    told = exported(capsys, sample)
    assert (told["person"]["family"], told["person"]["email"]) == ("Kuramoto", EMAIL)
    assert [part["entity"] for part in told["parts"]] == ["ROCB Asia/Pacific"]
    assert [part["role"] for part in told["speaking"]] == ["speaker", "speaker"]
    assert told["history"][0]["changes"][0]["after"]["family"] == "Kuramoto"
    assert exported(capsys, sample, told["person"]["uid"]) == told
    for name, begins in (("k.json", b"{"), ("k.pdf", b"%PDF")):
        status, out, _ = call(capsys, "--file", sample, "person", "export", EMAIL.upper(), "--out", tmp_path / name)
        assert (status, out) == (0, "")
        assert (tmp_path / name).read_bytes().startswith(begins)
    assert json.loads((tmp_path / "k.json").read_bytes()) == told


def test_an_erasure_is_tried_first_and_done(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    command = ("--file", sample, "person", "erase", EMAIL)
    tried = answer(capsys, "person-erase", *command, "--dry-run")
    assert (tried["written"], tried["stand_in"], tried["lines"]["speaking"]) == (False, "Person 87 (erased)", 2)
    assert b"Kuramoto" in sample.read_bytes()
    backup = tmp_path / "older.meetingdesk"
    assert call(capsys, "--file", sample, "backup", "--out", backup)[0] == 0
    assert answer(capsys, "person-erase", *command) == tried | {"written": True}
    assert b"Kuramoto" not in sample.read_bytes()
    status, _, err = call(capsys, *command)
    assert (status, EMAIL in err) == (1, True)
    assert call(capsys, "--file", sample, "restore", backup)[0] == 0
    assert b"Kuramoto" not in sample.read_bytes()
    assert call(capsys, "--file", sample, "check")[0] == 0
    assert exported(capsys, sample, tried["uid"])["person"]["family"] == "Person 87 (erased)"


def test_of_those_who_share_a_mailbox_one_is_named_by_the_uid(capsys: Capture, sample: Path) -> None:
    opened = Office.open(sample)
    made = opened.run(AddPerson(family="Sato", given="Yuki", email=EMAIL)).inserted["person"][0]
    uid = opened.reads.person(made).uid
    opened.close()
    status, out, err = call(capsys, "--file", sample, "person", "erase", EMAIL)
    assert (status, out) == (1, "")
    assert uid in err
    assert call(capsys, "--file", sample, "person", "erase", uid)[0] == 0
    assert exported(capsys, sample)["person"]["family"] == "Kuramoto"


def test_another_format_is_refused(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    command = ("person", "export", EMAIL, "--out", tmp_path / "k.docx", "--format", "docx")
    status, _, err = call(capsys, "--file", sample, *command)
    assert status == 1
    assert "json, pdf" in err
    assert not (tmp_path / "k.docx").exists()
