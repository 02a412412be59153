"""Factiva: its codes, records, and articles without codes.

May import from importing and model.
"""
