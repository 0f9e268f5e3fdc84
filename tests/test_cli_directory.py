"""`export directory` and `import directory`: what goes out comes back the same, and what is wrong is told by row."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.test_cli import answer, call, made, sample

from meetingdesk.office import Office
from meetingdesk.requests.directory import AddEntity

__all__ = ["made", "sample"]
Capture = pytest.CaptureFixture[str]


def entities(path: Path):
    opened = Office.open(path)
    rows = opened.reads.directory()
    opened.close()
    return {row.uid: replace(row, id=0) for row in rows}


def exported(capsys: Capture, sample: Path, out: Path, language: str = "en") -> Path:
    command = ("export", "directory", "--out", out, "--format", out.suffix[1:], "--language", language)
    assert call(capsys, "--file", sample, *command)[0] == 0
    return out


def counts(said):
    return said["added"], said["changed"], said["unchanged"], len(said["rejected"]), said["written"]


@pytest.mark.parametrize(
    ("form", "language"), [("csv", "en"), ("csv", "ar"), ("xlsx", "fr"), ("xlsx", "es"), ("json", "en")]
)
def test_what_goes_out_comes_back_the_same(
    capsys: Capture, sample: Path, tmp_path: Path, form: str, language: str
) -> None:
    opened = Office.open(sample)
    told = {"footnote": "@host", "contact": "+41 Registry", "email": "registry@example.org"}
    note = "-5\nsecond line"
    opened.run(AddEntity(name_en="=1+1", zone="Asia/Kathmandu", note=note, city="@home", country="NP", **told))
    opened.close()
    out = exported(capsys, sample, tmp_path / f"directory.{form}", language)
    before = entities(sample)
    said = answer(capsys, "import-directory", "--file", sample, "import", "directory", out)
    assert counts(said) == (0, 0, 86, 0, False)
    assert entities(sample) == before
    other = tmp_path / "other.meetingdesk"
    Office.create(other).close()
    said = answer(capsys, "import-directory", "--file", other, "import", "directory", out)
    assert counts(said) == (1, 0, 85, 0, True)
    on_one_line = {uid: replace(row, note=" ".join(row.note.split())) for uid, row in before.items()}
    assert entities(other) == (before if form == "json" else on_one_line)


def test_what_is_changed_is_changed_and_one_step(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    out = exported(capsys, sample, tmp_path / "d.json")
    told = json.loads(out.read_text(encoding="utf-8"))
    first = told["entities"][0]
    first["city"] = "Antigua Guatemala"
    told["entities"].append(
        {"name_en": "RTC Nowhere", "region": "ams", "kind": "RTC", "zone": "America/Lima", "valid_from": "2026-11"}
    )
    out.write_text(json.dumps(told), encoding="utf-8")
    before = entities(sample)
    command = ("--file", sample, "import", "directory", out)
    assert counts(answer(capsys, "import-directory", *command, "--dry-run")) == (1, 1, 84, 0, False)
    assert entities(sample) == before
    assert counts(answer(capsys, "import-directory", *command)) == (1, 1, 84, 0, True)
    after = entities(sample)
    assert after[first["uid"]] == replace(before[first["uid"]], city="Antigua Guatemala")
    (new,) = (row for uid, row in after.items() if uid not in before)
    assert (new.region, new.valid_from.isoformat(), new.date_precision) == ("AMS", "2026-11-01", "month")
    opened = Office.open(sample)
    assert opened.undo().code == "import_directory"
    opened.close()
    assert entities(sample) == before


def test_a_column_that_is_not_there_changes_nothing(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    out = exported(capsys, sample, tmp_path / "d.csv")
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    head = next(place for place, row in enumerate(rows) if "Name in English" in row)
    wanted = [rows[head].index(name) for name in ("UID", "Name in English")]
    small = tmp_path / "small.csv"
    small.write_text("\n".join(",".join(f'"{row[at]}"' for at in wanted) for row in rows[head:]), encoding="utf-8")
    said = answer(capsys, "import-directory", "--file", sample, "import", "directory", small)
    assert counts(said) == (0, 0, 85, 0, False)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("A,,XXX,,Europe/Paris,,", "cannot be chosen here"),
        ("A,,,,Europe/Pariss,,", "Europe/Paris"),
        ("A,,,,,,", "needs a time zone"),
        ("A,,,FRA,Europe/Paris,,", "not the code of a country"),
        ("A,,,,Europe/Paris,soon,", "“soon” is no day"),
        ("A,,,,Europe/Paris,2020,2019", "only end after that"),
        (",,,FR,Europe/Paris,,", "needs an English name"),
    ],
)
def test_a_wrong_row_is_told_and_keeps_all_out(
    capsys: Capture, sample: Path, tmp_path: Path, row: str, reason: str
) -> None:
    path = tmp_path / "d.csv"
    head = "Entity,Region,Kind,Country,Time zone,From,Until (the day after)\n"
    path.write_text(f"{head}Good,,,FR,Europe/Paris,,\n{row}\n", encoding="utf-8")
    before = entities(sample)
    status, out, err = call(capsys, "--file", sample, "import", "directory", path, "--json")
    said = json.loads(out)
    assert (status, [one["row"] for one in said["rejected"]], said["written"]) == (1, [3], False)
    assert reason in said["rejected"][0]["reason"]
    assert reason in err
    assert entities(sample) == before
    assert call(capsys, "--file", sample, "import", "directory", path, "--skip-rejected")[0] == 0
    assert {row.name for uid, row in entities(sample).items() if uid not in before} == {"Good"}


def test_one_entity_told_twice_is_refused(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text("Entity,Time zone\nTwin,Asia/Tokyo\nTwin,Asia/Tokyo\n", encoding="utf-8")
    status, out, _ = call(capsys, "--file", sample, "import", "directory", path, "--json")
    assert (status, [one["row"] for one in json.loads(out)["rejected"]]) == (1, [3])


@pytest.mark.parametrize(
    "text", ["{}", '{"entities": 3}', "[1]", "{", "no,directory\n1,2\n", "Entity,Zone\n", "[" * 100_000]
)
def test_a_file_without_entities_is_refused(capsys: Capture, sample: Path, tmp_path: Path, text: str) -> None:
    path = tmp_path / "d.txt"
    path.write_text(text, encoding="utf-8")
    status, out, err = call(capsys, "--file", sample, "import", "directory", path, "--json")
    assert (status, out) == (1, "")
    assert "entit" in err


def test_people_go_out_as_cards(capsys: Capture, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "people.vcf"
    assert call(capsys, "--file", sample, "export", "people", "--out", out)[0] == 0
    text = out.read_bytes().decode()
    assert text.count("BEGIN:VCARD\r\n") == 231
    assert "N:Kuramoto;Norikazu;;Mr;\r\n" in text
    status, _, err = call(capsys, "--file", sample, "export", "people", "--out", out, "--format", "pdf")
    assert (status, "vcf" in err) == (1, True)


@pytest.mark.parametrize(("what", "field"), [("region", "region"), ("kind", "kind")])
def test_a_region_or_kind_of_the_office_is_added_and_entities_may_be_of_it(capsys, tmp_path, what, field):
    path = tmp_path / "o.meetingdesk"
    Office.create(path).close()
    status, _, err = call(capsys, "--file", path, "new", what, "pac", "--name", "Pacific", "--french", "Pacifique")
    assert (status, "PAC" in err) == (0, True)
    status, _, err = call(capsys, "--file", path, "new", what, "PAC", "--name", "Again")
    assert (status, "PAC" in err) == (1, True)
    file = tmp_path / "e.csv"
    heads = {"region": "Region", "kind": "Kind"}
    file.write_text(f"Entity,Time zone,{heads[what]}\nOffice of Apia,Pacific/Apia,PAC\n", encoding="utf-8")
    assert call(capsys, "--file", path, "import", "directory", file)[0] == 0
    shown = answer(capsys, "show-directory", "--file", path, "show", "directory")
    assert next(one[field] for one in shown["entities"] if one["name"] == "Office of Apia") == "PAC"
