"""The office's directory: which entities there are, were and will be."""
