"""Agendas in spreadsheets: whatever the headings, the dates and the marks between the cells; hostile cells too."""

from __future__ import annotations

import csv
import io
import pickle
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.hostile import HOSTILE
from tests.exchange.some_rows import make_agenda, make_item, make_sitting, make_speaker, with_items

from meetingdesk.documents.agenda_table import COLUMNS, agenda_table
from meetingdesk.documents.csv_out import csv_bytes
from meetingdesk.documents.xlsx import xlsx_bytes
from meetingdesk.errors import UserError
from meetingdesk.exchange.schedule import detect
from meetingdesk.exchange.schedule.asked import Asked
from meetingdesk.exchange.schedule.cells import ACTIONS, action_of, class_of, clock_of, kind_of, length_of
from meetingdesk.model import agenda as model
from meetingdesk.rows.schedule import EmptyScheduleError, UnknownColumnsError
from meetingdesk.words import LANGUAGES, say

BRUSSELS = "Europe/Brussels"
ENGLISH = "No.,Title,Date,Start,Minutes\n"


def read(text, **asked):
    data = text if isinstance(text, bytes) else text.encode()
    return detect.read(data, Asked("plan.csv", **asked))


def book(*rows, hidden=False, names=("Plan",)):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as made:
        formats = {datetime: "yyyy-mm-dd hh:mm", date: "yyyy-mm-dd", time: "hh:mm", timedelta: "[h]:mm"}
        for name in names:
            sheet = made.add_worksheet(name)
            for y, row in enumerate(rows):
                for x, cell in enumerate(row):
                    form = formats.get(type(cell))
                    sheet.write(y, x, cell, *([made.add_format({"num_format": form})] if form else []))
        if hidden:
            made.get_worksheet_by_name(names[0]).hide()
            made.get_worksheet_by_name(names[1]).activate()
    return file.getvalue()


def seen(schedule):
    return [(item.title, str(item.day), item.start, item.minutes, item.room, item.speakers) for item in schedule.items]


@pytest.mark.parametrize(
    "text",
    [
        "Title,Date,Start,Minutes,Room,Speakers\nOpening,2027-03-01,9:30,20,K,Ann; Bob\n",
        "Titre;Date;Heure de début;Durée;Salle;Intervenants\nOpening;01/03/2027;9h30;20 min;K;Ann; Bob\n".replace(
            "Ann; Bob", '"Ann; Bob"'
        ),
        "Título\tFecha\tHora de inicio\tHora de fin\tSala\tPonentes\nOpening\t2027-03-01\t09.30\t09.50\tK\tAnn; Bob\n",
        "\ufeffSubject,Start time,End time,Location,Presenter\nOpening,2027-03-01 09:30,09:50,K,Ann;Bob\n",
        "Programme of the day,,\n,,\nItem,Day,From,To,Venue,Speaker\nOpening,2027-03-01,9:30 AM,9:50 a.m.,K,Ann; Bob\n",
    ],
)
def test_headings_of_three_languages_and_times_as_people_write_them(text):
    for data in (text.encode(), text.encode("utf-16"), text.replace("\n", "\r\n").encode()):
        assert seen(read(data, date_order="dmy")) == [("Opening", "2027-03-01", 570, 20, "K", ("Ann", "Bob"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_we_write_in_any_language_is_known_by_its_headings(language):
    opening = make_item(1, title="Opening", kind="opening", number="I", speakers=(make_speaker("Zoë Ng"),))
    part = make_item(2, title="Break", kind="break", number="I a)", parent=1)
    table = agenda_table(make_agenda(with_items(make_sitting(), opening, part, room="K")), language)
    for data in (csv_bytes(table), xlsx_bytes(table)):
        schedule = read(data)
        assert seen(schedule) == [
            ("Opening", "2027-03-27", 720, 30, "K", ("Zoë Ng",)),
            ("Break", "2027-03-27", 750, 30, "K", ()),
        ]
        first, second = schedule.entries
        assert (first.uid, first.number, first.kind) == (opening.uid, "I", "opening")
        assert (second.parent, second.kind, schedule.numbering, schedule.zone) == (
            opening.uid, "break", "roman", BRUSSELS,
        )  # fmt: skip


def test_a_column_that_is_not_known_can_be_named():
    text = "Wer,Was,Wann,Minutes\nAnn,Opening,2027-03-01 09:30,20\n"
    with pytest.raises(UserError) as refused:
        read(text)
    assert refused.value.code == "schedule.columns"
    columns = {"title": "was", "start": "Wann", "speakers": "WER"}
    schedule = read(text, columns=columns)
    assert seen(schedule) == [("Opening", "2027-03-01", 570, 20, "", ("Ann",))]
    assert (schedule.heads, schedule.columns["title"]) == (("Wer", "Was", "Wann", "Minutes"), "Was")
    assert seen(read(text, columns={**columns, "speakers": ""}))[0][-1] == ()


def test_what_may_be_the_headings_comes_with_the_refusal():
    with pytest.raises(UnknownColumnsError) as refused:
        read("Plan\nWer,Was,Wann\nAnn,Opening,09:30\n")
    assert refused.value.heads == ("Wer", "Was", "Wann")
    assert pickle.loads(pickle.dumps(refused.value)).heads == refused.value.heads


@pytest.mark.parametrize(
    ("columns", "code"), [({"title": "Wo"}, "schedule.column"), ({"colour": "Was"}, "schedule.field")]
)
def test_a_column_that_is_not_there_is_refused(columns, code):
    with pytest.raises(UserError) as refused:
        read("Was,Wann,Minutes\nOpening,2027-03-01 09:30,20\n", columns=columns)
    assert refused.value.code == code
    assert say(f"error.{code}", "fr", **refused.value.parameters)


def test_the_order_of_dates_is_asked_where_it_is_open():
    text = ENGLISH + "1,A,03/04/2027,09:00,20\n"
    with pytest.raises(UserError) as refused:
        read(text)
    assert refused.value.code == "attendance.date_order"
    assert seen(read(text, date_order="mdy"))[0][1] == "2027-03-04"
    assert seen(read(text, days=[date(2027, 4, 3)]))[0][1] == "2027-04-03"
    assert seen(read(text + "2,B,13/04/2027,09:00,20\n"))[0][1] == "2027-04-03"


def test_rows_follow_one_another():
    text = ENGLISH + "1,A,2027-03-01,09:00,20\n1.1,B,,09:20,10\n,Lunch,,12:00,60\n2,C,,,\n,,,,\n"
    schedule = read(text)
    assert [item.day for item in schedule.items] == [date(2027, 3, 1)] * 3
    assert [(entry.number, bool(entry.parent), bool(entry.slots)) for entry in schedule.entries] == [
        ("1", False, True), ("1.1", True, True), ("", False, True), ("2", False, False),
    ]  # fmt: skip
    assert schedule.size == 4


def test_an_agenda_without_any_time_is_one():
    schedule = read("Number,Item\nI,Opening\nII,Closing\n")
    assert (schedule.items, [entry.minutes for entry in schedule.entries]) == ((), [15, 15])


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("1,,2027-03-01,09:00,20", "schedule.item_title"),
        ("1,A,soon,09:00,20", "schedule.item_date"),
        ("1,A,2027-02-30,09:00,20", "schedule.item_date"),
        ("1,A,2027-03-01,later,20", "schedule.item_start"),
        ("1,A,2027-03-01,25:00,20", "schedule.item_start"),
        ("1,A,2027-03-01,09:00,", "schedule.item_duration"),
        ("1,A,2027-03-01,09:00,0", "schedule.item_duration"),
        ("1,A,2027-03-01,09:00,1e9", "schedule.item_duration"),
        ("1,A,2027-03-01,09:00,99:00", "schedule.item_duration"),
        ("1,A,,09:00,20", "schedule.item_date"),
    ],
)
def test_a_row_that_cannot_be_taken_over_is_a_problem_of_its_own(row, code):
    schedule = read(f"{ENGLISH}{row}\n2,Good,2027-03-02,09:00,20\n")
    assert [item.title for item in schedule.items] == ["Good"]
    [problem] = schedule.problems
    assert (problem.code, problem.where.split()[:2]) == (code, ["row", "2"])
    with pytest.raises(EmptyScheduleError):
        read(f"{ENGLISH}{row}\n")


def test_a_row_in_a_zone_of_its_own_is_at_its_instant():
    text = (
        "Title,Date,Start,Minutes,Time zone\nA,2027-03-01,09:00,20,Europe/Brussels\nB,2027-03-01,09:00,20,Asia/Tokyo\n"
    )
    first, second = read(text + "C,2027-03-01,09:00,20,Mars/Olympus\n").items
    assert (first.instant.isoformat(), second.instant.isoformat()) == (
        "2027-03-01T09:00:00+01:00",
        "2027-03-01T09:00:00+09:00",
    )


def test_a_time_that_comes_twice_goes_out_and_comes_back_as_the_one_it_is():
    early = make_sitting(1, date(2027, 10, 31), start=120, minutes=180)
    late = make_item(2, title="Second", minutes=30)
    agenda = make_agenda(with_items(early, make_item(1, title="First", minutes=60), late))
    table = agenda_table(agenda, "en")
    assert [row[COLUMNS.index("start")] for row in table.rows] == ["02:00+0200", "02:00+0100"]
    back = read(csv_bytes(table))
    assert [item.instant for item in back.items] == [s.start.astimezone(UTC) for s in agenda.sittings[0].slots]
    assert back.problems == ()


def test_an_end_after_a_change_of_the_clocks_tells_the_time_that_passes():
    text = "Title,Date,Start,End\nA,2027-03-28,01:00,04:00\nB,2027-03-28,23:00,01:00\n"
    assert [item.minutes for item in read(text, zone=BRUSSELS).items] == [120, 120]


def test_a_workbook_with_dates_times_and_lengths_of_its_own():
    rows = (
        ("Title", "Date", "Start", "Duration", "No."),
        ("A", date(2027, 3, 1), time(9, 30), timedelta(minutes=90), 1),
        ("B", date(2027, 3, 1), datetime(2027, 3, 2, 11, 0), 45.0, 1.1),  # noqa: DTZ001 - as a workbook has it
        ("C", "2027-03-03", "=1+1", "30", "=A1"),
    )
    schedule = read(book(*rows))
    assert [row[:4] for row in seen(schedule)] == [("A", "2027-03-01", 570, 90), ("B", "2027-03-02", 660, 45)]
    assert [entry.number for entry in schedule.entries] == ["1", "1.1"]
    assert [problem.code for problem in schedule.problems] == ["schedule.item_start"]


def test_a_hidden_sheet_is_passed_over_and_one_without_heads_too():
    rows = (("Title", "Number"), ("A", 1))
    assert read(book(*rows, hidden=True, names=("Old", "New"))).size == 1
    with pytest.raises(UserError) as refused:
        read(book(("Nothing", "here"), ("A", 1)))
    assert refused.value.code == "schedule.columns"


TEXTS = st.sampled_from([text for text in HOSTILE if len(text) < 1000]) | st.text(min_size=1, max_size=30)


@given(title=TEXTS, room=TEXTS, name=TEXTS, number=st.sampled_from(["", "1", "I a)", "=1"]))
def test_whatever_the_texts_are_csv_and_workbook_say_the_same_and_nothing_computes(title, room, name, number):
    clean, room, name = (" ".join(text.split()) for text in (title, room, name))  # as the file has them
    speaker = make_speaker(name.replace(";", ","))
    item = make_item(1, title=title, number=number, speakers=(speaker,), uid="00000000-0000-4000-8000-000000000009")
    table = agenda_table(make_agenda(with_items(make_sitting(), item, room=room)), "en")
    one, two = csv_bytes(table), xlsx_bytes(table)
    [row] = list(csv.reader(io.StringIO(one.decode("utf-8-sig"), newline="")))[1:]
    assert not any(cell.lstrip().startswith(("=", "+", "@", "\t", "\r", "\uff1d")) for cell in row)
    if clean.isprintable() and clean == title:
        read_one = read(one)
        assert [item.title for item in read_one.items] == [title]
        assert replace(read_one, sha256="", title="") == replace(read(two), sha256="", title="")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("30", 30), ("30 min", 30), ("30 minutes", 30), ("0:30", 30), ("1h30", 90), ("1:30:00", 90), ("2 h", 120),
     ("1 hour", 60), ("1440", 1440), ("1441", None), ("", None), ("-5", None), ("half an hour", None)],
)  # fmt: skip
def test_lengths(text, minutes):
    assert length_of(text) == minutes


@pytest.mark.parametrize(
    ("text", "found"),
    [("9:30", (570, None)), ("9h30", (570, None)), ("09.30", (570, None)), ("9h", (540, None)), ("9 pm", (1260, None)),
     ("12:00 AM", (0, None)), ("12.30 p.m.", (750, None)), ("02:30+01:00", (150, 60)), ("02:30Z", (150, 0)),
     ("02:30-0330", (150, -210)), ("9", None), ("24:00", None), ("13 pm", None), ("9:60", None), ("noon", None)],
)  # fmt: skip
def test_clocks(text, found):
    assert clock_of(text) == found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Pause", "break"),
        ("ouverture", "opening"),
        ("ELECCIÓN", "election"),
        ("Lunch", "break"),
        ("Tour de table par région", "tour_de_table"),
        ("?", "discussion"),
    ],
)
def test_kinds(text, kind):
    assert kind_of(text) == kind


def test_actions_and_classes():
    assert model.ACTIONS == ACTIONS
    for language in LANGUAGES:
        assert [action_of(f"({say(f'document.action.{action}', language)})") for action in ACTIONS] == list(ACTIONS)
    assert (action_of("Guidance and decision"), action_of("FOR GUIDANCE AND DECISION")) == (None, ACTIONS[-1])
    assert (class_of(" b "), class_of("D"), class_of("")) == ("B", None, None)
