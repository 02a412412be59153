"""Judging what a file says about an article: dates, sources, titles, authors, languages.

May import only model, the alias table in resources, and language detection.
"""
