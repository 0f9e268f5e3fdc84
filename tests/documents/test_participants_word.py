"""The list of participants as a Word file."""

from __future__ import annotations

import pytest
from tests.documents.conftest import NOW
from tests.documents.hostile import HOSTILE
from tests.documents.sample_rows import (
    choice,
    make_agenda,
    make_delegate,
    make_delegation,
    make_sitting,
    sample_agenda,
    sample_delegations,
)
from tests.documents.word_reader import Word

from meetingdesk import words
from meetingdesk.collation import sort_key
from meetingdesk.documents.participants import participants
from meetingdesk.documents.participants_word import participants_word


def file_of(*delegations, **changes):
    asked = choice("participants", **changes)
    return Word(participants_word(participants(make_agenda(make_sitting()), delegations, asked, str.casefold, NOW)))


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_it_holds_everybody_by_region_and_each_page_repeats_the_heads(language):
    asked = choice("participants", language=language, email=True)
    data = participants(sample_agenda(language), sample_delegations(language), asked, sort_key(language), NOW)
    word = Word(participants_word(data))
    people = [one for region in data["regions"] for entity in region["entities"] for one in entity["people"]]
    rows = [row for table in word.tables() for row in table if row[0].isdigit()]
    assert [row[0] for row in rows] == [one["number"] for one in people]
    assert len(people) == 200
    assert word.repeated() == ["".join(column["head"] for column in data["columns"])] * len(data["regions"])
    assert len(word.styled("Heading1")) == len(data["regions"])
    assert data["summary"] in word.text()
    assert word.misplaced() == []


def test_addresses_need_consent_and_native_names_a_wish():
    people = (
        make_delegate(1, email="yes@b.org", native="王立新"),
        make_delegate(2, email="no@b.org", list_address=False),
    )
    text = file_of(make_delegation(1, *people), email=True).text()
    assert ("yes@b.org" in text, "no@b.org" in text, "王立新" in text) == (True, False, True)
    text = file_of(make_delegation(1, *people), native_names=False, capacity=False).text()
    assert ("yes@b.org" in text, "王立新" in text, "Adviser" in text) == (False, False, False)


def test_what_people_type_is_text():
    rows = [
        make_delegation(
            n, make_delegate(n, family=text, given="", honorific="", post=text), city=text, entity_name=text
        )
        for n, text in enumerate(HOSTILE, start=1)
    ]
    word = file_of(*rows, email=True)
    assert word.codes() == ["PAGE", "NUMPAGES"]
    assert word.text().count("Adviser") == len(HOSTILE)
    assert not any("hyperlink" in name.lower() for name in word.parts.namelist())


def test_names_keep_their_own_order_on_an_arabic_page():
    person = make_delegate(1, honorific="Mr", family="PINEDA", given="Luis A.")
    text = file_of(make_delegation(1, person, city="Castries", country="LC"), language="ar").text()
    assert "\u202aMr PINEDA Luis A.\u202c\u200f" in text
    assert "\u202aCastries\u202c\u200f، سانت لوسيا\u200f" in text
    assert not set("\u2066\u2067\u2068\u2069\u200b") & set(text)


def test_nobody_yet():
    word = file_of(make_delegation(1))
    assert "Nobody has been named so far." in word.text()
    assert word.tables() == []
