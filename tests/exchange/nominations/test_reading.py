"""Nominations are read the same from whatever they come in."""

from __future__ import annotations

import pytest
from tests.exchange.nominations import some_tables

from meetingdesk import words
from meetingdesk.documents.delegations_table import COLUMNS
from meetingdesk.errors import UserError
from meetingdesk.exchange.nominations.cells import (
    addresses_of,
    capacity_of,
    day_of,
    delegation_status_of,
    languages_of,
    mode_of,
    names_of,
    status_of,
    tick_of,
)
from meetingdesk.exchange.nominations.columns import columns
from meetingdesk.exchange.nominations.reading import AskedTable, read

PEOPLE = [
    {"entity": "ROCB Americas and Caribbean", "country": "UY", "honorific": "Mme", "family": "Núñez Peña",
     "given": "Lucía", "capacity": "head", "email": "lucia.nunez@example.org", "phone": "+598 2 915 0007"},
    {"entity": "ROCB Americas and Caribbean", "country": "UY", "honorific": "M.", "family": "Ibáñez", "given": "José",
     "capacity": "adviser", "email": "jose@example.org secretariat@example.org", "phone": "0041 22 730 01 11"},
    {"entity": "RILO South America", "country": "GT", "honorific": "M.", "family": "Étienne", "given": "Théo",
     "capacity": "alternate", "email": "theo.etienne@example.org", "phone": "-5"},
]  # fmt: skip


@pytest.mark.parametrize("make", [some_tables.workbook, some_tables.csv, some_tables.pasted, some_tables.ods])
def test_the_same_people_come_from_each_form(make):
    table = read(make(), AskedTable("nominations"))
    assert [dict(row.fields) for row in table.rows] == PEOPLE
    assert table.columns["entity"] == "Entité"
    assert table.columns["email"] == "Courriel"


def test_rows_have_their_number_in_the_file_and_what_is_hidden_is_named():
    table = read(some_tables.workbook(), AskedTable("nominations.xlsx"))
    assert [row.number for row in table.rows] == [5, 6, 7]
    assert (table.sheet, table.sheets, table.hidden) == ("Participants", ("Participants",), ("Listes",))


def test_a_head_that_goes_down_over_two_rows_is_read_with_those_beside_it():
    above = ("Entité", "Participant", "", "Coordonnées", "", "Langues")
    below = ("", "Nom", "Prénom", "Courriel", "Téléphone", "de travail")
    person = ("RTC Brazil", "de Araújo", "Conceição", "c@example.org", "+55 11", "portugais, anglais")
    lines = (("Désignation des participants", "", "", "", "", ""), above, below, person)
    table = read("\n".join("\t".join(line) for line in lines).encode(), AskedTable("n"))
    assert table.heads == ("Entité", "Nom", "Prénom", "Courriel", "Téléphone", "Langues de travail")
    [row] = table.rows
    assert dict(row.fields) == {
        "entity": "RTC Brazil", "family": "de Araújo", "given": "Conceição", "email": "c@example.org",
        "phone": "+55 11", "languages": "pt en",
    }  # fmt: skip


def test_another_column_can_be_asked_for_and_one_left_out():
    asked = AskedTable("n", columns={"post": "Qualité", "phone": ""})
    table = read(some_tables.pasted(), asked)
    assert table.rows[0].fields["post"] == "Chef de délégation"
    assert "capacity" not in table.rows[0].fields
    assert "phone" not in table.rows[0].fields


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (AskedTable("n", columns={"colour": "Nom"}), "nominations.field"),
        (AskedTable("n", columns={"post": "Grade"}), "nominations.column"),
        (AskedTable("n", sheet="Listes"), "nominations.sheet"),
    ],
)
def test_what_is_not_there_is_refused(asked, code):
    with pytest.raises(UserError) as refusal:
        read(some_tables.workbook(), asked)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"a,b\n1,2\n", "nominations.columns"),
        (b"Entity,Family name,Given name\n,,\n", "nominations.empty"),
        (b"PK\x03\x04 no archive", "schedule.workbook"),
        (b"%PDF-1.7", "schedule.no_text"),
    ],
)
def test_a_file_without_people_is_refused(data, code):
    with pytest.raises(UserError) as refusal:
        read(data, AskedTable("n"))
    assert refusal.value.code == code


def test_a_single_column_of_names_holds_them_whole():
    assert set(columns(("Entité", "Nom", "Courriel"), {})) == {"entity", "name", "email"}
    assert set(columns(("Entité", "Nom", "Prénom"), {})) == {"entity", "family", "given"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("NÚÑEZ PEÑA Lucía", ("NÚÑEZ PEÑA", "Lucía")),
        ("Lucía NÚÑEZ PEÑA", ("NÚÑEZ PEÑA", "Lucía")),
        ("Núñez Peña, Lucía", ("Núñez Peña", "Lucía")),
        ("Theo Etienne", ("Etienne", "Theo")),
        ("Theo J. Etienne", ("Etienne", "Theo J.")),
        ("สมชาย", ("สมชาย", "")),
        ("", ("", "")),
    ],
)
def test_whole_names_are_parted(text, names):
    assert names_of(text) == names


def test_cells_are_spelt_as_codes():
    assert [capacity_of(text) for text in ("Head of delegation", "CHEFFE", "Suplente", "Driver")] == [
        "head", "head", "alternate", "Driver",
    ]  # fmt: skip
    assert addresses_of("Ann <ann@example.org>; b@example.org, ann@example.org") == ("ann@example.org", "b@example.org")
    assert addresses_of("to be sent") == ("to be sent",)
    assert languages_of("English / Français, klingon") == ("en", "fr")
    assert languages_of("fr et en") == ("fr", "en")
    assert languages_of("et, zh-hant") == ("et", "zh-hant")
    assert [status_of(text) for text in ("Confirmée", "CANCELLED", "retirado", "maybe")] == [
        "confirmed", "withdrawn", "withdrawn", "maybe",
    ]  # fmt: skip
    assert [mode_of(text) for text in ("En ligne", "Presencial", "In the room", "hybrid")] == [
        "remote", "room", "room", "hybrid",
    ]  # fmt: skip
    assert [delegation_status_of(text) for text in ("A décliné", "Acuse recibido", "away")] == [
        "declined", "acknowledged", "away",
    ]  # fmt: skip
    assert [tick_of(text) for text in ("Oui", "sí", "no", "")] == ["1", "1", "", ""]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-02-18", "2021-02-18"),
        ("2021-02-18 00:00", "2021-02-18"),
        ("18/02/2021", "2021-02-18"),
        ("2/18/2021", "2021-02-18"),
        ("3.4.2021", "2021-04-03"),
        ("3/3/2021", "2021-03-03"),
        ("3/4/2021", "3/4/2021"),
        ("31/31/2021", "31/31/2021"),
        ("soon", "soon"),
    ],
)
def test_days_are_read_where_they_can_be_but_one(text, day):
    assert day_of(text) == day


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_each_head_of_our_own_table_is_known_again(language):
    heads = [words.say(f"document.column.{name}", language) for name in COLUMNS]
    assert columns(heads, {}) == {name: place for place, name in enumerate(COLUMNS)}


WORD = """<html><head><style>td {x: "<"}</style><title>Names</title></head><body><p>Delegations</p><table>
<tr><th colspan=2><p>Entit&eacute;</p><th>Nom</th><th>Prénom<br></th></tr>
<tr><td><p>RTC Brazil</p><p>(Brasília)</p></td><td></td><td>de Araújo</td><td><table><tr><td>Conceição</td></tr></table>
<tr><td>=x<td><td>-5<td>@y
</table></body></html>"""


def test_a_table_copied_as_html_has_its_cells_whole():
    table = read(WORD.encode(), AskedTable("n"))
    assert table.heads == ("Entité", "", "Nom", "Prénom")
    assert [dict(row.fields) for row in table.rows] == [
        {"entity": "RTC Brazil (Brasília)", "family": "de Araújo", "given": "Conceição"},
        {"entity": "=x", "family": "-5", "given": "@y"},
    ]


@pytest.mark.parametrize("text", ["<table>", "<table><td>x", "<table></tr></td><tr><td colspan=9999999>", "<p><table"])
def test_html_that_is_no_table_of_people_is_refused(text):
    with pytest.raises(UserError) as refusal:
        read(text.encode(), AskedTable("n"))
    assert refusal.value.code in ("nominations.columns", "nominations.empty")
