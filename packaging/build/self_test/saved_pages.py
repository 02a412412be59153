"""Saved web pages: as a file, and in the containers browsers and crawlers make."""

import base64
import gzip
import hashlib
import json
import plistlib
from email.utils import format_datetime

from self_test.archives import zipped
from self_test.story import DAY, address, page, title

_MAFF = """<?xml version="1.0"?>
<RDF:RDF xmlns:MAF="http://maf.mozdev.org/metadata/rdf#"
 xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><RDF:Description RDF:about="urn:root">
<MAF:originalurl RDF:resource="{url}"/><MAF:title RDF:resource="{title}"/>
<MAF:archivetime RDF:resource="{when}"/><MAF:indexfilename RDF:resource="index.html"/>
<MAF:charset RDF:resource="UTF-8"/></RDF:Description></RDF:RDF>"""


def files() -> dict[str, bytes]:
    """The files by name."""
    return {
        "html.html": page("html").encode(),
        "mhtml.mhtml": _mhtml("mhtml"),
        "webarchive.webarchive": _webarchive("webarchive"),
        "maff.maff": _maff("maff"),
        "singlefilez.u.zip": zipped({"index.html": page("singlefilez")}),
        "warc.warc.gz": _warc("warc"),
        "wacz.wacz": _wacz("wacz"),
    }


def _mhtml(name: str) -> bytes:
    lines = [
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {address(name)}",
        f"Subject: {title(name)}",
        f"Date: {format_datetime(DAY)}",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="--edge--"',
        "",
        "----edge--",
        "Content-Type: text/html",
        "Content-Transfer-Encoding: base64",
        f"Content-Location: {address(name)}",
        "",
        base64.encodebytes(page(name).encode()).decode(),
        "----edge----",
        "",
    ]
    return "\r\n".join(lines).encode()


def _webarchive(name: str) -> bytes:
    main = {
        "WebResourceData": page(name).encode(),
        "WebResourceURL": address(name),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceFrameName": "",
    }
    return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)


def _maff(name: str) -> bytes:
    about = _MAFF.format(url=address(name), title=title(name), when=format_datetime(DAY))
    return zipped({"1/index.rdf": about, "1/index.html": page(name)})


def _warc(name: str) -> bytes:
    """One response of a server, in a gzip member of its own."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(name).encode()
    head = "\r\n".join(
        (
            "WARC/1.0",
            "WARC-Type: response",
            f"WARC-Target-URI: {address(name)}",
            f"WARC-Date: {DAY:%Y-%m-%dT%H:%M:%SZ}",
            "WARC-Record-ID: <urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8>",
            "Content-Type: application/http; msgtype=response",
            f"Content-Length: {len(answer)}",
            "\r\n",
        )
    )
    return gzip.compress(head.encode() + answer + b"\r\n\r\n", mtime=0)


def _wacz(name: str) -> bytes:
    archive = _warc(name)
    digest = hashlib.sha256(archive).hexdigest()
    package = {"resources": [{"path": "archive/data.warc.gz", "hash": f"sha256:{digest}"}]}
    entry = {"url": address(name), "title": title(name), "ts": DAY.isoformat()}
    pages = f'{{"format":"json-pages-1.0"}}\n{json.dumps(entry)}\n'
    return zipped(
        {
            "datapackage.json": json.dumps(package),
            "archive/data.warc.gz": archive,
            "pages/pages.jsonl": pages,
        }
    )
