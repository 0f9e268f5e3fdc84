"""Mailboxes for a field of recipients: each once, names quoted where need be, no batch too large."""

from __future__ import annotations

from email.utils import getaddresses

from hypothesis import given
from hypothesis import strategies as st

from meetingdesk.domain.mailboxes import batches


def test_names_stand_before_their_addresses_and_are_quoted_where_they_must_be():
    people = [("Zoé Müller", "z@example.org"), ("Doe, Jane", "j@example.org"), ("None", ""), ("Other", "Z@example.org")]
    assert batches(people) == ['Zoé Müller <z@example.org>\n"Doe, Jane" <j@example.org>']


def test_batches_hold_so_many_each():
    found = batches([(f"P {n}", f"p{n}@example.org") for n in range(120)], size=50)
    assert [len(batch.splitlines()) for batch in found] == [50, 50, 20]


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12))
def test_a_mail_program_reads_back_name_and_address(name):
    [text] = batches([(name, "a@example.org")])
    assert getaddresses([text]) == [(name, "a@example.org")]
