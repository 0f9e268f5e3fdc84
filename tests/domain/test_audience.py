"""Who receives what."""

from __future__ import annotations

import pytest
from tests.exchange.some_rows import (
    make_agenda,
    make_delegate,
    make_delegation,
    make_item,
    make_meeting,
    make_sitting,
    make_speaker,
    with_items,
)

from meetingdesk.domain.audience import has_address, in_audience, language_of, receives, speakers
from meetingdesk.domain.figures import held_for
from meetingdesk.domain.occasions import occasions


@pytest.mark.parametrize(
    ("rule", "status", "answer"),
    [
        ("nominated", "nominated", True),
        ("nominated", "confirmed", True),
        ("nominated", "withdrawn", False),
        ("nominated", "replaced", False),
        ("confirmed", "nominated", False),
        ("confirmed", "confirmed", True),
        ("confirmed", "replaced", False),
    ],
)
def test_all_who_stand_or_the_confirmed(rule, status, answer):
    delegate = make_delegate(status=status)
    assert receives(make_meeting(receives=rule), make_delegation(delegate), delegate) is answer


def test_a_delegation_that_declined_receives_nothing():
    delegate = make_delegate(status="confirmed")
    assert not receives(make_meeting(), make_delegation(delegate, status="declined"), delegate)


@pytest.mark.parametrize(
    ("audience", "codes", "answer"),
    [
        ("all", (), True),
        ("regions", ("WCA", "EUR"), True),
        ("regions", ("WCA",), False),
        ("kinds", ("RTC",), True),
        ("kinds", ("RILO", "EUR"), False),
        ("capacities", ("head", "alternate"), False),
        ("capacities", ("adviser",), True),
        ("regions", (), False),
    ],
)
def test_a_sitting_is_for_its_audience(audience, codes, answer):
    sitting = make_sitting(audience=audience, audience_codes=codes)
    assert in_audience(sitting, make_delegation(), make_delegate()) is answer


@pytest.mark.parametrize("audience", ["regions", "kinds", "capacities"])
def test_people_are_asked_by_name_whatever_their_group(audience):
    one, other = make_delegate(uid="one"), make_delegate(uid="other")
    sitting = make_sitting(audience=audience, audience_codes=("ESA", "one"))
    delegation = make_delegation(one, other)
    assert in_audience(sitting, delegation, one)
    assert not in_audience(sitting, delegation, other)
    assert held_for(sitting, delegation)
    assert not held_for(sitting, make_delegation(other))


def test_an_entity_outside_the_regions_is_in_no_regions_audience():
    sitting = make_sitting(audience="regions", audience_codes=("EUR",))
    assert not in_audience(sitting, make_delegation(region=None, kind=None), make_delegate())


def test_an_item_is_for_the_delegates_who_speak_on_it():
    who = (make_speaker("A", 7), make_speaker("B", 8, state="withdrawn"), make_speaker("C"), make_speaker("D", 9))
    (event,) = occasions(make_agenda(with_items(make_sitting(), make_item(1, speakers=who))), "item")
    assert speakers(event) == {7, 9}


@pytest.mark.parametrize(("spoken", "answer"), [(("ru", "fr", "en"), "fr"), (("ru",), "en"), ((), "en")])
def test_a_person_is_written_to_in_their_first_language_that_the_meeting_has(spoken, answer):
    assert language_of(spoken, make_meeting()) == answer
    assert language_of((), make_meeting(languages=())) == "en"


@pytest.mark.parametrize(
    ("email", "answer"),
    [
        ("a@example.org", True),
        (" o'neil+x.y@sub.example.org ", True),
        ("josé@exämple.org", True),
        ("", False),
        ("a", False),
        ("@", False),
        ("a@b@c", False),
        ("a@example.org, b@example.org", False),
        ("Ann <a@example.org>", False),
        ("a@example.org\r\nBcc:x", False),
        ("a\x00@example.org", False),
        ("a\u2028@example.org", False),
        ('"a;b"@example.org', False),
    ],
)
def test_what_can_be_the_mailbox_of_one_person(email, answer):
    assert has_address(email) is answer
