"""Scanned newspapers: the words of ALTO pages and the structure METS gives them.

May import from importing and model.
"""
