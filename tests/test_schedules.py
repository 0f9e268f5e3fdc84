"""An agenda goes out as a frab schedule and comes in again, through real files and real commands: it is the same."""

from __future__ import annotations

import json
import os
from pathlib import Path

import jsonschema
import pytest
from tests.exchange.frab_rules import JSON_SCHEDULE, check_xml
from tests.test_cli import answer, call

from meetingdesk.office import Office
from meetingdesk.requests.agenda import EditItem
from meetingdesk.requests.references import AddReference

ZONE = "Europe/Brussels"
DOCUMENTS = (
    {"symbol": "GM/17", "title": "Report, and annexes", "address": "https://example.org/gm17?a=1&b=2"},
    {"symbol": "GM/18 Rev. 1"},
    {"title": "Minutes"},
    {"title": "Terms of reference", "address": "http://example.org/"},
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, with documents of an item that is scheduled and of one that is not."""
    path = tmp_path_factory.mktemp("sample") / "sample.meetingdesk"
    office = Office.create(path, sample=True)
    agenda = office.reads.agenda(1)
    for item in (agenda.sittings[0].slots[0].item, agenda.unscheduled[0]):
        for one in DOCUMENTS:
            office.run(AddReference(item=item.id, **one))
    office.run(EditItem(item=agenda.unscheduled[0].id, item_class="C", action="guidance_and_decision"))
    office.close()
    return path


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    path = tmp_path / "new.meetingdesk"
    Office.create(path).close()
    return path


def agenda(capsys: pytest.CaptureFixture[str], office: Path, *which: str) -> dict:
    """Return `show agenda`, less what a schedule has no place for: the sequences of what was issued, and entities."""
    document = answer(capsys, "show-agenda", "--file", office, "show", "agenda", *which)
    for sitting in document["sittings"]:
        sitting["sequence"] = 0
    for item in [*document["unscheduled"], *(item for part in document["sittings"] for item in part["items"])]:
        item["speakers"] = [speaker["name"] for speaker in item["speakers"]]
    return document


def export(capsys: pytest.CaptureFixture[str], office: Path, path: Path, *which: str) -> Path:
    command = ("export", "schedule", *which, "--format", path.suffix[1:], "--out", path)
    status, _, err = call(capsys, "--file", office, *command)
    assert (status, path.name in err) == (0, True)
    data = path.read_bytes()
    if path.suffix == ".xml":
        check_xml(data)
    else:
        jsonschema.validate(json.loads(data), JSON_SCHEDULE, format_checker=jsonschema.FormatChecker())
    return path


@pytest.mark.parametrize("ending", ["xml", "json"])
def test_the_sample_comes_back_as_it_went(capsys, made, empty, tmp_path, ending):
    which = ("--meeting", "gmre-16")
    file = export(capsys, made, tmp_path / f"out.{ending}", *which)
    before = agenda(capsys, made, *which)
    done = answer(capsys, "import-agenda", "--file", empty, "import", "agenda", file)
    assert (done["meeting"], done["problems"]) == ("gmre-16", [])
    assert agenda(capsys, empty, *which) == before
    assert any(item["number"].endswith("a)") for part in before["sittings"] for item in part["items"])


def said_of_items(path: Path) -> list[tuple[str | None, ...]]:
    """Return kind, class and action of the items of the first meeting, in their order."""
    office = Office.open(path)
    agenda = office.reads.agenda(min(meeting.id for meeting in office.reads.meetings()))
    office.close()
    items = {slot.item.uid: slot.item for sitting in agenda.sittings for slot in sitting.slots}
    items |= {item.uid: item for item in (*agenda.unscheduled, *agenda.headings)}
    return [(one.kind, one.item_class, one.action) for one in sorted(items.values(), key=lambda one: one.order)]


def whole(item: dict) -> tuple[str, ...]:
    return tuple(item[name] for name in ("uid", "title", "start", "end"))


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_items_of_the_sample_come_back_from_a_table(capsys, made, empty, tmp_path, ending):
    which = ("--meeting", "gmre-16")
    file = tmp_path / f"out.{ending}"
    command = ("export", "agenda", *which, "--format", ending, "--out", file)
    assert call(capsys, "--file", made, *command)[0] == 0
    done = answer(capsys, "import-agenda", "--file", empty, "import", "agenda", file)
    before, after = agenda(capsys, made, *which), agenda(capsys, empty)
    assert (done["meeting"], done["problems"], after["meeting"]["zone"]) == ("out", [], ZONE)
    assert [part["items"] for part in after["sittings"]] == [part["items"] for part in before["sittings"]]
    assert after["unscheduled"] == before["unscheduled"]
    assert len(after["unscheduled"][0]["documents"]) == len(DOCUMENTS)
    assert said_of_items(empty) == said_of_items(made)


def test_the_calendar_of_the_sample_comes_in_at_its_times(capsys, made, empty, tmp_path):
    which = ("--meeting", "gmre-16")
    file = tmp_path / "out.ics"
    assert call(capsys, "--file", made, "export", "calendar", *which, "--by", "item", "--out", file)[0] == 0
    status, _, err = call(capsys, "--file", empty, "import", "agenda", file)
    assert (status, "--zone" in err) == (1, True)
    assert call(capsys, "--file", empty, "import", "agenda", file, "--zone", ZONE)[0] == 0
    before, after = agenda(capsys, made, *which), agenda(capsys, empty)
    for old, new in zip(before["sittings"], after["sittings"], strict=True):
        times = [
            [(item["uid"], item["start"], item["end"], item["title"]) for item in one["items"]] for one in (old, new)
        ]
        assert times[0] == times[1]


def test_a_table_with_headings_of_its_own(capsys, empty, tmp_path):
    file = tmp_path / "plan.csv"
    file.write_text("Wer,Was,Wann,Minutes\nAnn,Opening,03/04/2027 09:30,20\n,Talk,soon,20\n", encoding="utf-8")
    command = ["--file", empty, "import", "agenda", file, "--zone", ZONE]
    assert call(capsys, *command)[0] == 1
    command += ["--column", "title=Was", "--column", "start=Wann", "--column", "speakers=Wer"]
    status, _, err = call(capsys, *command)
    assert (status, "--date-order" in err) == (1, True)
    done = answer(capsys, "import-agenda", *command, "--date-order", "dmy")
    assert (done["items"], [problem["where"] for problem in done["problems"]]) == (1, ["row 3 Talk"])
    [sitting] = agenda(capsys, empty)["sittings"]
    assert sitting["items"][0]["start"] == "2027-04-03T09:30:00+02:00"


def test_a_column_without_a_heading_is_a_wrong_usage(capsys, empty, tmp_path):
    file = tmp_path / "plan.csv"
    file.write_text("Title,Number\nA,1\n", encoding="utf-8")
    status, _, err = call(capsys, "--file", empty, "import", "agenda", file, "--column", "title")
    assert (status, "title" in err) == (2, True)


def test_what_cannot_be_written_is_refused(capsys, made, empty, tmp_path):
    path = tmp_path / "out.pdf"
    command = ["export", "schedule", "--meeting", "gmre-16", "--out", path]
    status, _, err = call(capsys, "--file", made, *command, "--format", "pdf")
    assert (status, "xml, json" in err, path.exists()) == (1, True, False)
    status, _, err = call(capsys, "--file", made, "export", "agenda", *command[2:], "--format", "json")
    assert (status, "xlsx, csv" in err, path.exists()) == (1, True, False)
    status, _, err = call(capsys, "--file", made, *command[:-1], tmp_path / "no" / "where.xml")
    assert (status, str(tmp_path / "no") in err) == (1, True)


if os.environ.get("MEETINGDESK_SCHEDULE"):  # a real conference, where one lies at hand: the FOSDEM of 2021

    @pytest.mark.parametrize("ending", ["xml", "json"])
    def test_a_real_conference_comes_back_as_it_went(capsys, empty, tmp_path, ending):
        real = Path(os.environ["MEETINGDESK_SCHEDULE"])
        assert call(capsys, "--file", empty, "import", "agenda", real, "--zone", ZONE)[0] == 0
        file = export(capsys, empty, tmp_path / f"out.{ending}")
        other = tmp_path / "other.meetingdesk"
        Office.create(other).close()
        assert answer(capsys, "import-agenda", "--file", other, "import", "agenda", file)["items"] == 773
        assert agenda(capsys, other) == agenda(capsys, empty)
