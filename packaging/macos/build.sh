#!/usr/bin/env bash
# Build the macOS disk image: bash packaging/macos/build.sh
#
# SIGN_IDENTITY names a "Developer ID Application" certificate; without one the app is signed ad
# hoc, as Apple's processors demand of any program, and a user has to allow it in the system's
# settings. NOTARY_PROFILE names credentials that `xcrun notarytool store-credentials` keeps; with
# both, the image is notarised and stapled.
set -euo pipefail
cd "$(dirname "$0")/../.."

python3 packaging/dev/bootstrap.py setup
python=.venv/bin/python
version=$("$python" -c "import pressmark; print(pressmark.__version__)")

"$python" packaging/build/render_icons.py build/icons
iconutil --convert icns --output build/icons/pressmark.icns build/icons/pressmark.iconset
# PyInstaller signs each library as it collects it, then the bundle around them (the spec passes
# SIGN_IDENTITY on, with the hardened runtime). Without STRICT it only warns when that fails.
export PYINSTALLER_STRICT_BUNDLE_CODESIGN_ERROR=1
"$python" -m PyInstaller --noconfirm packaging/pyinstaller/pressmark.spec
codesign --verify --deep --strict --verbose=2 dist/Pressmark.app
dist/Pressmark.app/Contents/MacOS/pressmark --self-test

image=dist/Pressmark-$version-$(uname -m).dmg # arm64 or x86_64, as Python is
staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
chmod 755 "$staging" # the volume takes its root's permissions from here
ditto dist/Pressmark.app "$staging/Pressmark.app" # keeps links and attributes as they are signed
ln -s /Applications "$staging/Applications"
# "Resource busy" passes: the system looks through what was just copied.
for pause in 5 15 30 0; do
    hdiutil create -volname Pressmark -srcfolder "$staging" -fs HFS+ -ov \
        -format UDZO -imagekey zlib-level=9 "$image" && break
    [ $pause -gt 0 ] || exit 1
    sleep $pause
done
hdiutil verify "$image"

if [ -n "${SIGN_IDENTITY:-}" ]; then
    codesign --sign "$SIGN_IDENTITY" --timestamp "$image"
    if [ -n "${NOTARY_PROFILE:-}" ]; then
        # Waits for the verdict. Of an image that was refused there is no ticket to staple; why,
        # `xcrun notarytool log` tells, given the number that is printed here.
        xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
        xcrun stapler staple "$image"
        spctl --assess --type open --context context:primary-signature --verbose "$image"
    fi
fi
