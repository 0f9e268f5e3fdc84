from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.documents.text import printable, shortened


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


def test_a_long_word_is_left_whole_for_the_page_to_break():
    assert printable("first.last@customs.example.org") == "first.last@customs.example.org"


@given(st.text(max_size=200))
def test_nothing_visible_is_lost(text):
    shown = printable(text)
    letters = [sign for sign in text if unicodedata.category(sign)[0] in "LN"]
    assert [sign for sign in shown if unicodedata.category(sign)[0] in "LN"] == letters
    assert not set(shown) & set("\x00\x07\u202a\u202b\u202d\u202e\u2066\u2067\u2068\n\t")


def test_a_title_is_cut_at_a_word():
    assert shortened("one two three", 9) == "one two\u2026"
    assert shortened("one", 9) == "one"
