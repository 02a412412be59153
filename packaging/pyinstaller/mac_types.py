"""The kinds of file macOS offers Pressmark for, as keys of Info.plist."""

# Kinds the system does not declare itself: identifier, what a user reads, extensions, and what a
# file of it is besides. The owners' programs may declare them, too; theirs then hold.
IMPORTED = (
    ("org.ietf.mhtml", "Saved page", ("mhtml", "mht"), "public.data"),
    ("org.netpreserve.warc", "Web archive", ("warc",), "public.data"),
    ("net.webrecorder.wacz", "Web archive", ("wacz",), "public.zip-archive"),
    ("org.mozilla.maff", "Saved page", ("maff",), "public.zip-archive"),
)
# .warc.gz: the system looks at the last part of a name only.
KNOWN = ("public.html", "public.xhtml", "com.apple.webarchive", "org.gnu.gnu-zip-archive")

IMPORTED_TYPES = [
    {
        "UTTypeIdentifier": identifier,
        "UTTypeDescription": description,
        "UTTypeConformsTo": [conforms, "public.content"],
        "UTTypeTagSpecification": {"public.filename-extension": list(extensions)},
    }
    for identifier, description, extensions, conforms in IMPORTED
]
DOCUMENT_TYPES = [
    {
        "CFBundleTypeName": "Saved page",
        "CFBundleTypeRole": "Viewer",
        # Offered under "Open with"; taken away from no other program.
        "LSHandlerRank": "Alternate",
        "LSItemContentTypes": [*KNOWN, *(identifier for identifier, *_ in IMPORTED)],
    }
]
