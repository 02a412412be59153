"""Word processors' files (DOCX, RTF) as paragraphs, and what a plain one says of itself.

May import from importing and model.
"""
