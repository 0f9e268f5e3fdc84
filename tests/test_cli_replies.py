"""`import replies`: what comes back is kept, shown, told in words; what is rejected stops all unless it is skipped."""

from __future__ import annotations

import pytest
from tests.replies.some_office import CORPUS, issued_office
from tests.test_cli import answer, call

from meetingdesk import words
from meetingdesk.office import Office

ANOTHER = CORPUS / "another-event.ics"


@pytest.fixture(scope="module")
def issued_file(tmp_path_factory):
    return issued_office(tmp_path_factory.mktemp("issued"))


@pytest.fixture
def office(issued_file, tmp_path):
    path = tmp_path / "office.meetingdesk"
    path.write_bytes(issued_file.read_bytes())
    return path


@pytest.fixture
def command(office):
    return ("--file", office, "import", "replies", "--meeting", "gmre-16")


def shown(capsys, office):
    found = answer(capsys, "show-invitations", "--file", office, "show", "invitations", "--meeting", "gmre-16")
    return {(row["email"], row["sequence"]): row["answer"] for row in found["invitations"]}


def test_answers_are_kept_and_shown_beside_their_people(capsys, office, command):
    said = answer(capsys, "import-replies", *command, CORPUS / "google-accepted.ics", CORPUS / "exchange-counter.eml")
    assert (said["accepted"], said["rejected"], said["written"]) == (2, [], True)
    assert [one["delegate"] for one in said["replies"]] == ["Luis A. Pineda", "Natalie Charlemagne"]
    assert said["replies"][1]["start"] == "2096-02-16T13:00:00+00:00"
    after = shown(capsys, office)
    assert after["l.pineda@example.org", 0] == "accepted"
    assert after["n.charlemagne@example.org", 0] == "counter"
    assert after["l.pineda@example.org", 1] is None  # the other sitting


def test_a_dry_run_writes_nothing(capsys, office, command):
    said = answer(capsys, "import-replies", *command, CORPUS / "google-accepted.ics", "--dry-run")
    assert (said["accepted"], said["written"]) == (1, False)
    assert shown(capsys, office)["l.pineda@example.org", 0] is None


def test_an_answer_to_an_earlier_version_does_not_count(capsys, office, command):
    said = answer(capsys, "import-replies", *command, CORPUS / "answers-an-earlier-version.ics")
    assert [one["outcome"] for one in said["replies"]] == ["earlier"]
    assert shown(capsys, office)["r.quliyev@example.org", 1] is None
    _, out, _ = call(capsys, "--file", office, "show", "invitations", "--meeting", "gmre-16")
    assert words.say("answer.earlier", answer=words.say("answer.accepted")) in out


def test_what_is_rejected_stops_all_unless_it_is_skipped(capsys, office, command, tmp_path):
    hostile = tmp_path / "hostile.ics"
    hostile.write_bytes(
        (CORPUS / "google-accepted.ics").read_bytes().replace(b"SEQUENCE", b"RRULE:FREQ=SECONDLY\r\nSEQUENCE")
    )
    status, out, err = call(capsys, *command, CORPUS / "google-accepted.ics", hostile, ANOTHER)
    assert status == 1
    assert f"hostile.ics: {words.say('error.replies.repeats')}\n" in err
    assert f"another-event.ics: {words.say('reply.unknown_event')}\n" in err
    assert words.say("error.replies.rejected", n=2) in err
    assert "Traceback" not in out + err
    assert shown(capsys, office)["l.pineda@example.org", 0] is None
    said = answer(
        capsys, "import-replies", *command, CORPUS / "google-accepted.ics", hostile, ANOTHER, "--skip-rejected"
    )
    assert (said["accepted"], [one["file"] for one in said["rejected"]]) == (1, ["hostile.ics", "another-event.ics"])
    assert shown(capsys, office)["l.pineda@example.org", 0] == "accepted"


def test_a_file_that_is_not_there_is_told(capsys, command, tmp_path):
    status, _, err = call(capsys, *command, tmp_path / "none.ics")
    assert status == 1
    assert "none.ics" in err
    assert "Traceback" not in err


def test_undo_takes_no_answer_back(capsys, office, command):
    call(capsys, *command, CORPUS / "google-accepted.ics")
    opened = Office.open(office)
    before = opened.reads.undo_state().undo
    assert before is None or before.code != "record_replies"
    opened.close()
    assert shown(capsys, office)["l.pineda@example.org", 0] == "accepted"


@pytest.mark.parametrize("language", ["en", "fr", "es", "ar"])
def test_every_outcome_has_its_words(language):
    for code in ("counts", "earlier", "stranger", "known", "unknown_event"):
        assert words.say(f"reply.{code}", language)
