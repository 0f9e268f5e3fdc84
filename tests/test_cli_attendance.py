"""Attendance on the command line: logs go in, and what is shown tells the same truth."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from tests.test_cli import answer, call, made, sample

from meetingdesk.office import Office
from meetingdesk.requests.attendance import MatchName, NotAPerson, SetMark

__all__ = ["made", "sample"]

HEAD = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent\n"
MEETING = ("--meeting", "gmre-16")
BRUSSELS = ("--zone", "Europe/Brussels")
Capture = pytest.CaptureFixture[str]


def log(folder: Path, *rows: str, name: str = "day 1.csv") -> Path:
    path = folder / name
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8-sig")
    return path


def row(
    name: str, email: str = "", start: str = "12:00:00 PM", end: str = "03:00:00 PM", day: str = "02/18/2021"
) -> str:
    return f"{name},{email},{day} {start},{day} {end},180,No,Y"


def shown(capsys: Capture, sample: Path) -> dict[str, Any]:
    return answer(capsys, "show-attendance", "--file", sample, "show", "attendance", *MEETING)


def people(capsys: Capture, sample: Path, sitting: int) -> dict[str, Any]:
    return {one["name"]: one for one in shown(capsys, sample)["sittings"][sitting - 1]["delegates"]}


def test_before_any_log_nothing_is_known(capsys: Capture, sample: Path) -> None:
    document = shown(capsys, sample)
    delegates = [one for sitting in document["sittings"] for one in sitting["delegates"]]
    assert len(document["sittings"]) == 2
    assert {(one["status"], one["source"], one["minutes"]) for one in delegates} == {("unknown", "none", 0)}
    assert document["unmatched"] == []


def test_a_log_goes_in_and_is_shown(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    path = log(
        tmp_path,
        row("somebody", "l.pineda@example.org", "11:30:00 AM", "01:00:00 PM"),
        row("AMS - Barrientos Mariela"),
        row("iPad", end="12:30:00 PM"),
    )
    command = ["--file", sample, "import", "attendance", path, *MEETING, *BRUSSELS]
    tried = answer(capsys, "import-attendance", *command, "--dry-run")
    assert (tried["report"]["platform"], tried["report"]["rows"], tried["written"]) == ("zoom", 3, False)
    assert [(match["display_name"], match["delegate"], match["method"]) for match in tried["matches"]] == [
        ("somebody", "Luis A. Pineda", "email"),
        ("AMS - Barrientos Mariela", "Mariela Barrientos", "exact"),
        ("iPad", None, "none"),
    ]
    assert people(capsys, sample, 1)["Luis A. Pineda"]["status"] == "unknown"  # nothing was written
    done = answer(capsys, "import-attendance", *command)
    assert done == tried | {"written": True}
    first = people(capsys, sample, 1)
    assert {name: first["Luis A. Pineda"][name] for name in ("minutes", "share", "status", "source")} == {
        "minutes": 60,
        "share": 0.3529,  # of 170 minutes, less the break
        "status": "partial",
        "source": "log",
    }
    assert first["Mariela Barrientos"]["status"] == "attended"
    assert first["Mariela Barrientos"]["uid"] == done["matches"][1]["delegate_uid"]
    assert {one["status"] for one in people(capsys, sample, 2).values()} == {"unknown"}
    assert shown(capsys, sample)["unmatched"] == [{"display_name": "iPad", "email": None, "rows": 1, "minutes": 30}]


def test_three_are_proposed_for_each_name(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    path = log(tmp_path, row("Mariela Barientos"), row("Luis A. Pineda"), row("AMS - Mariela Barrientos"))
    command = ["--file", sample, "import", "attendance", path, *MEETING, *BRUSSELS, "--dry-run"]
    matches = answer(capsys, "import-attendance", *command)["matches"]
    assert [match["method"] for match in matches] == ["none", "none", "exact"]
    firsts = [match["proposals"][0] for match in matches]
    assert [one["delegate"] for one in firsts] == ["Mariela Barrientos", "Luis A. Pineda", "Mariela Barrientos"]
    assert 90 < firsts[0]["score"] < 100 == firsts[1]["score"]
    for match in matches:
        scores = [one["score"] for one in match["proposals"]]
        assert len(scores) == 3
        assert scores == sorted(scores, reverse=True)


def test_a_decision_by_hand_stays_whatever_comes_in_later(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    """Also against an address and an exact name that say something else."""
    office = Office.open(sample)
    meeting = office.reads.meeting("gmre-16").id
    one, other = (line.delegate for line in office.reads.attendance(meeting).people[:2])
    name = f"AMS - {one.name}"
    office.run(MatchName(meeting=meeting, name=name, email=one.email, delegate=other.id))
    office.close()
    path = log(tmp_path, row(name, one.email))
    command = ["--file", sample, "import", "attendance", path, *MEETING, *BRUSSELS]
    (match,) = answer(capsys, "import-attendance", *command)["matches"]
    assert (match["method"], match["delegate"]) == ("alias", other.name)
    assert people(capsys, sample, 1)[other.name]["minutes"] == 170
    assert people(capsys, sample, 1)[one.name]["minutes"] == 0


def test_a_day_of_two_logs_is_one_step(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    morning = log(tmp_path, row("A", end="12:30:00 PM"), name="a.csv")
    later = log(tmp_path, row("A", start="12:20:00 PM"), row("B"), name="b.csv")
    command = ["--file", sample, "import", "attendance", morning, later, *MEETING, *BRUSSELS]
    done = answer(capsys, "import-attendance", *command)
    assert [report["source"] for report in done["reports"]] == ["a.csv", "b.csv"]
    assert [(match["display_name"], match["rows"]) for match in done["matches"]] == [("A", 2), ("B", 1)]
    steps = answer(capsys, "show-history", "--file", sample, "show", "history")["steps"]
    assert [step["code"] for step in steps if step["code"].startswith("import")] == ["import_report"]


def test_decisions_by_hand_are_told(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    path = log(tmp_path, row("Interpreters"))
    answer(capsys, "import-attendance", "--file", sample, "import", "attendance", path, *MEETING, *BRUSSELS)
    office = Office.open(sample)
    meeting = office.reads.meeting("gmre-16").id
    one = office.reads.attendance(meeting).people[0]
    office.run(NotAPerson(meeting=meeting, name="Interpreters"))
    office.run(SetMark(delegate=one.delegate.id, sitting=one.presence[0].sitting, status="excused"))
    office.close()
    assert shown(capsys, sample)["unmatched"] == []
    marked = people(capsys, sample, 1)[one.delegate.name]
    assert (marked["status"], marked["source"], marked["minutes"]) == ("excused", "hand", 0)
    again = log(tmp_path, row("Interpreters", day="02/19/2021"), name="day 2.csv")
    command = ["--file", sample, "import", "attendance", again, *MEETING, *BRUSSELS, "--dry-run"]
    (match,) = answer(capsys, "import-attendance", *command)["matches"]
    assert (match["method"], match["person"], match["delegate"]) == ("alias", False, None)


def refused(capsys: Capture, *command: str | Path) -> str:
    status, out, err = call(capsys, *command)
    assert (status, out) == (1, "")
    assert len(err.strip().splitlines()) == 1
    return err


def test_what_is_open_is_asked_and_nothing_is_written(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    path = log(tmp_path, row("A", day="03/04/2021"))
    before = sample.read_bytes()
    assert "--zone" in refused(capsys, "--file", sample, "import", "attendance", path, *MEETING)
    assert "--date-order" in refused(capsys, "--file", sample, "import", "attendance", path, *MEETING, *BRUSSELS)
    assert "gmre-15" in refused(capsys, "--file", sample, "import", "attendance", path, *BRUSSELS)
    assert sample.read_bytes() == before
    command = ["--file", sample, "import", "attendance", path, *MEETING, *BRUSSELS, "--date-order", "mdy"]
    assert answer(capsys, "import-attendance", *command)["outside"] == 1


def test_the_same_file_twice_is_refused_with_all_that_came_with_it(
    capsys: Capture, sample: Path, tmp_path: Path
) -> None:
    path = log(tmp_path, row("A"))
    command = ["--file", sample, "import", "attendance", *MEETING, *BRUSSELS]
    answer(capsys, "import-attendance", *command, path)
    other = log(tmp_path, row("B"), name="other.csv")
    assert "day 1.csv" in refused(capsys, *command, other, path)
    assert [one["display_name"] for one in shown(capsys, sample)["unmatched"]] == ["A"]


def test_no_log_at_all_is_refused(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear all,\n", encoding="utf-8")
    assert "letter.txt" in refused(capsys, "--file", sample, "import", "attendance", path, *MEETING, *BRUSSELS)
    assert "nix" in refused(capsys, "--file", sample, "import", "attendance", tmp_path / "nix", *MEETING, *BRUSSELS)
    assert call(capsys, "--file", sample, "import", "attendance")[0] == 2


def test_each_row_left_out_is_told(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    path = log(tmp_path, row("A"), row("B", start="half past"))
    status, out, err = call(capsys, "--file", sample, "import", "attendance", path, *MEETING, *BRUSSELS)
    assert status == 0
    assert "line 3" in err
    assert "0 of 1 name" in out


def test_what_is_shown_to_people_is_lines(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    answer(capsys, "import-attendance", "--file", sample, "import", "attendance",
           log(tmp_path, row("AMS - Mariela Barrientos"), row("iPad")), *MEETING, *BRUSSELS)  # fmt: skip
    status, out, _ = call(capsys, "--file", sample, "show", "attendance", *MEETING)
    assert status == 0
    assert "2021-02-18 12:00-15:00: 1 of " in out
    assert "Mariela Barrientos\t170\tattended" in out
    assert "iPad" in out.splitlines()[-1]


def other(folder: Path, *rows: str, name: str) -> Path:
    path = folder / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_a_table_is_read_as_its_columns_are_said_to_be(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    """Unsaid, it is shown and not written; what its columns were taken for is told either way."""
    path = other(tmp_path, "Who;In;Out", "AMS - Mariela Barrientos;2021-02-18 12:00;2021-02-18 13:00", name="hall.csv")
    command = ["--file", sample, "import", "attendance", path, *MEETING, *BRUSSELS]
    tried = answer(capsys, "import-attendance", *command, "--dry-run")
    assert tried["report"]["columns"] == {"name": "Who", "joined": "In", "left": "Out"}
    assert "name=Who, joined=In, and left=Out" in refused(capsys, *command)
    assert people(capsys, sample, 1)["Mariela Barrientos"]["status"] == "unknown"
    done = answer(capsys, "import-attendance", *command, "--column", "name=Who", "--column", "joined=In")
    assert (done["report"]["platform"], done["report"]["layout"]) == ("table", "columns")
    assert people(capsys, sample, 1)["Mariela Barrientos"]["minutes"] == 60


def test_a_log_of_meet_is_told_its_day(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    head = "First name,Last name,Email,Duration,Time joined,Time exited"
    path = other(tmp_path, head, "Luis A.,Pineda,l.pineda@example.org,1 hr,12:00,13:00", name="meet.csv")
    command = ["--file", sample, "import", "attendance", path, *MEETING, *BRUSSELS]
    assert "--day" in refused(capsys, *command)
    status, _out, err = call(capsys, *command, "--day", "2021-02-18")
    assert status == 0
    assert "by column mapping" in err
    assert people(capsys, sample, 1)["Luis A. Pineda"]["minutes"] == 60


def test_the_log_and_its_hash_are_told_wherever_it_is_told_of(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    path = log(tmp_path, row("AMS - Mariela Barrientos"))
    done = answer(capsys, "import-attendance", "--file", sample, "import", "attendance", path, *MEETING, *BRUSSELS)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    (report,) = shown(capsys, sample)["reports"]
    assert report["sha256"] == done["report"]["sha256"] == digest
    assert {key: report[key] for key in ("platform", "layout", "source", "rows", "zone")} == {
        key: done["report"][key] for key in ("platform", "layout", "source", "rows", "zone")
    }
    step = answer(capsys, "show-history", "--file", sample, "show", "history")["steps"][0]
    assert (step["code"], step["detail"], step["who"]) == ("import_report", f"SHA-256 {digest}", report["who"])


def test_a_workbook_is_read_in_a_process_of_its_own(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "hall.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Who", "In", "Out"])
        sheet.write_row(1, 0, ["AMS - Mariela Barrientos", "2021-02-18 12:00", "2021-02-18 13:00"])
    command = ["--file", sample, "import", "attendance", path, *MEETING, *BRUSSELS, "--column", "name=Who"]
    assert answer(capsys, "import-attendance", *command)["report"]["rows"] == 1
    assert people(capsys, sample, 1)["Mariela Barrientos"]["minutes"] == 60
    path.write_bytes(b"PK\x03\x04 no workbook")
    assert "cannot be read" in refused(capsys, *command)
    mute = tmp_path / "mute.xlsx"
    with xlsxwriter.Workbook(mute) as book:
        book.add_worksheet().write_row(0, 0, ["A", "B", "C"])
        book.worksheets()[0].write_row(1, 0, ["1", "2", "3"])
    assert "tells which columns" in refused(capsys, "--file", sample, "import", "attendance", mute, *MEETING)


def test_a_zone_that_shifts_the_whole_log_is_doubted(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    """Only where most rows lie outside, and where a shift in half hours would bring them in."""
    path = log(tmp_path, row("A"), row("B"), row("C", day="02/28/2021"))
    command = ["--file", sample, "import", "attendance", path, *MEETING, "--dry-run"]
    _status, _out, err = call(capsys, *command, "--zone", "Asia/Kolkata")
    assert "if they were 4.5 hours later" in err
    _status, _out, err = call(capsys, *command, "--zone", "America/New_York")
    assert "if they were 6 hours earlier" in err
    _status, _out, err = call(capsys, *command, *BRUSSELS)
    assert "1 of 3 rows" in err
    assert "another zone" not in err
