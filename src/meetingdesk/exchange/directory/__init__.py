"""The directory as a file: a table or JSON, written so that it comes back the same, and read as others write it."""
