"""Documents in one cell: as people type them, and as we write them, which comes back as it went."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.domain.references import is_web, references_in, spelled
from meetingdesk.rows.agenda import ReferenceRow
from meetingdesk.rows.schedule import ForeignReference

WEB = "https://example.org/papers/gm17.pdf"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" ; ;", []),
        ("PC0345E1a", [("PC0345E1a", "", "")]),
        ("Report of the chair", [("", "Report of the chair", "")]),
        ("GM/17 \u2013 Report; GM/18 \u2014 Annex", [("GM/17", "Report", ""), ("GM/18", "Annex", "")]),
        (f"GM/17 \u2013 Report <{WEB}>", [("GM/17", "Report", WEB)]),
        (f"GM/17 {WEB}", [("GM/17", "", WEB)]),
        (WEB, [("gm17.pdf", "", WEB)]),
        ("http://example.org/", [("example.org", "", "http://example.org/")]),
        ("Report <ftp://example.org/a>", [("", "Report <ftp://example.org/a>", "")]),
        ("https://[broken/gm17", [("https://[broken/gm17", "", "")]),
        ("A; A", [("A", "", "")]),
    ],
)
def test_cells_as_people_type_them(text, found):
    assert references_in(text) == tuple(ForeignReference(*one) for one in found)


WORDS = st.lists(st.text("aZé/.,()-;<&\u2026\u0627", min_size=1, max_size=6), max_size=4).map(" ".join)
TITLES = st.lists(st.text("aZ9.;-\u2013", min_size=1, max_size=6), max_size=4).map(" ".join)
ADDRESSES = st.sampled_from(["", WEB, "http://example.org", "https://example.org/a?b=1&c=2#d", "https://[::1]/x;y"])


@given(st.lists(st.tuples(WORDS, TITLES, ADDRESSES).filter(lambda one: one[0] or one[1]), max_size=4, unique=True))
def test_what_is_written_comes_back(documents):
    text = spelled(ReferenceRow(place, *one) for place, one in enumerate(documents))
    wanted = [(symbol.replace(";", ","), title.replace(";", ","), web) for symbol, title, web in documents]
    wanted = [ForeignReference(symbol, title, web.replace(";", "%3B")) for symbol, title, web in wanted]
    assert references_in(text) == tuple(dict.fromkeys(wanted))


@pytest.mark.parametrize("address", ["", "example.org", "ftp://example.org", "https://", "https://a b", "http://[x"])
def test_what_is_no_address_of_the_web(address):
    assert not is_web(address)
