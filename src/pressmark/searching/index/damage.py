"""The error of an index that cannot be used as it stands."""

from pressmark.model.errors import UserError


class IndexDamaged(UserError):
    """The index is missing, damaged, of another format or another archive: rebuild it."""

    def __init__(self, message: str) -> None:
        super().__init__(message, "The index is rebuilt from the archive.")
