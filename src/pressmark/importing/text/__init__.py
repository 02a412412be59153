"""Text as such: decoding, paragraphs, boilerplate, glued teasers, feed footers.

May import only model.
"""
