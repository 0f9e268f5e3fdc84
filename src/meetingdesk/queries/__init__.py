"""The read side: each question selects a few columns and returns rows. Nothing here writes."""
