"""Taking over a schedule: what it would bring is shown before anything is written."""
