"""The printed sheets: gallery, preview, options, export."""
