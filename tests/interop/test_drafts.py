"""Drafts of mails as Thunderbird reads them: two hundred people, each with a name that is hard to write."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.exchange.some_rows import (
    STAMP,
    hard_events,
    make_invitation,
    make_invitations,
    make_issued,
    make_meeting,
)
from tests.exchange.test_draft import FAMILIES, GIVENS

from meetingdesk.exchange.calendar import issue

PEOPLE = [f"{given} {family}" for family in FAMILIES for given in GIVENS]
ORGANISER = ['The "Secretariat"; WCO, Brussels', "desk@example.org"]


def written(row, folder, way):
    lines, _ = issue.write(row, folder, only_due=True, stamp=STAMP, way=way)
    return list(dict.fromkeys(Path(line.path) for line in lines))


def kinds(mail):
    return [part["type"] for part in mail["parts"]]


def test_two_hundred_people_get_their_names_and_files_whole(mails, tmp_path):
    assert len(set(PEOPLE)) == 200
    events = hard_events("sitting")
    rows = [make_invitation(event, number, name=name) for number, name in enumerate(PEOPLE) for event in events]
    found = mails(*written(make_invitations(*rows), tmp_path / "out", "eml"))
    assert [mail["to"] for mail in found] == [
        [[name, f"person{number}@example.org"]] for number, name in enumerate(PEOPLE)
    ]
    for name, mail in zip(PEOPLE, found, strict=True):
        assert (mail["from"], mail["unsent"]) == ([ORGANISER], "1")
        assert mail["subject"] == f"Invitation: {make_meeting().title}"
        assert kinds(mail) == [
            "multipart/mixed",
            "multipart/alternative",
            "text/plain",
            "text/html",
            *["application/ics"] * 2,
        ]
        _, _, plain, marked_up, *files = mail["parts"]
        assert plain["charset"] == marked_up["charset"] == "UTF-8"
        assert plain["text"].startswith(f"Dear {name},\r\n")
        assert [(part["disposition"], part["name"]) for part in files] == [
            ("attachment", "sitting 1.ics"), ("attachment", "sitting 2.ics")
        ]  # fmt: skip
        assert [f"\r\nUID:{event.uid}\r\n" in part["text"] for part, event in zip(files, events, strict=True)] == [
            True
        ] * 2


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL"])
def test_answer_buttons_come_from_the_last_part(mails, tmp_path, method):
    kept = (
        {"uid": "event", "state": "cancel_owed", "sequence": 0, "cancels": make_issued()} if method == "CANCEL" else {}
    )
    event = None if kept else hard_events("sitting")[0]
    rows = [make_invitation(event, number, name=name, **kept) for number, name in enumerate(PEOPLE[:20])]
    for mail in mails(*written(make_invitations(*rows), tmp_path / "out", "buttons")):
        assert kinds(mail) == ["multipart/alternative", "text/plain", "text/html", "text/calendar"]
        last = mail["parts"][-1]
        assert (last["method"], last["charset"], last["disposition"]) == (method, "UTF-8", None)
        assert f"\r\nMETHOD:{method}\r\n" in last["text"]
