from __future__ import annotations

from datetime import date

import pytest

from meetingdesk.requests.directory import AddEntity, CloseEntity, EditEntity


def entity(desk, name):
    return next(row for row in desk.directory() if row.name_en == name)


def test_an_entity_is_added_with_all_that_is_known(desk):
    desk.run(
        AddEntity(
            name_en=" RTC  Bhutan ", name_fr="CRF Bhoutan", name_native="འབྲུག", region="AP", kind="RTC", country="bt",
            city="Phuentsholing", zone="Asia/Thimphu", valid_from=date(2026, 3, 1), date_precision="month",
            confidence="high", seat_confidence="medium", source="letter", note="two\nlines",
            footnote=" Of the\nhost. ", contact=" Pema  Dorji ", email=" p.dorji@example.org ",
        )
    )  # fmt: skip
    row = entity(desk, "RTC Bhutan")
    assert (row.name_fr, row.name_native, row.region, row.kind) == ("CRF Bhoutan", "འབྲུག", "AP", "RTC")
    assert (row.country, row.city, row.zone, row.date_precision) == ("BT", "Phuentsholing", "Asia/Thimphu", "month")
    assert (row.valid_from, row.valid_to, row.note) == (date(2026, 3, 1), None, "two\nlines")
    assert (row.confidence, row.seat_confidence, row.source) == ("high", "medium", "letter")
    assert (row.footnote, row.contact, row.email) == ("Of the host.", "Pema Dorji", "p.dorji@example.org")
    assert not row.is_valid(date(2026, 2, 28))
    assert row.is_valid(date(2026, 3, 1))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name_en": " "}, "entity.empty"), ({"zone": "Asia/Tokio"}, "zone.unknown"), ({"zone": ""}, "zone.unknown"),
        ({"region": "ATL"}, "value.unknown"), ({"kind": "XYZ"}, "value.unknown"), ({"country": "B1"}, "country.form"),
        ({"country": "BEL"}, "country.form"), ({"confidence": "sure"}, "value.unknown"),
        ({"seat_confidence": "sure"}, "value.unknown"), ({"date_precision": "hour"}, "value.unknown"),
        ({"valid_from": date(2020, 1, 1), "valid_to": date(2020, 1, 1)}, "entity.validity"),
        ({"email": "a@b@c"}, "email.form"),
    ],
)  # fmt: skip
def test_an_entity_that_cannot_be_is_refused(desk, changes, code):
    desk.refused(code, AddEntity(**{"name_en": "New", "zone": "UTC"} | changes))
    desk.refused(code, EditEntity(**{"entity": 1} | changes))


def test_an_entity_is_there_once(desk):
    row = entity(desk, "ROCB Asia/Pacific")
    same = {"name_en": row.name_en, "zone": row.zone, "region": "AP", "kind": "ROCB", "valid_from": row.valid_from}
    desk.refused("entity.twice", AddEntity(**same))
    desk.run(AddEntity(**same | {"valid_from": date(1998, 1, 1), "valid_to": date(2001, 1, 1)}))
    added = next(one for one in desk.directory() if one.valid_from == date(1998, 1, 1))
    desk.refused("entity.twice", EditEntity(entity=added.id, valid_from=row.valid_from, valid_to=None))
    desk.run(AddEntity(name_en=row.name_en, zone="UTC"))  # outside the regions, of no kind


def test_an_entity_is_changed_where_it_is_asked_for(desk):
    row = entity(desk, "ROCB Asia/Pacific")
    desk.run(EditEntity(entity=row.id, city="Nonthaburi", seat_confidence="high"))
    now = entity(desk, "ROCB Asia/Pacific")
    assert (now.city, now.seat_confidence) == ("Nonthaburi", "high")
    assert (now.valid_from, now.zone, now.region, now.kind) == (row.valid_from, row.zone, row.region, row.kind)
    desk.run(EditEntity(entity=row.id, valid_from=None, region="", kind=""))
    now = entity(desk, "ROCB Asia/Pacific")
    assert (now.valid_from, now.region, now.kind) == (None, None, None)
    assert not desk.run(EditEntity(entity=row.id, region="", note=f" {row.note} "))
    desk.refused("gone", EditEntity(entity=999))


def test_an_entity_is_closed_and_stays_in_past_meetings(desk):
    row = entity(desk, "ROCB Asia/Pacific")
    desk.run(CloseEntity(entity=row.id, valid_to=date(2026, 7, 1)))
    now = entity(desk, "ROCB Asia/Pacific")
    assert (now.is_valid(date(2026, 6, 30)), now.is_valid(date(2026, 7, 1))) == (True, False)
    assert desk.delegation("ROCB Asia/Pacific").entity == row.id
    desk.refused("entity.validity", CloseEntity(entity=row.id, valid_to=date(1990, 1, 1)))
    desk.refused("gone", CloseEntity(entity=999, valid_to=date(2026, 7, 1)))
