"""People, who move between entities and meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import CheckConstraint

from meetingdesk.model.base import Base, blank, column, key, table_args, uid

if TYPE_CHECKING:
    from sqlalchemy.orm import Mapped


class Person(Base):
    """A person. `zone` only where it differs from the entity's; `list_address`: may the e-mail stand in lists.

    `pronunciation` is how the name is said, for the chair and the interpreters: `ee sung-ho`.
    """

    __tablename__ = "person"
    __table_args__ = table_args(CheckConstraint("family <> '' OR given <> ''", name="name"))
    id: Mapped[int] = key()
    uid: Mapped[str] = uid()
    honorific: Mapped[str] = column(default="")
    family: Mapped[str] = column(default="")
    given: Mapped[str] = column(default="")
    native: Mapped[str] = column(default="")
    email: Mapped[str] = column(default="", index=True)
    phone: Mapped[str] = column(default="")
    languages: Mapped[list[str]] = column(default=list)
    zone: Mapped[str | None]
    list_address: Mapped[bool] = column(default=False)
    pronunciation: Mapped[str] = blank()
