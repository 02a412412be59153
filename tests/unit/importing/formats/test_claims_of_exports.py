"""Every file has one format that is sure of it: no reader takes another's files."""

from pathlib import Path

import pytest

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence
from pressmark.importing.formats.catalogue import FORMATS
from pressmark.importing.sniffing import sample_of

OWN = {
    "docx", "rtf", "lexisnexis-html", "lexisnexis-text", "factiva-html", "factiva-text",
    "factiva-xml", "europresse-html", "proquest-html", "proquest-text", "proquest-email",
    "kikuzo-html", "yomidas-html", "integrum-html", "newsml-g2", "newsml-1", "nitf", "ninjs",
    "wire-text", "mets-alto", "retriever-text",
}  # fmt: skip
FOLDERS = ("db_exports", "rtf", "newsml_nitf", "mets_alto")
#: Files kept there that are of other kinds.
OTHERS = {"newspapers__channel1_20050201-20050228_0001-0059_0059.xlsx", "superdesk-core__wenn.xml",
          "superdesk-core__charset_in_subject_email.txt",
          "superdesk-core__json-email-bad-user.txt"}  # fmt: skip


def sure(path: Path) -> list[str]:
    sample = sample_of(Content.of_bytes(path.name, path.read_bytes()))
    return [known.NAME for known in FORMATS if known.sniff(sample) is Confidence.CERTAIN]


@pytest.mark.parametrize("folder", FOLDERS)
def test_each_file_of_these_kinds_is_claimed_by_its_own_reader(
    shared_data: Path, folder: str
) -> None:
    for path in sorted((shared_data / "formats" / folder).iterdir()):
        if path.name not in OTHERS:
            claims = [name for name in sure(path) if name != "mail"]
            assert len(claims) == 1, (path.name, claims)
            assert claims[0] in OWN, (path.name, claims)


def test_no_other_file_is_claimed(shared_data: Path) -> None:
    for path in sorted((shared_data / "formats").rglob("*")):
        if path.is_file() and path.parent.name not in FOLDERS:
            assert not OWN & set(sure(path)), path.name


def test_no_saved_page_is_claimed(shared_data: Path) -> None:
    pages = [*(shared_data / "pages").rglob("*.html.gz")]
    pages += [*(shared_data / "gold" / "htmldate_pages").glob("*.gz")]
    for path in sorted(pages)[::7]:
        assert not OWN & set(sure(path)), path.name
