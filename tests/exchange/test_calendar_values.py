"""Values of calendar properties: the traps that real readers fall into."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.lines import unescaped
from tests.exchange.some_rows import HARD_NAMES

from meetingdesk.exchange.calendar.invite import fold
from meetingdesk.exchange.calendar.values import Text, mailto, organizer, parameter, uri


def test_a_backslash_before_n_stays_one():
    assert Text("C:\\New\\n; a, b\nc").to_ical() == b"C:\\\\New\\\\n\\; a\\, b\\nc"


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r")))
def test_any_text_comes_back_as_it_was(text):
    assert unescaped(":" + Text(text).to_ical().decode("utf-8")) == text


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ('Zoë "Zed" Ångström; Jr., PhD: x^y', "Zoë “Zed” Ångström Jr. PhD x y"),
        ('half a "quote', "half a ”quote"),
        ("a\r\nATTENDEE:mailto:x@example.org", "a ATTENDEE mailto x@example.org"),
        (" \x00 ", ""),
    ],
)
def test_a_name_needs_no_quotes(name, kept):
    assert parameter(name) == kept


def test_an_organiser_without_a_mailbox_is_said_to_be_none():
    assert organizer("", "") == "invalid:nomail"
    assert organizer("", "not an address") == "invalid:nomail"
    assert dict(organizer("", "a@example.org").params) == {"CN": "a@example.org"}


@pytest.mark.parametrize(
    ("email", "address"),
    [
        (" o'neil+wco.2027@sub.example.org ", "mailto:o'neil+wco.2027@sub.example.org"),
        ("josé@example.org", "mailto:jos%C3%A9@example.org"),
        ("50%@example.org", "mailto:50%25@example.org"),
    ],
)
def test_a_mailbox_becomes_a_uri(email, address):
    assert mailto(email) == address


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("https://meet.example.org/a,b;c?d=%20&e#f", "https://meet.example.org/a,b;c?d=%20&e#f"),
        ("HTTPS://meet.example.org", "HTTPS://meet.example.org"),
        ("https://meet.example.org/salle-été", "https://meet.example.org/salle-%C3%A9t%C3%A9"),
        ('https://meet.example.org/"<x>', "https://meet.example.org/%22%3Cx%3E"),
        ("Ask the secretariat", None),
        ("https://", None),
        ("https://[::1", None),
        ("javascript:alert(1)", None),
        ("https://meet.example.org/a b", None),
        ("", None),
    ],
)
def test_only_what_a_calendar_can_open_is_a_link(link, kept):
    assert uri(link) == kept


@pytest.mark.parametrize("name", HARD_NAMES)
def test_a_line_is_folded_between_characters(name):
    line = f"ATTENDEE;CN={parameter(name)}:mailto:a@example.org"
    pieces = fold(line).split(b"\r\n ")
    assert "".join(piece.decode("utf-8") for piece in pieces) == line
    assert len(pieces[0]) <= 75
    assert all(len(piece) <= 74 for piece in pieces[1:])


def test_a_line_of_75_octets_is_not_folded():
    assert fold("x" * 75) == b"x" * 75
    assert fold("x" * 76) == b"x" * 75 + b"\r\n x"
