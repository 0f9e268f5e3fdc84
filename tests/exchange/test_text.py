"""Text that other programs can take."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.exchange.text import clean_line, clean_lines


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x0c", "\x1f", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\ufffe"])
def test_a_control_character_becomes_a_space(sign):
    assert clean_line(f"  a{sign}{sign}b \t c\r\n") == "a b c"


@pytest.mark.parametrize("sign", ["\n", "\r", "\r\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_break_becomes_a_plain_one(sign):
    assert clean_lines(f"{sign}+1 202  555{sign}+32 2\x00{sign}") == "+1 202 555\n+32 2"


def test_other_scripts_stay_as_they_are():
    assert clean_line("สมชาย 👩‍👩‍👧‍👦 آل \u200eسعود") == "สมชาย 👩‍👩‍👧‍👦 آل \u200eسعود"


@given(st.text(st.characters(codec=None)))
def test_nothing_that_was_cleaned_can_end_a_line_or_fail_to_be_encoded(text):
    for sign in clean_line(text) + clean_lines(text).replace("\n", ""):
        assert unicodedata.category(sign) not in ("Cc", "Cs", "Zl", "Zp")
    clean_line(text).encode("utf-8")
