"""Plain frozen data and errors that every layer speaks. No I/O.

May import only the standard library.
"""
