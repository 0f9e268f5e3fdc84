"""The overview: what is still to do, the next sitting, the board of regions and kinds."""
