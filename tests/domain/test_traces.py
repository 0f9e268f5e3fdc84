"""Where a text names a person, however it is written, and where it does not."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.domain.traces import Spelled, Traces, pattern, replaced, texts

ADA = Spelled("Núñez Peña", "Ada-Lucía", "王立新")


def traces(*names, words=("a.nunez@example.org", "+41 22"), others=()):
    return Traces(1, {}, pattern(names or (ADA,), words, others))


@pytest.mark.parametrize(
    "text",
    [
        "Ada-Lucía Núñez Peña", "NÚÑEZ PEÑA, Ada-Lucía", "nunez pena ada-lucia", "HD_Núñez Peña_Ada-Lucía (guest)",
        "Report of Ms Núñez Peña on training", "Nu\u0301n\u0303ez Pen\u0303a", "NUNEZ PENA",
        "\u4e0a\u738b\u7acb\u65b0\u4e0b",
        "write to A.NUNEZ@example.org.", "call +41 22", "Ada-Lucía   Núñez\tPeña",
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(text):
    assert traces().names(text)
    assert not traces().names(traces().without(text, "-"))


@pytest.mark.parametrize(
    "text", ["Ada", "núñez peña", "Núñez", "Peñarol", "da.nunez@example.org", "a.nunez@example.organ"]
)
def test_what_may_be_another_stays(text):
    assert not traces().names(text)


def test_a_family_name_that_others_bear_is_theirs_with_the_given_name_alone():
    shared = traces(Spelled("Long", "Ann", ""), others=["LONG", "Bob"])
    assert not shared.names("Long")
    assert shared.without("Report of Ann Long; Long", "-") == "Report of -; Long"


def test_nothing_is_found_where_nothing_is_known():
    assert not traces(Spelled("", "", ""), words=("", " ")).names("anything at all")


NAMES = st.text(st.characters(categories=("L",)), min_size=2, max_size=8)


@given(NAMES, NAMES, st.sampled_from([" ", ", ", "_", "."]), st.booleans())
def test_both_orders_in_either_case_go_and_come_back_in_no_other_way(family, given_name, between, upper):
    found = traces(Spelled(family, given_name, ""), words=())
    first, last = (family.upper() if upper and len(family.upper()) == len(family) else family), given_name
    for text in (f"{first}{between}{last}", f"({last}{between}{first})"):
        assert family not in found.without(text, "\u2013") or family in given_name


def test_texts_are_found_in_json_within_json():
    inner = json.dumps({"en": 'by\n"Ada"'})
    assert 'by\n"Ada"' in set(texts({"title": inner, "n": 3, "list": ["x", None]}))
    assert replaced({"a": ["by Núñez Peña", 3]}, traces(), "-") == {"a": ["by -", 3]}
