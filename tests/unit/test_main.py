"""Which face a command line asks for."""

from pathlib import Path

import pytest

from pressmark.__main__ import WindowOptions, window_options


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], WindowOptions()),
        (["--query", "kherson"], WindowOptions(query="kherson")),
        (["--query=a b", "--archive", "x"], WindowOptions(archive=Path("x"), query="a b")),
        (["--picture", "p.png"], WindowOptions(picture=Path("p.png"))),
    ],
)
def test_window(arguments, options):
    assert window_options(arguments) == options


@pytest.mark.parametrize(
    "arguments",
    [["import", "x"], ["--archive", "x", "search", "q"], ["--help"], ["--version"], ["--query"]],
)
def test_command_line(arguments):
    assert window_options(arguments) is None


def test_dropped_files_open_the_window(tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<p>Text</p>")
    assert window_options([str(page)]) == WindowOptions(files=(page,))
    assert window_options([str(tmp_path / "absent.html")]) is None
