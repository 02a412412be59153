"""The record: one archive folder on disk, its SQLite record and its store of originals.

May import only ``pressmark.model`` and the standard library.
"""
