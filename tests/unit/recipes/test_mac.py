"""What the macOS app says of itself, in the terms of Apple's documentation."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path

PACKAGING = Path(__file__).resolve().parents[3] / "packaging"


def test_it_is_offered_for_kinds_of_file_and_takes_none_from_another_program(recipe):
    types = recipe("pyinstaller/mac_types")
    (offered,) = types.DOCUMENT_TYPES
    assert offered["LSHandlerRank"] == "Alternate"
    assert offered["CFBundleTypeRole"] == "Viewer"
    declared = {entry["UTTypeIdentifier"] for entry in types.IMPORTED_TYPES}
    undeclared = set(offered["LSItemContentTypes"]) - declared
    # What is not declared here is Apple's own.
    assert all(re.match(r"public\.|com\.apple\.|org\.gnu\.", name) for name in undeclared)


def test_a_kind_of_file_is_told_by_its_extension_and_belongs_to_one_that_is_known(recipe):
    for entry in recipe("pyinstaller/mac_types").IMPORTED_TYPES:
        assert re.fullmatch(r"[A-Za-z0-9.-]+", entry["UTTypeIdentifier"])
        assert all(name.startswith("public.") for name in entry["UTTypeConformsTo"])
        extensions = entry["UTTypeTagSpecification"]["public.filename-extension"]
        assert extensions
        assert not any(extension.startswith(".") for extension in extensions)


def test_it_runs_on_what_its_most_demanding_library_runs_on(recipe):
    oldest = recipe("pyinstaller/mac_minimum").oldest_macos
    wheels = [
        "Tag: cp311-cp311-macosx_14_0_arm64\n",
        "Tag: cp310-abi3-macosx_10_12_x86_64\nTag: cp310-abi3-macosx_11_0_arm64\n",
        "Tag: py3-none-any\n",
        "macosx-10.9-universal2",
    ]
    assert oldest(wheels) == "14.0"
    assert oldest(wheels[1:]) == "10.12"
    assert oldest(["Tag: py3-none-any\n"]) == "11.0"


def test_the_installed_libraries_tell_what_they_run_on(recipe):
    told = recipe("pyinstaller/mac_minimum").installed_wheels()
    assert sum("Tag: " in tags for tags in told) > 50


def test_libraries_are_validated_and_no_network_is_asked_for():
    text = (PACKAGING / "macos" / "entitlements.plist").read_bytes()
    asked_for = plistlib.loads(text)
    assert asked_for == {"com.apple.security.cs.allow-unsigned-executable-memory": True}
