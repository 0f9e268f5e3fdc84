"""Who was there: the matrix, the roll-call, the names of the logs, and taking a log in."""
