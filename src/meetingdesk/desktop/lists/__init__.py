"""What the screens that are lists share: head, table, side, forms, and the screen that puts them together."""
