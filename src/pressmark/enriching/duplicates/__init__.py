"""Near-duplicates: print page and web page, an agency's story in two papers, an update.

May import the model, numpy and rensa.
"""
