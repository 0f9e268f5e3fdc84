"""The window planner: at which hour a day's sittings start, and what each hour costs whom."""
