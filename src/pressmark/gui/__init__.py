"""The window: Qt widgets over one open archive.

May import Qt, ``services`` and ``model``; services are imported off the GUI thread.
"""
