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

ZONE = "Europe/Brussels"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.meetingdesk"
    Office.create(path, sample=True).close()
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


def test_what_cannot_be_written_is_refused(capsys, made, empty, tmp_path):
    path = tmp_path / "out.pdf"
    command = ["export", "schedule", "--meeting", "gmre-16", "--out", path]
    status, _, err = call(capsys, "--file", made, *command, "--format", "pdf")
    assert (status, "xml, json" in err, path.exists()) == (1, True, False)
    status, _, err = call(capsys, "--file", made, *command[:-1], tmp_path / "no" / "where.xml")
    assert (status, "where.xml" in err) == (1, True)


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
