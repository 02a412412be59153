"""NITF: a news agency's story as XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pressmark.importing.content import Content
from pressmark.importing.contract import Confidence, Context, Item, Sample
from pressmark.importing.drafting import compose
from pressmark.importing.formats.newsml.nitf_story import story_fields
from pressmark.importing.formats.xml_trees import local, parse_xml
from pressmark.model.errors import UnreadableFile
from pressmark.model.imports import Outcome, Problem

NAME = "nitf"
MEDIA_TYPE = "application/nitf+xml"


def sniff(sample: Sample) -> Confidence:
    """A root element of NITF's name."""
    start = sample.text[:8192].lstrip("\ufeff \t\r\n")
    is_xml = start.startswith("<") and "<html" not in start and "newsitem" not in start
    is_root = is_xml and ("<nitf" in start or ":nitf" in start) and "<newsmessage" not in start
    return Confidence.CERTAIN if is_root else Confidence.NO


def read(content: Content, context: Context) -> Iterator[Item]:
    """The stories of the file; most hold one."""
    tree = parse_xml(content.read())
    stories = [each for each in tree.root.iter("{*}nitf") if local(each.getparent()) != "nitf"]
    if not stories:
        raise UnreadableFile("No NITF story is in the file.")
    for number, nitf in enumerate(stories, 1):
        fields = story_fields(nitf)
        part = str(number) if len(stories) > 1 else ""
        if fields.body or fields.title:
            stub = not fields.body
            named = replace(fields, file_name=content.name, stub=stub)
            yield compose(named, MEDIA_TYPE, part, clean=False)
        else:
            yield Problem(part, "The story has neither a headline nor a text.")
    if tree.damage:
        yield Problem("", f"The XML is broken at {tree.damage}", Outcome.FAILED)
