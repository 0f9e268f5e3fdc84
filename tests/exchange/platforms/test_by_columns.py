"""Tables read by column mapping: Webex, Google Meet, BigBlueButton, and any other."""

from __future__ import annotations

import io
from datetime import date

import pytest
import xlsxwriter
from tests.exchange.platforms.logs import THE_TWO, stays, taken

from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms.detect import read
from meetingdesk.exchange.platforms.durations import seconds
from meetingdesk.exchange.platforms.report import Asked
from meetingdesk.rows.report import UnknownColumnsError
from meetingdesk.words import LANGUAGES, explain

DAY = date(2027, 3, 4)
WEBEX_EN = (
    "Meeting Name,Meeting Start Time,Meeting End Time,Display Name,First Name,Last Name,Role,Attendee Email,Join Time,"
    "Leave Time,Attendance Duration,Connection Type,Session Name"
)
WEBEX_PT = (
    "Nome da reunião,Data de início da reunião,Data de término da reunião,Nome de exibição,Nome,Sobrenome,Função,"
    "E-mail do convidado,Hora da entrada,Hora da saída,Duração da presença,Tipo de conexão,Nome da sessão"
)
WEBEX = (
    (
        "Day 1,2027-03-04 11:50:00,2027-03-04 15:05:00,Ada Okafor,Ada,Okafor,Host,ada@customs.example.org,"
        "2027-03-04 12:01:05,2027-03-04 14:58:00,177 mins,Desktop,Main room"
    ),
    (
        "Day 1,2027-03-04 11:50:00,2027-03-04 15:05:00,Zoë Ng,Zoë,Ng,Attendee,guest1@8.guest.webex.localhost,"
        "2027-03-04 13:00:00,2027-03-04 13:30:00,0:30:00,Phone,Main room"
    ),
)
MEET = "First name,Last name,Email,Duration,Time joined,Time exited"
BBB_EN = (
    "Name,Moderator,Activity Score,Talk Time,Webcam Time,Messages,Reactions,Poll Votes,Raise Hands,Join,Left,Duration"
)
BBB_FR = (
    "Nom,Modérateur,Score d'activité,Temps de parole,Temps de webcam,Messages,Réactions,Votes,Mains levées,Arrivée,"
    "Départ,Durée,Faut-il continuer, oui ou non ?"
)
BBB = (
    (
        '"Ada Okafor","TRUE","7.5","00:03:00","00:00:00","2","0","1","0","3/4/2027, 12:01:05 PM",'
        '"3/4/2027, 2:58:00 PM","02:56:55","Yes"'
    ),
    (
        '"Zoë Ng","FALSE","1.0","00:00:00","00:00:00","0","0","1","0","3/4/2027, 1:00:00 PM","3/4/2027, 1:30:00 PM",'
        '"00:30:00","No"'
    ),
)


def table(*rows, encoding="utf-8"):
    return "\r\n".join((*rows, "")).encode(encoding)


@pytest.mark.parametrize("head", [WEBEX_EN, WEBEX_PT], ids=["en", "pt"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_webex(head, encoding):
    """A mark glued to the first heading, and the times of the meeting itself, lead nowhere else."""
    found = taken(table(head, *WEBEX, encoding=encoding))
    assert (found.platform, found.layout) == ("webex", "columns")
    assert stays(found) == THE_TWO
    assert found.rows[0].email == "ada@customs.example.org"
    assert found.columns["name"] in ("Display Name", "Nome de exibição")
    assert found.heads == tuple(head.split(","))


def test_webex_parted_by_tabs():
    rows = [row.replace(",", "\t") for row in (WEBEX_EN, *WEBEX)]
    assert stays(taken(table(*rows, encoding="utf-16"))) == THE_TWO


def test_a_breakout_room_of_webex_is_one_more_row():
    breakout = WEBEX[0].replace("12:01:05", "12:30:00").replace("Main room", "Breakout 1")
    assert len(taken(table(WEBEX_EN, *WEBEX, breakout)).rows) == 3


def test_meet_has_times_without_a_day_which_is_asked():
    rows = table(MEET, "Ada,Okafor,ada@customs.example.org,177 min,12:01,14:58")
    with pytest.raises(UserError) as refused:
        taken(rows)
    assert refused.value.code == "attendance.day"
    assert all(explain(refused.value, language) for language in LANGUAGES)
    found = read(rows, Asked("meet.csv", "Europe/Brussels", (), None, DAY))
    assert found.platform == "meet"
    assert stays(found) == [("Ada Okafor", "04 11:01:00", "04 13:58:00")]


@pytest.mark.parametrize("source", ["Day 1 (2027-03-04).csv", "20270304 attendance.csv", "Attendance 3-4-27.csv"])
def test_the_name_of_the_file_may_give_the_day(source):
    rows = table(MEET, "Ada,Okafor,,177 min,12:01 PM,02:58 PM")
    assert stays(taken(rows, source=source)) == [("Ada Okafor", "04 11:01:00", "04 13:58:00")]


def test_meet_across_midnight():
    found = read(table(MEET, "Ada,Okafor,,2 hr,23:00,01:00"), Asked("m.csv", "Europe/Brussels", (), None, DAY))
    assert stays(found) == [("Ada Okafor", "04 22:00:00", "05 00:00:00")]


def test_gaps_that_show_only_in_the_length_shorten_the_stay_and_it_is_said():
    rows = table(MEET, "Ada,Okafor,,58 min,12:00,14:00", "Zoë,Ng,,1 hr 59 min,12:00,14:00")
    gaps, whole = read(rows, Asked("m.csv", "Europe/Brussels", (), None, DAY)).rows
    assert (gaps.left - gaps.joined).total_seconds() == 58 * 60
    assert (whole.left - whole.joined).total_seconds() == 120 * 60
    assert (gaps.estimated, whole.estimated) == (True, False)


@pytest.mark.parametrize("head", [BBB_EN, BBB_FR], ids=["en", "fr"])
def test_bigbluebutton_is_told_by_its_places(head):
    """In any language; a question of a poll, unquoted, shifts the headings after it alone."""
    found = taken(table(head, *BBB))
    assert (found.platform, found.layout) == ("bigbluebutton", "columns")
    assert stays(found) == THE_TWO


def test_bigbluebutton_and_its_traps():
    """Quotes that are not doubled, somebody who is still there, and a last row of answers with line ends in them."""
    quoted = BBB[0].replace("Ada Okafor", 'Ada "the Chair" Okafor')
    still = BBB[1].replace('"3/4/2027, 1:30:00 PM"', '"-"')
    anonymous = '"Anonymous","","","","","","","","","","","","Yes\r\nNo"'
    found = taken(table(BBB_EN, quoted, still, anonymous))
    assert [row.name for row in found.rows] == ["Ada the Chair Okafor", "Zoë Ng"]
    assert [f"{row.left:%H:%M}" for row in found.rows] == ["13:58", "12:30"]
    assert [row.estimated for row in found.rows] == [False, True]
    assert found.problems == ()


def test_a_name_that_shifts_its_row_is_told_not_taken():
    broken = BBB[0].replace("Ada Okafor", 'Ada "x", Okafor')
    found = taken(table(BBB_EN, broken, BBB[1]))
    assert [row.name for row in found.rows] == ["Zoë Ng"]
    assert [(problem.line, problem.code) for problem in found.problems] == [(2, "time")]


@pytest.mark.parametrize(
    "head",
    ["Participant;Courriel;Arrivée;Départ", "Asistente;Correo electrónico;Entrada;Salida", "Kto;Adres;Od;Do"],
    ids=["fr", "es", "unknown words"],
)
def test_any_table_is_told_by_its_headings_or_by_what_it_holds(head):
    rows = ("Ada Okafor;ada@customs.example.org;4.3.2027 12:01:05;4.3.2027 14:58:00",
            "Zoë Ng;;4.3.2027 13:00:00;4.3.2027 13:30:00")  # fmt: skip
    found = taken(table(head, *rows))
    assert (found.platform, stays(found)) == ("table", THE_TWO)
    assert found.columns == dict(zip(("name", "email", "joined", "left"), head.split(";"), strict=True))


def test_a_table_whose_day_has_a_column_of_its_own():
    rows = ("Name,Date,In,Out", "Ada Okafor,04/03/2027,12:01:05,14:58:00", "Zoë Ng,04/03/2027,23:30,00:10")
    found = read(table(*rows), Asked("x.csv", "Europe/Brussels", [DAY], None, None, {"joined": "In", "left": "Out"}))
    assert stays(found) == [THE_TWO[0], ("Zoë Ng", "04 22:30:00", "04 23:10:00")]


def test_what_was_said_goes_before_what_is_known():
    rows = ("Name,Badge,Join,Leave", "x,Ada Okafor,2027-03-04 12:01:05,2027-03-04 14:58:00")
    found = read(table(*rows), Asked("x.csv", "Europe/Brussels", (), None, None, {"name": "badge"}))
    assert stays(found) == THE_TWO[:1]
    assert found.columns["name"] == "Badge"


def test_a_table_that_tells_nothing_gives_its_headings_to_choose_from():
    with pytest.raises(UnknownColumnsError) as refused:
        taken(table("A,B,C", "1,2,3"))
    assert refused.value.heads == ("A", "B", "C")


@pytest.mark.parametrize(("columns", "code"), [({"name": "Nobody"}, "column"), ({"colour": "Name"}, "field")])
def test_a_column_that_is_not_there_is_refused(columns, code):
    rows = table("Name,Joined,Left", "Ada,2027-03-04 12:00,2027-03-04 13:00")
    with pytest.raises(UserError) as refused:
        read(rows, Asked("x.csv", "Europe/Brussels", (), None, None, columns))
    assert refused.value.code == f"attendance.{code}"
    assert all(explain(refused.value, language) for language in LANGUAGES)


def test_a_table_that_says_utc_needs_no_zone():
    rows = table("Name,Joined (UTC),Left (UTC)", "Ada Okafor,2027-03-04 11:01:05,2027-03-04 13:58:00")
    found = taken(rows, zone=None)
    assert (found.zone, stays(found)) == ("UTC", THE_TWO[:1])


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("62", 3720), ("45 mins", 2700), ("1:02:30", 3750), ("1 d 2 h", 93600), ("1h 2m 3s", 3723), ("8s", 8),
        ("1h 7s", 3607), ("59 Min. 0 Sek.", 3540), ("1 Std. 5 Min.", 3900), ("1 godz. 2 min 3 sek.", 3723),
        ("58 min", 3480), ("1 hr 2 min", 3720), ("5:05:30:13", 451813), ("1:30", 5400), ("1 h 53 min", 6780),
        ("soon", None), ("", None), ("12 apples", None), ("1h and a bit", None),
    ],
)  # fmt: skip
def test_lengths_as_they_are_written(text, length):
    assert seconds(text) == length


def test_a_workbook_is_read_from_the_first_sheet_that_holds_a_log():
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        book.add_worksheet("Notes").write_row(0, 0, ["to be sent to the chair"])
        sheet = book.add_worksheet("Hall")
        sheet.write_row(0, 0, ["Participant", "Courriel", "Arrivée", "Départ"])
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        sheet.write_row(1, 0, ["Ada Okafor", "ada@customs.example.org"])
        day = (DAY - date(1899, 12, 30)).days  # as workbooks count days
        sheet.write_number(1, 2, day + (12 * 3600 + 65) / 86_400, moment)
        sheet.write_number(1, 3, day + (14 * 3600 + 58 * 60 + 59) / 86_400, moment)
    found = taken(written.getvalue())
    assert (found.platform, stays(found)) == ("table", [("Ada Okafor", "04 11:01:05", "04 13:58:59")])


def test_collaborate_says_how_its_times_are_written_in_its_headings():
    rows = (
        "NameOfAttendee,AttendeeFirstJoinTime (UTC),AttendeeLastLeaveTime (UTC),AttendeeTotalTimeInSession (HH:MM:ss)",
        "Ada Okafor,2027-03-04 11:01:05,2027-03-04 13:58:00,02:50:00",
    )
    found = taken(table(*rows), zone=None)
    assert (found.zone, stays(found)) == ("UTC", THE_TWO[:1])
    assert found.columns["duration"] == "AttendeeTotalTimeInSession (HH:MM:ss)"


def test_what_an_extension_of_meet_packs_into_one_cell_is_refused():
    rows = ("Attendance for: Class List on 2027-03-04", "", '"Ada\t?\t9:01 (6min) [9:06]"')
    with pytest.raises(UserError) as refused:
        taken(table(*rows))
    assert refused.value.code in ("attendance.unknown", "attendance.columns")
