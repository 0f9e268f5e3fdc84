"""`import agenda` and `new meeting` where clocks change: instants are kept, and what cannot be is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.test_cli import answer, call

from meetingdesk.office import Office

ZONE = "Europe/Brussels"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "new.meetingdesk"
    Office.create(path).close()
    return path


def write(path: Path, day: str, *events: str, zone: str = "", title: str = "Talk") -> Path:
    inside = "".join(
        f'<event id="{n}"><title>{title} {n}</title><duration>00:30</duration>{event}</event>'
        for n, event in enumerate(events, start=1)
    )
    named = f"<time_zone_name>{zone}</time_zone_name>" if zone else ""
    head = f"<conference><title>Small</title>{named}</conference>"
    path.write_text(f'<schedule>{head}<day date="{day}"><room name="A">{inside}</room></day></schedule>', "utf-8")
    return path


def starts(capsys: pytest.CaptureFixture[str], office: Path) -> list[str]:
    agenda = answer(capsys, "show-agenda", "--file", office, "show", "agenda")
    return [item["start"] for sitting in agenda["sittings"] for item in sitting["items"]]


@pytest.mark.parametrize(
    ("stated", "start"),
    [
        ("2027-06-01T10:00:00+00:00", "2027-06-01T12:00:00+02:00"),
        ("2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+02:00"),
        ("2027-10-31T02:30:00+01:00", "2027-10-31T02:30:00+01:00"),
        ("2027-03-28T02:30:00+01:00", "2027-03-28T03:30:00+02:00"),
    ],
)
def test_a_date_with_an_offset_comes_out_at_its_instant(capsys, office, tmp_path, stated, start):
    file = write(tmp_path / "s.xml", stated[:10], f"<date>{stated}</date>")
    status, _, err = call(capsys, "--file", office, "import", "agenda", file, "--zone", ZONE)
    assert (status, err) == (0, "")
    assert starts(capsys, office) == [start]


def test_an_unknown_zone_in_the_file_is_refused_unless_one_is_given(capsys, office, tmp_path):
    file = write(tmp_path / "s.xml", "2027-06-01", "<start>10:00</start>", zone="Nowhere/Bad")
    command = ("--file", office, "import", "agenda", file)
    status, _, err = call(capsys, *command)
    assert (status, "Nowhere/Bad" in err) == (1, True)
    status, _, err = call(capsys, *command, "--zone", ZONE)
    assert (status, "Nowhere/Bad" in err) == (0, True)
    assert starts(capsys, office) == ["2027-06-01T10:00:00+02:00"]


def test_events_at_times_that_do_not_exist_are_listed_and_left_out(capsys, office, tmp_path):
    file = write(tmp_path / "s.xml", "2027-03-28", "<start>02:30</start>", "<start>09:00</start>")
    command = ("--file", office, "import", "agenda", file, "--zone", ZONE)
    [problem] = answer(capsys, "import-agenda", *command)["problems"]
    assert problem["where"] == "2027-03-28 event Talk 1"
    assert "01:59" in problem["message"]
    assert "03:00" in problem["message"]
    assert starts(capsys, office) == ["2027-03-28T09:00:00+02:00"]


def test_the_zone_of_a_meeting_decides_where_nothing_else_does(capsys, office, tmp_path):
    head = ["--key", "k", "--title", "A title", "--zone", ZONE, "--sitting", "2027-03-27T12:00/15:00"]
    assert call(capsys, "--file", office, "new", "meeting", *head)[0] == 0
    file = write(tmp_path / "s.xml", "2027-03-28", "<start>02:30</start>", "<start>09:00</start>")
    done = answer(capsys, "import-agenda", "--file", office, "import", "agenda", file, "--meeting", "k")
    assert (done["items"], len(done["problems"])) == (1, 1)


def test_where_every_event_is_bad_the_reasons_are_listed(capsys, office, tmp_path):
    file = write(tmp_path / "s.xml", "2027-03-28", "<start>soon</start>", "<start>02:30</start>")
    status, _, err = call(capsys, "--file", office, "import", "agenda", file, "--zone", ZONE)
    lines = err.splitlines()
    assert (status, len(lines)) == (1, 3)
    assert lines[0].startswith("2027-03-28 event 1 Talk 1: ")
    assert lines[1].startswith("2027-03-28 event Talk 2: ")


def test_a_sitting_that_ends_at_a_time_that_does_not_exist_is_refused(capsys, office):
    head = ["--key", "k", "--title", "A title", "--zone", ZONE]
    status, _, err = call(capsys, "--file", office, "new", "meeting", *head, "--sitting", "2027-03-28T01:30/02:30")
    assert (status, "01:59" in err, "03:00" in err) == (1, True, True)
    assert call(capsys, "--file", office, "show", "agenda")[0] == 1  # no meeting was made


def test_of_an_hour_that_comes_twice_it_is_asked_which_and_the_answer_is_taken(capsys, office):
    head = ["--key", "k", "--title", "A title", "--zone", ZONE]

    def make(sitting):
        return call(capsys, "--file", office, "new", "meeting", *head, "--sitting", sitting)

    status, _, err = make("2027-10-31T02:30/04:00")
    assert (status, "02:30+02:00" in err, "02:30+01:00" in err) == (1, True, True)
    assert (make("2027-10-31T02:30+01:00/04:00")[0], call(capsys, "--file", office, "show", "agenda")[0]) == (1, 1)
    assert make("2027-10-31T02:30+02:00/02:45+01:00")[0] == 0
    [sitting] = answer(capsys, "show-agenda", "--file", office, "show", "agenda")["sittings"]
    assert (sitting["start"], sitting["end"]) == ("2027-10-31T02:30:00+02:00", "2027-10-31T02:45:00+01:00")


@pytest.mark.parametrize(
    ("zone", "stated"), [("", "--zone Europe/Brussels"), ("Brussels", "Brussels"), (ZONE, "already")]
)
def test_a_dry_run_refuses_what_the_real_run_refuses(capsys, office, tmp_path, zone, stated):
    file = write(tmp_path / "s.xml", "2027-06-01", "<start>10:00</start>")
    command = ["--file", office, "import", "agenda", file]
    assert call(capsys, *command, "--zone", ZONE, "--dry-run")[0] == 0
    assert call(capsys, *command, "--zone", ZONE)[0] == 0
    command += ["--zone", zone] if zone else []
    tried = call(capsys, *command, "--dry-run")
    assert (tried[0], stated in tried[2]) == (1, True)
    assert tried == call(capsys, *command)


def test_a_dry_run_refuses_a_key_that_is_taken(capsys, office, tmp_path):
    head = ["--key", "small", "--title", "A title", "--zone", ZONE, "--sitting", "2027-03-27T12:00/15:00"]
    assert call(capsys, "--file", office, "new", "meeting", *head)[0] == 0
    file = write(tmp_path / "s.xml", "2027-06-01", "<start>10:00</start>")
    command = ["--file", office, "import", "agenda", file, "--zone", ZONE]
    tried = call(capsys, *command, "--dry-run")
    assert (tried[0], "small" in tried[2]) == (1, True)
    assert tried == call(capsys, *command)


def test_a_refusal_does_not_repeat_a_title_without_end(capsys, office, tmp_path):
    file = write(tmp_path / "s.xml", "2027-06-01", "<start>10:00</start>", title="T" * 100_000)
    command = ["--file", office, "import", "agenda", file, "--zone", ZONE]
    assert call(capsys, *command)[0] == 0
    status, _, err = call(capsys, *command)
    assert (status, "TTT" in err, len(err) < 300) == (1, True, True)
