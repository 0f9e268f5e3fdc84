from __future__ import annotations

from tests.documents.sample_rows import make_delegate, make_delegation

from meetingdesk.domain.delegations import FILTERS, counts, invitation_state, misses_head, searched, worst
from meetingdesk.domain.search import contains, terms

HEAD = make_delegate(1, capacity="head", native="王立新", email="head@example.org")
OTHER = make_delegate(2, family="Morales Xuyá")
GONE = make_delegate(3, status="replaced", replaced_by=1)


def test_every_filter_counts_what_it_lets_through():
    rows = [
        make_delegation(1, HEAD, OTHER, status="confirmed", quota=1),
        make_delegation(2, OTHER, GONE, status="nominated", quota=1),
        make_delegation(3, status="invited"),
        make_delegation(4, status="declined"),
    ]
    assert counts(rows) == {
        "all": 4, "confirmed": 1, "nominated": 1, "no_answer": 1, "declined": 1, "no_head": 1, "over_quota": 1,
        "replaced": 1,
    }  # fmt: skip
    assert counts([]) == dict.fromkeys(FILTERS, 0)


def test_only_who_has_answered_misses_a_head():
    assert [misses_head(make_delegation(1, OTHER, status=status)) for status in ("invited", "declined")] == [False] * 2
    assert misses_head(make_delegation(1, make_delegate(1, capacity="head", status="withdrawn")))
    assert not misses_head(make_delegation(1, HEAD))


def test_those_who_stand_are_counted_against_the_quota():
    row = make_delegation(1, HEAD, OTHER, GONE, quota=2)
    assert (row.standing, row.over_quota) == ((HEAD, OTHER), False)
    assert make_delegation(1, HEAD, OTHER, quota=1).over_quota
    assert not make_delegation(1, HEAD, OTHER, quota=None).over_quota


def test_a_filter_looks_into_entity_place_and_people():
    text = searched(make_delegation(1, HEAD, OTHER, city="São Paulo", country="BR"))
    for query in ("rtc number", "sao paulo", "morales xuya", "head@example", "立新", "EUR training", "br"):
        assert contains(terms(query), text), query
    assert not contains(terms("kuramoto"), text)


def test_the_most_pressing_state_stands_for_all():
    row = make_delegation(1, HEAD, OTHER)
    assert invitation_state(row, {HEAD.uid: "current", OTHER.uid: "outdated"}) == "outdated"
    assert invitation_state(row, {}) is None
    assert worst(["never", "cancel_owed"]) == "cancel_owed"
