"""Answers made to do harm, and files that are none: each is refused with one sentence, at once, and nothing is run."""

from __future__ import annotations

import base64
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.replies.some_office import CORPUS

from meetingdesk import words
from meetingdesk.exchange.replies import gate
from meetingdesk.exchange.replies.reading import read, read_all

EVENT = """UID:e85b3d02-f0f7-5710-81ee-4c2c88b793e9
DTSTAMP:20960101T000000Z
ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org
"""


def calendar(inside, method="REPLY"):
    head = f"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:{method}\n"
    return f"{head}BEGIN:VEVENT\n{inside}END:VEVENT\nEND:VCALENDAR\n".encode()


def mail(body, head="Content-Type: text/plain"):
    return f"From: a@example.org\nSubject: Re\n{head}\n\n{body}\n".encode()


def zipped():
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("answer.ics", calendar(EVENT))
    return data.getvalue()


NESTED = "BEGIN:VEVENT\n" * 10_000
PARTS = "".join(f"--b\nContent-Type: text/plain\n\n{number}\n" for number in range(200))
DEEP = "".join(
    f'Content-Type: multipart/mixed; boundary="b{number}"\n\n--b{number}\n' for number in range(5_000)
)  # fmt: skip
HOSTILE = {
    "every second for ever": (calendar(EVENT + "RRULE:FREQ=SECONDLY\n"), "repeats"),
    "a rule hidden by folding": (calendar(EVENT + "RRU\n LE:FREQ=SECONDLY;COUNT=999999999\n"), "repeats"),
    "a million dates": (calendar(EVENT + "RDATE:" + "20960101T000000Z," * 3_000 + "\n"), "repeats"),
    "nesting": (calendar(EVENT + NESTED), "nested"),
    "a line of a megabyte": (calendar(EVENT + "COMMENT:" + "x" * 1_000_000 + "\n"), "long_line"),
    "a line of many folds": (calendar(EVENT + "COMMENT:x\n" + " y\n" * 100_000), "long_line"),
    "very many events": (b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\nEND:VEVENT\n" * 5_000, "many"),
    "too large": (calendar(EVENT) + b"\n" * (gate.MOST_MEGABYTES * 1024 * 1024), "too_large"),
    "a mail of many parts": (mail(PARTS + "--b--", 'Content-Type: multipart/mixed; boundary="b"'), "many_parts"),
    "a mail of deep parts": (b"From: a@example.org\n" + DEEP.encode(), "many_parts"),
    "a message of Outlook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "outlook"),
    "winmail.dat": (mail("", "Content-Type: application/ms-tnef; name=winmail.dat"), "outlook"),
    "out of office": (mail("I am away until Monday."), "no_calendar"),
    "a zip": (zipped(), "no_calendar"),
    "nothing": (b"", "no_calendar"),
    "a calendar of nothing": (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "no_calendar"),
    "our own invitation": (calendar(EVENT, "REQUEST"), "method"),
    "no method": (calendar(EVENT, ""), "method"),
    "no uid": (calendar("ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@example.org\n"), "no_uid"),
    "nobody": (calendar("UID:e85b3d02-f0f7-5710-81ee-4c2c88b793e9\n"), "no_one"),
    "an odd status": (calendar(EVENT.replace("ACCEPTED", "COMPLETED")), "status"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_one_sentence(name):
    data, code = HOSTILE[name]
    found = read_all([("file", data)])
    assert found.replies == ()
    [refused] = found.refused
    assert refused.code == f"replies.{code}"
    sentence = words.say(f"error.{refused.code}", **refused.parameters)
    assert sentence.endswith(".")
    assert "{" not in sentence


def test_what_stands_beside_it_is_read_all_the_same():
    found = read_all([("bad", HOSTILE["nesting"][0]), ("good", calendar(EVENT))])
    assert [one.source for one in found.replies] == ["good"]
    assert [one.source for one in found.refused] == ["bad"]


def test_the_rules_of_a_zone_do_not_count_as_the_event_repeating():
    """Exchange writes them; they are never run."""
    zone = "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n"
    data = calendar(EVENT).replace(b"BEGIN:VEVENT", zone.encode() + b"BEGIN:VEVENT")
    assert [one.answer for one in read("file", data)] == ["accepted"]


def test_text_comes_out_on_one_line_and_not_longer_than_we_keep():
    data = calendar(EVENT + "COMMENT:one\\ntwo\\, " + "x" * 5_000 + "\n")
    [one] = read("file", data)
    assert one.comment.startswith("one two, xxx")
    assert len(one.comment) == 500


@pytest.mark.parametrize(
    ("value", "email"),
    [
        ("MAILTO:A@Example.org", "A@Example.org"), ("mailto:a%2Bb@example.org", "a+b@example.org"),
        ("a@example.org", "a@example.org"), ("mailto:<a@example.org>", "a@example.org"),
        ("mailto:a@example.org?subject=x", "a@example.org"),
    ],
)  # fmt: skip
def test_mailboxes_are_read_as_they_may_be_written(value, email):
    data = calendar(EVENT.replace("mailto:a@example.org", value))
    assert [one.email for one in read("file", data)] == [email]


def test_a_name_with_separators_and_no_quotes_does_not_hide_the_mailbox():
    data = calendar(EVENT.replace("PARTSTAT=ACCEPTED", "PARTSTAT=ACCEPTED;CN=Ng; Zoë"))
    assert [(one.email, one.answer) for one in read("file", data)] == [("a@example.org", "accepted")]


FILES = [path.read_bytes() for path in sorted(CORPUS.iterdir())]


@given(data=st.binary(max_size=400))
def test_no_bytes_break_the_reader(data):
    reads_or_refuses(data)


@given(data=st.sampled_from(FILES), place=st.integers(0, 4_000), length=st.integers(0, 60), put=st.binary(max_size=40))
def test_no_damage_to_an_answer_breaks_the_reader(data, place, length, put):
    reads_or_refuses(data[:place] + put + data[place + length :])


@given(
    data=st.sampled_from(FILES), body=st.sampled_from([b"=?utf-8?b?x", b"\xff\xfe", b"\0", base64.b64encode(b"\xff")])
)
def test_no_head_of_a_mail_breaks_the_reader(data, body):
    for name in (b"From: ", b"Date: ", b"Content-Type: text/calendar; charset=", b"method=", b"filename*="):
        reads_or_refuses(data.replace(name, name + body))


def reads_or_refuses(data):
    """Nothing but a UserError may come out, which `read_all` makes a refusal of."""
    found = read_all([("file", data)])
    assert all(one.uid and one.email for one in found.replies)
    for one in found.refused:
        assert one.code.startswith("replies.")
        assert words.say(f"error.{one.code}", **one.parameters).endswith(".")
