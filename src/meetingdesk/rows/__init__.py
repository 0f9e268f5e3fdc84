"""Plain data out: what queries hand to screens, documents and formats. Frozen, and free of Qt and SQLAlchemy."""
