"""Taking in people whom a foreign table nominates."""
