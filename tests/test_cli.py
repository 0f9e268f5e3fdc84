"""The command line is a contract: real files, real commands, the JSON against its schemas, the exit statuses."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from meetingdesk import cli, words
from meetingdesk.office import Office
from meetingdesk.requests.meetings import EditMeeting

SCHEMAS = Path(__file__).parent / "schemas"
SCHEDULE = """<?xml version="1.0"?>
<schedule><conference><title>Small Conference</title><start>2027-03-27</start><days>2</days></conference>
<day index="1" date="2027-03-27"><room name="Red"><event id="1"><start>09:00</start><duration>00:30</duration>
<title>Before the change</title><type>talk</type><persons><person id="1">Zoë Ng</person></persons></event></room></day>
<day index="2" date="2027-03-28"><room name="Blue"><event id="2"><start>09:00</start><duration>01:00</duration>
<title>After the change</title><type>talk</type><persons/></event></room></day></schedule>
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample office; tests that write copy it."""
    path = tmp_path_factory.mktemp("sample") / "sample.meetingdesk"
    Office.create(path, sample=True).close()
    return path


@pytest.fixture
def sample(made: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "sample.meetingdesk"
    copy.write_bytes(made.read_bytes())
    return copy


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    status = cli.run([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return status, out, err


def answer(capsys: pytest.CaptureFixture[str], schema: str, *arguments: str | Path) -> dict[str, Any]:
    status, out, _ = call(capsys, *arguments, "--json")
    assert status == 0
    document = json.loads(out)
    jsonschema.validate(
        document,
        json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8")),
        format_checker=jsonschema.FormatChecker(),
    )
    assert isinstance(document, dict)
    return document


@pytest.mark.parametrize("what", ["agenda", "conflicts", "delegations", "invitations"])
def test_what_is_shown_of_a_meeting_has_its_schema(capsys: pytest.CaptureFixture[str], sample: Path, what: str) -> None:
    document = answer(capsys, f"show-{what}", "--file", sample, "show", what, "--meeting", "gmre-16")
    assert any(document.values())


def test_conflicts_come_first_and_each_says_how_it_is_mended(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    found = answer(capsys, "show-conflicts", "--file", sample, "show", "conflicts", "--meeting", "gmre-16")["conflicts"]
    assert [row["kind"] for row in found] == ["person", "night", "weekend", "night"]
    assert [len(row["items"]) for row in found] == [2, 1, 0, 1]
    assert found[0]["people"] == ["Amina Wekesa"]
    assert all(row["message"].endswith(words.say(f"conflict.{row['kind']}.mend")) for row in found)


@pytest.mark.parametrize("what", ["meetings", "directory", "history"])
def test_what_is_shown_of_the_office_has_its_schema(
    capsys: pytest.CaptureFixture[str], sample: Path, what: str
) -> None:
    document = answer(capsys, f"show-{what}", "--file", sample, "show", what)
    assert any(document.values())


@pytest.mark.parametrize(
    "what", ["agenda", "conflicts", "delegations", "invitations", "meetings", "directory", "history"]
)
def test_what_is_shown_to_people_is_lines(capsys: pytest.CaptureFixture[str], sample: Path, what: str) -> None:
    which = ["--meeting", "gmre-16"] if what in ("agenda", "conflicts", "delegations", "invitations") else []
    status, out, _ = call(capsys, "--file", sample, "show", what, *which)
    assert status == 0
    assert out.strip()
    assert "Traceback" not in out


def test_the_sample_is_the_meeting_of_the_design(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    agenda = answer(capsys, "show-agenda", "--file", sample, "show", "agenda", "--meeting", "gmre-16")
    starts = [sitting["start"] for sitting in agenda["sittings"]]
    assert starts == ["2021-02-18T12:00:00+01:00", "2021-02-19T12:00:00+01:00"]
    delegations = answer(capsys, "show-delegations", "--file", sample, "show", "delegations", "--meeting", "gmre-16")
    assert len(delegations["delegations"]) == 67


def test_a_new_meeting_can_be_made_and_found(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "new.meetingdesk"
    assert call(capsys, "--file", file, "new", "office")[0] == 0
    sittings = ["--sitting", "2027-03-01T12:00/15:00", "--sitting", "2027-03-02T23:00/2027-03-03T01:00"]
    head = ["--key", "k", "--title", "A title", "--zone", "Europe/Brussels"]
    assert call(capsys, "--file", file, "new", "meeting", *head, *sittings)[0] == 0
    agenda = answer(capsys, "show-agenda", "--file", file, "show", "agenda")
    assert [sitting["end"] for sitting in agenda["sittings"]] == [
        "2027-03-01T15:00:00+01:00",
        "2027-03-03T01:00:00+01:00",
    ]


def test_the_next_edition_is_made_from_the_last(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    command = ["--file", sample, "clone", "meeting", "gmre-16", "--as", "gmre-17", "--start", "2022-07-05"]
    made = answer(capsys, "clone-meeting", *command)["meeting"]
    assert (made["key"], made["first_day"], made["last_day"]) == ("gmre-17", "2022-07-05", "2022-07-06")
    agenda = answer(capsys, "show-agenda", "--file", sample, "show", "agenda", "--meeting", "gmre-17")
    assert [sitting["start"] for sitting in agenda["sittings"]] == [
        "2022-07-05T12:00:00+02:00",
        "2022-07-06T12:00:00+02:00",
    ]
    shown = answer(capsys, "show-delegations", "--file", sample, "show", "delegations", "--meeting", "gmre-17")
    assert {(line["status"], len(line["delegates"])) for line in shown["delegations"]} == {("invited", 0)}
    status, _, err = call(capsys, *command)
    assert (status, "gmre-17" in err) == (1, True)
    assert call(capsys, *command[:-1], "5 July")[0] == 2


def test_a_schedule_comes_in_at_the_right_instants(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file, schedule = tmp_path / "new.meetingdesk", tmp_path / "schedule.xml"
    schedule.write_text(SCHEDULE, encoding="utf-8")
    call(capsys, "--file", file, "new", "office")
    command = ["--file", file, "import", "agenda", schedule, "--zone", "Europe/Brussels"]
    tried = answer(capsys, "import-agenda", *command, "--dry-run")
    assert (tried["items"], tried["written"]) == (2, False)
    assert call(capsys, "--file", file, "show", "agenda")[0] == 1  # nothing was written
    answer(capsys, "import-agenda", *command)
    agenda = answer(capsys, "show-agenda", "--file", file, "show", "agenda")
    starts = [item["start"] for sitting in agenda["sittings"] for item in sitting["items"]]
    assert starts == ["2027-03-27T09:00:00+01:00", "2027-03-28T09:00:00+02:00"]


def test_a_schedule_without_a_zone_asks_for_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file, schedule = tmp_path / "new.meetingdesk", tmp_path / "schedule.xml"
    schedule.write_text(SCHEDULE, encoding="utf-8")
    call(capsys, "--file", file, "new", "office")
    status, _, err = call(capsys, "--file", file, "import", "agenda", schedule)
    assert status == 1
    assert "--zone" in err


def test_invitations_are_issued_as_drafts_of_mails(
    capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path
) -> None:
    command = ["--file", sample, "issue", "invitations", "--meeting", "gmre-16", "--as", "eml"]
    each = answer(capsys, "issue-invitations", *command, "--out", tmp_path / "person")["issued"]
    drafts = list((tmp_path / "person").glob("*.eml"))
    assert len(drafts) == len({line["email"] for line in each}) == len({line["path"] for line in each})
    assert all(draft.read_bytes().startswith(b"X-Unsent: 1\r\n") for draft in drafts)
    buttons = answer(capsys, "issue-invitations", *command, "--answer-buttons", "--out", tmp_path / "sitting")["issued"]
    assert len(list((tmp_path / "sitting").glob("*.eml"))) == len(buttons) == len(each)
    with closing(Office.open(sample)) as office:
        office.run(EditMeeting(meeting=office.reads.meeting("gmre-16").id, mails="event"))
    for options, count in (((), len(each)), (("--one-a-person",), len(drafts))):
        answer(capsys, "issue-invitations", *command, *options, "--out", tmp_path / "chosen" / str(count))
        assert len(list((tmp_path / "chosen" / str(count)).glob("*.eml"))) == count


def test_what_was_written_is_noted_as_sent(capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path) -> None:
    said = ["--file", sample, "issue", "sent", "--meeting", "gmre-16"]
    status, _, err = call(capsys, *said)
    assert (status, words.say("error.invitations.none_written") in err) == (1, True)
    issued = ["--file", sample, "issue", "invitations", "--meeting", "gmre-16", "--out"]
    for folder in ("first", "second"):
        count = len(answer(capsys, "issue-invitations", *issued, tmp_path / folder)["issued"])
    document = answer(capsys, "issue-sent", *said)
    assert (document["sent"], [one["invitations"] for one in document["batches"]]) == (2 * count, [count, count])
    assert call(capsys, *said)[0] == 1
    with closing(Office.open(sample)) as office:
        row = office.reads.invitations(office.reads.meeting("gmre-16").id)
    assert (row.unsent, len(row.batches)) == ((), 2)
    assert all(batch.sent_at and batch.sent_at >= batch.issued_at for batch in row.batches)


def test_answer_buttons_go_with_drafts(capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path) -> None:
    command = ["--file", sample, "issue", "invitations", "--meeting", "gmre-16", "--out", tmp_path / "out"]
    status, _, err = call(capsys, *command, "--answer-buttons")
    assert status == 2
    assert words.say("cli.buttons_need_eml") in err
    assert not (tmp_path / "out").exists()


def test_invitations_are_issued_and_known(capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path) -> None:
    command = ["--file", sample, "issue", "invitations", "--meeting", "gmre-16", "--out", tmp_path / "out"]
    done = answer(capsys, "issue-invitations", *command)
    assert len(done["issued"]) == len(list((tmp_path / "out").glob("*.ics"))) > 300
    assert {line["reason"] for line in done["skipped"]} == {"has no e-mail address"}
    shown = answer(capsys, "show-invitations", "--file", sample, "show", "invitations", "--meeting", "gmre-16")
    assert {line["state"] for line in shown["invitations"]} == {"current"}


@pytest.mark.parametrize(
    ("document", "file_format", "head"),
    [
        ("sign-in-sheet", "pdf", b"%PDF"),
        ("sign-in-sheet", "xlsx", b"PK"),
        ("sign-in-sheet", "csv", b"\xef\xbb\xbf"),
        ("order-of-business", "pdf", b"%PDF"),
        ("participants", "pdf", b"%PDF"),
        ("participants", "docx", b"PK"),
        ("participants", "csv", b"\xef\xbb\xbf"),
        ("attendance-sheet", "pdf", b"%PDF"),
        ("attendance-sheet", "xlsx", b"PK"),
        ("calendar", "ics", b"BEGIN:VCALENDAR\r\n"),
        ("programme", "html", b"<!doctype html>"),
        ("agenda", "pdf", b"%PDF"),
        ("agenda", "docx", b"PK"),
        ("attendance-charts", "pdf", b"%PDF"),
        ("certificates", "pdf", b"%PDF"),
        ("report", "pdf", b"%PDF"),
        ("report", "docx", b"PK"),
        ("name-cards", "pdf", b"%PDF"),
        ("letters", "docx", b"PK"),
        ("running-script", "pdf", b"%PDF"),
        ("booth-sheet", "pdf", b"%PDF"),
        ("director-brief", "pdf", b"%PDF"),
        ("hand-over", "pdf", b"%PDF"),
        ("news-note", "docx", b"PK"),
    ],
)
def test_documents_are_written(
    capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path, document: str, file_format: str, head: bytes
) -> None:
    out = tmp_path / f"out.{file_format}"
    command = ["--file", sample, "export", document, "--meeting", "gmre-16", "--format", file_format, "--out", out]
    status, _, err = call(capsys, *command)
    assert status == 0, err
    assert out.read_bytes().startswith(head)


@pytest.mark.parametrize(
    ("by", "first"),
    [
        ("sitting", "Sitting 1 \u00b7 Thursday 18 February 2021, 12:00\u201315:00 (Brussels)"),
        ("half-day", "Thursday 18 February 2021, morning"),
        ("day", "Thursday 18 February 2021"),
    ],
)
def test_a_sign_in_sheet_is_signed_by_sitting_half_day_or_day(
    capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path, by: str, first: str
) -> None:
    out = tmp_path / "out.csv"
    command = ["export", "sign-in-sheet", "--meeting", "gmre-16", "--by", by, "--format", "csv", "--out", out]
    assert call(capsys, "--file", sample, *command)[0] == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        assert next(iter(list(csv.reader(file))[1:]))[-2] == first


@pytest.mark.parametrize(
    "document",
    [
        "sign-in-sheet",
        "order-of-business",
        "participants",
        "attendance-sheet",
        "calendar",
        "programme",
        "agenda",
        "letters",
        "report",
        "attendance-charts",
        "certificates",
        "name-cards",
        "running-script",
        "booth-sheet",
        "director-brief",
        "hand-over",
        "news-note",
    ],
)
def test_a_format_that_is_not_there_is_refused(
    capsys: pytest.CaptureFixture[str], sample: Path, tmp_path: Path, document: str
) -> None:
    command = ["--file", sample, "export", document, "--meeting", "gmre-16", "--format", "odt", "--out", tmp_path / "x"]
    status, out, err = call(capsys, *command)
    assert (status, out) == (1, "")
    assert "odt" in err
    assert not (tmp_path / "x").exists()


def test_a_missing_meeting_lists_those_there_are(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    for which in ([], ["--meeting", "nix"]):
        status, _, err = call(capsys, "--file", sample, "show", "agenda", *which)
        assert status == 1
        assert "gmre-15" in err
        assert "gmre-16" in err


@pytest.mark.parametrize("command", [["show", "meetings"], ["check"], ["show", "agenda", "--json"]])
def test_a_file_that_is_not_there_is_status_3_and_stays_away(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: list[str]
) -> None:
    status, out, err = call(capsys, "--file", tmp_path / "nix.meetingdesk", *command)
    assert (status, out) == (3, "")
    assert len(err.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", [["bogus"], ["show", "bogus"], ["export", "calendar"], ["sample"]])
def test_a_wrong_call_is_status_2(capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    status, out, err = call(capsys, *command)
    assert (status, out) == (2, "")
    assert "Usage" in err


def test_neither_sample_nor_office_is_made_over_a_file(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    before = sample.read_bytes()
    assert call(capsys, "sample", sample)[0] == 3
    assert call(capsys, "--file", sample, "new", "office")[0] == 3
    assert sample.read_bytes() == before


def test_check_finds_nothing_wrong_with_the_sample(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    assert answer(capsys, "check", "--file", sample, "check")["problems"] == []


def test_a_bug_is_one_sentence_and_a_report(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def broken(*_arguments: object, **_options: object) -> None:
        message = "planted"
        raise ZeroDivisionError(message)

    monkeypatch.setattr("meetingdesk.office.Office.open", broken)
    monkeypatch.setattr("meetingdesk.paths.log_folder", lambda: tmp_path)
    status, out, err = call(capsys, "--file", tmp_path / "any", "show", "meetings")
    assert (status, out) == (1, "")
    assert "Traceback" not in err
    assert len(err.strip().splitlines()) == 1
    assert "planted" in next(tmp_path.glob("crash-*.txt")).read_text(encoding="utf-8")


def test_the_program_runs_as_a_command(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "meetingdesk", "--file", str(tmp_path / "nix"), "show", "meetings"]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ, timeout=120, check=False)
    assert (done.returncode, done.stdout) == (3, "")
    assert "nix" in done.stderr


def test_the_demo_writes_what_it_lists(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, out, _ = call(capsys, "demo", "--out", tmp_path / "demo")
    assert status == 0
    names = out.splitlines()
    assert len(names) > 300
    assert all(Path(name).stat().st_size > 0 for name in names)


def test_without_a_display_the_window_is_refused_in_one_sentence(tmp_path: Path) -> None:
    without = {name: value for name, value in os.environ.items() if "DISPLAY" not in name and name != "QT_QPA_PLATFORM"}
    command = [sys.executable, "-m", "meetingdesk", "--file", str(tmp_path / "any")]
    done = subprocess.run(command, capture_output=True, text=True, env=without, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.strip().splitlines()) == 1


def test_json_is_utf_8_whatever_the_terminal_speaks(sample: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "meetingdesk",
        "--file",
        str(sample),
        "show",
        "delegations",
        "--meeting",
        "gmre-16",
    ]
    done = subprocess.run(
        [*command, "--json"],
        capture_output=True,
        env=os.environ | {"PYTHONIOENCODING": "cp1252"},
        timeout=60,
        check=True,
    )
    assert "Əliyeva" in json.dumps(json.loads(done.stdout.decode("utf-8")), ensure_ascii=False)


def test_a_place_that_cannot_be_written_is_no_bug(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    status, out, err = call(capsys, "demo", "--out", tmp_path / "file")
    assert (status, out) == (1, "")
    assert "file" in err
    assert "inside the program" not in err
