"""The facet table in the cache: plain arrays, a JSON of labels, and a stamp."""

from __future__ import annotations

import json
import zlib
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path
from typing import Any
from uuid import uuid4

import numpy as np
import numpy.typing as npt

from pressmark.model.facets import SINGLE_VALUED, Facet
from pressmark.searching.facets.columns import Column, MultiColumn, SingleColumn
from pressmark.searching.facets.dates import DateColumn
from pressmark.searching.facets.labels import FacetValue, Labels
from pressmark.searching.facets.table import FacetTable
from pressmark.searching.facets.view import FacetView

FORMAT = 2

_MANIFEST = "facets.json"


def save(table: FacetTable, folder: Path, stamp: str) -> None:
    """Write the table; ``stamp`` says what state of the record it is made from."""
    folder.mkdir(parents=True, exist_ok=True)
    token = uuid4().hex[:12]
    files: dict[str, tuple[str, int]] = {}
    for name, values in _arrays(table.view).items():
        path = folder / f"{name}-{token}.npy"
        np.save(path, values, allow_pickle=False)
        files[name] = path.name, zlib.crc32(path.read_bytes())
    labels = {
        facet.value: [astuple(value) if value else None for value in held.values[1:]]
        for facet, held in table.labels.items()
    }
    content = {"files": files, "labels": labels, "stamp": stamp, "format": FORMAT}
    body = json.dumps(content)
    new = folder / f"{_MANIFEST}.{token}"
    new.write_text(json.dumps([zlib.crc32(body.encode()), body]), encoding="ascii")
    new.replace(folder / _MANIFEST)
    _sweep(folder, {_MANIFEST, *(name for name, _ in files.values())})


def load(folder: Path, stamp: str) -> FacetTable | None:
    """The table made from that state of the record; None: missing, damaged, or of another."""
    content = _manifest(folder)
    if content is None or content["stamp"] != stamp or content["format"] != FORMAT:
        return None
    arrays: dict[str, npt.NDArray[Any]] = {}
    for name, (file, checksum) in content["files"].items():
        path = folder / file
        if not path.is_file() or zlib.crc32(path.read_bytes()) != checksum:
            return None
        arrays[name] = np.load(path, allow_pickle=False)
    labels = {Facet(name): _labels(values) for name, values in content["labels"].items()}
    return FacetTable(_view(arrays), labels)


def _manifest(folder: Path) -> dict[str, Any] | None:
    try:
        checksum, body = json.loads((folder / _MANIFEST).read_bytes())
        if zlib.crc32(body.encode()) != checksum:
            return None
        content: dict[str, Any] = json.loads(body)
    except (FileNotFoundError, ValueError, TypeError, AttributeError):
        return None
    return content


def _arrays(view: FacetView) -> dict[str, npt.NDArray[Any]]:
    arrays: dict[str, npt.NDArray[Any]] = {
        "articles": view.articles,
        "live": view.live,
        "bits": view.bits,
        "groups": _narrow(view.groups),
        "dates": view.dates.numbers,
    }
    for facet, column in view.columns.items():
        arrays[facet.value] = _narrow(column.ordinals)
        if isinstance(column, MultiColumn) and len(column.ordinals):
            arrays[f"{facet.value}-lengths"] = _narrow(np.diff(column.starts))
    return arrays


def _narrow(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Numbers from 0 up in as few bytes each as the largest needs."""
    return values.astype(np.min_scalar_type(int(values.max(initial=0))))


def _view(arrays: dict[str, npt.NDArray[Any]]) -> FacetView:
    columns: dict[Facet, Column] = {}
    no_starts = np.zeros(len(arrays["articles"]) + 1, np.int64)  # shared by all unused facets
    for facet in Facet:
        ordinals = arrays[facet.value].astype(np.int64)
        lengths = arrays.get(f"{facet.value}-lengths")
        if facet in SINGLE_VALUED:
            columns[facet] = SingleColumn(ordinals)
        else:
            starts = (
                no_starts if lengths is None else np.append(0, np.cumsum(lengths, dtype=np.int64))
            )
            columns[facet] = MultiColumn(ordinals, starts)
    empty = FacetTable.empty().view  # for a layout number of its own
    dates = DateColumn.of(arrays["dates"])
    return FacetView(
        layout=empty.layout,
        articles=arrays["articles"],
        live=arrays["live"],
        bits=arrays["bits"],
        groups=arrays["groups"].astype(np.int64),
        dates=dates,
        columns=columns,
    )


def _labels(values: list[list[Any] | None]) -> Labels:
    """Labels with their ordinals as they were, values merged away included."""
    labels = Labels()
    for value in values:
        if value is None:
            labels.skip()
        else:
            number, label, aliases, hidden = value
            labels.put(FacetValue(number, label, tuple(aliases), hidden))
    return labels


def _sweep(folder: Path, kept: set[str]) -> None:
    """Delete what an earlier state left; what is being read on Windows stays until the next."""
    for path in folder.iterdir():
        ours = path.suffix == ".npy" or path.name.startswith(_MANIFEST)
        if ours and path.name not in kept:
            with suppress(PermissionError, FileNotFoundError):
                path.unlink()
