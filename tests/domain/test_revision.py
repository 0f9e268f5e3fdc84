"""Who holds what, and what each should hold."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.some_rows import LINK, make_agenda, make_issued, make_item, make_sitting, make_speaker, with_items

from meetingdesk.domain import clock
from meetingdesk.domain.occasions import occasions
from meetingdesk.domain.revision import Held, Planned, Revision, compare, digest, holdings, next_sequence, owed

START, END = datetime(2027, 3, 27, 11, tzinfo=UTC), datetime(2027, 3, 27, 14, tzinfo=UTC)
NOW = datetime(2027, 3, 1, tzinfo=UTC)
LATER = datetime(2028, 1, 1, tzinfo=UTC)
PLANNED = Planned("person1@example.org", START, END, LINK, "join.text")
HOUR = timedelta(hours=1)


def held(*rows):
    ((copy),) = holdings(rows or (make_issued(),)).values()
    return copy


# -- what is held


def test_the_latest_line_counts_and_the_highest_revision_ever():
    rows = (make_issued(1, sequence=0), make_issued(3, sequence=1, title="now"), make_issued(2, sequence=4))
    assert held(*rows) == Held(last=rows[1], highest=4)


def test_people_and_events_are_kept_apart():
    rows = (make_issued(1), make_issued(2, uid="other"), make_issued(3, delegate_uid="delegate-2", sequence=5))
    assert {key: copy.highest for key, copy in holdings(rows).items()} == {
        ("delegate-1", "event"): 0,
        ("delegate-1", "other"): 0,
        ("delegate-2", "event"): 5,
    }


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
    assert owed(held(), now, event_known=False, person_stands=False) is None


def test_until_the_last_minute_it_is_due():
    assert compare(PLANNED, None, END - timedelta(minutes=1)).due


def test_what_moves_from_the_past_into_the_future_is_due():
    planned = replace(PLANNED, start=LATER + HOUR, end=LATER + 2 * HOUR)
    assert compare(planned, held(), LATER).due


# -- what is owed


@pytest.mark.parametrize(
    ("by", "known", "stands", "reason"),
    [
        ("sitting", False, True, "sitting_gone"),
        ("item", False, True, "item_gone"),
        ("sitting", True, False, "delegate_gone"),
        ("sitting", True, True, "audience"),
    ],
)
def test_who_holds_what_is_not_for_them_is_owed_a_cancellation(by, known, stands, reason):
    copy = held(make_issued(by=by))
    assert owed(copy, NOW, event_known=known, person_stands=stands) == Revision("cancel_owed", True, (reason,))


def test_a_cancellation_is_owed_once():
    copy = held(make_issued(1), make_issued(2, sequence=1, method="CANCEL"))
    assert owed(copy, NOW, event_known=False, person_stands=False) is None


# -- the next revision


@pytest.mark.parametrize(
    ("state", "highest", "sequence"),
    [("never", None, 0), ("current", 0, 0), ("current", 3, 3), ("outdated", 0, 1), ("cancel_owed", 3, 4)],
)
def test_the_next_sequence(state, highest, sequence):
    assert next_sequence(state, highest) == sequence


steps = st.lists(
    st.sampled_from(["time", "link", "text", "address", "drop", "plan", "issue", "issue all"]), max_size=40
)


@given(steps)
def test_a_life_of_changes_ends_in_what_is_planned_and_revisions_only_grow(life):
    """Against the plainest of models: after an issue of what is due, the calendar shows the plan, but for text."""
    plan, expected, ledger = PLANNED, True, []
    for number, step in enumerate([*life, "issue"]):
        if step == "time":
            plan = replace(plan, start=plan.start + HOUR, end=plan.end + HOUR)
        elif step == "link":
            plan = replace(plan, link=f"https://meet.example.org/{number}")
        elif step == "text":
            plan = replace(plan, digest=f"join.{number}")
        elif step == "address":
            plan = replace(plan, email=f"{number}@example.org")
        elif step in ("drop", "plan"):
            expected = step == "plan"
        else:
            ledger += _issue(plan, expected, ledger, everything=step == "issue all")
    sequences = [line.sequence for line in ledger]
    assert sequences == sorted(sequences)
    for before, after in itertools.pairwise(ledger):
        same = (before.method, before.start, before.link, before.email, before.text_digest) == (
            after.method, after.start, after.link, after.email, after.text_digest,
        )  # fmt: skip
        assert (after.sequence == before.sequence) is same
    shown = ledger[-1] if ledger and ledger[-1].method == "REQUEST" else None
    if expected:
        assert shown is not None
        assert (shown.start, shown.end, shown.link, shown.email) == (plan.start, plan.end, plan.link, plan.email)
    else:
        assert shown is None


def _issue(plan, expected, ledger, *, everything):
    copy = next(iter(holdings(ledger).values()), None)
    if expected:
        revision = compare(plan, copy, NOW)
        changes = {"start": plan.start, "end": plan.end, "link": plan.link, "email": plan.email,
                   "text_digest": plan.digest, "method": "REQUEST"}  # fmt: skip
    else:
        revision = owed(copy, NOW, event_known=True, person_stands=True) if copy else None
        changes = {"method": "CANCEL"}
    if revision is None or not (revision.due or everything):
        return []
    sequence = next_sequence(revision.state, copy.highest if copy else None)
    base = copy.last if copy else make_issued()
    return [replace(base, id=len(ledger) + 1, sequence=sequence, **changes)]


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
