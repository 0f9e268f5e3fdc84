"""Item models: rows in, cells out. They know neither widgets nor the file."""
