"""What comes back: answers to invitations, as calendar files or in mails (RFC 5546, RFC 6047)."""
