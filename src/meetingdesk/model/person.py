"""People, who move between entities and meetings."""

from __future__ import annotations

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from meetingdesk.model.base import Base, Key, Uid, table_args


class Person(Base):
    """A person. `zone` only where it differs from the entity's; `list_address`: may the e-mail stand in lists."""

    __tablename__ = "person"
    __table_args__ = table_args(CheckConstraint("family <> '' OR given <> ''", name="name"))
    id: Mapped[Key]
    uid: Mapped[Uid]
    honorific: Mapped[str] = mapped_column(default="")
    family: Mapped[str] = mapped_column(default="")
    given: Mapped[str] = mapped_column(default="")
    native: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="", index=True)
    phone: Mapped[str] = mapped_column(default="")
    languages: Mapped[list[str]] = mapped_column(default=list)
    zone: Mapped[str | None]
    list_address: Mapped[bool] = mapped_column(default=False)
