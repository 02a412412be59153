"""What is known of names beforehand: places, organisations, groups, given names, and keys.

May import the model and its own modules; reads the shipped tables and nothing else.
"""
