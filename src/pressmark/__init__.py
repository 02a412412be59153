"""Pressmark: a desktop archive browser for saved articles."""


def __getattr__(name: str) -> str:
    """``__version__``, looked up when asked for: finding it takes longer than a tenth of what
    the window needs to its first paint."""
    if name != "__version__":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("pressmark")
    except PackageNotFoundError:  # run from a source tree that was never installed
        return "0+unknown"
