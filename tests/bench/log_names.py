"""Invented logs: how delegates, outsiders, devices and telephones name themselves. The same seed gives the same log.

`RULE` is a meeting that asks for names such as `FJ - First Last`, as most do; `FREE` is one that asks for nothing.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import NamedTuple

from tests.bench.log_people import COUNTRIES, Name, Somebody, candidates, delegates, labels, somebody

from meetingdesk.domain.matching import Matcher, book


class Row(NamedTuple):
    """One row of a log, and who it is: 0 for nobody of the meeting."""

    name: str
    email: str
    person: int


Variant = Callable[[random.Random, Somebody], str]


def _code(one: Somebody, kind: int = 0) -> str:
    """Return what a delegation is named by: alpha-2 and alpha-3 code, name in English and in French."""
    return COUNTRIES[one.delegation - 1][kind]


def _full(one: Somebody) -> str:
    return f"{one.given.listed} {one.family}"


def _plain(text: str) -> str:
    from anyascii import anyascii

    return anyascii(text)


def _typo(dice: random.Random, text: str) -> str:
    place = dice.randrange(1, len(text) - 1)
    kind = dice.choice(("drop", "double", "swap"))
    if kind == "drop":
        return text[:place] + text[place + 1 :]
    if kind == "double":
        return text[:place] + text[place] + text[place:]
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


def _other(one: Somebody) -> str:
    families: tuple[Name, ...] = one.families
    return _plain(f"{one.given.other} {' '.join(name.other for name in families)}")


BARE: Mapping[str, Variant] = {
    "given family": lambda dice, one: _full(one),
    "family given": lambda dice, one: f"{one.family} {one.given.listed}",
    "FAMILY given": lambda dice, one: f"{one.family.upper()} {one.given.listed}",
    "family, given": lambda dice, one: f"{one.family}, {one.given.listed}",
    "initial": lambda dice, one: f"{one.given.listed[0]}. {one.family}",
    "title": lambda dice, one: f"{dice.choice(('Dr', 'Mr.', 'Ms', 'Mme', 'Sra.', 'Prof.'))} {_full(one)}",
    "login": lambda dice, one: _plain(f"{one.given.listed[0]}{one.families[0].listed}").lower(),
    "spelled otherwise": lambda dice, one: _other(one),
    "own script": lambda dice, one: one.native or _full(one),
    "device": lambda dice, one: dice.choice(("iPhone de {}", "{}'s iPad", "Galaxy {}")).format(one.given.listed),
    "given alone": lambda dice, one: one.given.listed,
    "one family name": lambda dice, one: f"{one.given.listed} {one.families[0].listed}",
    "typing error": lambda dice, one: _typo(dice, _full(one)),
    "note": lambda dice, one: f"{_full(one)} ({dice.choice(('External', 'Unverified', 'Guest'))})",
}
NAMED: Mapping[str, Variant] = {
    "code - name": lambda dice, one: f"{_code(one)} - {dice.choice((_full(one), _other(one)))}",
    "role_code_name": lambda dice, one: f"{dice.choice(('HD', 'DEL', 'OBS'))}_{_code(one, 1)}_{_full(one)}",
    "country name": lambda dice, one: f"{_code(one, dice.choice((2, 3)))} {_full(one)}",
    "name (country)": lambda dice, one: f"{_full(one)} ({_code(one, dice.choice((0, 2)))})",
    "code - family": lambda dice, one: f"{_code(one)} - {one.families[0].listed}",
    "code - typing error": lambda dice, one: f"{_code(one)} - {_typo(dice, _full(one))}",
    "code - one family name": lambda dice, one: f"{_code(one)} - {one.given.listed} {one.families[0].listed}",
}  # fmt: skip
_BARE_WEIGHTS = (22, 8, 7, 6, 5, 5, 4, 7, 4, 5, 4, 8, 9, 6)
_NAMED_WEIGHTS = (38, 12, 12, 12, 8, 9, 9)
RULE, FREE = 0.85, 0.3  # how many name their delegation

_ROOMS = (
    "Interpreter {}",
    "Meeting Room {}",
    "Secretariat",
    "Tech support {}",
    "Cabine FR",
    "IT Helpdesk",
    "Zoom Room {}",
)
_DEVICES = ("iPhone", "iPad ({})", "Galaxy S{}", "LAPTOP-{}K3V", "DESKTOP-{}Q", "Huawei P{}")


def _email(dice: random.Random, one: Somebody, own: str) -> str:
    """Three in ten show an address, a fifth of these a private one."""
    if dice.random() >= 0.3:
        return ""
    return own if dice.random() >= 0.2 else _plain(f"{one.given.listed}{dice.randint(1, 999)}@mail.example.net").lower()


def _shown(dice: random.Random, one: Somebody, named: float) -> str:
    kinds, weights = (NAMED, _NAMED_WEIGHTS) if dice.random() < named else (BARE, _BARE_WEIGHTS)
    return kinds[dice.choices(list(kinds), weights)[0]](dice, one)


def _outsider(dice: random.Random, people: list[Somebody], named: float) -> Row:
    """Return somebody who is not of the meeting: one in twelve has the name of a delegate, and names no delegation."""
    if dice.random() < 1 / 12:
        return Row(_full(dice.choice(people)), "", 0)
    one = somebody(dice, 0, dice.randint(1, len(COUNTRIES)))
    shown = _shown(dice, one, named / 3)
    return Row(shown, f"{_plain(one.given.listed)}@ngo.example.net".lower() if dice.random() < 0.3 else "", 0)


def _thing(dice: random.Random) -> Row:
    kind = dice.choice(("phone", "room", "device"))
    if kind == "phone":
        return Row(f"+{dice.randint(20, 99)} {dice.randint(1, 9)} *** ** {dice.randint(10, 99)}", "", 0)
    return Row(dice.choice(_ROOMS if kind == "room" else _DEVICES).format(dice.randint(1, 9)), "", 0)


class Log(NamedTuple):
    """A meeting's people and the rows of its log."""

    people: list[Somebody]
    rows: list[Row]

    def matcher(self) -> Matcher:
        """Return what knows these people, and remembers nothing: neither decisions nor what was worked out before."""
        book.cache_clear()
        return Matcher(candidates(self.people), {}, labels())


def make(seed: int, people: int = 2000, rows: int = 5000, named: float = RULE) -> Log:
    """Invent a log: of a hundred rows 87 are of delegates, 5 of outsiders, 8 of devices, rooms and telephones."""
    dice = random.Random(seed)
    everybody = delegates(dice, people)
    found = []
    for _ in range(rows):
        draw = dice.random()
        if draw < 0.87:
            one = dice.choice(everybody)
            found.append(Row(_shown(dice, one, named), _email(dice, one, one.email), one.person))
        else:
            found.append(_outsider(dice, everybody, named) if draw < 0.917 else _thing(dice))
    return Log(everybody, found)


class Figures(NamedTuple):
    """Shares of rows from 0 to 1."""

    top: float  # of the delegates' rows: the right one is matched or proposed first
    top_three: float
    recall: float  # of the delegates' rows: matched rightly without asking
    told: float  # of the delegates' rows: they give their address or a delegation; nothing else may be matched so
    precision: float  # of what is matched without asking: rightly
    wrong: tuple[Row, ...]  # matched wrongly without asking


def figures(log: Log) -> Figures:
    """Match all rows of a log, and compare with who they are."""
    matcher, first, three, told, right, wrong = log.matcher(), 0, 0, 0, 0, []
    matcher.prepare((row.name, row.email) for row in log.rows)
    for row in log.rows:
        meaning = matcher.match(row.name, row.email)
        proposed = [one.person for one in matcher.proposals(row.name, row.email)]
        if meaning.person is not None:
            proposed = [meaning.person]
            right += meaning.person == row.person
            wrong += [row] if meaning.person != row.person else []
        first += bool(row.person) and row.person in proposed[:1]
        three += bool(row.person) and row.person in proposed
        named = any(reading.delegations for reading in matcher._book.readings(row.name, row.email))
        told += bool(row.person) and (named or meaning.method == "email")
    mine = sum(row.person > 0 for row in log.rows)
    return Figures(first / mine, three / mine, right / mine, told / mine, right / (right + len(wrong)), tuple(wrong))
