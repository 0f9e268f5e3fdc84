"""Delegations: an entity's people at one meeting."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint

from meetingdesk.domain.delegations import CAPACITIES, DELEGATE_STATUSES, MODES, STATUSES
from meetingdesk.model.base import Base, column, key, one_of, table_args, uid

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped

DELEGATION_STATES = STATUSES
DELEGATE_STATES = DELEGATE_STATUSES


class Delegation(Base):
    """An entity invited to a meeting.

    The days, of the host, are those on which it was invited, said that it had the invitation, and answered; None: not
    yet, or nobody knows. `head_to_come`: it will name its head later.
    """

    __tablename__ = "delegation"
    __table_args__ = table_args(
        UniqueConstraint("meeting_id", "entity_id"),
        CheckConstraint("quota IS NULL OR quota > 0", name="quota"),
        one_of("status", DELEGATION_STATES),
    )
    id: Mapped[int] = key()
    uid: Mapped[str] = uid()
    meeting_id: Mapped[int] = column(ForeignKey("meeting.id", ondelete="CASCADE"))
    entity_id: Mapped[int] = column(ForeignKey("entity.id"), index=True)
    status: Mapped[str] = column(default="invited")
    quota: Mapped[int | None]
    last_contact: Mapped[date | None]
    note: Mapped[str] = column(default="")
    invited_on: Mapped[date | None]
    acknowledged_on: Mapped[date | None]
    answered_on: Mapped[date | None]
    head_to_come: Mapped[bool] = column(default=False)


class Delegate(Base):
    """A person in a delegation; post and entity name are kept as printed at that meeting."""

    __tablename__ = "delegate"
    __table_args__ = table_args(
        UniqueConstraint("delegation_id", "person_id"),
        CheckConstraint("(status = 'replaced') = (replaced_by_id IS NOT NULL)", name="replaced"),
        one_of("capacity", CAPACITIES),
        one_of("mode", MODES),
        one_of("status", DELEGATE_STATES),
    )
    id: Mapped[int] = key()
    uid: Mapped[str] = uid()
    delegation_id: Mapped[int] = column(ForeignKey("delegation.id", ondelete="CASCADE"))
    person_id: Mapped[int] = column(ForeignKey("person.id"), index=True)
    capacity: Mapped[str] = column(default="adviser")
    rank: Mapped[int] = column(default=0)
    mode: Mapped[str] = column(default="remote")
    post: Mapped[str] = column(default="")
    entity_name: Mapped[str] = column(default="")
    status: Mapped[str] = column(default="nominated")
    replaced_by_id: Mapped[int | None] = column(ForeignKey("delegate.id"), index=True)
