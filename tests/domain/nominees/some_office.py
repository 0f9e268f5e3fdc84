"""A small office: two entities, one of them invited with a head and room for two."""

from __future__ import annotations

from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.nominations import ForeignRow, ForeignTable
from meetingdesk.rows.office import EntityRow
from meetingdesk.rows.people import PartRow, PersonRow


def _entity(number: int, name: str, french: str) -> EntityRow:
    return EntityRow(
        id=number, uid=f"entity-{number}", name=name, kind="RILO", region="EUR", country="BE", city="", zone="UTC",
        valid_from=None, valid_to=None, confidence="high", seat_confidence="high", source="", name_en=name,
        name_fr=french,
    )  # fmt: skip


ENTITIES = (_entity(1, "RILO North", "BRLR Nord"), _entity(2, "ROCB South", "BRRC Sud"))
_PART = PartRow(1, "m", "Meeting", 1, 1, "RILO North", "head", "", "nominated")
PEOPLE = (
    PersonRow(1, "person-1", "", "Head", "Hans", "", "hans@example.org", "", (), None, list_address=False,
              parts=(_PART,)),
)  # fmt: skip
_HEAD = DelegateRow(
    id=1, uid="delegate-1", honorific="", family="Head", given="Hans", native="", email="hans@example.org",
    capacity="head", post="", rank=0, mode="remote", status="nominated", zone="UTC", list_address=False, languages=(),
    person=1,
)  # fmt: skip
DELEGATIONS = (
    DelegationRow(
        id=1, entity=1, entity_uid="entity-1", entity_name="RILO North", kind="RILO", kind_name="RILO", region="EUR",
        region_name="Europe", country="BE", city="", zone="UTC", status="nominated", quota=2, last_contact=None,
        delegates=(_HEAD,),
    ),
)  # fmt: skip


def table(*rows: dict[str, str]) -> ForeignTable:
    """A table whose rows follow its heads."""
    held = (
        ForeignRow(number, tuple(fields.values()), {name: text for name, text in fields.items() if text})
        for number, fields in enumerate(rows, start=2)
    )
    return ForeignTable("people.csv", "0" * 64, (), {}, tuple(held))
