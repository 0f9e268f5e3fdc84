"""File names from people's names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.exchange.filenames import MOST_BYTES, Names, safe_filename

WINDOWS = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("Kim Min – 1", "Kim Min – 1.ics"),
        ("a/b\\c:d*e", "a-b-c-d-e.ics"),
        ("../../etc/passwd", "-..-etc-passwd.ics"),
        ("CON", "_CON.ics"),
        ("com1 .x", "_com1 .x.ics"),
        ("CONNOR", "CONNOR.ics"),
        ("end. . ", "end.ics"),
        ("", "_.ics"),
        ("\u202eevil\u200f", "evil.ics"),
        ("e\u0301te\u0301", "été.ics"),
    ],
)
def test_what_a_name_becomes(stem, name):
    assert safe_filename(stem, ".ics") == name


def test_a_long_name_is_cut_between_characters():
    name = safe_filename("界" * 100, ".ics")
    assert len(name.encode()) <= MOST_BYTES
    assert name.removesuffix(".ics").strip("界") == ""


def test_a_name_is_given_once_whatever_its_case_and_accents():
    names = Names(["Ann.ics"])
    assert [names.take(stem, ".ics") for stem in ("ANN", "ann", "Été", "ete\u0301", "e\u0301te\u0301")] == [
        "ANN (2).ics", "ann (3).ics", "Été.ics", "eté.ics", "été (2).ics",
    ]  # fmt: skip


def test_long_names_that_differ_after_the_cut_stay_apart():
    names = Names()
    taken = [names.take("界" * 100 + str(number), ".ics") for number in range(12)]
    assert len(set(taken)) == 12
    assert all(len(name.encode()) <= MOST_BYTES for name in taken)


@given(st.text())
def test_any_text_is_a_name_on_any_system(text):
    name = safe_filename(text, ".ics")
    assert not WINDOWS.search(name)
    assert name.endswith(".ics")
    assert not name.startswith((".", " "))
    assert len(name.encode()) <= MOST_BYTES
    assert safe_filename(name.removesuffix(".ics"), ".ics") == name
