"""A stand-in for ``blis.py``, which thinc asks for when it is imported and never calls here.

The recogniser computes on numpy's own matrix routines, so 18 MB of other ones stay out of the
program. This stand-in has the one function thinc might call, made of numpy's.
"""

import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec


def gemm(a, b, out=None, trans1=False, trans2=False, alpha=1.0, beta=0.0):
    """The product of two matrices, as ``blis.py.gemm`` gives it."""
    product = alpha * ((a.T if trans1 else a) @ (b.T if trans2 else b))
    if out is None:
        return product
    out[:] = product + beta * out if beta else product
    return out


class _StandIn(MetaPathFinder, Loader):
    def find_spec(self, name, *_where):
        return ModuleSpec(name, self) if name == "blis.py" else None

    def create_module(self, _spec):
        return None

    def exec_module(self, module):
        module.gemm = gemm


sys.meta_path.append(_StandIn())
