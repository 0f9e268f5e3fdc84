"""The people of the office, who move between entities and meetings."""
