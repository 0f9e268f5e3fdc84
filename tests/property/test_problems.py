"""Each rule finds what a reading of the plan, minute by minute and person by person, finds."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, timedelta
from itertools import combinations
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from tests.domain.agendas import agenda, delegate, delegation, item, sitting, slot, speaker

from meetingdesk.domain import clock
from meetingdesk.domain.conflicts import find
from meetingdesk.rows.agenda import PrecedenceRow
from meetingdesk.rows.conflicts import EngagedRow

# Good Friday to Easter Monday of 2027; in Brussels the clocks change on Easter Sunday, in New York a fortnight before.
DAYS = [date(2027, 3, day) for day in (26, 27, 28, 29)]
FREE = {"BE": {date(2027, 3, 28), date(2027, 3, 29)}, "SA": set(), "US": set()}
WEEKEND = {"BE": {5, 6}, "SA": {4, 5}, "US": {5, 6}}
SEATS = [("BE", "Brussels", "Europe/Brussels"), ("SA", "Riyadh", "Asia/Riyadh"), ("US", "New York", "America/New_York")]
ZONES = [zone for _, _, zone in SEATS] + ["Australia/Sydney", "Asia/Kathmandu"]
PEOPLE = dict(enumerate(ZONES, start=1))
OTHERS = ["Other meeting", "Third meeting"]


@st.composite
def delegations(draw):
    found, left = [], list(PEOPLE)
    for number in range(draw(st.integers(0, 4))):
        country, city, zone = draw(st.sampled_from(SEATS))
        own = [left.pop() for _ in range(draw(st.integers(0, min(2, len(left)))))]
        people = [
            delegate(
                one, PEOPLE[one], draw(st.sampled_from(["head", "adviser"])),
                draw(st.sampled_from(["confirmed", "confirmed", "withdrawn"])),
            )
            for one in own
        ]  # fmt: skip
        region, status = draw(st.sampled_from(["EUR", "AP"])), draw(st.sampled_from(["confirmed"] * 3 + ["declined"]))
        found.append(delegation(number + 1, people, country, city, zone, region, status))
    return tuple(found)


def speakers():
    own = [speaker(f"P{number}", number, "E", zone=zone, role="chair") for number, zone in PEOPLE.items()]
    return st.lists(
        st.sampled_from([*own, speaker("Guest"), speaker("E", entity="E", zone="Asia/Kathmandu"),
                         speaker("P1", 1, "E", "withdrawn", ZONES[0])]),
        max_size=2, unique_by=lambda one: one.name,
    )  # fmt: skip


@st.composite
def plans(draw):
    parts, number = [], 0
    for which in range(1, draw(st.integers(1, 4)) + 1):
        day, base, minutes = draw(st.sampled_from(DAYS)), draw(st.integers(0, 95)) * 15, draw(st.integers(1, 20)) * 15
        slots = []
        for _ in range(draw(st.integers(0, 3))):
            number += 1
            parent = draw(st.sampled_from([None, None, 1, 2]))
            parent = parent if parent is not None and parent < number else None
            of = item(number, draw(speakers()), parent=parent, interpretation=draw(st.booleans()))
            offset, length = draw(st.integers(-1, 10)) * 15, draw(st.sampled_from([0, 15, 30, 45]))
            slots.append(slot(number, of, offset, length, number, which, base, day))
        audience, codes = draw(
            st.sampled_from([("all", ()), ("regions", ("EUR",)), ("regions", ("AP", "EUR")), ("capacities", ("head",))])
        )
        kind, interpretation = draw(st.sampled_from(["plenary", "test"])), draw(st.booleans())
        parts.append(
            sitting(which, slots, base, minutes, day=day, kind=kind, audience=audience, codes=codes,
                    interpretation=interpretation)
        )  # fmt: skip
    whole = agenda(*parts, languages=draw(st.sampled_from([("en",), ("en", "fr")])))
    wishes = draw(st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), max_size=2, unique=True))
    return replace(whole, precedence=tuple(PrecedenceRow(10 + at, *wish) for at, wish in enumerate(wishes)))


@st.composite
def elsewhere(draw):
    found = []
    for _ in range(draw(st.integers(0, 9))):
        start = clock.at(draw(st.sampled_from(DAYS)), draw(st.integers(0, 95)) * 15, "UTC")
        person = draw(st.none() | st.sampled_from(sorted(PEOPLE)))
        name = "GUEST" if person is None else f"P{person}"
        end, speaks = start + timedelta(minutes=draw(st.integers(1, 90)) * 15), draw(st.booleans())
        found.append(EngagedRow(person, name, draw(st.sampled_from(OTHERS)), start, end, speaks))
    return tuple(found)


# -- the plan, read minute by minute


def minutes(row):
    first = int(row.start.timestamp() // 60)
    return set(range(first, int(row.end.timestamp() // 60)))


def there(minute, zone):
    return (clock.at(date(1970, 1, 1), 0, "UTC") + timedelta(minutes=minute)).astimezone(ZoneInfo(zone))


def dates(row, zone):
    return {there(minute, zone).date() for minute in minutes(row)}


def seats(part, invited):
    """The delegations for which a sitting is held, with their people."""
    for one in invited:
        standing = [person for person in one.delegates if person.status in ("nominated", "confirmed")]
        own = [
            person for person in standing
            if part.audience == "all" or {one.region, person.capacity} & set(part.audience_codes)
        ]  # fmt: skip
        held = part.audience == "all" or one.region in part.audience_codes
        if one.status != "declined" and (own or (not standing and held)):
            yield one, own


def people(part, invited):
    return {person.name for _, own in seats(part, invited) for person in own}


def on_items(plan, invited):
    there = {person.id for one in invited if one.status != "declined" for person in one.standing}
    for part in plan.sittings:
        for one in part.slots:
            for who in one.item.speakers:
                if who.state != "withdrawn" and (who.delegate in there or (who.delegate is None and not who.entity)):
                    yield part, one, who.name.casefold()


def spans(plan, *_):
    for part in plan.sittings:
        for one in part.slots:
            if not one.minutes:
                yield "length", (part.id,), {one.id}, set()
            if one.offset < 0 or one.offset + one.minutes > part.minutes:
                yield "outside", (part.id,), {one.id}, set()


def overlaps(plan, invited, _):
    for one, other in combinations(plan.sittings, 2):
        if not minutes(one) & minutes(other):
            continue
        both = people(one, invited) & people(other, invited)
        common = set(one.audience_codes) & set(other.audience_codes)
        if both or common or "all" in (one.audience, other.audience):
            yield "sittings", tuple(sorted((one.id, other.id))), set(), both


def nights(plan, *_):
    for part in plan.sittings:
        for one in part.slots:
            awake = {
                who.name for who in one.item.speakers
                if who.state != "withdrawn" and who.zone
                and any(not 6 <= there(minute, who.zone).hour < 22 for minute in minutes(one))
            }  # fmt: skip
            if awake:
                yield "night", (part.id,), {one.id}, awake


def interpreted(plan, *_):
    days = defaultdict(list)
    for part in plan.sittings:
        if part.interpretation and part.kind != "test":
            days[part.day].append(part)
    for parts in days.values():
        busy = set()
        for part in parts:
            for minute in minutes(part):
                on = [one for one in part.slots if minute in minutes(one)]
                if not on or any(one.item.interpretation for one in on):
                    busy.add(minute)
        if len(busy) > 180 and len(plan.meeting.languages) > 1:
            yield "interpreters", tuple(part.id for part in parts), set(), set()


def offsets(day, zone):
    hours = range(-26 * 4, 50 * 4)
    moments = [clock.at(day, 0, "UTC").astimezone(UTC) + timedelta(minutes=15 * quarter) for quarter in hours]
    local = [moment.astimezone(ZoneInfo(zone)) for moment in moments]
    return {moment.utcoffset() for moment in local if moment.date() == day}


def unusual(plan, invited, _):
    for part in plan.sittings:
        found = defaultdict(lambda: (set(), set()))
        for one, own in seats(part, invited):
            changing = {zone for zone in ZONES if any(len(offsets(day, zone)) > 1 for day in dates(part, zone))}
            if {person.zone for person in own} & changing or (not own and one.zone in changing):
                found["clock_change"][0].update(person.name for person in own if person.zone in changing)
            days = dates(part, one.zone)
            if days & FREE[one.country]:
                found["holiday"][0].update(person.name for person in own)
            elif {day.weekday() for day in days} & WEEKEND[one.country]:
                found["weekend"][0].update(person.name for person in own)
        for kind, (names, _) in found.items():
            yield kind, (part.id,), set(), names


def away(plan, invited, engaged):
    for part in plan.sittings:
        found = defaultdict(lambda: (set(), set()))
        for other in OTHERS:
            for who in {row.name for row in engaged}:
                times = [row for row in engaged if row.name == who and row.meeting == other]
                times = [row for row in times if minutes(row) & minutes(part)]
                own = [one for at, one, name in on_items(plan, invited) if at is part and name == who.casefold()]
                expected = who in people(part, invited)
                clashing = {one.id for one in own for row in times if minutes(row) & minutes(one)}
                if clashing or (expected and any(row.speaks for row in times)):
                    found["conflict", other][0].update(clashing)
                    found["conflict", other][1].add(who)
                elif expected and times:
                    found["warning", other][1].add(who)
        for slots, names in found.values():
            yield "elsewhere", (part.id,), slots, names


def out_of_order(plan, *_):
    slots = [one for part in plan.sittings for one in part.slots if one.minutes]
    above = {one.item.id: one.item.parent for part in plan.sittings for one in part.slots}

    def line(number):
        return {number} | (line(above[number]) if above.get(number) else set())

    for wish in plan.precedence:
        if wish.before in line(wish.after) or wish.after in line(wish.before):
            continue
        first = [one for one in slots if wish.before in line(one.item.id)]
        second = [one for one in slots if wish.after in line(one.item.id)]
        if any(max(minutes(one)) >= min(minutes(other)) for one in first for other in second):
            last = max(first, key=lambda one: (one.end.timestamp(), one.id))
            begun = min(second, key=lambda one: (one.start.timestamp(), one.end.timestamp(), one.id))
            yield "order", {last.sitting, begun.sitting}, {last.id, begun.id}, set()


READINGS = (out_of_order, spans, overlaps, nights, interpreted, unusual, away)


def key(kind, sittings, slots, names):
    return kind, tuple(sorted(sittings)), frozenset(slots), frozenset(names)


@given(plans(), delegations(), elsewhere())
def test_the_rules_find_what_a_reading_minute_by_minute_finds(plan, invited, engaged):
    rows = find(plan, invited, engaged)
    pairs = {"person", "room", "overlap"}  # compared in test_conflicts
    found = [key(row.kind, row.sittings, row.slots, row.people) for row in rows if row.kind not in pairs]
    expected = [key(*one) for reading in READINGS for one in reading(plan, invited, engaged)]
    assert sorted(found, key=str) == sorted(expected, key=str)
    assert [row.severity for row in rows] == sorted(row.severity for row in rows)
    assert all(row.items == tuple(plan_item(plan, number) for number in row.slots) for row in rows)


def plan_item(plan, number):
    return next(one.item.id for part in plan.sittings for one in part.slots if one.id == number)
