"""Taking in people whom a foreign table nominates."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from meetingdesk.requests.base import Request

if TYPE_CHECKING:
    from meetingdesk.rows.nominations import Nominee, ToldDelegation


class ImportDelegations(Request):
    """Nominate all in one step. Entities are invited and made where need be; who is there is brought up to date.

    A new head makes the former one alternate. `delegations`: of which more is told than their people; so they become.
    """

    code: ClassVar[str] = "import_delegations"
    meeting: int
    nominees: tuple[Nominee, ...]
    delegations: tuple[ToldDelegation, ...] = ()
