"""The delegations of a meeting: who is invited, who has answered, who comes."""
