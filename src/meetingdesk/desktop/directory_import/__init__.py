"""A foreign directory, looked at before anything of it is written."""
