"""Articles as files other programs read, and as formatted citations.

May import `model` and citeproc.
"""

from pressmark.exporting.citations import CitationStyle, cite, styles
from pressmark.exporting.exported import Exported
from pressmark.exporting.formats import Format, formats, write

__all__ = ["CitationStyle", "Exported", "Format", "cite", "formats", "styles", "write"]
