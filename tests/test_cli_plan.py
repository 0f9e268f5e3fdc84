"""`plan window` on real files: the sample, and eleven cities taken in from a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from tests.domain.test_window import CITIES
from tests.test_cli import answer, call, made, sample

from meetingdesk.office import Office
from meetingdesk.requests.delegations import InviteEntities
from meetingdesk.requests.directory import AddEntity

__all__ = ["made", "sample"]
WINDOW = ("plan", "window", "--meeting", "gmre-16")


def test_the_sample_has_a_best_start_by_each_rule_on_each_day(capsys, sample):
    document = answer(capsys, "plan-window", "--file", sample, *WINDOW, "--hours", "3")
    assert document["hours"] == 3
    assert [day["date"] for day in document["dates"]] == ["2021-02-18", "2021-02-19"]
    for day in document["dates"]:
        by_start = {row["start"]: row for row in day["starts"]}
        best = {rule: by_start[start] for rule, start in day["best"].items()}
        assert best["minimax"]["worst"]["burden"] == min(row["worst"]["burden"] for row in day["starts"])
        assert best["coverage"]["in_hours"] == max(row["in_hours"] for row in day["starts"])
        assert best["total"]["total"] == min(row["total"] for row in day["starts"])
        assert 0 < best["coverage"]["in_hours"] <= 67


@pytest.fixture
def cities(tmp_path: Path) -> Path:
    path = tmp_path / "cities.meetingdesk"
    office = Office.create(path)
    ids = []
    for city, zone in CITIES.items():
        made = office.run(AddEntity(name_en=city, zone=zone))
        ids += made.inserted["entity"]
    office.close()
    cli = ("new", "meeting", "--key", "eleven", "--title", "Eleven", "--zone", "Europe/Brussels")
    assert run(path, *cli, "--sitting", "2026-02-24T12:00/14:00", "--sitting", "2026-07-07T12:00/14:00") == 0
    office = Office.open(path)
    office.run(InviteEntities(meeting=office.reads.meeting("eleven").id, entities=tuple(ids)))
    office.close()
    return path


def run(path: Path, *arguments: str) -> int:
    from meetingdesk import cli

    return cli.run(["--file", str(path), *arguments])


def told(document, rule) -> Sequence[tuple]:
    found = []
    for day in document["dates"]:
        [row] = [row for row in day["starts"] if row["start"] == day["best"][rule]]
        found.append((row["start"][:16], row["worst"]["burden"], row["worst"]["entity"], row["total"], row["in_hours"]))
    return found


def test_eleven_cities_that_are_invited(capsys, cities):
    document = answer(capsys, "plan-window", "--file", cities, "plan", "window", "--hours", "2")
    assert told(document, "minimax") == [
        ("2026-02-24T09:00", 6.0, "Mexico City", 15.0, 6),
        ("2026-07-07T09:00", 6.0, "Mexico City", 16.5, 6),
    ]
    assert told(document, "coverage") == [
        ("2026-02-24T13:00", 10.0, "Suva", 22.0, 8),
        ("2026-07-07T13:00", 10.0, "Suva", 22.0, 8),
    ]


def test_the_dates_may_be_others(capsys, cities):
    command = ("plan", "window", "--hours", "3", "--date", "2026-02-25", "--date", "2026-02-24")
    document = answer(capsys, "plan-window", "--file", cities, *command)
    assert [day["date"] for day in document["dates"]] == ["2026-02-24", "2026-02-25"]
    assert told(document, "minimax")[0] == ("2026-02-24T08:30", 9.0, "Mexico City", 23.375, 6)


def test_delegates_may_be_counted(capsys, sample):
    document = answer(capsys, "plan-window", "--file", sample, *WINDOW, "--hours", "3", "--count", "delegates")
    assert max(row["in_hours"] for row in document["dates"][0]["starts"]) > 67


def test_for_people_there_is_a_line_a_day_and_rule(capsys, sample):
    status, out, err = call(capsys, "--file", sample, *WINDOW, "--hours", "3")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert len(lines) == 6
    assert lines[0].startswith("2021-02-18 Fairest: ")


@pytest.mark.parametrize("hours", ["0", "-1", "25", "1.1", "nan", "inf", "0.001"])
def test_a_length_that_is_no_window_is_refused(capsys, sample, hours):
    status, out, err = call(capsys, "--file", sample, *WINDOW, f"--hours={hours}")
    assert (status, out) == (1, "")
    assert err.startswith("Choose a length")


@pytest.mark.parametrize("arguments", [(), ("--hours", "long"), ("--hours", "3", "--date", "tomorrow")])
def test_what_cannot_be_read_is_a_matter_of_usage(capsys, sample, arguments):
    status, out, _err = call(capsys, "--file", sample, *WINDOW, *arguments)
    assert (status, out) == (2, "")


def test_a_meeting_that_is_not_there_lists_the_keys(capsys, sample):
    status, out, err = call(capsys, "--file", sample, "plan", "window", "--hours", "3")
    assert (status, out) == (1, "")
    assert "gmre-15" in err


def test_while_nobody_is_invited_all_valid_entities_count(capsys, sample):
    command = ("new", "meeting", "--key", "next", "--title", "Next", "--zone", "UTC")
    assert call(capsys, "--file", sample, *command, "--sitting", "2027-03-01T12:00/15:00")[0] == 0
    document = answer(capsys, "plan-window", "--file", sample, "plan", "window", "--hours", "0.25", "--meeting", "next")
    office = Office.open(sample)
    there = len(office.reads.directory(date(2027, 3, 1)))
    office.close()
    assert document["hours"] == 0.25
    assert max(row["in_hours"] for row in document["dates"][0]["starts"]) <= there
    assert there > 67
