#!/usr/bin/env python3
"""Write what Pressmark needs of the Russian models: ``trim_russian.py TARGET_FOLDER``.

The two files natasha 1.6.0 carries are checked against the SHA-256 below first. Kept are the
120,000 most frequent of 250,000 words (100,000 cover 87.8 % of the words of Russian texts,
150,000 90.7 %, all 93.5 %); the rest is read as "unknown", with its capitals, as any word outside
the vocabulary. 14 MB of 29. The cost: on the thirty sentences of tests/accuracy and a long report
of a newspaper every mark stayed the same even with 100,000 words; of 545 marks, most of them in
literary quotations, 4 % were other ones then.
"""

from __future__ import annotations

import gzip
import io
import sys
import tarfile
from pathlib import Path

import released_files

PACKAGE = "natasha"
FOLDER = "natasha-1.6.0-news"
EMBEDDING = "navec_news_v1_1B_250K_300d_100q.tar"
RECOGNISER = "slovnet_ner_news_v1.tar"
WORDS = 120_000
_VOCABULARY = "vocabs/word.gz"
_SPECIAL = ("<unk>", "<pad>")

# SHA-256 of the files in natasha-1.6.0-py3-none-any.whl, by their place in the package.
RELEASED = {
    f"data/emb/{EMBEDDING}": "f07270833d78523edc5781538d67038e95b43975e4a7ae757c693b687f9cbfca",
    f"data/model/{RECOGNISER}": "16c3343a6572ddf0e2b2fc1923113de15a7f5ca5bde90e780dd590418665603e",
}


def trim(package: Path, target: Path, words: int = WORDS) -> int:
    """Write both models with ``words`` words to ``target``, which is replaced whole; its size in
    bytes. ``package`` is natasha's folder. SystemExit when a file is not the released one.
    """
    released_files.check(package, RELEASED, PACKAGE)
    embedding, recogniser = (package / name for name in RELEASED)
    with released_files.replaced(target) as unfinished:
        kept = _write_embedding(embedding, unfinished / EMBEDDING, words)
        _write_recogniser(recogniser, unfinished / RECOGNISER, kept)
    return released_files.size(target)


def _write_embedding(source: Path, target: Path, count: int) -> list[str]:
    """The vectors of the most frequent words, in the released order; returns those words."""
    from navec import Navec

    released = Navec.load(source)
    frequent = set(released.vocab.top(count)) | set(_SPECIAL)
    kept = [word for word in released.vocab.words if word in frequent]
    released.sampled(kept).dump(target)
    return kept


def _write_recogniser(source: Path, target: Path, words: list[str]) -> None:
    """The network with a vocabulary that numbers words as the vectors are numbered."""
    vocabulary = gzip.compress("".join(f"{word}\n" for word in words).encode(), mtime=0)
    with tarfile.open(source) as released, tarfile.open(target, "w") as written:
        for member in released:
            stream = released.extractfile(member)
            content = stream.read() if stream is not None else b""
            if member.name == _VOCABULARY:
                content = vocabulary
                member.size = len(content)
            written.addfile(member, io.BytesIO(content))


def installed() -> Path:
    """The folder of the installed natasha."""
    return released_files.package_folder(PACKAGE, PACKAGE)


def main(arguments: list[str]) -> int:
    """Trim the installed models into the folder named."""
    if len(arguments) != 1:
        sys.exit(__doc__)
    target = Path(arguments[0])
    print(f"{target}: {trim(installed(), target) / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
