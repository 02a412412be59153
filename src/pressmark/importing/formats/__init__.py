"""One module per file format, and the catalogue that lists them.

May import from importing, model and third-party parsers; never another engine or the network.
"""
