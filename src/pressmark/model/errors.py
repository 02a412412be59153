"""What can go wrong, in two kinds: theirs (user, files, machine) and ours."""


class PressmarkError(Exception):
    """Base of every error Pressmark raises on purpose."""


class UserError(PressmarkError):
    """The user's or the environment's doing: shown plainly, with the mend.

    ``mend`` says what to do about it, as one sentence; empty when nothing can be done.
    """

    def __init__(self, message: str, mend: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.mend = mend

    def __str__(self) -> str:
        return f"{self.message} {self.mend}".strip()


class InternalError(PressmarkError):
    """Our own fault: reported with details."""


class ArchiveLocked(UserError):
    """Another process writes this archive."""


class ArchiveReadOnly(UserError):
    """A change was asked of an archive that can only be read."""


class ArchiveTooNew(UserError):
    """The archive was written by a newer Pressmark."""


class ArchiveDamaged(UserError):
    """The record or its originals fail their integrity check."""


class Cancelled(PressmarkError):
    """The work was stopped on request; what was done so far is kept."""


class UnreadableFile(UserError):
    """A file that cannot be read as articles; the message is the reason shown in the report."""


class QueryError(UserError):
    """A query that cannot be understood.

    ``start`` and ``end`` are character offsets into ``query``; ``suggestion`` is the whole
    query corrected, or empty.
    """

    def __init__(
        self, message: str, mend: str, query: str, start: int, end: int, suggestion: str = ""
    ) -> None:
        super().__init__(message, mend)
        self.query = query
        self.start = start
        self.end = end
        self.suggestion = suggestion
