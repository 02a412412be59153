"""A real Whoosh index with our own codec: segments, writer, reader, compaction.

May import `model`, `searching.words`, `numbering` and `stems`, numpy and whoosh.
"""
