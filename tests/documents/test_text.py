from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.documents.text import LONGEST_WORD, ZERO_WIDTH_SPACE, printable, shortened


def test_markup_is_left_as_it_is():
    assert printable("#text(red)[A] *b* _c_ $d$") == "#text(red)[A] *b* _c_ $d$"


def test_controls_and_overrides_go_but_joiners_stay():
    assert printable("a\x00b\x07\u202ec\u2066d\ufeff") == "abcd"
    assert (
        printable("\u0915\u094d\u200d\u0937 \u0645\u06cc\u200c\u062e")
        == "\u0915\u094d\u200d\u0937 \u0645\u06cc\u200c\u062e"
    )


def test_lines_and_tabs_become_one_space():
    assert printable(" a\r\n\tb\u2028c ") == "a b c"


def test_an_address_may_break_after_its_signs():
    assert printable("first.last@customs.example.org") == "first.\u200blast@\u200bcustoms.\u200bexample.\u200borg"


@pytest.mark.parametrize("text", ["short.name@x.org", "\u0e1c\u0e39\u0e49\u0e41\u0e17\u0e19" * 10, "\u738b" * 50])
def test_what_is_short_or_breaks_anyway_is_not_touched(text):
    assert printable(text) == text


@given(st.text(max_size=200))
def test_long_words_break_and_nothing_visible_is_lost(text):
    shown = printable(text)
    kept = shown.replace(ZERO_WIDTH_SPACE, "")
    letters = [sign for sign in text if unicodedata.category(sign)[0] in "LN"]
    assert [sign for sign in kept if unicodedata.category(sign)[0] in "LN"] == letters
    assert not set(shown) & set("\x00\x07\u202a\u202b\u202d\u202e\u2066\u2067\u2068\n\t")


@given(st.text(alphabet="abcXYZ#-.", min_size=1, max_size=300))
def test_no_word_is_longer_than_its_column(text):
    assert all(
        len(part) <= LONGEST_WORD for part in printable(text).replace(" ", ZERO_WIDTH_SPACE).split(ZERO_WIDTH_SPACE)
    )


def test_a_break_never_parts_a_letter_from_its_marks():
    accented = "e\u0301\u0323\u0308" * 30
    parts = printable(accented).split(ZERO_WIDTH_SPACE)
    assert len(parts) > 1
    assert all(part.startswith("e") for part in parts)
    joined = "\U0001f468\u200d\U0001f469" * 20
    assert "\u200d\u200b" not in printable(joined)
    assert "\u200b\u200d" not in printable(joined)


def test_a_title_is_cut_at_a_word():
    assert shortened("one two three", 9) == "one two\u2026"
    assert shortened("one", 9) == "one"
