"""Pure rules of the field: time, numbers, places, order. They know neither database nor window."""
