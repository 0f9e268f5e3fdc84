"""Whom a name in a log means, and when that is left to the human."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.domain.matching import NOBODY, Candidate, Matcher, Meaning, fold, key, names_somebody

ADA, ZOE, VICTOR, OTHER_VICTOR, NORIKAZU, TWIN, OTHER_TWIN, ONE_WORD = range(1, 9)
PEOPLE = [
    Candidate(ADA, "Okafor-Diallo", "Ada", "", "Ada@Customs.example.org"),
    Candidate(ZOE, "Ng", "Zoë", "", ""),
    Candidate(VICTOR, "De", "Victor", "", ""),
    Candidate(OTHER_VICTOR, "Du", "Victor", "", ""),
    Candidate(NORIKAZU, "Kuramoto", "Norikazu", "倉本 典和", "shared@example.org"),
    Candidate(TWIN, "Lee", "Kim", "", "shared@example.org"),
    Candidate(OTHER_TWIN, "Lee", "Kim", "", "kim.two@example.org"),
    Candidate(ONE_WORD, "Suharto", "", "", ""),
]


def match(name, email="", aliases=None):
    return Matcher(PEOPLE, aliases or {}).match(name, email)


@pytest.mark.parametrize(
    "name",
    [
        "Ada Okafor-Diallo", "ada okafor diallo", "OKAFOR-DIALLO Ada", "Okafor-Diallo, Ada", "Ada  Ókafor‑Diallo",
        "FJ - Ada Okafor-Diallo", "HD_FJI_Ada Okafor-Diallo", "Ada Okafor-Diallo | Customs", "FJ: Okafor-Diallo Ada",
        "Dr. Ada Okafor-Diallo", "FJ - Ms Ada Okafor-Diallo", "Ada Okafor-Diallo (External)", "Ada (Ada Okafor-Diallo)",
        "[Customs] Ada Okafor-Diallo (Unverified)", "Ada Okafor-Diallo – ROCB A/P",
    ],
)  # fmt: skip
def test_the_exact_name_is_found_in_all_its_dress(name):
    assert match(name) == Meaning("exact", ADA)


@pytest.mark.parametrize(
    "name",
    ["", "Ada", "A. Okafor-Diallo", "Ada Okafor", "Ada Diallo-Okafor Jr", "iPhone de Ada", "Suharto", "Victor D",
     "Victor", "Kim Lee", "Zoë N", "+32 2 *** ** 99", "Ada Okafor-Diallo / Zoë Ng"],
)  # fmt: skip
def test_whatever_is_not_certain_is_left_to_the_human(name):
    assert match(name) == NOBODY


def test_one_letter_tells_two_people_apart():
    assert match("Victor De").person == VICTOR
    assert match("Du, Victor").person == OTHER_VICTOR


@pytest.mark.parametrize("name", ["倉本 典和", "倉本典和", "典和 (倉本典和)"])
def test_a_name_in_its_own_script(name):
    assert match(name).person == NORIKAZU


def test_an_address_goes_before_the_name():
    assert match("Zoë Ng", "ADA@customs.example.org ") == Meaning("email", ADA)
    assert match("Kim Lee", "kim.two@example.org") == Meaning("email", OTHER_TWIN)


def test_an_address_that_two_share_tells_nothing():
    assert match("Kim Lee", "shared@example.org") == NOBODY
    assert match("Norikazu Kuramoto", "shared@example.org") == Meaning("exact", NORIKAZU)


@pytest.mark.parametrize(
    "email", ["", "x@guest.webex.localhost", "x@localhost", "x@meet.invalid", "anonymous", "@x.org"]
)
def test_addresses_that_name_nobody(email):
    assert not names_somebody(email)
    assert Matcher([Candidate(1, "A", "B", "", email)], {}).match("Somebody Else", email) == NOBODY


def test_a_decision_by_hand_goes_before_everything():
    decided = {key("ADA okafor-diallo", "ada@customs.example.org"): ZOE, key("Room 3"): None}
    assert match("Ada Okafor-Diallo", "Ada@customs.example.org", decided) == Meaning("alias", ZOE)
    assert match("Ada Okafor-Diallo", "", decided) == Meaning("exact", ADA)
    assert match(" room  3", "", decided) == Meaning("alias", None)


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_key_is_its_own_key(name, email):
    assert key(*key(name, email)) == key(name, email)


@given(st.text(max_size=40))
def test_any_name_can_be_asked_for(name):
    assert match(name).method in ("exact", "none")
    assert fold(" ".join(fold(name))) == fold(name)


def test_the_key_is_stable():
    assert key(" Zoë \u3000NG ", " A@B.org ") == ("zoë ng", "a@b.org") == key(*key("ZOË NG", "a@b.ORG"))
