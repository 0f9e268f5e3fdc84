"""Who holds what, and what each should hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from tests.exchange.some_rows import (
    LINK,
    make_agenda,
    make_invitation,
    make_issued,
    make_item,
    make_sitting,
    make_speaker,
    with_items,
)

from meetingdesk.domain import clock
from meetingdesk.domain.occasions import occasions
from meetingdesk.domain.revision import Held, Holdings, Planned, Revision, Sequences, compare, digest, owed

START, END = datetime(2027, 3, 27, 11, tzinfo=UTC), datetime(2027, 3, 27, 14, tzinfo=UTC)
NOW = datetime(2027, 3, 1, tzinfo=UTC)
LATER = datetime(2028, 1, 1, tzinfo=UTC)
PLANNED = Planned("person1@example.org", START, END, LINK, "join.text")
HOUR = timedelta(hours=1)


def held(*rows, person="delegate-1", email="person1@example.org"):
    return Holdings(rows or (make_issued(),)).of(person, email, "event")


# -- what is held


def test_the_latest_line_counts_and_the_highest_revision_ever():
    rows = (make_issued(1, sequence=4), make_issued(3, sequence=5, title="now"), make_issued(2, sequence=4))
    assert held(*rows) == Held(last=rows[1], shown=rows[1])
    assert Holdings(rows).highest("delegate-1", "event") == 5


def test_people_and_events_are_kept_apart():
    rows = (
        make_issued(1),
        make_issued(2, uid="other"),
        make_issued(3, delegate_uid="delegate-2", sequence=5, email="x@y"),
    )
    holdings = Holdings(rows)
    assert [holder for holder, _ in holdings.copies()] == [
        ("delegate-1", "person1@example.org", "event"),
        ("delegate-1", "person1@example.org", "other"),
        ("delegate-2", "x@y", "event"),
    ]
    assert [holdings.highest(f"delegate-{n}", "event") for n in (1, 2, 3)] == [0, 5, None]


def test_in_a_shared_mailbox_the_newest_revision_is_what_the_calendar_shows():
    first, second = make_issued(1), make_issued(2, delegate_uid="delegate-2", sequence=1, email=" Person1@Example.org ")
    again = make_issued(3)  # the first person's copy once more: too old to change the calendar
    assert held(first, second, again) == Held(last=again, shown=second)
    holdings = Holdings((first, second))
    assert holdings.taken("delegate-1", "person1@example.org", "event") == 1
    assert holdings.taken("delegate-3", "PERSON1@example.org", "event") == 1
    assert holdings.taken("delegate-3", "new@example.org", "event") is None
    assert holdings.taken("delegate-2", "new@example.org", "event") == 1


def test_a_copy_that_stands_at_the_address_comes_before_a_later_one_elsewhere():
    here, there = make_issued(1), make_issued(2, sequence=1, email="new@example.org")
    assert held(here, there).last == here
    assert held(here, there, make_issued(3, sequence=2, method="CANCEL")).last.method == "CANCEL"
    assert held(here, there, email="third@example.org").last == there


def test_who_shares_a_mailbox_that_was_told_of_a_cancellation_holds_nothing():
    rows = (make_issued(1), make_issued(2, delegate_uid="delegate-2", sequence=1, method="CANCEL"))
    assert not held(*rows).stands
    assert compare(PLANNED, held(*rows), NOW).reasons == ("again",)


# -- what is planned


def test_who_holds_nothing_was_never_issued():
    assert compare(PLANNED, None, NOW) == Revision("never", due=True)


def test_what_agrees_is_current():
    assert compare(PLANNED, held(), NOW) == Revision("current", due=False)


@pytest.mark.parametrize(
    ("changes", "reasons", "due"),
    [
        ({"start": START + HOUR}, ("time",), True),
        ({"end": END - HOUR}, ("time",), True),
        ({"link": "https://new.example.org"}, ("link",), True),
        ({"digest": "other.text"}, ("link",), True),
        ({"email": "new@example.org"}, ("address",), True),
        ({"digest": "join.other"}, ("text",), False),
        ({"email": "new@example.org", "start": START + HOUR}, ("time", "address"), True),
        ({"start": START - HOUR, "digest": "other.other"}, ("time", "link", "text"), True),
    ],
)
def test_each_change_has_its_reason_and_text_alone_is_optional(changes, reasons, due):
    assert compare(replace(PLANNED, **changes), held(), NOW) == Revision("outdated", due, reasons)


@pytest.mark.parametrize("email", ["Person1@Example.ORG", "person1@example.org"])
def test_the_case_of_an_address_is_no_change(email):
    assert compare(replace(PLANNED, email=email), held(), NOW).state == "current"


def test_the_same_instant_in_another_zone_is_no_change():
    there = timezone(timedelta(hours=5, minutes=30))
    planned = replace(PLANNED, start=START.astimezone(there), end=END.astimezone(there))
    assert compare(planned, held(), NOW).state == "current"


def test_new_zone_data_shows_as_a_change_of_time():
    host = clock.local(START, "Europe/Brussels")
    moved = host.replace(tzinfo=timezone(timedelta(hours=2)))  # the same wall clock, as another tzdata would have it
    assert compare(replace(PLANNED, start=moved), held(), NOW).reasons == ("time",)


def test_what_was_cancelled_and_is_planned_again_is_due():
    copy = held(make_issued(1), make_issued(2, sequence=1, method="CANCEL"))
    assert compare(PLANNED, copy, NOW) == Revision("outdated", due=True, reasons=("again",))


@pytest.mark.parametrize("now", [END, END + HOUR, LATER])
def test_what_is_past_is_never_due(now):
    assert compare(PLANNED, None, now) == Revision("never", due=False)
    moved = replace(PLANNED, start=START - HOUR)
    assert compare(moved, held(), now) == Revision("outdated", due=False, reasons=("time",))
    assert owed(held(), now, event_known=False, person_stands=False, expected=False) is None


def test_until_the_last_minute_it_is_due():
    assert compare(PLANNED, None, END - timedelta(minutes=1)).due


def test_what_moves_from_the_past_into_the_future_is_due():
    planned = replace(PLANNED, start=LATER + HOUR, end=LATER + 2 * HOUR)
    assert compare(planned, held(), LATER).due


def test_a_calendar_that_names_somebody_who_is_gone_is_due():
    assert compare(PLANNED, held(), NOW, named=False) == Revision("outdated", due=True, reasons=("mailbox",))


# -- what is owed


@pytest.mark.parametrize(
    ("by", "known", "stands", "expected", "reason"),
    [
        ("sitting", False, True, False, "sitting_gone"),
        ("item", False, True, False, "item_gone"),
        ("sitting", True, False, False, "delegate_gone"),
        ("sitting", True, True, False, "audience"),
        ("sitting", True, True, True, "address"),
    ],
)
def test_who_holds_what_is_not_for_them_is_owed_a_cancellation(by, known, stands, expected, reason):
    copy = held(make_issued(by=by))
    revision = owed(copy, NOW, event_known=known, person_stands=stands, expected=expected)
    assert revision == Revision("cancel_owed", True, (reason,))


def test_a_cancellation_is_owed_once():
    copy = held(make_issued(1), make_issued(2, sequence=1, method="CANCEL"))
    assert owed(copy, NOW, event_known=False, person_stands=False, expected=False) is None


# -- the next revision


@pytest.mark.parametrize(
    ("state", "own", "taken", "sequence"),
    [
        ("never", None, None, 0),
        ("never", None, 4, 5),  # a copy of somebody else stands in the mailbox
        ("current", 0, 0, 0),
        ("current", 3, 7, 3),
        ("outdated", 0, 0, 1),
        ("outdated", 0, 2, 3),
        ("cancel_owed", 3, 3, 4),
    ],
)
def test_the_next_sequence(state, own, taken, sequence):
    row = make_invitation(None, state=state, sequence=own, taken=taken)
    assert Sequences().next(row) == sequence


def test_two_who_share_a_mailbox_never_share_a_number():
    sequences = Sequences()
    rows = [make_invitation(None, n, email=email) for n, email in ((1, "a@b"), (2, "A@B "), (3, "c@d"), (1, "c@d"))]
    assert [sequences.next(row) for row in rows] == [0, 1, 0, 1]


# -- the fingerprint


def fingerprint(by="sitting", item=None, **sitting):
    agenda = make_agenda(with_items(make_sitting(**sitting), item or make_item(1, speakers=(make_speaker("A"),))))
    return digest(occasions(agenda, by)[0])


@pytest.mark.parametrize(
    "change",
    [{"link": "x"}, {"conference_id": "1"}, {"passcode": "new"}, {"dial_in": "+1"}],
    ids=lambda c: next(iter(c)),
)
def test_how_to_join_is_the_first_half(change):
    before, after = fingerprint().split("."), fingerprint(**change).split(".")
    assert before[0] != after[0]
    assert before[1] == after[1]


@pytest.mark.parametrize(
    "item",
    [
        make_item(1, title="New", speakers=(make_speaker("A"),)),
        make_item(1, number="I", speakers=(make_speaker("A"),)),
        make_item(1, minutes=45, speakers=(make_speaker("A"),)),
        make_item(1, speakers=(make_speaker("B"),)),
        make_item(1, speakers=(make_speaker("A", entity="RTC"),)),
        make_item(1),
    ],
)
def test_all_other_text_is_the_second_half(item):
    before, after = fingerprint().split("."), fingerprint(item=item).split(".")
    assert before[0] == after[0]
    assert before[1] != after[1]


def test_a_speaker_who_withdrew_is_not_in_the_text():
    withdrawn = make_item(1, speakers=(make_speaker("A"), make_speaker("B", state="withdrawn")))
    assert fingerprint(item=withdrawn) == fingerprint()


@pytest.mark.parametrize("by", ["sitting", "item"])
def test_the_time_is_not_in_it(by):
    assert fingerprint(by, start=720) == fingerprint(by, start=900)
