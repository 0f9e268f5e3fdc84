"""What is held on a person can be seen whole, and once erased is in no byte of the file, nor comes back."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, select, update
from tests.store.edits import OPERATIONS as EDITS
from tests.store.edits import Do
from tests.test_cli_attendance import log, row

from meetingdesk.errors import UserError
from meetingdesk.model import Base
from meetingdesk.model.base import Json
from meetingdesk.office import Office
from meetingdesk.operations import OPERATIONS
from meetingdesk.requests.attendance import MatchName, SetMark
from meetingdesk.requests.delegations import EditDelegate
from meetingdesk.requests.meetings import EditMeeting
from meetingdesk.requests.people import AddPerson, EditPerson
from meetingdesk.rows.report import SaidOfLog
from meetingdesk.store.erasing import text_columns
from meetingdesk.store.store import Store

WHO = 87  # Norikazu Kuramoto, head of delegation
PARTS = ("Kuramoto", "KURAMOTO", "Norikazu", "n.kuramoto@example.org", "old@example.org", "+66 2 000 00 00", "koo-rah")
NOW = datetime(2027, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """An office that knows one person in every way."""
    folder = tmp_path_factory.mktemp("office")
    opened = Office.create(folder / "office.meetingdesk", sample=True)
    opened.run(EditPerson(person=WHO, email="old@example.org", phone="+66 2 000 00 00", pronunciation="koo-rah"))
    opened.issue(1, folder / "issued", only_due=False)
    opened.run(EditPerson(person=WHO, email="n.kuramoto@example.org"))
    part = next(one for group in opened.reads.delegations(1) for one in group.delegates if one.person == WHO)
    opened.run(EditDelegate(delegate=part.id, post="Kuramoto's post"))
    rows = (row("ROCB AP - Norikazu Kuramoto"), row("iPad of N"), row("somebody", "old@example.org"), row("Ann"))
    opened.take_reports(1, [opened.read_report(log(folder, *rows), 1, SaidOfLog(zone="Europe/Brussels"))])
    opened.run(MatchName(meeting=1, name="iPad of N", delegate=part.id))
    opened.run(SetMark(sitting=opened.reads.agenda(1).sittings[1].id, delegate=part.id, status="late"))
    opened.run(EditMeeting(meeting=1, notes="Ask Mr Kuramoto.\nKuramoto knows."))
    opened.close()
    return opened.path


@pytest.fixture
def path(full, tmp_path):
    return shutil.copyfile(full, tmp_path / "office.meetingdesk")


@pytest.fixture
def office(path):
    opened = Office.open(path)
    yield opened
    opened.close()


def bytes_of(path):
    """Return all that lies in the file, and in what lies beside it under its name."""
    return b"".join(one.read_bytes() for one in path.parent.glob(f"{path.name}*"))


def left(path):
    return [part for part in PARTS if part.encode() in bytes_of(path)]


def presence(office):
    """Return who was there, by delegate: all of it but names."""
    return [
        (one.delegate.uid, [(cell.status, cell.minutes, cell.source) for cell in one.presence])
        for one in office.reads.attendance(1).people
    ]


def test_everything_is_held_in_one_place(office):
    held = office.reads.held(WHO)
    counts = {name: len(lines) for name, lines in held.sections.items()}
    assert (counts["parts"], counts["speaking"], counts["marks"], counts["names"]) == (1, 2, 1, 1)
    assert [line["name"] for line in held.sections["log_rows"]] == [
        "ROCB AP - Norikazu Kuramoto",
        "iPad of N",
        "somebody",
    ]
    assert {line["email"] for line in held.sections["invitations"]} == {"old@example.org"}
    assert [line["text"] for line in held.sections["texts"]] == ["Ask Mr Kuramoto.\nKuramoto knows."]
    assert {line["step"] for line in held.sections["history"]} >= {"load_sample", "edit_person", "import_report"}


def test_no_byte_is_left_and_the_rest_stays(office, path):
    before, steps = presence(office), len(office.reads.history())
    people = len(office.reads.people())
    assert set(left(path)) == set(PARTS) - {"KURAMOTO"}
    changes = office.erase_person(WHO)
    assert changes.updated["person"] == (WHO,)
    assert left(path) == []
    assert presence(office) == before
    assert (len(office.reads.people()), len(office.reads.history())) == (people, steps + 1)
    row = office.reads.person(WHO)
    assert (row.name, row.email, row.parts[0].capacity, row.parts[0].post) == ("Person 87 (erased)", "", "head", "")
    assert office.reads.meetings()[0].notes == "Ask Mr Person 87 (erased).\nPerson 87 (erased) knows."
    assert not any(line.email == "" for line in office.reads.invitations(1).invitations)
    office.close()
    assert left(path) == []


def test_what_is_held_afterwards_is_anonymous(office):
    office.erase_person(WHO)
    told = json.dumps([dict(line) for lines in office.reads.held(WHO).sections.values() for line in lines])
    assert [part for part in PARTS if part in told] == []


def test_undo_brings_nothing_back_and_goes_on_with_the_other_steps(office, path):
    office.run(AddPerson(family="Stays", given="Sue"))
    office.erase_person(WHO)
    assert office.undo().code == "add_person"
    while office.reads.undo_state().undo is not None:
        office.undo()
        assert left(path) == []
    office.redo()
    assert left(path) == []
    assert [row.family for row in office.reads.people("stays")] == []


def test_a_restore_of_an_older_backup_erases_again(office, path, tmp_path):
    older = office.backup(tmp_path / "older.meetingdesk")
    office.run(EditPerson(person=WHO, given="Nori"))
    office.erase_person(WHO)
    ledger = office.reads.invitations(1).invitations
    office, restored = office.put_back(older)
    assert b"Kuramoto" in older.read_bytes()
    assert left(path) == []
    assert (restored.carried, office.reads.person(WHO).name) == (0, "Person 87 (erased)")
    assert office.reads.invitations(1).invitations == ledger
    office.close()
    assert left(path) == []


def test_a_restore_remembers_for_the_next_one(office, path, tmp_path):
    made = office.run(AddPerson(family="Zyxwvut", given="Ann")).inserted["person"][0]
    with_her = office.backup(tmp_path / "with.meetingdesk")
    office.undo()
    without = office.backup(tmp_path / "without.meetingdesk")
    office.redo()
    office.erase_person(made)
    office, _ = office.put_back(without)  # it does not know her
    office, _ = office.put_back(with_her)
    office.close()
    assert b"Zyxwvut" not in bytes_of(path)


def test_a_name_in_any_text_column_goes(office, path):
    """A column that comes later is tried as well: only what is listed as the program's own is left out."""
    marker = "by Norikazu KURAMOTO <n.kuramoto@example.org>"
    texts = dict.fromkeys(
        ("meeting_uid", "uid", "email", "name", "comment", "delegated_to", "delegated_from", "source"), ""
    )
    office.close()

    def write(session):
        session.execute(insert(Base.metadata.tables["reply"]).values(
            answer="none", sequence=0, received_at=NOW, sha256="", **texts))  # fmt: skip
        session.execute(insert(Base.metadata.tables["release"]).values(
            uid="r", meeting_id=1, ordinal=0, at=NOW, begins=True, note="", items=[]))  # fmt: skip
        session.execute(insert(Base.metadata.tables["list_release"]).values(
            uid="l", meeting_id=1, ordinal=0, final=False, at=NOW, note="", lines=[]))  # fmt: skip
        session.execute(insert(Base.metadata.tables["reference"]).values(
            item_id=1, position=0, symbol="", title="A", address=""))  # fmt: skip
        for table in Base.metadata.sorted_tables:
            names = text_columns(table) if table.name != "person" else []
            last = session.scalar(select(table.c.id).order_by(table.c.id.desc()))
            assert last or not names, table.name
            # Were an entity called so, the family name alone would not be the person's any more.
            text = "+66 2 000 00 00" if table.name == "entity" else marker
            said = {name: {"en": text} if isinstance(table.c[name].type, Json) else text for name in names}
            said |= {"delegate_id": None, "entity_id": None} if table.name == "speaking" else {}
            if names:
                session.execute(update(table).where(table.c.id == last).values(said))

    with Store.open(path, {**OPERATIONS, **EDITS}) as store:
        store.run(Do(what=write))
    assert "KURAMOTO" in left(path)
    again = Office.open(path)
    held = {(line["table"], line["column"]) for line in again.reads.held(WHO).sections["texts"]}
    assert {("agenda_item", "title"), ("release", "items"), ("meeting", "organiser_email"), ("room", "name")} <= held
    again.erase_person(WHO)
    again.close()
    assert left(path) == []


def test_a_shared_mailbox_and_a_shared_name_stay_with_the_others(office, path):
    office.run(AddPerson(family="Kuramoto", given="Yuki", email="n.kuramoto@example.org"))
    office.erase_person(WHO)
    (other,) = office.reads.people("yuki")
    assert (other.family, other.email) == ("Kuramoto", "n.kuramoto@example.org")
    assert office.reads.meetings()[0].notes == "Ask Mr Kuramoto.\nKuramoto knows."
    assert b"Norikazu" not in bytes_of(path)


def test_nobody_can_be_erased_who_is_not_there(office):
    with pytest.raises(UserError, match="gone"):
        office.erase_person(10**6)


def test_a_damaged_file_still_tells_who_must_be_erased_again(office, path, tmp_path):
    older = office.backup(tmp_path / "older.meetingdesk")
    office.erase_person(WHO)
    office.close()
    damaged = bytearray(path.read_bytes())
    damaged[60 * 4096 : 61 * 4096] = bytes(4096)
    path.write_bytes(damaged)
    restored = Office.restore(older, path)
    assert restored.damaged
    assert left(path) == []
