"""The facet table: what a user can edit, as arrays; narrowing by it and counting it.

May import `model`, `searching.words` (folding) and numpy.
"""
