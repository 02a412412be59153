"""What Windows is told of the program, and the installer's script."""

from __future__ import annotations

import importlib
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PyInstaller import compat

PACKAGING = Path(__file__).resolve().parents[3] / "packaging"
SCRIPT = PACKAGING / "windows" / "pressmark.nsi"


def test_the_version_resource_is_one_windows_reads(recipe, monkeypatch, tmp_path):
    # With these PyInstaller reads and changes programs, on Windows only; none is touched here.
    monkeypatch.setitem(sys.modules, "pefile", ModuleType("pefile"))
    monkeypatch.setattr(compat, "win32api", None, raising=False)
    written = recipe("pyinstaller/windows_version").windows_version("1.2.3", "pressmark-cli")
    versioninfo = importlib.import_module("PyInstaller.utils.win32.versioninfo")
    # Its binary form is packed as wide as the system's own words, so its text is read back.
    (tmp_path / "version.txt").write_text(str(written), encoding="utf-8")
    read = versioninfo.load_version_info_from_text_file(tmp_path / "version.txt")
    assert read == written
    assert (read.ffi.fileVersionMS, read.ffi.fileVersionLS) == (0x10002, 0x30000)
    assert (read.ffi.productVersionMS, read.ffi.productVersionLS) == (0x10002, 0x30000)
    (table,) = read.kids[0].kids
    (translation,) = read.kids[1].kids
    # The table's name is its language and code page, and the two have to be listed.
    assert table.name == f"{translation.kids[0]:04x}{translation.kids[1]:04x}"
    texts = {text.name: text.val for text in table.kids}
    assert texts["OriginalFilename"] == "pressmark-cli.exe"
    assert texts["FileDescription"] == "Pressmark"  # how "Open with" names it


def test_every_text_of_the_installer_is_there_in_both_languages():
    script = SCRIPT.read_text(encoding="utf-8")
    texts = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", script, re.MULTILINE)
    names = {name for name, _ in texts}
    assert names == set(re.findall(r"\$\((\w+)\)", script))
    assert set(texts) == {(name, tongue) for name in names for tongue in ("ENGLISH", "RUSSIAN")}


@pytest.mark.skipif(not shutil.which("makensis"), reason="needs NSIS")
def test_the_installer_compiles_without_a_warning(tmp_path):
    payload, icons = tmp_path / "payload", tmp_path / "icons"
    output = tmp_path / "Pressmark-1.2.3-setup.exe"
    (payload / "_internal").mkdir(parents=True)
    for name in ("pressmark.exe", "pressmark-cli.exe", "_internal/library.dll"):
        (payload / name).write_bytes(b"MZ")
    render = str(PACKAGING / "build" / "render_icons.py")
    subprocess.run([sys.executable, render, str(icons)], check=True)
    options = [f"-DPAYLOAD={payload}", f"-DICONS={icons}", f"-DOUTPUT={output}", "-DVERSION=1.2.3"]
    subprocess.run(
        ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *options, str(SCRIPT)], check=True
    )
    assert output.read_bytes().startswith(b"MZ")
