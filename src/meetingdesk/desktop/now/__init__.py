"""The day as it runs: what is on, how late it is, who speaks next."""
