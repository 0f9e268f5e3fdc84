from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.hostile import HOSTILE

from meetingdesk.documents.csv_out import csv_bytes
from meetingdesk.documents.table import Table
from meetingdesk.domain.cells import guarded, unguarded

STARTERS = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def table(*rows):
    return Table("T", "T", "S", "en", ("=Head", "B"), rows)


def cells(content):
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_lines_end_as_rfc_4180_wants():
    assert csv_bytes(table((1, "b"))) == b"\xef\xbb\xbf'=Head,B\r\n1,b\r\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_computes_and_every_text_comes_back(text):
    ((_, shown),) = cells(csv_bytes(table((1, text))))[1:]
    assert unguarded(shown) == text
    if not text.lstrip("-").replace(",", ".").replace(".", "", 1).isdigit():
        assert not shown.lstrip(" \u00a0\u3000").startswith(STARTERS)


def test_plain_numbers_stay_numbers_and_telephones_become_text():
    assert [guarded(text) for text in ("-5", "-5.5", "12", "+41221234567")] == ["-5", "-5.5", "12", "'+41221234567"]


@given(
    st.lists(
        st.text(alphabet=st.one_of(st.sampled_from("=+-@\t\r\n',\" \u00a05a\uff1d"), st.characters(codec="utf-8")))
    )
)
def test_reading_back_gives_what_was_written(texts):
    content = csv_bytes(table(*((number, text) for number, text in enumerate(texts))))
    assert [unguarded(shown) for _, shown in cells(content)[1:]] == texts
