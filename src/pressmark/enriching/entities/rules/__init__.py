"""The steps between what a recogniser marks and what is worth showing as a facet value.

Each step is a pure function over one article's mentions. May import the model and the tables.
"""
