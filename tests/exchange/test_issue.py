"""Invitations into a folder: what is written is what is returned, and nothing half-made stays behind."""

from __future__ import annotations

import errno
import subprocess
import sys
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest
from tests.exchange.lines import properties
from tests.exchange.some_rows import (
    HARD_NAMES,
    LINK,
    STAMP,
    hard_events,
    make_delegate,
    make_invitation,
    make_invitations,
    make_issued,
    make_meeting,
)

from meetingdesk.domain.revision import digest
from meetingdesk.errors import Cancelled, UserError
from meetingdesk.exchange.calendar import issue

SITTING = hard_events("sitting")[0]


def write(row, folder, **changes):
    return issue.write(row, folder, **({"only_due": True, "stamp": STAMP} | changes))


def people(count, occasion=SITTING, **changes):
    return make_invitations(*(make_invitation(occasion, n, **changes) for n in range(1, count + 1)))


def names(folder):
    """The files of an issue, without those that come with them."""
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith(("How to add", "manifest")))


def event_in(path):
    (event,) = properties(Path(path).read_bytes())
    return event


def test_one_file_a_person_and_event(tmp_path):
    row = make_invitations(*(make_invitation(event, n) for n in (1, 2) for event in hard_events("sitting")))
    written, skipped = write(row, tmp_path / "out" / "new")
    assert skipped == ()
    assert names(tmp_path / "out" / "new") == [
        "Given Family1 person1@example.org - sitting 1.ics",
        "Given Family1 person1@example.org - sitting 2.ics",
        "Given Family2 person2@example.org - sitting 1.ics",
        "Given Family2 person2@example.org - sitting 2.ics",
    ]
    for line in written:
        event = event_in(line.path)
        assert event["UID"] == f":{line.uid}"
        assert event["ATTENDEE"].endswith(f":mailto:{line.email}")


def test_what_is_returned_is_what_the_ledger_needs(tmp_path):
    ((line,), _) = write(people(1), tmp_path)
    assert (line.delegate_uid, line.name, line.email) == ("delegate-1", "Given Family1", "person1@example.org")
    assert (line.uid, line.by, line.sequence, line.method) == (SITTING.uid, "sitting", 0, "REQUEST")
    assert (line.start, line.end) == (SITTING.start, SITTING.end)
    assert line.start.tzinfo is line.end.tzinfo is UTC
    assert (line.link, line.text_digest) == (LINK, digest(SITTING))
    assert line.title == "27ᵉ Réunion mondiale; «structures», régions – sitting 1"


@pytest.mark.parametrize(
    ("state", "highest", "sequence", "name"),
    [
        ("never", None, 0, "sitting 1"),
        ("current", 2, 2, "sitting 1 - update 2"),
        ("outdated", 0, 1, "sitting 1 - update 1"),
    ],
)
def test_the_revision_follows_from_the_state(tmp_path, state, highest, sequence, name):
    ((line,), _) = write(people(1, state=state, sequence=highest), tmp_path)
    assert line.sequence == sequence
    assert event_in(line.path)["SEQUENCE"] == f":{sequence}"
    assert names(tmp_path) == [f"Given Family1 person1@example.org - {name}.ics"]


def test_a_cancellation_goes_to_whoever_holds_the_copy(tmp_path):
    held = make_issued(email="old@example.org", sequence=3)
    owed = make_invitation(None, uid="event", email=held.email, state="cancel_owed", sequence=3, cancels=held)
    ((line,), _) = write(make_invitations(owed), tmp_path)
    assert (line.method, line.sequence, line.email) == ("CANCEL", 4, "old@example.org")
    assert (line.start, line.title, line.text_digest) == (held.start, held.title, held.text_digest)
    assert event_in(line.path)["STATUS"] == ":CANCELLED"
    assert names(tmp_path) == ["Given Family1 old@example.org - 2027-03-27 1100 UTC - cancellation 4.ics"]


def test_a_cancellation_comes_before_the_new_invitation_and_below_it(tmp_path):
    """The old mailbox may pass its mail on to the new one: there the invitation has to win."""
    held = make_issued(uid=SITTING.uid, email="old@example.org", start=SITTING.start, end=SITTING.end)
    new = make_invitation(SITTING, state="outdated", sequence=0, taken=0, reasons=("address",))
    old = make_invitation(None, uid=SITTING.uid, email=held.email, state="cancel_owed", sequence=0, cancels=held)
    written, _ = write(make_invitations(new, old), tmp_path)
    assert [(line.method, line.email, line.sequence) for line in written] == [
        ("CANCEL", "old@example.org", 1),
        ("REQUEST", "person1@example.org", 2),
    ]


def test_a_letter_that_cancels_is_never_taken_for_one_that_invites(tmp_path):
    item = hard_events("item")[0]
    held = make_issued(uid=item.uid, by="item", start=item.start, end=item.end, title=item.title)
    stays = make_invitation(item, 2, state="outdated", sequence=0)
    leaves = make_invitation(None, uid=item.uid, state="cancel_owed", sequence=0, cancels=held)
    written, _ = write(make_invitations(stays, leaves), tmp_path)
    assert [event_in(line.path)["STATUS"] for line in written] == [":CANCELLED", ":CONFIRMED"]


def test_who_share_a_mailbox_have_one_counter(tmp_path):
    row = make_invitations(*(make_invitation(SITTING, n, email="desk@rtc.example.org") for n in (1, 2, 3)))
    assert [line.sequence for line in write(row, tmp_path)[0]] == [0, 1, 2]


def test_only_what_is_due_or_everything(tmp_path):
    row = make_invitations(make_invitation(SITTING, 1), make_invitation(SITTING, 2, due=False, state="current"))
    assert [line.delegate_uid for line in write(row, tmp_path / "due")[0]] == ["delegate-1"]
    assert [line.delegate_uid for line in write(row, tmp_path / "all", only_due=False)[0]] == [
        "delegate-1", "delegate-2",
    ]  # fmt: skip


def test_nothing_due_makes_no_folder(tmp_path):
    row = make_invitations(without=(make_delegate(4),))
    assert write(row, tmp_path / "out") == ((), (("Given Family4", "no_address"),))
    assert not (tmp_path / "out").exists()


def test_the_same_language_zone_and_revision_is_built_once_and_others_are_not_mixed_up(tmp_path):
    languages = [("en", "Asia/Tokyo"), ("fr", "Asia/Tokyo"), ("en", "Africa/Cairo"), ("en", "Asia/Tokyo")]
    row = make_invitations(
        *(make_invitation(SITTING, n, language=code, zone=zone) for n, (code, zone) in enumerate(languages, 1))
    )
    texts = [event_in(line.path)["DESCRIPTION"] for line in write(row, tmp_path)[0]]
    assert texts[0] == texts[3]
    assert "Tokyo" in texts[0]
    assert "samedi" in texts[1]
    assert "Cairo" in texts[2]


def test_two_people_of_one_name_and_address_have_two_files(tmp_path):
    row = make_invitations(*(make_invitation(SITTING, n, name="Kim", email="k@example.org") for n in (1, 2)))
    assert len(write(row, tmp_path)[0]) == len(names(tmp_path)) == 2


@pytest.mark.parametrize("name", HARD_NAMES)
def test_any_name_can_be_a_file(tmp_path, name):
    row = make_invitations(make_invitation(SITTING, name=name, email=f"{'long' * 15}@example.org"))
    ((line,), _) = write(row, tmp_path)
    assert event_in(line.path)["ATTENDEE"].endswith("long@example.org")


def test_another_run_after_a_kill_puts_the_same_files_in_the_same_places(tmp_path):
    write(people(2), tmp_path)
    before = names(tmp_path)
    killed = "import sys, pathlib; from meetingdesk.unfinished import beside; beside(pathlib.Path(sys.argv[1])).touch()"
    subprocess.run([sys.executable, "-c", killed, str(tmp_path)], check=True)
    assert len(names(tmp_path)) == len(before) + 1
    written, _ = write(people(3), tmp_path)
    assert names(tmp_path) == sorted([*before, "Given Family3 person3@example.org - sitting 1.ics"])
    assert len(written) == 3


def test_a_file_of_another_kind_is_never_written_over(tmp_path):
    own = tmp_path / "Given Family1 person1@example.org - sitting 1.ics"
    own.write_bytes(b"mine")
    ((line,), _) = write(people(1), tmp_path)
    assert own.read_bytes() == b"mine"
    assert line.path == str(tmp_path / "Given Family1 person1@example.org - sitting 1 (2).ics")


@pytest.mark.parametrize("stop", [0, 1, 3])
def test_a_cancelled_run_leaves_nothing_that_it_made(tmp_path, stop):
    kept = tmp_path / "out" / "notes.txt"
    kept.parent.mkdir()
    kept.write_text("mine")

    def progress(done, total):
        assert total == 3
        if done == stop:
            raise Cancelled

    with pytest.raises(Cancelled):
        write(people(3), kept.parent, progress=progress)
    assert [path.name for path in kept.parent.iterdir()] == ["notes.txt"]
    with pytest.raises(Cancelled):
        write(people(3), tmp_path / "new", progress=progress)
    assert not (tmp_path / "new").exists()


def test_a_cancelled_run_leaves_the_files_of_an_earlier_one(tmp_path):
    write(people(2), tmp_path)
    before = names(tmp_path)

    def progress(done, total):
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        write(people(3), tmp_path, progress=progress)
    assert names(tmp_path) == before


def test_progress_is_told_from_none_to_all(tmp_path):
    told = []
    write(people(3), tmp_path, progress=lambda done, total: told.append((done, total)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_disk_that_fails_is_told_and_nothing_was_issued(tmp_path, monkeypatch):
    real, calls = issue.put_whole, []

    def full(place, data, beside):
        calls.append(place)
        if len(calls) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(place, data, beside)

    monkeypatch.setattr(issue, "put_whole", full)
    with pytest.raises(UserError) as refused:
        write(people(3), tmp_path / "out")
    assert refused.value.code == "invitations.folder"
    assert refused.value.parameters["reason"] == "No space left on device"
    assert not (tmp_path / "out").exists()


def test_a_file_in_place_of_the_folder_is_told(tmp_path):
    (tmp_path / "out").write_text("mine")
    with pytest.raises(UserError) as refused:
        write(people(1), tmp_path / "out")
    assert refused.value.code == "invitations.folder"
    assert (tmp_path / "out").read_text() == "mine"


def test_without_an_organiser_no_folder_is_made(tmp_path):
    occasion = replace(SITTING, meeting=make_meeting(organiser_email=""))
    with pytest.raises(UserError) as refused:
        write(people(2, occasion), tmp_path / "out")
    assert refused.value.code == "invitations.no_organiser"
    assert not (tmp_path / "out").exists()
