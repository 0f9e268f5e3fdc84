"""Schedules from strangers through the process that reads them: refused in one sentence, and the program goes on."""

from __future__ import annotations

import contextlib
import io
import json
import zipfile

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from meetingdesk import schedules
from meetingdesk.errors import Cancelled, UserError
from meetingdesk.exchange import apart
from meetingdesk.exchange.schedule import detect
from meetingdesk.exchange.schedule.asked import Asked
from meetingdesk.words import LANGUAGES, explain

SHEET = "xl/worksheets/sheet1.xml"


def book(*rows):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as made:
        sheet = made.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return file.getvalue()


def changed(data, **members):
    """Return an archive with members that hold something else; a function is given what was there."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            made = members.get(name)
            new.writestr(name, made(old.read(name)) if made else old.read(name))
        for name in members.keys() - set(old.namelist()):
            new.writestr(name, members[name](b""))
    return file.getvalue()


PLAN = book(("Title", "Date", "Start", "Minutes"), *(("A", "2027-03-01", f"{9 + n}:00", 20) for n in range(5)))
FAR_CELL = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
DOCTYPE = b'<!DOCTYPE w [<!ENTITY a "x">]><worksheet'
FAR = changed(PLAN, **{SHEET: lambda xml: xml.replace(b"</sheetData>", FAR_CELL)})
BOMB = changed(PLAN, **{SHEET: lambda xml: b"<a>" + b" " * 80_000_000 + b"</a>"})
MANY = changed(PLAN, **{f"xl/{n}.xml": lambda _: b"x" for n in range(300)})
ENTITY = changed(PLAN, **{SHEET: lambda xml: xml.replace(b"<worksheet", DOCTYPE, 1)})
LIES = changed(PLAN, **{SHEET: lambda xml: xml.replace(b'<dimension ref="A1:D6"/>', b'<dimension ref="A1"/>')})
WRONG_TYPES = b'{"schedule": {"conference": {"days": [3, {"rooms": 4}, {"date": "2027-03-01", "rooms": {"a": [5]}}]}}}'


def read(data):
    return detect.read(data, Asked("plan"))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (BOMB, "schedule.workbook_large"),
        (MANY, "schedule.workbook_large"),
        (PLAN[:-40], "schedule.workbook"),
        (PLAN[:200] + b"\0" * 400 + PLAN[600:], "schedule.workbook"),
        (b"PK\x03\x04 and nothing", "schedule.workbook"),
        (changed(PLAN, **{SHEET: lambda _: b"<worksheet"}), "schedule.workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "schedule.no_text"),
        (b"%PDF-1.7\n", "schedule.no_text"),
        (b"[" * 200_000, "schedule.deep"),
        (b'{"schedule": ' * 100_000, "schedule.deep"),
        (b'{"schedule": ' + b"9" * 10_000 + b"}", "schedule.json"),
        (b'{"a": 1', "schedule.json"),
        (b'{"schedule": "\xff\xfe"}', "schedule.encoding"),
        (b"[]", "schedule.no_schedule"),
        (b'{"schedule": {"conference": {"days": {}}}}', "schedule.no_schedule"),
        (
            b'{"schedule": {"conference": {"days": [3, {"rooms": 4}, {"date": "2027-03-01", "rooms": {"a": [5]}}]}}}',
            "schedule.empty",
        ),
        (b'Title,Date\n"never closed,1\na,b\n', "schedule.quote"),
        (b"Title,Date\n" + b"a,b\n" * 100_001, "schedule.rows"),
        (b"nothing that is known", "schedule.columns"),
        (b"", "schedule.xml"),
    ],
)
def test_what_is_no_schedule_is_refused_in_one_sentence(data, code):
    with pytest.raises(UserError) as refused:
        read(data)
    assert refused.value.code == code
    assert all(explain(refused.value, language) for language in LANGUAGES)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=8), inside, max_size=3),
    max_leaves=8,
)
EVENT = st.fixed_dictionaries(
    {},
    optional={
        name: JSON | st.sampled_from(["10:00", "2027-03-01T10:00:00+01:00", "00:30"])
        for name in ("id", "guid", "title", "date", "start", "duration", "type", "language", "persons", "room")
    },
)


HEADS = [b"", b"{", b"<schedule>", b"BEGIN:VCALENDAR\n", b"Title,Date\n", b"PK\x03\x04"]


def read_or_refused(data):
    """Read a file; None where it is refused in one sentence."""
    with contextlib.suppress(UserError):
        return read(data)
    return None


@given(st.lists(EVENT, max_size=3), JSON, JSON)
def test_whatever_types_a_schedule_in_json_has_it_is_read_or_refused(events, head, facts):
    day = {"date": "2027-03-01", "rooms": {"K": events}}
    conference = {"title": head, "acronym": head, "time_zone_name": head, "days": [day, head]}
    schedule = read_or_refused(json.dumps({"schedule": {"conference": conference, "meetingdesk": facts}}).encode())
    assert schedule is None or all(item.title and 0 < item.minutes <= 1440 for item in schedule.items)


@given(st.binary(max_size=200), st.sampled_from(HEADS))
def test_whatever_the_bytes_are_they_are_read_or_refused(data, head):
    schedule = read_or_refused(head + data)
    assert schedule is None or schedule.size


def test_another_archive_is_told_from_a_workbook():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<a/>")
    with pytest.raises(UserError) as refused:
        read(file.getvalue())
    assert refused.value.code == "schedule.no_text"


def test_a_size_that_lies_loses_no_row():
    assert LIES != PLAN
    assert len(read(LIES).items) == len(read(PLAN).items) == 5


def test_entities_in_a_workbook_are_not_run():
    assert len(read(ENTITY).items) == 5


def test_a_cell_far_out_ends_the_process_that_reads_it_and_no_other(tmp_path):
    path = tmp_path / "far.xlsx"
    path.write_bytes(FAR)
    with pytest.raises(UserError) as refused:
        schedules.read(path, Asked("far.xlsx"), None)
    assert refused.value.code in ("schedule.heavy", "schedule.rows", "schedule.workbook")
    path.write_bytes(PLAN)
    assert len(schedules.read(path, Asked("far.xlsx", "UTC"), None).items) == 5


def test_a_refusal_comes_out_of_the_process_with_its_parameters(tmp_path):
    path = tmp_path / "bad.xml"
    path.write_bytes(b"<schedule>\n <day></schedule>")
    with pytest.raises(UserError) as refused:
        schedules.read(path, Asked("bad.xml"), None)
    assert (refused.value.code, refused.value.parameters) == ("schedule.xml", {"line": 2, "column": 9})


def sleep_long():
    while True:
        pass


def take_memory():
    return len(bytearray(4 * apart.MEGABYTES * 1024 * 1024))


def divide():
    return 1 / 0


HERE = __name__ if "." in __name__ else "tests.hostile.test_schedules"


def test_work_that_takes_too_long_is_stopped(monkeypatch):
    monkeypatch.setattr(apart, "SECONDS", 1)
    with pytest.raises(UserError) as refused:
        apart.read_apart(HERE, "sleep_long")
    assert refused.value.code == "schedule.heavy"


def test_work_that_takes_too_much_memory_is_stopped():
    with pytest.raises(UserError) as refused:
        apart.read_apart(HERE, "take_memory")
    assert refused.value.code == "schedule.heavy"


def test_work_can_be_cancelled():
    def cancel(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        apart.read_apart(HERE, "sleep_long", progress=cancel)


def test_a_bug_is_told_as_one():
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        apart.read_apart(HERE, "divide")
