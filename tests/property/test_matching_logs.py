"""How well invented logs are matched, on seeds that the scorer was never tuned on. `make bench` tells the full size."""

from __future__ import annotations

import random

import pytest
from tests.bench import log_names
from tests.bench.log_names import FREE, RULE

SIZE = {"people": 500, "rows": 1250}


@pytest.fixture(scope="module")
def asked():
    """A log of a meeting that asks for names such as `FJ - First Last`."""
    return log_names.make(71, **SIZE, named=RULE)


def test_a_log_is_the_same_each_time(asked):
    assert log_names.make(71, **SIZE, named=RULE) == asked
    assert len({row.name for row in asked.rows}) > 900


def test_delegates_are_found_and_nearly_nobody_wrongly(asked):
    found = log_names.figures(asked)
    assert found.top >= 0.93
    assert found.recall >= 0.80
    assert found.precision >= 0.995


def test_where_nothing_is_asked_for_they_are_proposed_and_not_taken_for_granted():
    found = log_names.figures(log_names.make(72, **SIZE, named=FREE))
    assert found.top >= 0.93
    assert found.precision >= 0.995


@pytest.mark.parametrize("kind", ["given family", "family given", "FAMILY given", "family, given", "title", "note"])
def test_no_outsider_with_the_very_name_of_a_delegate_is_accepted(asked, kind):
    """Without an address and a delegation nobody can tell him from the delegate; an address elsewhere tells no more."""
    matcher, dice = asked.matcher(), random.Random(kind)
    names = [log_names.BARE[kind](dice, one) for one in asked.people]
    assert {matcher.match(name).person for name in names} == {None}
    assert {matcher.match(name, "somebody@ngo.example.net").person for name in names} == {None}


def test_devices_rooms_and_telephones_are_nobody(asked):
    matcher = asked.matcher()
    things = [row.name for row in asked.rows if row.name.startswith(("+", "Interpreter", "LAPTOP", "Meeting Room"))]
    assert len(things) > 30
    assert {matcher.match(name).person for name in things} == {None}
