"""The query language: text to tree (parsing), tree to text (printing), tree to plain words.

May import `model`, `searching.words`, lark and regex.
"""
