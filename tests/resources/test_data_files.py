"""The shipped directory and the sample office are edited by hand, so a slip in them must show here, not in a window."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import Any
from zoneinfo import available_timezones

import pytest

RESOURCES = Path(__file__).parents[2] / "resources"
WCO: dict[str, Any] = json.loads((RESOURCES / "directory" / "wco.json").read_text(encoding="utf-8"))
OFFICE: dict[str, Any] = json.loads((RESOURCES / "sample" / "office.json").read_text(encoding="utf-8"))
ENTITIES = {entity["key"]: entity for entity in WCO["entities"]}
PERSONS = {person["key"]: person for person in OFFICE["persons"]}
MEETINGS = {meeting["key"]: meeting for meeting in OFFICE["meetings"]}
ZONES = available_timezones()
LANGUAGES = {"en", "fr", "es", "ar"}
KINDS = {"opening", "adoption", "presentation", "report", "discussion", "break", "election", "closing", "breakout"}
ACTIONS = {"note", "endorse", "discuss", "guidance", "decision", "guidance_and_decision", None}
HEADLESS = "ap-rtc-palasamudram"
TWO_ROOMS = "16-amina-wekesa"

each_meeting = pytest.mark.parametrize("meeting", MEETINGS.values(), ids=MEETINGS.keys())


def valid_on(entity: dict[str, Any], day: str) -> bool:
    """ISO dates compare as text; the first day no longer valid is excluded."""
    return (entity["valid_from"] or "") <= day and (entity["valid_to"] is None or entity["valid_to"] > day)


def active(delegation: dict[str, Any]) -> list[dict[str, Any]]:
    return [d for d in delegation["delegates"] if d["status"] != "withdrawn"]


def clashes(meeting: dict[str, Any], who: str) -> list[str]:
    """Rooms or delegates (`who` is "room" or "delegate") wanted by two slots at one time."""
    taken: list[tuple[str, str, int, int]] = []
    for item in meeting["items"]:
        names = [s["delegate"] for s in item["speakers"] if "delegate" in s]
        for slot in item["slots"]:
            for name in [str(slot["room"])] if who == "room" else names:
                taken.append((slot["sitting"], name, slot["offset"], slot["offset"] + slot["minutes"]))
    return [a[1] for a, b in combinations(taken, 2) if a[:2] == b[:2] and a[2] < b[3] and b[2] < a[3]]


def test_directory_counts_and_order() -> None:
    assert [r["code"] for r in WCO["regions"]] == ["AMS", "EUR", "AP", "ESA", "MENA", "WCA"]
    assert [k["code"] for k in WCO["kinds"]] == ["VCO", "ROCB", "RILO", "RTC", "RCL", "RDTC"]
    assert len(WCO["entities"]) == len(ENTITIES) == 85
    assert len({a["country"] for a in WCO["administrations"]}) == len(WCO["administrations"]) == 187
    assert sum(a["in_feb_2021"] for a in WCO["administrations"]) == 183
    assert {o["code"] for o in WCO["organisations"]} == {"WCO", "EU"}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_regions_and_kinds_are_named_in_every_language(language: str) -> None:
    names = [data[f"name_{language}"] for data in (*WCO["regions"], *WCO["kinds"])]
    assert all(names)
    assert len(set(names)) == len(names)
    assert all(region[f"short_{language}"] for region in WCO["regions"])


def test_entities_of_february_2021() -> None:
    kinds = Counter(e["kind"] for e in ENTITIES.values() if valid_on(e, "2021-02-18"))
    assert kinds == {"VCO": 6, "ROCB": 6, "RILO": 11, "RTC": 30, "RCL": 5, "RDTC": 9}
    offices = [e["region"] for e in ENTITIES.values() if e["kind"] == "VCO" and valid_on(e, "2021-02-18")]
    assert len(set(offices)) == 6


def test_entities_are_complete() -> None:
    regions, kinds = {r["code"] for r in WCO["regions"]}, {k["code"] for k in WCO["kinds"]}
    for key, e in ENTITIES.items():
        assert e["region"] in regions, key
        assert e["kind"] in kinds, key
        assert e["name_en"], key
        assert e["name_fr"], key
        assert e["name_fr"] != e["name_en"], key
        assert e["zone"] in ZONES, key
        assert {e["confidence"], e["seat_confidence"]} <= set(WCO["confidence"]), key
        assert e["date_precision"] in {"day", "month", "year", "unknown"}, key
        days = [dt.date.fromisoformat(e[name]) for name in ("valid_from", "valid_to") if e[name]]
        assert days == sorted(set(days)), key


def test_administrations_and_organisations() -> None:
    for row in WCO["administrations"] + WCO["organisations"]:
        assert row["zone"] in ZONES, row
        assert row["name_fr"], row
        assert row["confidence"] in WCO["confidence"], row
        assert row.get("joined") is None or dt.date.fromisoformat(row["joined"]).year > 2021, row


def test_persons() -> None:
    emails = [p["email"] for p in PERSONS.values() if p["email"]]
    assert len(PERSONS) == len(OFFICE["persons"])
    assert len(set(emails)) == len(emails) == len(PERSONS) - 3
    assert all(e.isascii() and e.endswith("@example.org") and e == e.lower() for e in emails)
    for key, p in PERSONS.items():
        assert p["family"], key
        assert p["given"], key
        assert p["zone"] is None or p["zone"] in ZONES, key
        assert p["languages"], key
        assert set(p["languages"]) <= LANGUAGES, key
        names = [p["family"], p["given"], p["native"] or "x"]
        assert all(unicodedata.is_normalized("NFC", n) and n == n.strip() for n in names), key


@pytest.mark.parametrize(
    "script", ["ARABIC", "THAI", "CJK UNIFIED", "HANGUL", "CYRILLIC", "DEVANAGARI", "GEORGIAN", "ARMENIAN", "ETHIOPIC"]
)
def test_scripts_of_names(script: str) -> None:
    natives = [p["native"] for p in PERSONS.values() if p["native"]]
    assert any(all(unicodedata.name(c).startswith(script) for c in n if c not in " ّ") for n in natives)


@pytest.mark.parametrize("letter", "ễỳƏıłřőỌ")
def test_letters_of_names(letter: str) -> None:
    assert any(letter in p["family"] + p["given"] for p in PERSONS.values())


@each_meeting
def test_references_resolve(meeting: dict[str, Any]) -> None:
    sittings = {s["key"] for s in meeting["sittings"]}
    delegates = [d["key"] for e in meeting["delegations"] for d in e["delegates"]]
    items = [i["key"] for i in meeting["items"]]
    assert len(set(delegates)) == len(delegates)
    assert len(set(items)) == len(items)
    assert {d["person"] for e in meeting["delegations"] for d in e["delegates"]} <= PERSONS.keys()
    assert meeting["series"] in {s["key"] for s in OFFICE["series"]}
    for item in meeting["items"]:
        assert item["parent"] is None or item["parent"] in items[: items.index(item["key"])], item["key"]
        assert {s["sitting"] for s in item["slots"]} <= sittings, item["key"]
        assert {s["room"] for s in item["slots"]} <= {None, *meeting["rooms"]}, item["key"]
        for s in item["speakers"]:
            known = s.get("delegate") in delegates or s.get("entity") in ENTITIES or s.get("name")
            assert known, (item["key"], s)
            assert s["role"] in {"speaker", "moderator", "rapporteur"}, item["key"]
            assert s["state"] in {"confirmed", "to_be_confirmed"}, item["key"]


@each_meeting
def test_items(meeting: dict[str, Any]) -> None:
    parents = {i["parent"] for i in meeting["items"]}
    for item in meeting["items"]:
        assert item["title"].keys() == LANGUAGES, item["key"]
        assert all(item["title"].values()), item["key"]
        assert item["kind"] in KINDS, item["key"]
        assert item["class"] in {"A", "B", "C", None}, item["key"]
        assert item["action"] in ACTIONS, item["key"]
        if item["key"] in parents:
            assert item["minutes"] is None, item["key"]
            assert not item["slots"], item["key"]
        elif item["slots"]:
            assert item["minutes"] == sum(s["minutes"] for s in item["slots"]), item["key"]
        else:
            assert item["minutes"] > 0, item["key"]


@each_meeting
def test_slots_lie_in_their_sitting(meeting: dict[str, Any]) -> None:
    lengths = {s["key"]: s["minutes"] for s in meeting["sittings"]}
    for item in meeting["items"]:
        for slot in item["slots"]:
            assert slot["minutes"] > 0, item["key"]
            assert 0 <= slot["offset"] <= lengths[slot["sitting"]] - slot["minutes"], item["key"]
    assert clashes(meeting, "room") == []


@each_meeting
def test_delegations(meeting: dict[str, Any]) -> None:
    day = meeting["sittings"][0]["day"]
    keys = [d["entity"] for d in meeting["delegations"]]
    assert len(set(keys)) == len(keys)
    assert all(valid_on(ENTITIES[key], day) for key in keys)
    for delegation in meeting["delegations"]:
        people = active(delegation)
        heads = sum(d["capacity"] == "head" for d in people)
        answered = delegation["status"] in {"nominated", "confirmed"}
        assert bool(delegation["delegates"]) == answered, delegation["entity"]
        headless = meeting["key"] == "gmre-16" and delegation["entity"] == HEADLESS
        assert heads == int(answered and not headless), delegation["entity"]
        assert dt.date.fromisoformat(delegation["last_contact"]) < dt.date.fromisoformat(day)
        if delegation["status"] == "nominated":
            assert {d["status"] for d in people} == {"nominated"}, delegation["entity"]


@each_meeting
def test_hours_and_zone(meeting: dict[str, Any]) -> None:
    assert meeting["zone"] in ZONES
    assert meeting["title"].keys() == LANGUAGES
    assert meeting["organiser"]["email"].endswith("@example.org")
    for sitting in meeting["sittings"]:
        dt.datetime.fromisoformat(f"{sitting['day']}T{sitting['start']}")
        assert sitting["link"] is None or sitting["link"].startswith("https://meet.example.org/")


def test_gmre_16_is_the_model_case() -> None:
    meeting = MEETINGS["gmre-16"]
    assert len(meeting["delegations"]) == 67
    of_the_day = {key for key, entity in ENTITIES.items() if valid_on(entity, "2021-02-18")}
    assert {d["entity"] for d in meeting["delegations"]} == of_the_day
    assert sum(len(active(d)) for d in meeting["delegations"]) == 200
    assert Counter(d["status"] for d in meeting["delegations"]) == {
        "confirmed": 47,
        "nominated": 6,
        "invited": 12,
        "declined": 2,
    }
    assert 28 <= len(meeting["items"]) <= 32
    parents = {i["parent"] for i in meeting["items"]}
    assert sum(not i["slots"] and i["key"] not in parents for i in meeting["items"]) == 4
    rocb = next(d for d in meeting["delegations"] if d["entity"] == "ap-rocb-bangkok")
    assert [PERSONS[d["person"]]["family"] for d in rocb["delegates"]] == ["Kuramoto", "Au", "Nopnakeepong"]


def test_the_one_conflict_is_deliberate() -> None:
    assert clashes(MEETINGS["gmre-16"], "delegate") == [TWO_ROOMS]
    assert clashes(MEETINGS["gmre-15"], "delegate") == []


def test_the_earlier_edition_shares_people() -> None:
    people = {key: {d["person"] for e in m["delegations"] for d in active(e)} for key, m in MEETINGS.items()}
    assert 100 <= len(people["gmre-15"]) <= 120
    assert len(people["gmre-15"] & people["gmre-16"]) > 60
    assert set.union(*people.values()) | {"leticia-nogueira", "benoit-lefevre"} == PERSONS.keys()
