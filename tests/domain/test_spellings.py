"""Spellings of one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.domain.display_names import fold
from meetingdesk.domain.spellings import skeleton, together, without_vowels


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Layla Fatima Al-Harbi", "Leila Fatma Alharbi"), ("Mohammed Tariq Qasim", "Mohamed Tarek Kassem"),
        ("Nour Youssef Khoury", "Noor Yousef Khouri"), ("Rashid Al-Sayed", "Rachid Elsayed"),
        ("Zeinab Saleh", "Zaynab Salih"), ("Fatimah Jamal", "Fatma Gamal"),
    ],
)  # fmt: skip
def test_two_spellings_share_their_consonants(one, other):
    assert skeleton(fold(one)) == skeleton(fold(other)) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karim Haddad", "Karima Haddad"), ("Salem Haddad", "Salma Haddad"), ("Ahmed Nasser", "Hamed Nasser"),
        ("Fatima Layla Tahir", "Layla Fatima Tahir"), ("Mona Khoury", "Mina Fakhoury"), ("Nadir Saleh", "Nadira Saleh"),
    ],
)  # fmt: skip
def test_two_names_do_not(one, other):
    assert skeleton(fold(one)) != skeleton(fold(other))


@pytest.mark.parametrize("name", ["Mohammed", "Al-Harbi", "", "Nu Li"])
def test_what_tells_too_little_has_none(name):
    assert skeleton(fold(name)) == ""
    assert together(("li", "wu")) == ""


def test_names_whose_parting_is_lost_are_together():
    assert together(("elfriedehohenstein",)) == together(("elfriede", "hohenstein"))


@pytest.mark.parametrize(
    ("name", "told"), [("سميرة", True), ("נועה", True), ("Ναταλία", False), ("Ada", False), ("", False)]
)
def test_which_scripts_leave_vowels_out(name, told):
    assert without_vowels(name) is told


@given(st.lists(st.text("abcdehiklmnoqrstuvwyz", min_size=1, max_size=9), max_size=4).map(tuple))
def test_doubled_letters_and_other_vowels_inside_change_nothing(words):
    bones = skeleton(words)
    assert bones == bones.lower()
    assert skeleton(tuple(word[0] + word[0] + word[1:] if word[0] not in "aeiou" else word for word in words)) == bones
