"""The window. Screens speak to the controller alone; what they show are rows, what they ask for are requests."""
