"""How well entities are recognised: CoNLL-2003, WikiNEuRal, Russian news, Reuters' top values.

*Prose* in CoNLL-2003 testa, half of which is sports results and tables, is a sentence of at
least eight words that ends in a full stop, question or exclamation mark or closing quote, has
a word in lower case, at most three words in ten in capitals and one in four with figures. The
whole document is recognised, as an article would be; only the scoring is confined. Names count
when start, end and kind agree; PER, ORG and LOC are scored, MISC is not.
"""

from __future__ import annotations

import gzip
import json
import os
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from scores import Tally
from tagged_text import Document, Sentence, conll, wikineural

from pressmark.enriching.entities.articles import ArticleText
from pressmark.enriching.entities.merging import link_surnames
from pressmark.enriching.entities.workers import recognise
from pressmark.model.entities import Entity, FoundMention, Recognised
from pressmark.model.kinds import EntityKind

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
DATA = ROOT.parent / "shared" / "data"
TABLES = ROOT / "resources" / "gazetteer"
REVIEWED = HERE / "reviewed_top50.txt"
KINDS = {EntityKind.PERSON: "PER", EntityKind.PLACE: "LOC", EntityKind.ORGANISATION: "ORG"}
_EVERY_NTH = 19  # of 19,042 Reuters articles: 1,000 spread over the year
_WORDS_AN_ARTICLE = 300


def measure() -> dict[str, float]:
    """All figures by dotted key; prints the table they come from."""
    if not DATA.is_dir():
        print("entities: the data folder beside the project is absent")
        return {}
    figures: dict[str, float] = {}
    print(f"{'':22} {'':4} {'P':>6} {'R':>6} {'F1':>6}")
    figures |= _conll()
    figures |= _wikineural()
    figures |= _russian()
    figures |= _top_values()
    figures |= _speed()
    return figures


def found_in(texts: Iterable[str], language: str) -> dict[int, Recognised]:
    """Recognise texts in worker processes, by their position."""
    articles = (ArticleText(i, "", text, language) for i, text in enumerate(texts))
    return {r.article_id: r for r in recognise(articles, TABLES, 2, lambda: False)}


def is_prose(sentence: Sentence) -> bool:
    """Whether a sentence is running text: see the head of this file."""
    words = sentence.words
    return (
        len(words) >= 8
        and words[-1] in (".", "!", "?", '"')
        and any(word.islower() for word in words)
        and sum(w.isupper() and len(w) > 1 for w in words) <= 0.3 * len(words)
        and sum(any(c.isdigit() for c in w) for w in words) <= 0.25 * len(words)
    )


def tally(documents: list[Document], language: str, wanted: Callable[[Sentence], bool]) -> Tally:
    """Compare what is recognised with the gold names of the wanted sentences."""
    found = found_in((document.text for document in documents), language)
    counts = Tally()
    for index, document in enumerate(documents):
        marks = [(KINDS[m.kind], m.start, m.end) for m in found[index].mentions if m.kind in KINDS]
        for sentence in filter(wanted, document.sentences):
            here = {(k, (s, e)) for k, s, e in marks if sentence.start <= s < sentence.end}
            names = {(k, (s, e)) for k, s, e in sentence.names if k in KINDS.values()}
            counts.add(here, names)
    return counts


def _conll() -> dict[str, float]:
    documents = conll(DATA / "gold" / "conll2003_eng.testa")
    figures = {}
    for name, wanted in (("prose", is_prose), ("all", lambda _: True)):
        counts = tally(documents, "en", wanted)
        figures |= _reported(f"conll.{name}", counts, KINDS.values())
    return figures


def _wikineural() -> dict[str, float]:
    figures = {}
    for language in ("en", "fr", "de"):
        documents = wikineural(DATA / "gold" / f"wikineural_wikineural_{language}.conllu", 3000)
        kinds = list(KINDS.values()) if language == "en" else ["LOC"]
        counts = tally(documents, language, lambda _: True)
        figures |= _reported(f"wikineural.{language}", counts, kinds)
    return figures


def _reported(name: str, counts: Tally, kinds: Iterable[str]) -> dict[str, float]:
    kinds = list(kinds)
    print("\n".join(counts.lines(name, kinds)))
    figures = {f"{name}.{kind.lower()}": counts.f1([kind]) for kind in kinds}
    figures[f"{name}.f1"] = counts.f1(kinds)
    print(f"{name:22} {'':18} {figures[f'{name}.f1']:6.3f}")
    return figures


def _russian() -> dict[str, float]:
    """Kind and base form of every name in thirty sentences of news."""
    rows = [
        line.split("\t")
        for line in (HERE / "gold" / "russian_news.tsv").read_text("utf-8").splitlines()
        if not line.startswith("#")
    ]
    found = found_in((sentence for sentence, _ in rows), "ru")
    counts = Tally()
    for index, (_, names) in enumerate(rows):
        expected = {(name[:3], name[4:]) for name in names.split(";")}
        here = {(KINDS[m.kind], m.name) for m in found[index].mentions if m.kind in KINDS}
        for difference in sorted(expected ^ here):
            print("   russian:", *difference, "missed" if difference in expected else "spurious")
        counts.add(set(here), set(expected))
    return _reported("russian", counts, KINDS.values())


def reuters() -> list[str]:
    """The bodies of 1,000 Reuters articles."""
    with gzip.open(DATA / "news" / "reuters21578-19042.jsonl.gz", "rt", encoding="utf-8") as rows:
        return [json.loads(row)["body"] for i, row in enumerate(rows) if i % _EVERY_NTH == 0][:1000]


def top_values(found: Iterable[Recognised]) -> dict[EntityKind, list[tuple[str, int]]]:
    """Each kind's facet values with their number of articles, most first."""
    articles: defaultdict[tuple[EntityKind, str], set[int]] = defaultdict(set)
    names: defaultdict[tuple[EntityKind, str], Counter[str]] = defaultdict(Counter)
    for recognised in found:
        for mention in recognised.mentions:
            articles[mention.kind, mention.key].add(recognised.article_id)
            names[mention.kind, mention.key][_shown(mention)] += 1
    entities = {
        index: Entity(index, key[0], names[key].most_common(1)[0][0], articles=len(ids))
        for index, (key, ids) in enumerate(articles.items())
    }
    ids_of = dict(enumerate(articles.values()))
    for link in link_surnames(entities.values()):
        ids_of[link.kept] = ids_of[link.kept] | ids_of.pop(link.other)
        del entities[link.other]
    values: defaultdict[EntityKind, list[tuple[str, int]]] = defaultdict(list)
    for index, entity in entities.items():
        values[entity.kind].append((entity.name, len(ids_of[index])))
    return {kind: sorted(rows, key=lambda r: (-r[1], r[0])) for kind, rows in values.items()}


def _shown(mention: FoundMention) -> str:
    return mention.name


def _top_values() -> dict[str, float]:
    """How many of the top 50 a reviewer called good; values not reviewed count as bad."""
    good = {
        (kind, value)
        for kind, value, verdict in (
            line.split("\t") for line in REVIEWED.read_text("utf-8").splitlines() if line[:1] != "#"
        )
        if verdict == "good"
    }
    values = top_values(found_in(reuters(), "en").values())
    figures = {}
    everything = []
    for kind in KINDS:
        top = values[kind][:50]
        everything += [(count, kind, value) for value, count in values[kind][:50]]
        bad = [value for value, _ in top if (kind.value, value) not in good]
        figures[f"reuters.top50.{kind.value}"] = float(len(top) - len(bad))
        print(f"reuters top 50 {kind.value}: {len(top) - len(bad)} good; not: {', '.join(bad)}")
    first = sorted(everything, key=lambda row: (-row[0], row[2]))[:50]
    figures["reuters.top50.all"] = float(sum((k.value, v) in good for _, k, v in first))
    return figures


def _speed() -> dict[str, float]:
    """Articles of 300 words per CPU-second of one process, its model loaded."""
    with ProcessPoolExecutor(1, get_context("spawn"), _one_thread) as pool:
        rate = pool.submit(_articles_per_cpu_second).result()
    print(f"articles of {_WORDS_AN_ARTICLE} words per CPU-second: {rate:.1f}")
    return {"ner.articles_per_cpu_s": rate}


def _one_thread() -> None:
    os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"))


def _articles_per_cpu_second() -> float:
    from pressmark.enriching.entities.reading import Reading

    reading = Reading(TABLES)
    articles = [ArticleText(i, "", body, "en") for i, body in enumerate(reuters()[:400])]
    reading.answer(articles[:16])
    started = time.process_time()
    reading.answer(articles)
    words = sum(len(article.body.split()) for article in articles)
    return words / _WORDS_AN_ARTICLE / (time.process_time() - started)


if __name__ == "__main__":
    print(json.dumps(measure(), indent=1))
