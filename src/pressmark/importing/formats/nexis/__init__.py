"""Nexis and LexisNexis: labels in the interface's language, records, and how files are split.

May import from importing and model.
"""
