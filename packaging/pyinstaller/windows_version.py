"""What Windows shows of a program under Properties, and its name where it offers to open files."""

from PyInstaller.utils.win32 import versioninfo as v

ENGLISH, UNICODE = 0x0409, 1200


def windows_version(version, name):
    """The version resource of the program ``name``; ``version`` as 1.2.3."""
    numbers = tuple(int(part) for part in version.split("."))[:4]
    numbers += (0,) * (4 - len(numbers))
    texts = {
        "CompanyName": "The Pressmark developers",
        "FileDescription": "Pressmark",
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": "The Pressmark developers. MIT licence.",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "Pressmark",
        "ProductVersion": version,
    }
    strings = [v.StringStruct(key, text) for key, text in texts.items()]
    return v.VSVersionInfo(
        ffi=v.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            v.StringFileInfo([v.StringTable(f"{ENGLISH:04x}{UNICODE:04x}", strings)]),
            v.VarFileInfo([v.VarStruct("Translation", [ENGLISH, UNICODE])]),
        ],
    )
