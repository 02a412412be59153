"""Other engines, set up as their manuals advise: tantivy, SQLite FTS5, Xapian."""

from __future__ import annotations

import datetime
import shutil
import sqlite3
from pathlib import Path
from typing import Any

from corpus import articles
from engines import TOP
from queries import Query


def _seconds(day: str) -> int:
    moment = datetime.datetime.fromisoformat(day).replace(tzinfo=datetime.UTC)
    return int(moment.timestamp())


class Tantivy:
    """One writer thread; facets as fast fields, counted by aggregation."""

    name = "tantivy"

    def load(self) -> None:
        import tantivy  # noqa: F401

    def build(self, folder: Path, corpus: Path) -> None:
        import tantivy

        writer = tantivy.Index(self._schema(), path=str(folder)).writer(200_000_000, 1)
        for article in articles(corpus):
            writer.add_document(
                tantivy.Document(
                    id=[article["number"]],
                    title=[article["title"]],
                    body=[article["body"]],
                    date=[_seconds(article["date"])],
                    source=[article["source"]],
                    month=[article["date"][:7]],
                    entities=article["entities"],
                )
            )
        writer.commit()
        writer.wait_merging_threads()

    def _schema(self) -> Any:
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("id", stored=True)
        for field in ("title", "body"):
            builder.add_text_field(field, tokenizer_name="en_stem")
        builder.add_integer_field("date", indexed=True, fast=True)
        for field in ("source", "month", "entities"):
            builder.add_text_field(field, tokenizer_name="raw", index_option="basic", fast=True)
        return builder.build()

    def open(self, folder: Path) -> None:
        import tantivy

        self._api = tantivy
        self._index = tantivy.Index.open(str(folder))
        self._searcher = self._index.searcher()

    def ask(self, query: Query, facets: bool) -> int:
        asked = self._query(query)
        if asked is None:
            return -1
        found = self._searcher.search(asked, TOP, count=True)
        for _, address in found.hits:
            self._searcher.doc(address)["id"]
        if facets:
            fields = ("source", "month", "entities")
            self._searcher.aggregate(
                asked, {field: {"terms": {"field": field, "size": 2000}} for field in fields}
            )
        return int(found.count)

    def _query(self, query: Query) -> Any:
        q, must, must_not = self._api.Query, self._api.Occur.Must, self._api.Occur.MustNot
        should, schema = self._api.Occur.Should, self._index.schema

        def parsed(text: str) -> Any:
            return self._index.parse_query(text, ["title", "body"])

        def in_either(make: Any) -> Any:
            return q.boolean_query([(should, make(field)) for field in ("title", "body")])

        parts = [(must, parsed(word)) for word in query.words]
        if query.near:
            return None  # its words within a distance keep their order
        if query.any:
            parts.append((must, q.boolean_query([(should, parsed(word)) for word in query.any])))
        if query.phrase:
            parts.append((must, parsed('"' + " ".join(query.phrase) + '"')))
        if query.prefix:
            parts.append((must, in_either(lambda f: q.regex_query(schema, f, query.prefix + ".*"))))
        if query.regex:
            parts.append((must, in_either(lambda f: q.regex_query(schema, f, query.regex))))
        if query.fuzzy:
            word, distance = query.fuzzy
            parts.append((must, in_either(lambda f: q.fuzzy_term_query(schema, f, word, distance))))
        if query.dates:
            kind = self._api.FieldType.Integer
            first, last = map(_seconds, query.dates)
            parts.append((must, q.range_query(schema, "date", kind, first, last)))
        if query.source:
            parts.append((must, q.term_query(schema, "source", query.source)))
        parts += [(must, q.term_query(schema, "entities", name)) for name in query.entities]
        parts += [(must_not, parsed(word)) for word in query.no]
        return parts[0][1] if len(parts) == 1 else q.boolean_query(parts)


class Fts5:
    """An external-content FTS5 table; facets counted by SQL."""

    name = "fts5"

    def load(self) -> None:
        """sqlite3 is loaded with this module."""

    def build(self, folder: Path, corpus: Path) -> None:
        base = sqlite3.connect(folder / "fts5.sqlite")
        base.executescript(
            """pragma journal_mode=off; pragma synchronous=off;
            create table article(id integer primary key, title, body, date int, month, source);
            create table mention(entity text, article int, primary key (article, entity))
                without rowid;
            create virtual table words using fts5(
                title, body, content='article', content_rowid='id', tokenize='porter unicode61');
            create index by_source on article(source); create index by_date on article(date);"""
        )
        for a in articles(corpus):
            row = (a["number"], a["title"], a["body"], _seconds(a["date"]), a["date"][:7])
            base.execute("insert into article values(?,?,?,?,?,?)", (*row, a["source"]))
            mentions = [(name, a["number"]) for name in a["entities"]]
            base.executemany("insert into mention values(?,?)", mentions)
        base.execute("insert into words(words) values('rebuild')")
        base.commit()
        base.execute("insert into words(words) values('optimize')")
        base.commit()
        base.close()

    def open(self, folder: Path) -> None:
        self._base = sqlite3.connect(folder / "fts5.sqlite")
        self._base.executescript("pragma cache_size=-200000; create temp table hit(id integer)")

    def ask(self, query: Query, facets: bool) -> int:
        if query.fuzzy or query.regex:
            return -1
        source, where, values = self._where(query)
        order = "rank" if source == "words" else "2"
        identifier = "article.id" if "article" in source else "words.rowid"
        score = "bm25(words)" if "words" in source else "0"
        self._base.execute(
            f"select {identifier},{score} from {source} where {where} order by {order} limit {TOP}",
            values,
        ).fetchall()
        if not facets:
            counting = f"select count(*) from {source} where {where}"
            return int(self._base.execute(counting, values).fetchone()[0])
        self._base.execute("delete from hit")
        self._base.execute(
            f"insert into hit select {identifier} from {source} where {where}", values
        )
        for column in ("source", "month"):
            self._base.execute(
                f"select {column},count(*) from hit join article using (id) group by 1"
            ).fetchall()
        self._base.execute(
            "select entity,count(*) from hit join mention on article=id group by 1"
        ).fetchall()
        return int(self._base.execute("select count(*) from hit").fetchone()[0])

    def _where(self, query: Query) -> tuple[str, str, list[Any]]:
        match = [f'"{word}"' for word in query.words]
        if query.any:
            match.append("(" + " OR ".join(f'"{word}"' for word in query.any) + ")")
        if query.phrase:
            match.append('"' + " ".join(query.phrase) + '"')
        if query.prefix:
            match.append(f'"{query.prefix}"*')
        if query.near:
            match.append('NEAR("{}" "{}", {})'.format(*query.near))
        text = " AND ".join(match) + "".join(f' NOT "{word}"' for word in query.no)
        where, values = (["words match ?"], [text]) if text else ([], [])
        if query.dates:
            where.append("article.date between ? and ?")
            values += map(_seconds, query.dates)
        if query.source:
            where.append("article.source=?")
            values.append(query.source)
        for name in query.entities:
            where.append("exists(select 1 from mention where article=article.id and entity=?)")
            values.append(name)
        joined = "words cross join article on article.id=words.rowid"
        plain = len(where) == 1 and bool(text)
        return ("words" if plain else joined if text else "article"), " and ".join(where), values


class Xapian:
    """Stemmed terms, values for facets; needs Debian's python3-xapian."""

    name = "xapian"

    def load(self) -> None:
        import xapian  # noqa: F401

    def build(self, folder: Path, corpus: Path) -> None:
        import xapian

        path = str(folder / "xapian")
        shutil.rmtree(path, ignore_errors=True)
        base = xapian.WritableDatabase(path, xapian.DB_CREATE_OR_OVERWRITE)
        generator = xapian.TermGenerator()
        generator.set_stemmer(xapian.Stem("en"))
        for article in articles(corpus):
            document = xapian.Document()
            generator.set_document(document)
            generator.index_text(article["title"])
            generator.increase_termpos()
            generator.index_text(article["body"])
            document.add_boolean_term("XS" + article["source"])
            document.add_value(0, article["source"])
            document.add_value(1, article["date"][:7])
            document.add_value(2, xapian.sortable_serialise(_seconds(article["date"])))
            document.add_value(3, "\t".join(article["entities"]))
            for name in article["entities"]:
                document.add_boolean_term("XE" + name)
            base.add_document(document)
        base.commit()
        base.close()

    def open(self, folder: Path) -> None:
        import xapian

        self._api = xapian
        self._base = xapian.Database(str(folder / "xapian"))
        self._stem = xapian.Stem("en")

        class Entities(xapian.MatchSpy):  # type: ignore[misc]
            def __init__(self) -> None:
                super().__init__()
                self.counts: dict[bytes, int] = {}

            def __call__(self, document: Any, weight: float) -> None:
                for name in document.get_value(3).split(b"\t"):
                    self.counts[name] = self.counts.get(name, 0) + 1

        self._entities = Entities

    def ask(self, query: Query, facets: bool) -> int:
        if query.fuzzy or query.regex:
            return -1
        x = self._api
        enquire = x.Enquire(self._base)
        enquire.set_query(self._query(query))
        enquire.set_weighting_scheme(x.BM25Weight())
        spies = []
        if facets:
            spies = [x.ValueCountMatchSpy(0), x.ValueCountMatchSpy(1), self._entities()]
            for spy in spies:
                enquire.add_matchspy(spy)
        found = enquire.get_mset(0, TOP, self._base.get_doccount())
        [hit.docid for hit in found]
        for spy in spies[:2]:
            [(value.term, value.termfreq) for value in spy.values()]
        return int(found.get_matches_estimated())

    def _query(self, query: Query) -> Any:
        x = self._api
        q = x.Query

        def stemmed(word: str) -> Any:
            return q("Z" + self._stem(word).decode())

        parts = [stemmed(word) for word in query.words]
        if query.any:
            parts.append(q(q.OP_OR, [stemmed(word) for word in query.any]))
        if query.phrase:
            parts.append(q(q.OP_PHRASE, list(query.phrase)))
        if query.near:
            left, right, distance = query.near
            parts.append(q(q.OP_NEAR, [left, right], distance + 1))
        if query.prefix:
            parts.append(q(q.OP_WILDCARD, query.prefix, 0, q.WILDCARD_LIMIT_ERROR, q.OP_OR))
        if query.source:
            parts.append(q(q.OP_SCALE_WEIGHT, q("XS" + query.source), 0))
        parts += [q(q.OP_SCALE_WEIGHT, q("XE" + name), 0) for name in query.entities]
        if query.dates:
            bounds = [x.sortable_serialise(_seconds(day)) for day in query.dates]
            parts.append(q(q.OP_VALUE_RANGE, 2, *bounds))
        asked = q(q.OP_AND, parts) if len(parts) > 1 else parts[0]
        for word in query.no:
            asked = q(q.OP_AND_NOT, asked, stemmed(word))
        return asked
