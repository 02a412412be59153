"""Stepping the decoder ourselves gives what spaCy's own call gives."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

TEXTS = (
    "Chancellor Angela Merkel met Emmanuel Macron of France in Paris on Tuesday, she said.",
    "",
    "   \n",
    "TOKYO, March 3 - The Bank of Japan left its rate unchanged, Governor Haruhiko Kuroda told "
    "reporters. “It was the U.S. Federal Reserve's turn,” said J. P. Morgan & Co's Jane Doe.",
    "yesterday nothing happened",
    "Oil fell 2.50 dlrs to 18 dlrs/barrel; Opec's Subroto, of Indonesia, blamed non-OPEC output.",
    "Kherson",
    "Zxqwv Corp. hired Jane Q. Doe of Llanfair­pwll; the coöperative's café is in Kraków. " * 9,
)


def _one_thread() -> None:
    os.environ.update(dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1"))


def _both(models: Path) -> tuple[list[list[str]], list[list[str]]]:
    from pressmark.enriching.entities.recognisers.decoding import marked
    from pressmark.enriching.entities.recognisers.english import load_model

    model = load_model(models)
    theirs, ours = model.pipe(TEXTS), marked(model, TEXTS)
    spelled = [
        [[f"{e.start_char}:{e.end_char} {e.label_}" for e in document.ents] for document in made]
        for made in (theirs, ours)
    ]
    return spelled[0], spelled[1]


def test_the_marks_are_those_of_spacy_itself(table_folder: Path) -> None:
    with ProcessPoolExecutor(1, get_context("spawn"), _one_thread) as pool:
        theirs, ours = pool.submit(_both, table_folder.parent / "models").result()
    assert ours == theirs
    assert sum(map(len, ours)) > 20
    assert ours[1] == ours[2] == []
