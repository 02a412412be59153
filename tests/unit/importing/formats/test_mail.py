"""Messages and mailboxes: newsletters, forwards, attachments, broken ones."""

import base64
from email.message import EmailMessage

import pytest
from pdf_builder import Text, build_pdf
from reading_of import PARAGRAPHS, drafts_of, format_of, items_of, news_page

from pressmark.importing.content import Content
from pressmark.importing.formats import mail, mbox
from pressmark.model.article import Draft
from pressmark.model.imports import Problem

_TEXT = "\n\n".join(PARAGRAPHS)


def _message(subject: str = "Bridge news", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.pop("sender", "The Daily River <news@river.example>")
    message["To"] = "reader@example.org"
    message["Subject"] = subject
    message["Date"] = "Tue, 14 Mar 2017 23:30:00 -0700"
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message


def test_a_newsletter_is_read_from_its_html_part() -> None:
    message = _message(List_Id="<river.example>")
    message.set_content("This newsletter needs HTML.")
    message.add_alternative(news_page(), subtype="html", cte="quoted-printable")
    (draft,) = drafts_of("a.eml", message.as_bytes())
    assert draft.title.value == "Bridge news"
    assert all(paragraph in draft.body for paragraph in PARAGRAPHS)
    assert draft.source is not None and draft.source.value == "The Daily River"
    assert draft.published is not None and str(draft.published.value) == "2017-03-14"
    assert draft.authors is None


def test_html_laid_out_in_tables_keeps_all_its_text() -> None:
    cells = "".join(f"<table><tr><td>{paragraph}</td></tr></table>" for paragraph in PARAGRAPHS)
    message = _message()
    message.set_content(f"<html><body>{cells}</body></html>", subtype="html")
    (draft,) = drafts_of("a.eml", message.as_bytes())
    assert all(paragraph in draft.body for paragraph in PARAGRAPHS)
    assert "|" not in draft.body


def test_wrapped_lines_of_plain_text_are_joined() -> None:
    raw = (
        "From: a@b.org\nTo: c@d.org\nSubject: x\nDate: Tue, 14 Mar 2017 10:00:00 +0000\n\n"
        "The council voted on Tuesday to close the old bridge over the river\n"
        "for two years, after engineers found cracks in three of its seven\n"
        "pillars.\n\nShort line\nanother\n-- \nJane\nphone 123\n"
    )
    (draft,) = drafts_of("a.eml", raw.encode())
    assert "the river for two years" in draft.body and "its seven pillars." in draft.body
    assert "phone 123" not in draft.body


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("koi8-r", "Заседание городского совета прошло во вторник"),
        ("iso-2022-jp", "古い橋は二年間閉鎖される"),
        ("gb2312", "旧桥将关闭两年"),
        ("ks_c_5601-1987", "낡은 다리가 이 년간 폐쇄된다"),
        ("windows-1252", "Die alte Brücke – geschlossen"),
    ],
)
def test_subjects_and_texts_in_old_encodings(charset: str, text: str) -> None:
    codec = "cp949" if charset.startswith("ks") else charset
    word = base64.b64encode(text.encode(codec)).decode()
    raw = (
        f"From: a@b.org\nTo: c@d.org\nDate: Tue, 14 Mar 2017 10:00:00 +0000\n"
        f"Subject: =?{charset}?B?{word}?=\nContent-Type: text/plain; charset={charset}\n"
        "Content-Transfer-Encoding: 8bit\n\n"
    ).encode() + text.encode(codec)
    (draft,) = drafts_of("a.eml", raw)
    assert draft.title.value == text and draft.body == text


def test_a_forwarded_article_is_the_original_with_the_comment_as_a_note() -> None:
    message = _message("Fwd: Old bridge to close", sender="Jane Roe <jane@gmail.com>")
    message.set_content(
        "Have you seen this?\n\n---------- Forwarded message ---------\n"
        "From: The Daily River <news@river.example>\nDate: Fri, Mar 10, 2017 at 9:15 AM\n"
        f"Subject: Old bridge to close\nTo: <jane@gmail.com>\n\n{_TEXT}\n"
    )
    (draft,) = drafts_of("a.eml", message.as_bytes())
    assert draft.title.value == "Old bridge to close"
    assert draft.source is not None and draft.source.value == "The Daily River"
    assert draft.published is not None and str(draft.published.value) == "2017-03-10"
    assert draft.saved is not None and str(draft.saved.value) == "2017-03-14"
    assert draft.note == "Have you seen this?" and "Forwarded" not in draft.body


def test_attachments_that_are_articles_are_read() -> None:
    message = _message()
    message.set_content("See the attached.")
    message.add_attachment(
        news_page("Attached page").encode(), maintype="text", subtype="html", filename="p.html"
    )
    pdf = build_pdf([[Text("Attached paper", 50, 80, 24), Text("Its text is here.", 50, 120)]])
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename="p.pdf")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="p.png")
    inner = _message("Inner message")
    inner.set_content(_TEXT)
    message.add_attachment(inner)
    items = items_of("a.eml", message.as_bytes())
    titles = [item.title.value for item in items if isinstance(item, Draft)]
    assert titles == ["Bridge news", "Attached page", "Attached paper", "Inner message"]
    assert [item.part for item in items][1:3] == ["p.html", "p.pdf"]
    assert sum("image/png" in getattr(item, "reason", "") for item in items) == 1


def test_the_original_of_a_message_shows_pictures_by_their_id() -> None:
    message = _message()
    message.set_content('<p>Hello <img src="cid:pic1"></p>', subtype="html")
    message.add_related(b"GIF", maintype="image", subtype="gif", cid="<pic1>")
    page = mail.original(Content.of_bytes("a.eml", message.as_bytes()), "")
    assert "cid:pic1" in page.html and page.resources["cid:pic1"] == ("image/gif", b"GIF")


def test_a_date_that_is_none_gives_way_to_the_last_stop() -> None:
    raw = (
        "Received: from x by y; Tue, 14 Mar 2017 10:00:00 +0000\nFrom: a@b.org\nTo: c@d.org\n"
        "Subject: x\nDate: yesterday\n\ntext of it\n"
    )
    (draft,) = drafts_of("a.eml", raw.encode())
    assert draft.published is not None and str(draft.published.value) == "2017-03-14"


_FROM = "From a@b.org Tue Mar 14 10:00:00 2017\n"


def _mail(number: int, body: str = "Text of it.", extra: str = "") -> str:
    return f"From: a@b.org\nSubject: Message {number}\n{extra}\n{body}\n"


def _titles(text: str) -> list[str]:
    return [draft.title.value for draft in drafts_of("box", text.encode())]


def test_a_mailbox_with_and_without_blank_lines_before_its_separators() -> None:
    for blank in ("\n", ""):
        text = blank.join(_FROM + _mail(number) for number in range(4))
        assert _titles(text) == [f"Message {number}" for number in range(4)]


def test_lines_that_begin_with_from_part_nothing() -> None:
    body = "Look:\n\nFrom here the road goes on.\n>From the river.\n\nFrom Tuesday on 2017"
    text = _FROM + _mail(1, body) + "\n" + _FROM + _mail(2)
    first, second = drafts_of("box", text.encode())
    assert "From here" in first.body and "\nFrom the river." in first.body
    assert second.title.value == "Message 2"


def test_a_length_in_the_header_covers_a_separator_in_the_text() -> None:
    body = f"Quoted below:\n\n{_FROM}Subject: quoted\n\nEnd of it."
    text = _FROM + _mail(1, body, f"Content-Length: {len(body) + 1}\n") + "\n" + _FROM + _mail(2)
    assert _titles(text) == ["Message 1", "Message 2"]
    stale = _FROM + _mail(1, "short", "Content-Length: 90000\n") + "\n" + _FROM + _mail(2)
    assert _titles(stale) == ["Message 1", "Message 2"]


def test_a_message_attached_whole_stays_in_its_mail() -> None:
    inner = f"{_FROM}From: c@d.org\nSubject: Inner\n\nInner text of it.\n"
    outer = (
        'Content-Type: multipart/mixed; boundary="b"\n',
        "--b\nContent-Type: text/plain\n\nOuter\n"
        f"--b\nContent-Type: message/rfc822\n\n{inner}--b--\n",
    )
    text = _FROM + _mail(1, outer[1], outer[0]) + "\n" + _FROM + _mail(2)
    assert _titles(text) == ["Message 1", "Inner", "Message 2"]


def test_messages_of_a_mailbox_are_shown_by_their_part() -> None:
    content = Content.of_bytes(
        "box", (_FROM + _mail(1) + "\n" + _FROM + _mail(2, "Second text")).encode()
    )
    assert "Second text" in mbox.original(content, "message 2").text


def test_notes_that_look_like_a_header_are_not_mail() -> None:
    assert format_of("notes.txt", b"Date: 2017\nPlace: Kyiv\n\nSome notes of mine.\n") != "mail"
    assert (
        format_of("notes.txt", b"From the river we saw the bridge. It was closed.\n" * 5) == "text"
    )


def test_apple_mail_puts_a_length_before_and_a_property_list_behind() -> None:
    message = _message()
    message.set_content(_TEXT)
    data = message.as_bytes()
    apple = b"%d      \n%b<?xml version='1.0'?><plist><dict/></plist>" % (len(data), data)
    (draft,) = drafts_of("1.emlx", apple)
    assert draft.body == _TEXT and draft.title.value == "Bridge news"


FACTIVA = """<table><tr><td>HD</td><td>Bridge {0}</td></tr><tr><td>PD</td><td>13 October 2022</td>
</tr><tr><td>SN</td><td>Gazette</td></tr><tr><td>LP</td><td><p>Größe.</p></td></tr>
<tr><td>AN</td><td>Document GAZT0000020221013eiad0000{0}</td></tr></table>"""
NEXIS = """
                              {0} of 2 DOCUMENTS

                                 The Gazette

                              October 13, 2022

Bridge {0}

LENGTH: 2 words

Größe.

LOAD-DATE: October 13, 2022
"""


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
@pytest.mark.parametrize("transfer", ["quoted-printable", "base64"])
@pytest.mark.parametrize("subtype", ["html", "plain"])
def test_an_export_sent_by_mail_is_split(subtype: str, transfer: str, charset: str) -> None:
    articles = "".join(
        f'<div class="article enArticle">{FACTIVA.format(number)}</div>' for number in (1, 2)
    )
    page = f'<html><head><meta charset="windows-1251"></head><body>{articles}</body></html>'
    text = page if subtype == "html" else NEXIS.format(1) + NEXIS.format(2)
    message = EmailMessage()
    message["From"] = "db@db.example"
    message["Subject"] = "Your articles"
    message["Date"] = "Thu, 13 Oct 2022 10:00:00 +0000"
    message.set_content(text, subtype=subtype, cte=transfer, charset=charset)
    assert format_of("a.eml", message.as_bytes()) == "mail"
    found = drafts_of("a.eml", message.as_bytes())
    assert [each.title.value for each in found] == ["Bridge 1", "Bridge 2"]
    assert [each.body for each in found] == ["Größe."] * 2


def test_what_a_message_holds_beyond_the_limit_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "MAX_IN_MEMORY", 5000)
    small = (
        b"From a@b.org Tue Mar 14 10:00:00 2017\nFrom: a@b.org\nSubject: A small one\n\nText.\n\n"
    )
    large = b"From a@b.org Tue Mar 14 10:00:00 2017\nFrom: a@b.org\nSubject: Large\n\n"
    large += b"The bridge is closed to all of them.\n" * 400 + b"\n"
    items = items_of("a.mbox", small + large + small)
    titles = [item.title.value for item in items if isinstance(item, Draft)]
    problems = [(item.part, item.reason) for item in items if isinstance(item, Problem)]
    assert titles == ["A small one", "Large", "A small one"]
    assert problems == [("message 2", "Beyond 0 MB it was not read.")]
