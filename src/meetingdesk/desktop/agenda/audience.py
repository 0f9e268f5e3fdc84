"""For whom a sitting is held, as the window offers it: everybody, some groups, or people by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from meetingdesk import words
from meetingdesk.desktop.agenda.marks import tr
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.domain.audience import expected
from meetingdesk.domain.delegations import CAPACITIES

if TYPE_CHECKING:
    from meetingdesk.rows.agenda import SittingRow
    from meetingdesk.rows.office import KindRow, RegionRow


@dataclass(frozen=True, slots=True)
class Group:
    """A group that can be ticked: its code, what stands beside the tick, and its whole name."""

    code: str
    text: str
    name: str


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of the office, by the audience that they belong to."""

    regions: tuple[RegionRow, ...] = ()
    kinds: tuple[KindRow, ...] = ()

    def of(self, choice: str) -> tuple[Group, ...]:
        """Return what can be ticked for a choice, in the order of the lists."""
        if choice == "capacities":
            said = [(code, words.say(f"document.capacity.{code}")) for code in CAPACITIES]
            return tuple(Group(code, text, text) for code, text in said)
        rows: Sequence[RegionRow | KindRow] = ()
        if choice in ("regions", "kinds"):
            rows = self.regions if choice == "regions" else self.kinds
        return tuple(Group(row.code, row.code, row.name) for row in rows)


def choices() -> tuple[tuple[str, str], ...]:
    """Return for whom a sitting can be held, as pairs of code and words."""
    return (
        ("all", tr("Everybody")),
        ("regions", tr("Some regions")),
        ("kinds", tr("Some kinds of entity")),
        ("capacities", tr("Some capacities")),
        ("people", tr("Named people only")),
    )


def sitting_kinds() -> tuple[tuple[str, str], ...]:
    """Return the kinds of sittings, as pairs of code and words."""
    return (
        ("plenary", tr("Plenary")),
        ("breakout", tr("Break-out")),
        ("heads", tr("Heads only")),
        ("test", tr("Connection test")),
    )


def choice_of(sitting: SittingRow) -> str:
    """Return the choice that an audience is: capacities of which none is named are people by name."""
    named_only = sitting.audience == "capacities" and not set(sitting.audience_codes) & set(CAPACITIES)
    return "people" if named_only else sitting.audience


def people(plan: Plan) -> dict[str, str]:
    """Return the delegates who stand, uids by name and entity."""
    return {
        f"{delegate.name} \u2013 {delegation.entity_name}": delegate.uid
        for delegation in plan.delegations
        for delegate in delegation.standing
    }


def named(plan: Plan, sitting: SittingRow) -> dict[str, str]:
    """Return the people whom a sitting asks by name: what they are called, by uid."""
    codes = set(sitting.audience_codes)
    return {
        delegate.uid: f"{delegate.name} \u2013 {delegation.entity_name}"
        for delegation in plan.delegations
        for delegate in delegation.delegates
        if delegate.uid in codes
    }


def expected_text(plan: Plan, sitting: SittingRow) -> str:
    """Say how many people of how many delegations are expected."""
    counts = [sum(expected(sitting, row, one) for one in row.delegates) for row in plan.delegations]
    n, of = sum(counts), sum(count > 0 for count in counts)
    if not n:
        return tr("Nobody is expected so far")
    return tr("{n} people of {of} delegations are expected").format(n=n, of=of) if n > 1 else tr("1 person is expected")
