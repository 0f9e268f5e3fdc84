"""How long a plan for the order takes beside HiGHS alone on the same model, and whether a day too full is told.

40 items of 30 to 60 minutes with 45 speakers in 12 zones, in 3 sittings of 10 hours with 2 rooms, breaks, an opening, a
closing and two headings; both sides by turns in one run.
"""

from __future__ import annotations

import random
import statistics
import time
from datetime import date, timedelta

from meetingdesk.domain import clock
from meetingdesk.domain.planner import solver
from meetingdesk.domain.planner.model import Builder, rules
from meetingdesk.domain.planner.planning import plan
from meetingdesk.domain.planner.reading import read
from meetingdesk.rows.agenda import AgendaRow, ItemRow, RoomRow, SittingRow, SlotRow, SpeakerRow
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.rows.planner import PlanOptions

ROUNDS = 3
RATIO_LIMIT = 5.0
DAY, START, MINUTES = date(2027, 3, 1), 9 * 60, 600
FULL_MINUTES = 400  # of a sitting: with its breaks too short for the same items
BREAKS = ((90, 30), (240, 60), (450, 30))  # offset and minutes, each day
ZONES = (
    "America/Mexico_City", "America/Santo_Domingo", "America/Santiago", "Africa/Abidjan", "Africa/Nairobi",
    "Europe/Brussels", "Asia/Baku", "Asia/Dubai", "Asia/Bangkok", "Asia/Tokyo", "Pacific/Fiji", "Australia/Sydney",
)  # fmt: skip
ROOMS = (RoomRow(1, "Room 1"), RoomRow(2, "Room 2"))
OPTIONS = PlanOptions(any_room=True)
MEETING = MeetingRow(
    1, "meeting", "m", "Meeting", None, "UTC", "", "", "", "", ("en",), "decimal", "nominated", DAY, DAY, 3, 40, 0
)


def make(minutes: int = MINUTES, seed: int = 1) -> AgendaRow:
    """Return the agenda: its items packed into sittings one after the other, whatever hour that is for whom."""
    dice = random.Random(seed)
    people = [(number, ZONES[number % len(ZONES)]) for number in range(1, 46)]
    dice.shuffle(people)
    items = [_item(number, dice, people) for number in range(1, 41)]
    ends = {(sitting, room): 0 for sitting in (1, 2, 3) for room in (1, 2)}
    slots: dict[int, list[SlotRow]] = {1: [], 2: [], 3: []}
    for place, item in enumerate(items):
        kind = {0: "opening", 39: "closing"}.get(place)
        sitting, room = min(ends, key=lambda key: (ends[key], key))
        offset = ends[sitting, room]
        if kind:
            sitting, offset = (1, 0) if kind == "opening" else (3, minutes - item.minutes)
        else:
            for begin, length in BREAKS:
                if offset < begin + length and begin < offset + item.minutes:
                    offset = begin + length
        ends[sitting, room] = (
            max(ends[sitting, room], offset + item.minutes) if kind != "closing" else ends[sitting, room]
        )
        slots[sitting].append(_slot(place + 1, item, sitting, None if kind else room, offset))
    for sitting, rows in slots.items():
        for place, (offset, length) in enumerate(one for one in BREAKS if sum(one) <= minutes):
            number = 100 + sitting * 10 + place
            rows.append(_slot(number, _row(number, "break", length, ()), sitting, None, offset))
    return AgendaRow(MEETING, tuple(_sitting(n, slots[n], minutes) for n in slots), (), ROOMS)


def _item(number: int, dice: random.Random, people: list[tuple[int, str]]) -> ItemRow:
    chosen = [people[(number - 1) % len(people)]]
    if number % 8 == 0:
        chosen.append(people[40 + number // 8 - 1])
    elif number % 5 == 0:
        chosen.append(dice.choice(people))
    kind = {1: "opening", 40: "closing"}.get(number, "presentation")
    return _row(number, kind, dice.choice((30, 45, 60)), tuple(dict.fromkeys(chosen)))


def _row(number: int, kind: str, minutes: int, people: tuple[tuple[int, str], ...]) -> ItemRow:
    speaking = tuple(
        SpeakerRow(number * 10 + place, f"Speaker {who}", None, None, zone, None, "speaker", "", "confirmed", who)
        for place, (who, zone) in enumerate(people)
    )
    title = f"Item {number}"
    uid, titles = f"item-{number}", {"en": title}
    return ItemRow(
        number, uid, str(number), title, titles, kind, None, None, minutes, None, speaking, order=number
    )  # fmt: skip


def _slot(number: int, item: ItemRow, sitting: int, room: int | None, offset: int) -> SlotRow:
    start = clock.at(DAY + timedelta(days=sitting - 1), START + offset, "UTC")
    name = f"Room {room}" if room else ""
    return SlotRow(number, item, sitting, room, name, offset, item.minutes, start, clock.later(start, item.minutes))


def _sitting(number: int, slots: list[SlotRow], minutes: int) -> SittingRow:
    day = DAY + timedelta(days=number - 1)
    start = clock.at(day, START, "UTC")
    return SittingRow(
        number, f"sitting-{number}", number, day, start, clock.later(start, minutes), minutes, "plenary", "all", (),
        "", "", "", "", 0, ROOMS, tuple(slots),
    )  # fmt: skip


def _alone(agenda: AgendaRow) -> float:
    import highspy

    problem = read(agenda, OPTIONS).problem
    model = solver.lp(Builder(problem, rules(problem)).build())
    highs = highspy.Highs()
    highs.silent()
    for name, value in solver.EXACT.items():
        highs.setOptionValue(name, value)
    highs.passModel(model)
    began = time.perf_counter()
    highs.run()
    return time.perf_counter() - began


def measure(rounds: int = ROUNDS) -> list[str]:
    """Return the lines of the report."""
    agenda, ours, bare = make(), [], []
    for _ in range(rounds):
        bare.append(_alone(agenda))
        began = time.perf_counter()
        found = plan(agenda, OPTIONS)
        ours.append(time.perf_counter() - began)
    value, floor = statistics.median(ours), statistics.median(bare)
    times = f"{value * 1000:.0f} ms, HiGHS alone {floor * 1000:.0f} ms"
    began = time.perf_counter()
    full = plan(make(FULL_MINUTES), OPTIONS)
    told = "infeasible" if full.clash else "a plan"
    return [
        f"order planner, 40 items: {times}, ratio {value / floor:.2f} (at most {RATIO_LIMIT:.0f})",
        f"order planner, proven optimum: {found.proven}; burden {found.burden_before} to {found.burden_after}",
        f"order planner, over-full: {told} after {(time.perf_counter() - began) * 1000:.0f} ms",
    ]


if __name__ == "__main__":
    print(*measure(), sep="\n")
