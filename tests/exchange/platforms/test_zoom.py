"""The layouts of Zoom's participants report."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import pytest
from tests.exchange.platforms.logs import ADA, BLOCK, DAYS, HEAD, THE_TWO, ZOE, stays, taken, zoom

from meetingdesk.errors import UserError


def test_the_participants_alone():
    data = zoom(ADA, ZOE)
    found = taken(data)
    assert (found.platform, found.layout, found.zone, found.date_order) == (
        "zoom", "participants", "Europe/Brussels", "mdy",
    )  # fmt: skip
    assert stays(found) == THE_TWO
    assert [row.email for row in found.rows] == ["ada@customs.example.org", ""]
    assert [row.line for row in found.rows] == [2, 3]
    assert found.rows[0].cells == tuple(ADA.split(","))
    assert found.sha256 == hashlib.sha256(data).hexdigest()
    assert found.problems == ()


@pytest.mark.parametrize("between", ["", ",,,,,,"], ids=["blank", "commas"])
def test_below_the_block_about_the_meeting(between):
    found = taken(zoom(ADA, ZOE, block=(*BLOCK, between)))
    assert found.layout == "block"
    assert stays(found) == THE_TWO
    assert [row.line for row in found.rows] == [5, 6]


def test_joined_with_the_meeting_line_by_line():
    """Two headings come twice, and the host has a name and an address as well."""
    head = "Topic,Meeting ID,User Name,User Email,Duration (Minutes),Participants," + HEAD
    host = "Day 1,812,Host,host@example.org,195,2,"
    found = taken(zoom(host + ADA, host + ZOE, head=head))
    assert found.layout == "joined"
    assert stays(found) == THE_TWO
    assert [row.email for row in found.rows] == ["ada@customs.example.org", ""]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (
            "Nom (nom original),Adresse e-mail de l’utilisateur,Heure d'arrivée,Heure de départ,Durée (minutes),Invité",
            "Ada Okafor,,04/03/27 12:01:05,04/03/27 14:58:00,177,Non",
        ),
        (
            "Nombre (nombre original);E-mail del usuario;Hora para unirse;Hora para salir;Duración (minutos)",
            "Ada Okafor;;04/03/2027 12:01:05;04/03/2027 14:58:00;177",
        ),
        (
            "名前 (元の名前),ユーザーメール,参加時刻,退出時刻,所要時間（分）",
            "Ada Okafor,,2027/3/4 12:01:05,2027/3/4 14:58:00,177",
        ),
        (
            (
                "Nombre (nombre original),Correo electrónico,Hora de entrada,Hora de salida,Duración (minutos),"
                "Invitado,Respuesta al descargo de responsabilidad relativa a la grabación,En sala de espera"
            ),
            "Ada Okafor,,04/03/2027 12:01:05,04/03/2027 14:58:00,177,No,OK,No",
        ),
        (
            "Name (ursprünglicher Name),E-Mail,Join Time,Leave Time",
            "Ada Okafor,,04.03.2027 12:01:05,04.03.2027 14:58:00",
        ),
        (
            "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room",
            "Ada Okafor,,2027-03-04 12:01:05,2027-03-04 14:58:00,177,No,No",
        ),
    ],
    ids=["fr", "es", "ja", "es newer", "de", "newer"],
)
def test_in_other_words_and_orders(head, row):
    assert stays(taken(zoom(row, head=head))) == THE_TWO[:1]


def test_without_seconds_as_spreadsheets_save_it():
    (row,) = taken(zoom("Ada Okafor,,3/4/2027 12:01,3/4/2027 14:58,177,No,Y")).rows
    assert (row.joined, row.left) == (datetime(2027, 3, 4, 11, 1, tzinfo=UTC), datetime(2027, 3, 4, 13, 58, tzinfo=UTC))


def test_who_waits_in_the_waiting_room_is_told_apart():
    head = HEAD + ",In Waiting Room"
    found = taken(zoom(ADA + ",No", ADA + ",Yes", head=head))
    assert [row.waiting for row in found.rows] == [False, True]


def test_a_missing_time_of_leaving_is_estimated():
    """From its minutes, else the meeting's end, else the last event; and said to be so."""
    left = "Left Out,,03/04/2027 01:00:00 PM,,{},No,Y"
    by_minutes = taken(zoom(ADA, left.format("20"))).rows[1]
    by_end = taken(zoom(ADA, left.format("-"), block=BLOCK)).rows[1]
    by_last = taken(zoom(ADA, left.format(""))).rows[1]
    assert [f"{row.left:%H:%M}" for row in (by_minutes, by_end, by_last)] == ["12:20", "14:05", "13:58"]
    assert all(row.estimated for row in (by_minutes, by_end, by_last))
    assert not taken(zoom(ADA)).rows[0].estimated


def test_each_row_that_cannot_be_taken_in_is_told():
    found = taken(
        zoom(
            ADA,
            ",,03/04/2027 01:00:00 PM,03/04/2027 01:30:00 PM,30,Yes,Y",
            "No Time,,,03/04/2027 01:30:00 PM,30,Yes,Y",
            "Bad Time,,yesterday,03/04/2027 01:30:00 PM,30,Yes,Y",
            "No Such Day,,02/30/2027 01:00:00 PM,03/04/2027 01:30:00 PM,30,Yes,Y",
            "Backwards,,03/04/2027 02:00:00 PM,03/04/2027 01:30:00 PM,30,Yes,Y",
            "",
            ZOE,
        )
    )
    assert stays(found) == THE_TWO
    assert [(problem.line, problem.code) for problem in found.problems] == [
        (3, "no_name"), (4, "no_join"), (5, "time"), (6, "time"), (7, "backwards"),
    ]  # fmt: skip
    assert "No Such Day" in found.problems[3].text


def test_one_row_a_person_without_times_is_refused():
    head = "Name (Original Name),User Email,Total Duration (Minutes),Guest"
    with pytest.raises(UserError) as refused:
        taken(zoom("Ada Okafor,ada@example.org,177,No", head=head))
    assert refused.value.code == "attendance.no_times"


def test_names_keep_what_stands_in_brackets_and_quotes():
    rows = ('"Okafor, Ada ""the Chair""",,03/04/2027 12:01:05 PM,03/04/2027 02:58:00 PM,177,No,Y',
            "FJ_Zoë (Zoë Ng),,03/04/2027 12:01:05 PM,03/04/2027 02:58:00 PM,177,No,Y")  # fmt: skip
    assert [row.name for row in taken(zoom(*rows)).rows] == ['Okafor, Ada "the Chair"', "FJ_Zoë (Zoë Ng)"]


def test_the_clocks_change_while_somebody_is_there():
    """On 31 October 2027 Brussels shows 02:30 twice: who joins at 02:50 and leaves at 02:10 stayed 20 minutes."""
    row = "Ada,,10/31/2027 02:50:00 AM,10/31/2027 02:10:00 AM,20,No,Y"
    (stay,) = taken(zoom(row), days=DAYS).rows
    assert (stay.left - stay.joined).total_seconds() == 20 * 60


def test_a_meeting_across_midnight():
    row = "Ada,,03/04/2027 11:30:00 PM,03/05/2027 12:45:00 AM,75,No,Y"
    assert stays(taken(zoom(row))) == [("Ada", "04 22:30:00", "04 23:45:00")]


@pytest.mark.parametrize("head", ["Total Duration (Minutes)", "Duración total (minutos)"])
def test_the_report_of_unique_users_is_refused_in_any_words(head):
    heads = f"Name (Original Name),User Email,{head},Guest"
    with pytest.raises(UserError) as refused:
        taken(zoom("Ada Okafor,ada@example.org,177,No", head=heads))
    assert refused.value.code == "attendance.no_times"
