"""Rows to printed sheets and tables: PDF and drawn pages by typst, XLSX and CSV. Free of Qt and SQLAlchemy."""
