"""`import delegations`: nothing is written before all is right, and it tells what the window tells."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.exchange.nominations import some_tables
from tests.test_cli import answer, call

from meetingdesk.exchange import answers
from meetingdesk.office import Office
from meetingdesk.requests.delegations import (
    EditDelegate,
    EditDelegations,
    ReplaceDelegate,
    SetDelegateStatus,
)
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.people import EditPerson
from meetingdesk.requests.sittings import NewSitting

HEADS = "Entity,Family name,Given name,E-mail,Capacity\n"


@pytest.fixture
def office(tmp_path):
    path = tmp_path / "sample.meetingdesk"
    Office.create(path, sample=True).close()
    return path


@pytest.fixture
def command(office):
    return ("--file", office, "import", "delegations", "--meeting", "gmre-16")


def people(capsys, office):
    shown = answer(capsys, "show-delegations", "--file", office, "show", "delegations", "--meeting", "gmre-16")
    return {one["name"]: row for row in shown["delegations"] for one in row["delegates"]}


@pytest.mark.parametrize("form", ["workbook", "csv", "ods"])
def test_a_nomination_is_looked_at_first_and_taken_in_as_one_step(capsys, office, command, tmp_path, form):
    file = tmp_path / {"workbook": "n.xlsx"}.get(form, f"n.{form}")
    file.write_bytes(getattr(some_tables, form)())
    before = people(capsys, office)
    said = answer(capsys, "import-delegations", *command, file, "--dry-run")
    assert (said["accepted"], said["rejected"], said["written"]) == (3, [], False)
    assert people(capsys, office) == before
    said = answer(capsys, "import-delegations", *command, file)
    assert (said["accepted"], said["written"]) == (3, True)
    after = people(capsys, office)
    assert set(after) - set(before) == {"Lucía Núñez Peña", "José Ibáñez", "Théo Étienne"}
    assert after["Théo Étienne"]["entity"] == "RILO South America"
    opened = Office.open(office)
    opened.undo()
    opened.close()
    assert people(capsys, office) == before


def test_taken_in_twice_nobody_comes_twice(capsys, office, command, tmp_path):
    file = tmp_path / "n.csv"
    file.write_bytes(some_tables.csv())
    call(capsys, *command, file)
    once = people(capsys, office)
    said = answer(capsys, "import-delegations", *command, file)
    assert (said["accepted"], said["rejected"]) == (3, [])
    assert people(capsys, office) == once


def test_a_rejected_row_keeps_all_out_unless_it_is_left_out(capsys, office, command, tmp_path):
    file = tmp_path / "n.csv"
    rows = "RILO South America,Good,Ann,,\nRILO Suth America,Lost,Bob,,\n,Stray,Cy,cy at home,\n"
    file.write_text(HEADS + rows, encoding="utf-8")
    before = people(capsys, office)
    status, out, err = call(capsys, *command, file, "--json")
    said = json.loads(out)
    assert (status, said["accepted"], said["written"]) == (1, 1, False)
    assert [one["row"] for one in said["rejected"]] == [3, 4]
    assert "RILO South America" in said["rejected"][0]["reason"]
    assert "--skip-rejected" in err
    assert people(capsys, office) == before
    assert call(capsys, *command, file, "--skip-rejected")[0] == 0
    assert set(people(capsys, office)) - set(before) == {"Ann Good"}


def test_a_new_entity_needs_its_zone(capsys, office, command, tmp_path):
    file = tmp_path / "n.csv"
    file.write_text("Entity,Time zone,Name\nBureau Z,Pacific/Apia,Ann Good\nBureau Y,,Bob Lost\n", encoding="utf-8")
    said = answer(capsys, "import-delegations", *command, file, "--new-entities", "--skip-rejected")
    assert (said["accepted"], [one["row"] for one in said["rejected"]]) == (1, [3])
    assert people(capsys, office)["Ann Good"]["entity"] == "Bureau Z"


def test_a_file_that_is_no_table_is_refused(capsys, office, command, tmp_path):
    file = tmp_path / "n.pdf"
    file.write_bytes(b"%PDF-1.7 nothing")
    status, out, err = call(capsys, *command, file, "--json")
    assert (status, out) == (1, "")
    assert "XLSX" in err


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_what_is_written_comes_back_the_same_in_another_file(capsys, office, tmp_path, form, language):
    opened = Office.open(office)
    first = opened.reads.delegations(1)[0].delegates[0]
    opened.run(EditPerson(person=first.person, honorific="=x", native="@y", phone="+41 22", pronunciation="-ay"))
    opened.run(EditDelegate(delegate=first.id, post="-5", entity_name="=ROCB", mode="room"))
    second, third = [row for row in opened.reads.delegations(1) if len(row.standing) > 1][:2]
    day = date(2021, 1, 4)
    keys = (second.id,)
    opened.run(EditDelegations(delegations=keys, status="declined", quota=3, last_contact=day, invited_on=day))
    opened.run(ReplaceDelegate(delegate=second.standing[0].id, family="New", given="Nora"))
    opened.run(SetDelegateStatus(delegate=third.standing[1].id, status="withdrawn"))
    assert any(not row.delegates for row in opened.reads.delegations(1))
    opened.close()
    table = tmp_path / f"people.{form}"
    command = ("--meeting", "gmre-16", "--out", table, "--format", form, "--language", language)
    assert call(capsys, "--file", office, "export", "delegations", *command)[0] == 0
    other = tmp_path / "other.meetingdesk"
    again = Office.create(other)
    sitting = NewSitting(day=date(2021, 2, 18), start=720, minutes=180)
    again.run(AddMeeting(key="again", title="Again", zone="Europe/Brussels", sittings=(sitting,)))
    again.close()
    said = answer(capsys, "import-delegations", "--file", other, "import", "delegations", table, "--new-entities")
    assert said["rejected"] == []
    assert told(other) == told(office)


def told(path):
    """Return what `show delegations` tells of the first meeting, without what each file names anew."""
    opened = Office.open(path)
    rows = opened.reads.delegations(1)
    opened.close()
    shown = answers.delegations(rows)["delegations"]
    people = [one for row in rows for one in row.delegates]
    for row in shown:
        for one in row["delegates"]:
            del one["uid"]
    return shown, [(one.honorific, one.native, one.pronunciation, one.phone, one.own_zone) for one in people]
