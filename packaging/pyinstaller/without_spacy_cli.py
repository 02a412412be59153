"""A stand-in for ``spacy.cli``: ``import spacy`` takes one name of it, which is never called.

The module itself would bring what it needs to train and download models: 2 MB, a third of a
second, and the network.
"""

import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec


def info(*_arguments, **_named):
    """Not in this program: ``spacy info`` is the command line's."""
    raise NotImplementedError("spacy's command line is not part of this program")


class _StandIn(MetaPathFinder, Loader):
    def find_spec(self, name, *_where):
        known = name in {"spacy.cli", "spacy.cli.info"}
        return ModuleSpec(name, self, is_package=name == "spacy.cli") if known else None

    def create_module(self, _spec):
        return None

    def exec_module(self, module):
        module.info = info


sys.meta_path.append(_StandIn())
