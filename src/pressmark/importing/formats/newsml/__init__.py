"""News agencies' formats: what NewsML, NITF and ninjs have in common.

May import from importing and model.
"""
