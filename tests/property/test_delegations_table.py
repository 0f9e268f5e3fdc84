"""Any delegations, written as a table and read into another file, are the same delegations."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetingdesk.documents.csv_out import csv_bytes
from meetingdesk.documents.delegations_table import delegations_table
from meetingdesk.documents.xlsx import xlsx_bytes
from meetingdesk.domain.delegations import CAPACITIES, STATUSES
from meetingdesk.exchange import answers
from meetingdesk.exchange.nominations.reading import AskedTable, read
from meetingdesk.office import Office
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.nominations import ImportDelegations
from meetingdesk.requests.sittings import NewSitting
from meetingdesk.rows.nominations import Nominee, ToldDelegation

FORMS = {"xlsx": xlsx_bytes, "csv": csv_bytes}
TEXTS = st.sampled_from(
    ["", "=x", "@y", "-5", "+41 22", "'=1+1", "\u00c9tienne", "de la Cruz", "\u0634", "a;b,c", 'say "x"', "007", "1/2"]
)
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2030, 12, 31))
ZONES = st.sampled_from(["Europe/Brussels", "Asia/Tokyo", "Pacific/Apia"])
LANGUAGES = st.lists(st.sampled_from(["en", "fr", "et", "zh-hant", "pt"]), unique=True, max_size=3).map(tuple)


@pytest.fixture(scope="module")
def empty():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.meetingdesk"
        office = Office.create(path)
        sitting = NewSitting(day=date(2021, 2, 18), start=720, minutes=180)
        office.run(AddMeeting(key="m", title="M", zone="Europe/Brussels", sittings=(sitting,)))
        entities = office.reads.directory(date(2021, 2, 18))[:3]
        office.close()
        yield (
            path,
            [(one.id, "") for one in entities] + [(None, "Bureau d\u2019\u00c9toile"), (None, "-5")],
        )


@st.composite
def delegations(draw):
    """Draw some of the entities by their place, with what is told of each and with people, at most one a head."""
    nominees: list[Nominee] = []
    told: list[ToldDelegation] = []
    for entity in draw(st.lists(st.integers(0, 4), unique=True, max_size=3)):
        zone = draw(ZONES)
        days = {one: draw(DAYS) for one in ("invited_on", "acknowledged_on", "answered_on", "last_contact")}
        told.append(
            ToldDelegation(
                0, entity, "", draw(st.sampled_from(STATUSES)), zone=zone, quota=draw(st.none() | st.integers(1, 9)),
                head_to_come=draw(st.booleans()), **days,
            )
        )  # fmt: skip
        capacities = st.sampled_from(CAPACITIES[1:])
        first = len(nominees)
        for place in range(draw(st.integers(0, 3))):
            number = first + place
            capacity = draw(st.sampled_from(("head", "adviser"))) if place == 0 else draw(capacities)
            replaced = place == 1 and draw(st.booleans())
            status = "replaced" if replaced else draw(st.sampled_from(["nominated", "confirmed", "withdrawn"]))
            nominees.append(
                Nominee(
                    number, entity, "", family=f"{draw(TEXTS)} {number}", given=draw(TEXTS), capacity=capacity,
                    email=draw(st.sampled_from(["", f"n{number}@example.org"])), honorific=draw(TEXTS),
                    native=draw(TEXTS), pronunciation=draw(TEXTS), phone=draw(TEXTS), post=draw(TEXTS),
                    printed=draw(TEXTS), zone=zone,
                    own_zone=draw(st.just("") | ZONES), languages=draw(LANGUAGES), status=status,
                    mode=draw(st.sampled_from(["remote", "room"])), successor=first if replaced else None,
                )
            )  # fmt: skip
    return tuple(nominees), tuple(told)


@settings(max_examples=25, deadline=None)
@given(wished=delegations(), form=st.sampled_from(tuple(FORMS)), language=st.sampled_from(["en", "fr", "es", "ar"]))
def test_what_is_written_is_read_as_the_same(empty, wished, form, language):
    new, entities = empty
    nominees, told = (
        tuple(replace(one, entity=entities[one.entity][0], entity_name=entities[one.entity][1]) for one in each)
        for each in wished
    )
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{name}.meetingdesk" for name in ("first", "second")]
        for path in paths:
            shutil.copyfile(new, path)
        first, second = map(Office.open, paths)
        try:
            first.run(ImportDelegations(meeting=1, nominees=nominees, delegations=told))
            rows = first.reads.delegations(1)
            table = FORMS[form](delegations_table(first.reads.meeting("m"), rows, language))
            if rows:
                _take(second, table)
            assert _told(second) == _told(first)
        finally:
            first.close()
            second.close()


def _take(office, table):
    found = office.look_at_nominations(1, read(table, AskedTable("table")), new_entities=True)
    assert found.rejected == ()
    office.take_nominations(1, found)


def _told(office):
    rows = office.reads.delegations(1)
    shown = answers.delegations(rows)["delegations"]
    for row in shown:
        for one in row["delegates"]:
            del one["uid"]
    people = [(one.honorific, one.native, one.pronunciation, one.phone) for row in rows for one in row.delegates]
    return sorted(shown, key=lambda row: row["entity"]), people
