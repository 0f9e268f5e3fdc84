"""Options of the command line that stand in several commands: --out, --meeting, --organiser."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

import pytest
from icalendar import Calendar
from tests.documents.word_reader import Word

from meetingdesk import cli
from meetingdesk.office import Office
from meetingdesk.requests.delegations import InviteEntities, NominateDelegate

HEAD = ("--title", "A title", "--zone", "Europe/Brussels", "--sitting", "2096-03-01T12:00/15:00")
PDF = ("--meeting", "gmre-16", "--format", "pdf")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.meetingdesk"
    Office.create(path, sample=True).close()
    return path


@pytest.fixture
def sample(made, tmp_path):
    copy = tmp_path / "sample.meetingdesk"
    copy.write_bytes(made.read_bytes())
    return copy


@pytest.fixture
def call(capsys):
    def run(*arguments):
        status = cli.run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return status, out, err

    return run


def shown(call, *command):
    status, out, err = call(*command, "--json")
    assert status == 0, err
    return json.loads(out)


# -- --out


@pytest.mark.parametrize("nothing", ["", "  "])
@pytest.mark.parametrize(
    "command",
    [
        ("issue", "invitations", "--meeting", "gmre-16"),
        ("export", "calendar", "--meeting", "gmre-16"),
        ("export", "schedule", "--meeting", "gmre-16"),
        ("export", "sign-in-sheet", *PDF),
        ("export", "order-of-business", *PDF),
        ("export", "participants", *PDF),
        ("export", "attendance-sheet", *PDF),
        ("export", "agenda", *PDF),
        ("export", "programme", "--meeting", "gmre-16"),
        ("export", "letters", *PDF),
        ("export", "report", *PDF),
        ("export", "attendance-charts", "--meeting", "gmre-16"),
        ("export", "certificates", "--meeting", "gmre-16"),
        ("export", "name-cards", "--meeting", "gmre-16"),
        ("backup",),
        ("demo",),
        ("screens",),
    ],
    ids=" ".join,
)
def test_an_empty_place_is_refused_and_nothing_is_written(call, sample, tmp_path, monkeypatch, command, nothing):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    status, out, err = call("--file", sample, *command, "--out", nothing)
    assert (status, out) == (1, "")
    assert err.strip() == "No place to write to is named after --out; name a file or a folder."
    assert list(Path.cwd().iterdir()) == []


FILES = [
    ("export", "calendar", "--meeting", "gmre-16"),
    ("export", "schedule", "--meeting", "gmre-16"),
    ("export", "agenda", "--meeting", "gmre-16", "--format", "csv"),
    ("export", "sign-in-sheet", *PDF),
    ("export", "participants", *PDF),
    ("export", "agenda", *PDF),
    ("export", "programme", "--meeting", "gmre-16"),
]


@pytest.mark.parametrize("command", FILES, ids=" ".join)
def test_a_document_is_never_put_over_the_office_file_or_a_folder(call, sample, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    own = tmp_path / "office"
    sample.rename(own)
    (tmp_path / "link.pdf").symlink_to(own)
    before = own.read_bytes()
    for place, sentence in [
        ("office", "is a MeetingDesk file"),
        ("link.pdf", "is a MeetingDesk file"),
        ("other.MeetingDesk", "is a MeetingDesk file"),
        (".", "is a folder"),
        (tmp_path, "is a folder"),
    ]:
        status, out, err = call("--file", own, *command, "--out", place)
        assert (status, out) == (1, "")
        assert sentence in err
    assert own.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.pdf", "office"]


def test_a_demo_keeps_what_another_put_there(call, tmp_path):
    mine = tmp_path / "invitations" / "mine.ics"
    mine.parent.mkdir()
    mine.write_text("mine")
    assert call("demo", "--out", tmp_path)[0] == 0
    assert mine.read_text() == "mine"


# -- --meeting


def test_meetings_can_be_narrowed_to_one(call, sample):
    found = shown(call, "--file", sample, "show", "meetings", "--meeting", "gmre-15")
    assert [row["key"] for row in found["meetings"]] == ["gmre-15"]


def test_the_directory_can_be_narrowed_to_those_invited(call, sample):
    everyone = shown(call, "--file", sample, "show", "directory")["entities"]
    invited = shown(call, "--file", sample, "show", "directory", "--meeting", "gmre-16")["entities"]
    groups = shown(call, "--file", sample, "show", "delegations", "--meeting", "gmre-16")["delegations"]
    assert {row["name"] for row in invited} == {row["entity"] for row in groups}
    assert invited == [row for row in everyone if row in invited] != everyone


def test_the_history_can_be_narrowed_to_what_was_done_to_a_meeting(call, sample, tmp_path):
    call("--file", sample, "clone", "meeting", "gmre-16", "--as", "gmre-17", "--start", "2096-07-05")
    call("--file", sample, "issue", "invitations", "--meeting", "gmre-15", "--out", tmp_path / "out")

    def steps(key):
        found = shown(call, "--file", sample, "show", "history", "--meeting", key)["steps"]
        return [step["code"] for step in found]

    assert steps("gmre-17") == ["clone_meeting"]
    assert "record_issues" in steps("gmre-15")
    assert "clone_meeting" not in steps("gmre-15")


@pytest.mark.parametrize("what", ["meetings", "directory", "history"])
def test_a_meeting_that_is_not_there_is_refused_everywhere(call, sample, what):
    status, out, err = call("--file", sample, "show", what, "--meeting", "nix")
    assert (status, out) == (1, "")
    assert "gmre-15" in err


# -- --organiser


@pytest.fixture
def office(call, tmp_path):
    file = tmp_path / "office.meetingdesk"
    assert call("--file", file, "new", "office")[0] == 0
    return file


def organiser(file, key):
    opened = Office.open(file, read_only=True)
    row = opened.reads.meeting(key)
    opened.close()
    return row.organiser_name, row.organiser_email


def test_a_new_meeting_has_its_organiser_or_that_of_the_last_one(call, office):
    mailbox = 'Desk "Ω" <desk@example.org>'
    assert call("--file", office, "new", "meeting", "--key", "a", *HEAD)[0] == 0
    assert organiser(office, "a") == ("", "")
    assert call("--file", office, "new", "meeting", "--key", "b", *HEAD, "--organiser", mailbox)[0] == 0
    assert call("--file", office, "new", "meeting", "--key", "c", *HEAD)[0] == 0
    assert organiser(office, "b") == organiser(office, "c") == ('Desk "Ω"', "desk@example.org")
    mailbox = '"Desk, WCO" <wco@example.org>'
    assert call("--file", office, "new", "meeting", "--key", "d", *HEAD, "--organiser", mailbox)[0] == 0
    assert organiser(office, "d") == ("Desk, WCO", "wco@example.org")


@pytest.mark.parametrize("mailbox", ["", "Desk", "Desk <>", "Desk <desk>", "a@b.org, c@d.org", "Desk <a@b.org> more"])
def test_what_is_no_mailbox_is_refused(call, office, mailbox):
    status, _, err = call("--file", office, "new", "meeting", "--key", "a", *HEAD, "--organiser", mailbox)
    assert status == 1
    assert "is not an e-mail address" in err
    assert shown(call, "--file", office, "show", "meetings")["meetings"] == []


def test_without_a_mailbox_nothing_is_issued_and_the_sentence_says_how_to_name_one(call, tmp_path):
    file, out = tmp_path / "own.meetingdesk", tmp_path / "out"
    _meeting_with_somebody(call, file)
    status, _, err = call("--file", file, "issue", "invitations", "--out", out)
    assert status == 1
    assert "--organiser" in err
    assert len(err.strip().splitlines()) == 1
    assert not out.exists()
    done = shown(call, "--file", file, "issue", "invitations", "--out", out, "--organiser", "Desk <desk@example.org>")
    [event] = Calendar.from_ical(Path(done["issued"][0]["path"]).read_bytes()).walk("VEVENT")
    assert (event["ORGANIZER"], event["ORGANIZER"].params["CN"]) == ("mailto:desk@example.org", "Desk")
    assert organiser(file, "a") == ("Desk", "desk@example.org")


def _meeting_with_somebody(call, file):
    call("--file", file, "new", "office")
    call("--file", file, "new", "meeting", "--key", "a", *HEAD)
    opened = Office.open(file)
    opened.run(InviteEntities(meeting=1, entities=(1,)))
    opened.run(NominateDelegate(delegation=1, family="Ng", given="Zoë", email="zoe@example.org"))
    opened.close()


def test_a_letter_is_for_one_entity_or_the_nearest_names_are_told(call, sample, tmp_path):
    command = ("--file", sample, "export", "letters", *PDF, "--out", tmp_path / "l.pdf")
    assert call(*command, "--entity", "rtc fiji")[0] == 0
    (tmp_path / "l.pdf").unlink()
    status, out, err = call(*command, "--entity", "RTC Figi")
    assert (status, out) == (1, "")
    assert "RTC Fiji" in err
    assert not (tmp_path / "l.pdf").exists()


def test_an_entity_unlike_any_other_is_refused_without_a_proposal(call, sample, tmp_path):
    command = ("--file", sample, "export", "letters", *PDF, "--out", tmp_path / "l.pdf", "--entity", "Zzyzx")
    status, out, err = call(*command)
    assert (status, out) == (1, "")
    assert err.strip() == "No entity “Zzyzx” is invited to this meeting, nor one of a name like it."


def test_a_sheet_is_for_one_day_where_a_sitting_is_on_it(call, sample, tmp_path):
    out = tmp_path / "r.docx"
    command = ("--file", sample, "export", "report", "--meeting", "gmre-16", "--format", "docx", "--out", out, "--day")
    assert call(*command, "2021-02-19")[0] == 0
    text = Word(out.read_bytes()).text()
    assert "Friday 19 February 2021" in text
    assert "Thursday 18 February 2021" not in text
    status, _, err = call(*command, "2021-02-20")
    assert (status, err.strip()) == (1, "There is no sitting on 20 February 2021.")
    assert call(*command, "tomorrow")[0] == 2


def test_a_house_style_is_made_beside_the_file_and_its_faults_are_told(call, sample, tmp_path):
    status, _, err = call("--file", sample, "new", "style", "--templates")
    folder = sample.with_suffix(".style")
    assert (status, str(folder) in err) == (0, True)
    assert (folder / "page.typ").exists()
    assert call("--file", sample, "new", "style")[0] == 1
    (folder / "house.toml").write_text('paper = "letter"\ncolour = "pale"')
    command = ("export", "report", "--meeting", "gmre-16", "--format", "docx", "--out", tmp_path / "r.docx")
    status, _, err = call("--file", sample, *command)
    assert (status, "“colour”" in err) == (0, True)
    assert 'w:w="12240"' in Word((tmp_path / "r.docx").read_bytes()).parts.read("word/document.xml").decode()
    assert call("--file", sample, *command, "--paper", "a4")[0] == 0
    assert 'w:w="11906"' in Word((tmp_path / "r.docx").read_bytes()).parts.read("word/document.xml").decode()
    assert call("--file", sample, *command, "--paper", "a5")[0] == 2


def test_everything_for_a_day_is_written_into_a_folder_or_one_file(call, sample, tmp_path):
    (tmp_path / "day").mkdir()
    command = ("--file", sample, "export", "day", "--meeting", "gmre-16", "--day", "2021-02-18", "--language", "fr")
    assert call(*command, "--out", tmp_path / "day")[0] == 0
    names = {path.name for path in (tmp_path / "day").iterdir()}
    assert "gmre-16-2021-02-18-running-script.pdf" in names
    assert call(*command, "--out", tmp_path / "day.zip")[0] == 0
    with zipfile.ZipFile(tmp_path / "day.zip") as packed:
        assert set(packed.namelist()) == names
    status, _, err = call(*command, "--out", tmp_path / "gone")
    assert (status, "is not there any more" in err) == (1, True)


def test_an_agenda_is_written_in_two_languages_side_by_side(call, sample, tmp_path):
    out = tmp_path / "a.docx"
    command = ("export", "agenda", "--meeting", "gmre-16", "--format", "docx", "--out", out, "--beside", "fr")
    assert call("--file", sample, *command)[0] == 0
    text = Word(out.read_bytes()).text()
    assert "Provisional agenda" in text
    assert "Ordre du jour provisoire" in text
    assert "Appui à la formation en ligne" in text  # the topic of a speaker, read in that language
    assert call("--file", sample, *command[:-1], "xx")[0] == 2


def test_the_clocks_of_a_region_stand_beside_that_of_the_host(call, sample, tmp_path):
    command = ("export", "order-of-business", *PDF, "--out", tmp_path / "o.pdf", "--region")
    assert call("--file", sample, *command, "ams")[0] == 0
    (tmp_path / "o.pdf").unlink()
    status, _, err = call("--file", sample, *command, "XYZ")
    assert status == 1
    assert err.strip() == ("There is no region “XYZ” at this meeting; its regions are AMS, EUR, AP, ESA, MENA, WCA.")
    assert not (tmp_path / "o.pdf").exists()


def test_the_attendance_sheet_is_written_by_sitting_or_by_item(call, sample, tmp_path):
    command = ("export", "attendance-sheet", "--meeting", "gmre-16", "--format", "csv", "--day", "2021-02-18", "--out")
    assert call("--file", sample, *command, tmp_path / "s.csv")[0] == 0
    assert call("--file", sample, *command, tmp_path / "i.csv", "--by", "item")[0] == 0
    heads, *rows = csv.reader((tmp_path / "i.csv").read_text(encoding="utf-8-sig").splitlines())
    office = Office.open(sample)
    slots = office.reads.agenda(office.reads.meeting("gmre-16").id).sittings[0].slots
    office.close()
    items = [f"{slot.item.number} · {slot.item.title}" for slot in slots if slot.item.kind != "break"]
    assert list(dict.fromkeys(row[heads.index("Item")] for row in rows)) == items
    by_sitting = list(csv.reader((tmp_path / "s.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert "Item" not in by_sitting[0]
    assert len(rows) == (len(by_sitting) - 1) * len(items)
