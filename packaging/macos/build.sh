#!/usr/bin/env bash
# Build the macOS disk image: bash packaging/macos/build.sh
# Signs with the identity in SIGN_IDENTITY (default: ad hoc); notarising is the releaser's step.
set -euo pipefail
cd "$(dirname "$0")/../.."

python3 packaging/dev/bootstrap.py setup
python=.venv/bin/python
version=$("$python" -c "import pressmark; print(pressmark.__version__)")
identity=${SIGN_IDENTITY:--}

"$python" packaging/build/render_icons.py build/icons
iconutil --convert icns --output build/icons/pressmark.icns build/icons/pressmark.iconset
"$python" -m PyInstaller --noconfirm packaging/pyinstaller/pressmark.spec

codesign --force --deep --options runtime --sign "$identity" \
    --entitlements packaging/macos/entitlements.plist dist/Pressmark.app
codesign --verify --deep --strict dist/Pressmark.app
dist/Pressmark.app/Contents/MacOS/pressmark --self-test

staging=$(mktemp -d)
trap 'rm -rf "$staging"' EXIT
cp -R dist/Pressmark.app "$staging/"
ln -s /Applications "$staging/Applications"
hdiutil create -volname Pressmark -srcfolder "$staging" -ov -format UDZO \
    "dist/Pressmark-$version.dmg"
