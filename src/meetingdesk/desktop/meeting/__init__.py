"""What a meeting is, apart from its agenda and its people."""
