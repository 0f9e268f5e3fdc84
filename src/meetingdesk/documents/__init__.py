"""Rows to printed sheets and tables: PDF and page images by typst, XLSX and CSV. Free of Qt and SQLAlchemy."""
