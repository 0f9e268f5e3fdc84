"""Who holds which invitation, and issuing what is due."""
