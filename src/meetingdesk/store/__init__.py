"""All that touches the office file. What enters is a request, what leaves is a notice of what changed."""
