"""From files to drafts: found, sniffed, read in worker processes, cleaned, dated, attributed.

May import only model, the parsers of the formats, and the shipped table of outlets.
"""

from pressmark.importing.contract import ReadOptions
from pressmark.importing.finding import FoundFile, find_files, is_found
from pressmark.importing.importer import original_page, read
from pressmark.importing.pool import READ_BEFORE
from pressmark.importing.scanning import scan
from pressmark.importing.text.repeated import REPEATED, LineCounts, without_repeated

__all__ = [
    "READ_BEFORE",
    "REPEATED",
    "FoundFile",
    "LineCounts",
    "ReadOptions",
    "find_files",
    "is_found",
    "original_page",
    "read",
    "scan",
    "without_repeated",
]
