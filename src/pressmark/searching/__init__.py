"""The search engine: words, the Whoosh index, the evaluator, the facet table, the language.

May import `model`, numpy, whoosh, Stemmer, regex and lark; importing the package loads none.
"""
