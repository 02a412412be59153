"""Pressmark: a desktop archive browser for saved articles."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("pressmark")
except PackageNotFoundError:  # run from a source tree that was never installed
    __version__ = "0+unknown"
