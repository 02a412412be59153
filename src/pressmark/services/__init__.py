"""Use cases: one open archive and what can be done with it, shared by both faces.

May import the engines and the model; hands plain data from one engine to the next.
"""
