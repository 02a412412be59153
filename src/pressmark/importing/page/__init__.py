"""One web page to one draft: the headline a reader sees, the main text, the day it appeared.

May import from importing.metadata, importing.text, model, lxml, trafilatura and htmldate.
"""
