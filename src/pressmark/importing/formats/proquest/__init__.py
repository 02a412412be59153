"""ProQuest: labels in the interface's language, and documents as marked paragraphs.

May import from importing and model.
"""
