"""Taking in answers to invitations."""
