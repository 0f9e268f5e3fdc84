"""Tables of people from strangers through the process that reads them: refused with the limit named, or read right."""

from __future__ import annotations

import pytest
from tests.hostile.workbooks import HOSTILE, PLAIN, ROWS

from meetingdesk import directories, nominations
from meetingdesk.errors import UserError
from meetingdesk.exchange.apart import FOR_A_TABLE
from meetingdesk.exchange.nominations.reading import AskedTable
from meetingdesk.words import LANGUAGES, explain

LIMITS = {"workbook_large": "64", "rows": "100000", "cells": "1000000", "heavy": str(FOR_A_TABLE)}


def read(path, data):
    path.write_bytes(data)
    return nominations.read(path, AskedTable(path.name))


@pytest.mark.parametrize("name", HOSTILE)
def test_a_workbook_is_refused_with_its_limit_or_read_right(tmp_path, name):
    data, wanted = HOSTILE[name]
    path = tmp_path / "n.xlsx"
    if isinstance(wanted, int):
        table = read(path, data)
        assert [row.fields["family"] for row in table.rows] == [f"Good {n}" for n in range(wanted)]
        return
    with pytest.raises(UserError) as refused:
        read(path, data)
    assert refused.value.code == wanted
    limit = LIMITS.get(wanted.partition(".")[2], "")
    assert all(limit in explain(refused.value, language).replace("\u202f", "") for language in LANGUAGES)
    assert len(read(path, PLAIN).rows) == ROWS  # the program goes on


@pytest.mark.parametrize("name", ["zip bomb", "a cell at XFD1048576", "a cell at BH99999", "encrypted", "cut short"])
def test_what_is_no_directory_is_refused_in_words_of_its_own(tmp_path, name):
    data, wanted = HOSTILE[name]
    path = tmp_path / "d.xlsx"
    path.write_bytes(data)
    with pytest.raises(UserError) as refused:
        directories.read(path)
    assert refused.value.code == str(wanted).replace("nominations", "directory")
    assert all(explain(refused.value, language) for language in LANGUAGES)
