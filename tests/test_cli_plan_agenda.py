"""`plan agenda` on real files: what it would move, moving it, and what it says where there is no order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.test_cli import answer, call, made, sample

from meetingdesk.office import Office
from meetingdesk.requests.agenda import AddItem
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.sittings import NewSitting
from meetingdesk.rows.agenda import AgendaRow

__all__ = ["made", "sample"]


def command(file: Path, *options: str, meeting: str = "gmre-15") -> tuple[str | Path, ...]:
    return ("--file", file, "plan", "agenda", "--meeting", meeting, *options)


def agenda(file: Path, meeting: str = "gmre-15") -> AgendaRow:
    office = Office.open(file, read_only=True)
    try:
        return office.reads.agenda(office.reads.meeting(meeting).id)
    finally:
        office.close()


def test_it_tells_what_would_move_and_writes_nothing(capsys, sample):
    before = sample.read_bytes()
    document = answer(capsys, "plan-agenda", *command(sample))
    assert (document["proven"], document["applied"], document["order_kept"]) == (True, False, False)
    assert document["burden"]["after"] < document["burden"]["before"]
    assert document["moves"]
    assert sample.read_bytes() == before
    slots = {(slot.item.uid, slot.start.isoformat()) for one in agenda(sample).sittings for slot in one.slots}
    assert {(move["uid"], move["before"]["start"]) for move in document["moves"]} <= slots


def test_applied_it_is_one_step_that_can_be_undone(capsys, sample):
    was = agenda(sample)
    document = answer(capsys, "plan-agenda", *command(sample, "--apply"))
    slots = {(slot.item.uid, slot.start.isoformat()) for one in agenda(sample).sittings for slot in one.slots}
    assert document["applied"]
    assert {(move["uid"], move["after"]["start"]) for move in document["moves"]} <= slots
    again = answer(capsys, "plan-agenda", *command(sample))
    assert (again["moves"], again["burden"]["before"]) == ([], document["burden"]["after"])
    office = Office.open(sample)
    assert office.reads.undo_state().undo.code == "place_items"
    office.undo()
    office.close()
    assert agenda(sample) == was


def test_a_plan_ends_a_speakers_being_in_two_rooms(capsys, sample):
    show = ("show-conflicts", "--file", sample, "show", "conflicts", "--meeting", "gmre-16")
    assert "person" in {conflict["kind"] for conflict in answer(capsys, *show)["conflicts"]}
    answer(capsys, "plan-agenda", *command(sample, "--apply", meeting="gmre-16"))
    assert "person" not in {conflict["kind"] for conflict in answer(capsys, *show)["conflicts"]}


def test_it_is_told_to_people_in_lines(capsys, sample):
    status, out, err = call(capsys, *command(sample))
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0].startswith("7 items move")
    assert "2020-03-03 11:00 Room B \u2192 2020-03-03 10:00 Room B" in out
    assert "--apply" in lines[-1]


def test_the_rules_that_clash_are_told_in_one_sentence(capsys, sample):
    status, out, err = call(capsys, *command(sample, "--order", "keep", "--json", meeting="gmre-16"))
    assert (status, out) == (1, "")
    assert "Amina Wekesa in one place at a time" in err
    assert "the present order" in err
    assert len(err.splitlines()) == 1


@pytest.fixture
def full(tmp_path: Path) -> Path:
    path = tmp_path / "full.meetingdesk"
    office = Office.create(path, backups=False)
    sitting = NewSitting(day=date(2027, 3, 1), start=720, minutes=60)
    made = office.run(AddMeeting(key="full", title="Full", zone="Europe/Brussels", sittings=(sitting,)))
    for title in ("One", "Two", "Three"):
        office.run(AddItem(meeting=made.inserted["meeting"][0], title=title, minutes=25))
    office.close()
    return path


def test_a_day_that_is_too_full_is_told_with_its_figures(capsys, full):
    status, out, err = call(capsys, *command(full, "--apply", meeting="full"))
    assert (status, out) == (1, "")
    assert ("75" in err, "60" in err, "15" in err) == (True, True, True)
    assert agenda(full, "full").sittings[0].slots == ()


@pytest.mark.parametrize("option", [("--order", "any"), ("--seconds", "0"), ("--seconds", "x"), ("--apply", "yes")])
def test_other_options_are_a_matter_of_usage(capsys, sample, option):
    assert call(capsys, *command(sample, *option))[0] == 2


def test_a_meeting_that_is_not_there_is_refused(capsys, sample):
    status, _, err = call(capsys, *command(sample, meeting="gmre-99"))
    assert (status, "gmre-16" in err) == (1, True)
