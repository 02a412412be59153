"""One recogniser per language behind one interface, chosen through a table.

May import the rules and tables; a recogniser's library is imported when it is built.
"""
