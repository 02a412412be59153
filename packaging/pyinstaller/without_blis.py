"""Stand-ins for BLIS's two modules, which thinc asks for when it is imported: 38 MB stay out.

``blis.py`` is never called: the recogniser computes on numpy's own matrix routines. Of
``blis.cy`` thinc takes four C functions; on Linux they come from ``plain_blas.c``, elsewhere
the module itself is in the program.
"""

import ctypes
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path

_LIBRARY = Path(getattr(sys, "_MEIPASS", "")) / "libplainblas.so"
_TRANSPOSED = "enum __pyx_t_4blis_2cy_trans_t"
_WHOLE, _STRIDE = "__pyx_t_4blis_2cy_dim_t", "__pyx_t_4blis_2cy_inc_t"
_MATRIX = f"__pyx_t_4blis_2cy_{{0}}, {_STRIDE}, {_STRIDE}"
_GEMM = (
    f"void ({_TRANSPOSED}, {_TRANSPOSED}, {_WHOLE}, {_WHOLE}, {_WHOLE}, double, "
    f"{_MATRIX}, {_MATRIX}, double, {_MATRIX})"
)
#: Cython's name for each function, ours, and the signature thinc compares before it calls.
_FUNCTIONS = {
    "saxpy": ("plain_saxpy", "void (int, float, float const *, int, float *, int)"),
    "daxpy": ("plain_daxpy", "void (int, double, double const *, int, double *, int)"),
    "sgemm": (
        "plain_sgemm",
        "void (int, int, int, int, int, float, float const *, int, float const *, int, "
        "float, float *, int)",
    ),
    "__pyx_fuse_0gemm": ("plain_gemm", _GEMM.format("floats_t")),
    "__pyx_fuse_1gemm": ("plain_never", _GEMM.format("doubles_t")),
    "__pyx_fuse_2gemm": ("plain_never", _GEMM.format("float1d_t")),
    "__pyx_fuse_3gemm": ("plain_never", _GEMM.format("double1d_t")),
}


def gemm(a, b, out=None, trans1=False, trans2=False, alpha=1.0, beta=0.0):
    """The product of two matrices, as ``blis.py.gemm`` gives it."""
    product = alpha * ((a.T if trans1 else a) @ (b.T if trans2 else b))
    if out is None:
        return product
    out[:] = product + beta * out if beta else product
    return out


def _as_blis_py(module):
    module.gemm = gemm


def _as_blis_cy(module):
    new = ctypes.pythonapi.PyCapsule_New
    new.restype, new.argtypes = (
        ctypes.py_object,
        (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p),
    )
    library = module.library = ctypes.CDLL(str(_LIBRARY))
    module.signatures = [signature.encode() for _, signature in _FUNCTIONS.values()]
    module.__pyx_capi__ = {
        name: new(ctypes.cast(library[ours], ctypes.c_void_p), signature, None)
        for (name, (ours, _)), signature in zip(_FUNCTIONS.items(), module.signatures, strict=True)
    }
    module.init = lambda: None


class _StandIn(MetaPathFinder, Loader):
    def __init__(self, modules):
        self._modules = modules

    def find_spec(self, name, *_where):
        return ModuleSpec(name, self) if name in self._modules else None

    def create_module(self, _spec):
        return None

    def exec_module(self, module):
        self._modules[module.__name__](module)


if _LIBRARY.is_file():
    sys.meta_path.insert(0, _StandIn({"blis.cy": _as_blis_cy, "blis.py": _as_blis_py}))
else:
    sys.meta_path.append(_StandIn({"blis.py": _as_blis_py}))
