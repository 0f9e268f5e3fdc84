"""Words that are wider than their column: they break on paper, and copy out of the PDF as they are."""

from __future__ import annotations

import re

import pytest
from tests.documents.sample_rows import choice, make_agenda, make_delegate, make_delegation, make_sitting

from meetingdesk.documents import typeset
from meetingdesk.documents.participants import participants

ADDRESS = "maximilian.von-hohenzollern_sigmaringen@regional-office.customs.example.org"
NAMES = ("HOHENZOLLERNSIGMARINGENLICHTENSTEIN", "ДОСТОЕВСКИЙКОНСТАНТИНОПОЛЬСКИЙ")


def sheet(**person):
    row = make_delegation(1, make_delegate(1, **person))
    asked = choice("participants", email=True)
    pdf, warnings = typeset.pdf(participants(make_agenda(make_sitting()), (row,), asked, str.casefold), "participants")
    assert not warnings
    return pdf


def test_an_address_is_cut_at_its_signs_and_nothing_is_put_into_it(read_pdf):
    text = "\n".join(read_pdf(sheet(email=ADDRESS)))
    parts = [part for part in re.findall(r"[\w.@-]+", text) if len(part) > 3 and part in ADDRESS]
    assert len(parts) > 1
    assert all(part[-1] in "@._-" for part in parts[:-1])
    assert "".join(parts) == ADDRESS
    assert not set(text) & set("\u200b\u00ad")


@pytest.mark.parametrize("name", NAMES)
def test_a_long_name_is_cut_and_copies_out_whole(name, read_pdf):
    text = "\n".join(read_pdf(sheet(family=name, email=ADDRESS)))
    parts = [part for part in re.findall(r"\S+", text) if len(part) > 3 and part.upper() in name.upper()]
    assert len(parts) > 1
    assert "".join(parts).upper() == name.upper()


def test_marks_stay_on_their_letters(read_pdf):
    name = "E\u0301\u0323" * 30
    assert name in re.sub(r"\s+", "", "".join(read_pdf(sheet(family=name, email=ADDRESS))))


def test_the_tags_hold_the_word_and_no_space_in_it(tmp_path, pdf_facts):
    told = pdf_facts(sheet(email=ADDRESS), tmp_path, "-struct-text")
    assert "".join(re.findall(r'"([^"]*)"', told)).count(ADDRESS) == 1
