"""Pages of many kinds around one story, as content systems, archives and browsers write them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

TITLE = "Harbour workers end strike after eleven days"
STORY = (
    "Dock workers in the northern port voted late on Tuesday to return to work, ending a strike "
    "that had held up more than two hundred ships since the beginning of the month.",
    "The vote, held in a sports hall because the union's own rooms were too small, was 812 to "
    "174 in favour of an offer that raises pay by nine per cent over three years.",
    "“Nobody got all they wanted, and that is how you know it was a negotiation,” said Marta "
    "Lindqvist, who spoke for the strikers during the talks.",
    "Shipping companies welcomed the result but warned that it would take until the end of the "
    "month to clear the queue outside the breakwater.",
    "The mayor, Olof Brandt, said the city would look into why a mediator had been called only "
    "in the second week.",
)
OTHER = (
    "A bakery that burnt down in the spring has opened again two streets away, with the same "
    "oven, which four men carried out of the ruins on a Sunday morning in April.",
    "The owner said that regular customers had paid for half of the new counter, and that the "
    "other half was a loan from her brother-in-law, who sells boats.",
)
DAY = "2018-09-12"
LINKS = "".join(
    f"<li><a href='/news/{n}'><h3>{text}</h3></a></li>"
    for n, text in enumerate(
        (
            "Five ways to cook a cod without burning down the house",
            "Local library wins national prize for its children's corner",
            "Why the ferry to the island is late every single Thursday",
            "In pictures: the winter that would not come to an end",
        )
    )
)
SHARE = (
    "<div class='share-bar'><a href='#'>Share</a> <a href='#'>Tweet</a> <a href='#'>Email</a></div>"
)


@dataclass(frozen=True, slots=True)
class Kind:
    """A page and what ought to be read from it; ``source`` and ``day`` may be unknown ("")."""

    name: str
    html: str
    url: str = ""
    title: str = TITLE
    day: str = DAY
    source: str = "The Northern Herald"
    story: tuple[str, ...] = STORY
    without: tuple[str, ...] = ()


def paragraphs(texts: tuple[str, ...] = STORY, attributes: str = "") -> str:
    return "\n".join(f"<p{attributes}>{text}</p>" for text in texts)


def linked(*objects: dict[str, object]) -> str:
    data = json.dumps({"@context": "https://schema.org", "@graph": list(objects)})
    return f"<script type='application/ld+json'>{data}</script>"


def document(head: str, body: str, attributes: str = "lang='en'") -> str:
    return f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>{body}</body></html>"


def site(title: str = TITLE) -> str:
    return (
        f"<title>{title} | The Northern Herald</title>"
        "<meta property='og:site_name' content='The Northern Herald'>"
        f"<meta property='og:title' content='{title}'>"
    )


def wordpress() -> Kind:
    body = f"""<header class="site-header"><p class="site-title"><a href="/">The Northern Herald</a>
    </p><nav><ul><li><a href="/">Home</a></li><li><a href="/port">Port</a></li></ul></nav></header>
    <main><article class="post type-post hentry"><header class="entry-header">
    <h1 class="entry-title">{TITLE}</h1><div class="entry-meta">Posted on
    <time class="entry-date published" datetime="2018-09-12T21:14:03+02:00">September 12,
    2018</time>
    <time class="updated" datetime="2018-09-14T08:00:00+02:00">September 14, 2018</time> by
    <span class="author vcard"><a class="url fn n" href="/author/ek">Eva Kask</a></span></div>
    </header><div class="entry-content">{paragraphs()}
    <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Click to share on Twitter</a>
    </li></ul></div><div class="jp-relatedposts"><h3>Related</h3><ul>{LINKS}</ul></div></div>
    <footer class="entry-footer">Posted in <a href="/c">Port</a></footer></article>
    <nav class="post-navigation"><a href="/p">Previous: Storm warning lifted</a></nav>
    <div id="comments" class="comments-area"><h2>Three thoughts on “{TITLE}”</h2><ol><li>
    <div class="comment-content"><p>I worked there for thirty years and have never seen anything
    like this in my whole life, shame on the owners and the city council alike.</p></div></li>
    </ol><div id="respond"><h3>Leave a Reply</h3><p>Your email address will not be published.
    Required fields are marked *</p></div></div></main>
    <aside class="widget-area"><h2>Recent Posts</h2><ul>{LINKS}</ul></aside>
    <footer>Proudly powered by WordPress</footer>"""
    without = ("thirty years", "email address", "Five ways", "Share this", "powered by")
    return Kind("WordPress", document(site(), body), without=without)


def amp() -> Kind:
    head = site() + linked(
        {
            "@type": "NewsArticle",
            "headline": TITLE,
            "datePublished": "2018-09-12T19:14:03Z",
            "author": {"@type": "Person", "name": "Eva Kask"},
        }
    )
    head += "<style amp-boilerplate>body{animation:none}</style>"
    body = f"""<amp-sidebar id="menu" layout="nodisplay"><ul>{LINKS}</ul></amp-sidebar>
    <header class="amp-bar"><a href="/">Herald</a></header><article class="amp-wp-article">
    <h1 class="amp-wp-title">{TITLE}</h1><amp-img src="a.jpg" width="1" height="1"></amp-img>
    <div class="amp-wp-article-content">{paragraphs(STORY[:2])}
    <amp-ad type="doubleclick"><div placeholder>Advertisement</div></amp-ad>
    {paragraphs(STORY[2:])}</div></article><amp-consent id="c"><div id="ui"><p>We value your
    privacy. We and our partners use cookies to store and access information on your device.</p>
    <button>Accept</button></div></amp-consent>"""
    without = ("value your privacy", "Advertisement", "Five ways")
    return Kind("AMP", document(head, body, "amp lang='en'"), without=without)


def arc() -> Kind:
    head = site() + linked(
        {"@type": "WebSite", "name": "The Northern Herald"},
        {
            "@type": ["NewsArticle", "Article"],
            "headline": TITLE,
            "datePublished": "2018-09-12T21:14:03+02:00",
            "publisher": {"@type": "NewsMediaOrganization", "name": "The Northern Herald"},
        },
    )
    head += "<script>window.Fusion={globalContent:{headline:'x',description:'y'}}</script>"
    blocks = "".join(
        f"<p data-el='text' class='article-body__text c-xYz12 fOoBaR'>{text}</p>"
        f"<div class='ad-slot' data-slot='{n}'><span>ADVERTISEMENT</span></div>"
        for n, text in enumerate(STORY)
    )
    body = f"""<div id="fusion-app"><header class="b-header"><a href="/">Sections</a></header>
    <main class="b-main"><div class="b-headline"><h1 class="c-heading">{TITLE}</h1></div>
    <div class="b-byline">By <a href="/e">Eva Kask</a></div>
    <div class="b-lead-art"><figure><img src="x.jpg"><figcaption>Ships wait outside the
    breakwater on Monday. (A. Photographer/The Herald)</figcaption></figure></div>
    <div class="b-article-body"><article>{blocks}
    <div class="b-interstitial"><b>[ </b><a href="/o">Our guide to the port's new cranes</a><b> ]
    </b></div></article></div><section class="b-results-list"><h2>Latest News</h2>{LINKS}
    </section></main></div>"""
    return Kind("Arc", document(head, body), without=("ADVERTISEMENT", "Five ways", "new cranes"))


def drupal() -> Kind:
    head = (
        f"<title>{TITLE} | The Northern Herald</title><meta name='Generator' content='Drupal 7'>"
        "<meta property='og:site_name' content='The Northern Herald'>"
    )
    items = paragraphs()
    body = f"""<div id="page"><div id="header"><h1 class="site-name"><a href="/">The Northern
    Herald</a></h1></div><div class="region region-content"><h1 class="page-title">{TITLE}</h1>
    <div class="node node-article"><div class="submitted">Submitted by <a href="/u">ekask</a> on
    Wed, 09/12/2018 - 21:14</div><div class="field field-name-body field-type-text-with-summary">
    <div class="field-items"><div class="field-item even" property="content:encoded">{items}</div>
    </div></div><ul class="links inline"><li><a href="/login">Log in</a> or <a href="/r">register
    </a> to post comments</li></ul></div></div><div class="region region-sidebar-second">
    <h2>Most popular</h2><ul>{LINKS}</ul></div></div>"""
    return Kind("Drupal", document(head, body), without=("to post comments", "Submitted"))


def table_layout() -> Kind:
    cells = "<br><br>".join(STORY)
    html = f"""<HTML><HEAD><TITLE>The Northern Herald: {TITLE}</TITLE></HEAD>
    <BODY BGCOLOR=#FFFFFF><TABLE WIDTH=760><TR><TD COLSPAN=3><IMG SRC=logo.gif></TD></TR><TR>
    <TD WIDTH=120 VALIGN=top><FONT SIZE=1><A HREF=/>Home</A><BR><A HREF=/s>Sport</A><BR>
    <A HREF=/w>Weather</A><BR><A HREF=/c>Classified</A></FONT></TD><TD VALIGN=top>
    <FONT FACE="Times" SIZE=5><B>{TITLE}</B></FONT><BR><FONT SIZE=2>By EVA KASK<BR>
    September 12, 1998</FONT><P><FONT SIZE=3>{cells}</FONT></TD><TD WIDTH=140 VALIGN=top>
    <FONT SIZE=1><B>ALSO TODAY</B><BR><A HREF=/1>Cod season opens</A><BR><A HREF=/2>Library
    prize</A><BR></FONT></TD></TR></TABLE><CENTER><FONT SIZE=1>Copyright 1998 The Northern
    Herald</FONT></CENTER></BODY></HTML>"""
    return Kind(
        "table layout", html, day="1998-09-12", source="", without=("Classified", "Cod season")
    )


def nineties() -> Kind:
    text = "\n<P>\n".join(STORY)
    html = f"""<html><head><title>{TITLE}</title></head><body>
    <h2>{TITLE}</h2><i>by Eva Kask, 12 September 1998</i><hr>{text}<hr>
    <a href="index.html">Back to the index</a></body></html>"""
    return Kind("plain 1990s", html, day="1998-09-12", source="", without=("Back to",))


def live_blog() -> Kind:
    posts = "".join(
        f"<div class='live-post' id='p{n}'><time datetime='2018-09-12T{20 - n}:05:00+02:00'>"
        f"{20 - n}:05</time><h2>Entry number {n} of the evening</h2><p>{text}</p></div>"
        for n, text in enumerate(STORY)
    )
    head = site() + linked(
        {
            "@type": "LiveBlogPosting",
            "headline": TITLE,
            "datePublished": "2018-09-12T14:00:00+02:00",
            "liveBlogUpdate": [
                {"@type": "BlogPosting", "headline": "x", "datePublished": "2018-09-13T01:00:00Z"}
            ],
        }
    )
    body = f"<main><h1>{TITLE}</h1><div class='live-blog'>{posts}</div></main><ul>{LINKS}</ul>"
    return Kind("live blog", document(head, body), without=("Five ways",))


def gallery() -> Kind:
    slides = "".join(
        f"<figure class='slide'><img src='{n}.jpg'><figcaption>{text}</figcaption></figure>"
        for n, text in enumerate(STORY)
    )
    head = site() + "<meta property='article:published_time' content='2018-09-12T20:00:00+02:00'>"
    body = f"<nav><ul>{LINKS}</ul></nav><main><h1>{TITLE}</h1><div>{slides}</div></main>"
    return Kind("gallery", document(head, body), story=STORY[:1])


def paywall() -> Kind:
    head = site() + linked(
        {
            "@type": "NewsArticle",
            "headline": TITLE,
            "isAccessibleForFree": False,
            "datePublished": "2018-09-12",
        }
    )
    body = f"""<main><article><h1>{TITLE}</h1><p>{STORY[0]}</p><div class="paywall-gate">
    <h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in. Get unlimited access to
    everything we publish from 1 krona a week, cancel at any time you like.</p>
    <button>See offers</button></div></article></main><ul>{LINKS}</ul>"""
    without = ("unlimited access", "Five ways")
    return Kind("paywall teaser", document(head, body), story=STORY[:1], without=without)


def microdata() -> Kind:
    body = f"""<div itemscope itemtype="http://schema.org/NewsArticle">
    <meta itemprop="datePublished" content="2018-09-12"><span itemprop="publisher" itemscope
    itemtype="http://schema.org/Organization"><meta itemprop="name" content="The Northern Herald">
    </span><h1 itemprop="headline">{TITLE}</h1><span itemprop="author">Eva Kask</span>{SHARE}
    <div itemprop="articleBody">{paragraphs()}</div></div><div class="box"><ul>{LINKS}</ul></div>"""
    return Kind("microdata", document(f"<title>{TITLE}</title>", body), without=("Tweet",))


def divs_only() -> Kind:
    text = "".join(f"<div class='x{n}'>{part}</div>" for n, part in enumerate(STORY))
    body = f"<div id='a'><div id='b'>{TITLE}</div><div id='c'>{text}</div></div>"
    html = document(f"<title>{TITLE}</title>", body)
    return Kind("no metadata", html, day="", source="")


def cookie_wall() -> Kind:
    consent = " ".join(
        [
            "<p>We and our 812 partners store and access information on a device, such "
            "as cookies, and process personal data, such as unique identifiers.</p>"
        ]
        * 9
    )
    head = site() + "<meta property='article:published_time' content='2018-09-12T20:00:00+02:00'>"
    body = f"""<div id="onetrust-consent-sdk"><div role="dialog" class="cookie-banner">
    <h2>We value your privacy</h2>{consent}<button>Accept all</button></div></div>
    <main><h1>{TITLE}</h1><div class="story">{paragraphs()}</div></main>"""
    return Kind("cookie wall", document(head, body), without=("personal data",))


def endless_scroll() -> Kind:
    head = site() + "<meta property='article:published_time' content='2018-09-12T20:00:00+02:00'>"
    second = "A baker's oven outlives the fire"
    body = f"""<div class="infinite"><article class="story"><h1>{TITLE}</h1>
    <div class="story-body">{paragraphs()}</div></article><article class="story next">
    <h1>{second}</h1><time datetime="2018-09-11">11 September 2018</time><div class="story-body">
    {paragraphs(OTHER)}</div></article></div>"""
    return Kind("endless scroll", document(head, body), without=(OTHER[0][:30], OTHER[1][:30]))


def print_page() -> Kind:
    body = f"""<div class="print-logo">The Northern Herald</div><hr><p>Published on <i>The Northern
    Herald</i> (<a href="https://herald.example.org">https://herald.example.org</a>)</p><h1>{TITLE}
    </h1><div class="date">12 September 2018</div>{paragraphs()}<hr><p>Source URL:
    https://herald.example.org/news/strike</p><script>window.print()</script>"""
    head = f"<title>{TITLE}</title><meta property='og:site_name' content='The Northern Herald'>"
    return Kind("print page", document(head, body))


def reader_mode() -> Kind:
    head = f"<meta charset='utf-8'><title>{TITLE}</title>"
    body = f"""<div class="container"><div class="header reader-header"><a class="domain
    reader-domain" href="https://herald.example.org/strike">herald.example.org</a>
    <h1 class="reader-title">{TITLE}</h1><div class="credits reader-credits">Eva Kask</div>
    <div class="reader-estimated-time">2 minutes</div></div><hr><div class="content">
    <div class="moz-reader-content"><div id="readability-page-1" class="page">{paragraphs()}</div>
    </div></div></div>"""
    return Kind("reader mode", document(head, body), day="", source="", without=("2 minutes",))


def wayback() -> Kind:
    prefix = "https://web.archive.org/web/20181001123456"
    head = (
        "<script src='//archive.org/includes/analytics.js'></script>"
        f"<link rel='canonical' href='{prefix}/https://northernherald.example.org/2018/09/12/strike'>"
        + site()
    )
    body = f"""<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base">
    <div id="wm-ipp">
    <table><tr><td><a href="/web/">The Wayback Machine</a></td><td>12 captures</td><td>13 Sep 2018 -
    04 Mar 2021</td><td>About this capture</td></tr></table><div id="wm-capinfo"><p>COLLECTED BY
    Organization: Archive Team. The Archive Team is a loose collective of rogue archivists,
    programmers, writers and loudmouths dedicated to saving our digital heritage.</p></div></div>
    </div><!-- END WAYBACK TOOLBAR INSERT --><main><h1>{TITLE}</h1>{paragraphs()}</main>"""
    url = f"{prefix}/https://northernherald.example.org/2018/09/12/strike"
    return Kind("Wayback Machine", document(head, body), url=url, without=("captures", "rogue"))


def hidden_boxes() -> Kind:
    head = site() + "<meta property='article:published_time' content='2018-09-12T20:00:00+02:00'>"
    box = (
        "<div class='inline-related'><h3>More on this story</h3><p><a href='/1'>The port in "
        "numbers and why they matter to you</a></p></div>"
    )
    letter = (
        "<div class='newsletter-signup'><h3>Sign up for our morning briefing</h3><p>Get the day's "
        "most important stories in your inbox before breakfast, every weekday.</p></div>"
    )
    text = f"{paragraphs(STORY[:2])}{box}{paragraphs(STORY[2:4])}{letter}{paragraphs(STORY[4:])}"
    bio = (
        "<div class='author-bio'><p>Eva Kask has covered the port and its people for The Northern "
        "Herald since 2004. She lives on a boat.</p></div>"
    )
    body = f"<article><h1>{TITLE}</h1>{SHARE}<div class='body'>{text}</div>{bio}</article>"
    without = ("in numbers", "morning briefing", "before breakfast", "lives on a boat")
    return Kind("boxes in the text", document(head, body), without=without)


def next_data() -> Kind:
    data = {"props": {"pageProps": {"article": {"title": TITLE, "body": list(OTHER)}}}}
    script = f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps(data)}</script>"
    head = site() + "<meta name='publish-date' content='2018-09-12'>"
    spans = "".join(f"<div><span data-text='true'>{text}</span></div>" for text in STORY)
    body = f"<div id='__next'><h1>{TITLE}</h1><div class='css-1abc'>{spans}</div></div>{script}"
    return Kind("application page", document(head, body), without=(OTHER[0][:30],))


def listing() -> Kind:
    teasers = "".join(
        f"<article><h2><a href='/{n}'>{text.split(',')[0]}</a></h2><p>{text}</p></article>"
        for n, text in enumerate(STORY)
    )
    head = (
        "<title>Port news | The Northern Herald</title>"
        "<meta property='og:site_name' content='The Northern Herald'>"
    )
    body = f"<main><h1>Port news</h1>{teasers}</main>"
    return Kind("listing", document(head, body), title="Port news", day="", story=STORY)


KINDS: tuple[Callable[[], Kind], ...] = (
    wordpress, amp, arc, drupal, table_layout, nineties, live_blog, gallery, paywall, microdata,
    divs_only, cookie_wall, endless_scroll, print_page, reader_mode, wayback, hidden_boxes,
    next_data, listing,
)  # fmt: skip
