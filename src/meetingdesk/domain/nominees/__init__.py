"""What would come of a table of nominations: who is taken in, which rows are rejected and why, what else to know."""

from meetingdesk.domain.nominees.settling import settle

__all__ = ["settle"]
