"""RTF control words that open a destination or stand for a character."""

from __future__ import annotations

#: Destinations whose text is read, each in its own way.
OWN_DESTINATIONS = frozenset(
    "fonttbl stylesheet title author keywords creatim revtim bkmkstart fldinst fldrslt footnote "
    "upr".split()
)

#: Destinations whose text is kept under their name.
COLLECTED = frozenset("title author keywords bkmkstart".split())

#: Destinations that may be marked as optional but hold text of the document.
TRANSPARENT = frozenset("ud shpinst shp shptxt listtext pntext result".split())

#: Destinations with nothing a reader sees in the text.
SILENT = frozenset(
    "colortbl pict nonshppict objdata objclass objname object header headerl headerr headerf "
    "footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation "
    "atnauthor atnid atnicn atndate atnref filetbl listtable listoverridetable listpicture "
    "rsidtbl revtbl generator xmlnstbl datastore themedata colorschememapping latentstyles "
    "pgptbl userprops docvar mailmerge private template subject operator manager company "
    "category comment doccomm hlinkbase printim buptim sp sn sv nonesttables nesttableprops "
    "pn pnseclvl pntxta pntxtb pnaiueo tc tcn xe rxe bkmkend do dptxbxtext blipuid blipimage "
    "fchars lchars mmathPr wgrffmtfilter passwordhash protusertbl factoidname formfield "
    "datafield panose falt fname fontemb fontfile".split()
)

#: Control words and symbols that stand for text.
CHARACTERS = {
    "tab": "\t", "line": "\n", "softline": "\n", "lbr": "\n", "emdash": "—", "endash": "–",
    "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "emspace": " ", "enspace": " ", "qmspace": " ", "~": "\u00a0", "_": "\u2011", "-": "",
    "{": "{", "}": "}", "\\": "\\", "zwj": "\u200d", "zwnj": "\u200c", "\t": "\t",
}  # fmt: skip
