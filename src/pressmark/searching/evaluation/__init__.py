"""The evaluator: a query tree answered on arrays; ranking; counting.

May import `model`, `searching.words`, `searching.index`, `searching.facets` and numpy.
"""
