"""The commands of the command line, a file a verb. `cli` puts them together; each loads the rooms that it needs."""
