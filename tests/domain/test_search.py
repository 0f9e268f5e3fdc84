from __future__ import annotations

import pytest

from meetingdesk.domain.search import contains, fold, matches, rank, terms


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("morales xuya", "Ana Lucía Morales Xuyá"), ("NGUYEN", "Nguyễn Thị Ánh"), ("xuyá", "Xuya"),
        ("lodz", "Łódź"), ("soren", "Søren"), ("aero", "ærø"), ("istanbul", "İstanbul"), ("strasse", "Straße"),
        ("tokyo", "ＴＯＫＹＯ"), ("o'neil", "O’Neil"), ("guinea-bissau", "Guinea\u2011Bissau"),
        ("yui  sato", "Sato Yui"),
        ("박서", "박서연"), ("立新", "王立新"), ("احمد", "أَحْمَد"), ("مدرسة", "مدرسه"), ("", "anything"), (" ", ""),
        ("ผู้แทน", "ผู้แทน ตัวอย่าง"),
    ],
)  # fmt: skip
def test_what_is_found(query, text):
    assert matches(query, text)


@pytest.mark.parametrize(
    ("query", "text"), [("sato ken", "Sato Yui"), ("x", ""), ("王", "立新"), ("a b", "a"), ("ผา", "ผู้แทน")]
)
def test_what_is_not(query, text):
    assert not matches(query, text)


def test_plain_text_is_folded_as_any_other():
    text = "".join(map(chr, range(32, 127)))
    assert fold(text) == fold(text + "é")[:-1] == text.lower()


@pytest.mark.parametrize(
    ("title", "expected"), [("RTC Fiji", 0), ("The RTC of Fiji", 1), ("Fiji artc", 2), ("RTC Korea", 3)]
)
def test_the_nearest_titles_come_first(title, expected):
    assert rank(terms("rtc fiji"), fold(title)) == expected


def test_each_word_is_looked_for():
    assert contains(terms("b a"), "a b")
    assert not contains(terms("b c"), "a b")
    assert contains((), "")
