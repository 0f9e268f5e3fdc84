"""MeetingDesk: virtual meetings of several days, their delegations, invitations and sheets, in one local file."""

__version__ = "0.1.0"
