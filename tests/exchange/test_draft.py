"""Drafts of mails as Python's own library reads them: who, what, which parts in which order, and what is in them."""

from __future__ import annotations

import csv
import email
import itertools
from dataclasses import replace
from datetime import timedelta
from email import policy
from email.header import decode_header, make_header
from email.utils import parseaddr
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.lines import properties
from tests.exchange.some_rows import (
    HARD_NAMES,
    LINK,
    STAMP,
    hard_events,
    make_agenda,
    make_invitation,
    make_invitations,
    make_issued,
    make_meeting,
)

from meetingdesk.domain.cells import unguarded
from meetingdesk.errors import UserError
from meetingdesk.exchange.calendar import issue
from meetingdesk.exchange.calendar.draft import Mail, with_buttons
from meetingdesk.exchange.text import clean_line
from meetingdesk.words import LANGUAGES

FIRST, SECOND = hard_events("sitting")
FAMILIES = (
    'Müller "Zed"', "O'Neil, Jr.", "Đặng; Thị", "آل سعود", "倉本", "Ångström (PhD)", "Smith\\Jones", "d’Été <x>",
    "=?x?=", "Wolfeschlegelsteinhausenbergerdorff von der Höhe zu Überlingen",
)  # fmt: skip
GIVENS = (
    "Zoë", "محمد، علي", "Anne-Marie", "José María", 'The "Boss"', "Æthel, Øyvind", "Νίκος", "สมชาย", "Ivan: Ivanov",
    "🎉", "@desk", "a.b", "Iñigo;", "Ольга", "Éloïse", "Ng", "x^y", "Štěpán", "Gül", "Ö",
)  # fmt: skip


def drafts(row, folder, way="eml", **changes):
    written, _ = issue.write(row, folder, **({"only_due": True, "stamp": STAMP, "way": way} | changes))
    paths = dict.fromkeys(line.path for line in written)
    return [email.message_from_bytes(Path(path).read_bytes(), policy=policy.default) for path in paths]


def text_of(message):
    return message.get_body(("plain",)).get_content().replace("\r\n", "\n")


def name_in(message, field):
    """The name of a mailbox by RFC 2047: Python's newer parser keeps the blanks between encoded words of a name."""
    name, _address = parseaddr(email.message_from_bytes(message.as_bytes(), policy=policy.compat32)[field])
    return str(make_header(decode_header(name)))


def structure(message):
    return [part.get_content_type() for part in message.walk()]


def both(number=1, **changes):
    return [make_invitation(event, number, **changes) for event in (FIRST, SECOND)]


def test_one_mail_a_person_with_a_file_a_sitting(tmp_path):
    found = drafts(make_invitations(*both(1), *both(2)), tmp_path)
    assert [message["To"].addresses[0].addr_spec for message in found] == ["person1@example.org", "person2@example.org"]
    for message in found:
        assert message["X-Unsent"] == "1"
        assert structure(message) == [
            "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/ics", "application/ics",
        ]  # fmt: skip
        assert [part.get_filename() for part in message.iter_attachments()] == ["sitting 1.ics", "sitting 2.ics"]
        for part, event in zip(message.iter_attachments(), (FIRST, SECOND), strict=True):
            (inside,) = properties(part.get_content())
            assert inside["UID"] == f":{event.uid}"
            assert inside["ATTENDEE"].endswith(f":mailto:{message['To'].addresses[0].addr_spec}")


@pytest.mark.parametrize("cancels", [False, True])
def test_one_mail_a_sitting_with_answer_buttons(tmp_path, cancels):
    row = (
        make_invitation(None, uid="event", state="cancel_owed", sequence=0, cancels=make_issued()) if cancels else None
    )
    found = drafts(make_invitations(*([row] if row else both())), tmp_path, "buttons")
    assert len(found) == (1 if cancels else 2)
    for message in found:
        assert structure(message) == ["multipart/alternative", "text/plain", "text/html", "text/calendar"]
        calendar = list(message.iter_parts())[-1]
        assert calendar["Content-Type"].params == {"charset": "UTF-8", "method": "CANCEL" if cancels else "REQUEST"}
        assert calendar["Content-Disposition"] is None
        assert f"METHOD:{calendar['Content-Type'].params['method']}\r\n".encode() in calendar.get_payload(decode=True)


def test_two_hundred_hard_names_come_out_whole(tmp_path):
    people = [f"{given} {family}" for family, given in itertools.product(FAMILIES, GIVENS)]
    assert len(set(people)) == 200
    rows = [make_invitation(FIRST, number, name=name) for number, name in enumerate(people)]
    found = drafts(make_invitations(*rows), tmp_path)
    assert [name_in(message, "To") for message in found] == people
    for number, message in enumerate(found):
        assert len(message["To"].addresses) == 1
        assert message["To"].addresses[0].addr_spec == f"person{number}@example.org"
        assert name_in(message, "From") == make_meeting().organiser_name
        assert not message.defects
        assert people[number] in text_of(message)


@given(name=st.text(st.characters(codec=None, exclude_characters="\r\n"), max_size=150), title=st.text(max_size=150))
def test_any_name_and_title_leave_the_head_as_it_is(name, title):
    mail = Mail(("Desk", "desk@example.org"), (name, "kim@example.org"), title, "x", "x", "en", STAMP, "0a")
    data = with_buttons(mail, "REQUEST", b"BEGIN:VCALENDAR\r\n")
    head = data.partition(b"\r\n\r\n")[0]
    assert b"\n" not in head.replace(b"\r\n", b"")
    assert all(len(line) <= 78 for line in head.split(b"\r\n"))
    message = email.message_from_bytes(data, policy=policy.default)
    assert message.keys() == [
        "X-Unsent", "From", "To", "Subject", "Date", "Content-Language", "MIME-Version", "X-MeetingDesk-Copy",
        "Content-Type",
    ]  # fmt: skip
    assert [who.addr_spec for who in message["To"].addresses] == ["kim@example.org"]
    assert " ".join(str(message["Subject"]).split()) == clean_line(title)


@pytest.mark.parametrize("way", ["eml", "buttons"])
@pytest.mark.parametrize("whose", ["recipient", "organiser"])
def test_a_line_break_in_a_name_is_refused_before_anything_is_written(tmp_path, way, whose):
    bad = "Kim\r\nBcc: all@example.org"
    name, organiser = (bad, "Desk") if whose == "recipient" else ("Kim", bad)
    row = make_invitations(make_invitation(FIRST), make_invitation(SECOND, 2, name=name))
    row = replace(row, agenda=make_agenda(organiser_name=organiser))
    with pytest.raises(UserError) as refused:
        drafts(row, tmp_path / "out", way)
    assert refused.value.code == "invitations.line_break"
    assert refused.value.parameters == {"name": "Kim Bcc: all@example.org"}
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", ["eml", "buttons"])
def test_each_language_has_its_words(tmp_path, language, way):
    message = drafts(make_invitations(*both(language=language)), tmp_path, way)[0]
    assert message["Content-Language"] == language
    opening = {"en": "Dear", "fr": "Bonjour", "es": "Hola", "ar": "تحية"}[language]
    assert text_of(message).startswith(opening)
    html = message.get_body(("html",)).get_content()
    assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in html
    assert LINK in text_of(message)


def test_the_text_says_how_to_add_it_and_the_trap_of_adding_it_twice(tmp_path):
    text = text_of(drafts(make_invitations(*both()), tmp_path)[0])
    for program in ("Outlook:", "Google Calendar:", "Apple Calendar:", "Thunderbird:"):
        assert f"\n{program}" in text
    assert "delete those entries first, or you will see each sitting twice" in text
    beside = (tmp_path / "How to add this to your calendar.txt").read_text(encoding="utf-8")
    assert beside.replace("\r\n", "\n").strip() in text


def test_a_new_link_is_a_correction_that_names_the_old_one(tmp_path):
    held = make_issued(uid=FIRST.uid, start=FIRST.start, end=FIRST.end, link="https://old.example.org/j/1")
    changed = make_invitation(FIRST, state="outdated", sequence=0, reasons=("link",), held=held)
    message = drafts(make_invitations(changed, make_invitation(SECOND)), tmp_path)[0]
    assert message["Subject"] == "Correction: new link – 27ᵉ Réunion mondiale; «structures», régions"
    assert "NEW LINK, in place of https://old.example.org/j/1" in text_of(message)
    assert text_of(message).count("NEW LINK") == 1


def test_a_new_time_names_the_old_one_on_the_recipients_clock(tmp_path):
    held = make_issued(uid=FIRST.uid, start=FIRST.start - timedelta(hours=2), end=FIRST.end, link=LINK)
    changed = make_invitation(FIRST, state="outdated", sequence=0, reasons=("time",), held=held)
    message = drafts(make_invitations(changed), tmp_path)[0]
    assert str(message["Subject"]).startswith("Correction: new time – ")
    assert "NEW TIME, in place of Saturday 27 March 2027, 18:00–23:00 (Tokyo, UTC+9)" in text_of(message)


def test_a_cancellation_says_how_to_take_it_out(tmp_path):
    row = make_invitation(None, uid="event", state="cancel_owed", sequence=0, cancels=make_issued())
    message = drafts(make_invitations(row), tmp_path)[0]
    assert str(message["Subject"]).startswith("Cancelled: ")
    assert "takes the event out" in text_of(message)
    assert "Import" not in text_of(message)


def test_text_from_data_is_no_markup(tmp_path):
    row = make_invitation(replace(FIRST, title='<img src="x"> & co'), name="<b>Kim</b>")
    html = drafts(make_invitations(row), tmp_path)[0].get_body(("html",)).get_content()
    assert "<b>" not in html
    assert "<img" not in html
    assert f'<a href="{LINK.replace("&", "&amp;")}">' in html


def test_another_run_replaces_its_own_drafts_and_no_others(tmp_path):
    drafts(make_invitations(*both()), tmp_path)
    drafts(make_invitations(*both()), tmp_path, stamp=STAMP + timedelta(hours=1))
    drafts(make_invitations(*both(state="outdated", sequence=0)), tmp_path)
    assert sorted(path.name for path in tmp_path.glob("*.eml")) == [
        "Given Family1 person1@example.org (2).eml", "Given Family1 person1@example.org.eml",
    ]  # fmt: skip


@pytest.mark.parametrize("way", ["ics", "eml", "buttons"])
def test_the_manifest_lists_every_copy(tmp_path, way):
    rows = [make_invitation(event, n, name=f"=cmd {n}") for n in (1, 2) for event in (FIRST, SECOND)]
    written, _ = issue.write(make_invitations(*rows), tmp_path, only_due=True, stamp=STAMP, way=way)
    with (tmp_path / "manifest.csv").open(encoding="utf-8-sig", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [(unguarded(line["file"]), line["uid"], line["email"]) for line in lines] == [
        (Path(one.path).name, one.uid, one.email) for one in written
    ]
    assert {line["name"] for line in lines} == {"'=cmd 1", "'=cmd 2"}
    assert lines[0]["start"] == "2027-03-27T11:00:00Z"
    assert all((tmp_path / unguarded(line[name])).is_file() for line in lines for name in ("file", "how_to_add"))
    how = (tmp_path / lines[0]["how_to_add"]).read_text(encoding="utf-8")
    assert all(program in how for program in ("Outlook", "Google", "Apple", "Thunderbird"))
    assert "one file with many events" in how
    assert "delete those entries first" in how


@pytest.mark.parametrize("name", [name for name in HARD_NAMES if "\n" not in name])
def test_hard_names_can_be_drafts(tmp_path, name):
    (message,) = drafts(make_invitations(make_invitation(FIRST, name=name)), tmp_path)
    assert name_in(message, "To") == clean_line(name)
