"""From files to drafts: found, sniffed, read in worker processes, cleaned, dated, attributed.

May import only model, the parsers of the formats, and the shipped table of outlets.
"""
