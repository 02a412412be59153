#!/usr/bin/env bash
# Build the Debian package: make deb   (root, Debian bookworm or later)
#
# Freezes with Debian's own python3 in a clean environment: another Python may bring library
# paths of its own. Everything Qt may load must be on the building machine; PyInstaller only
# warns when a library is missing. XZ_LEVEL=1 packs faster, for a trial.
set -euo pipefail
cd "$(dirname "$0")/../.."
umask 022

build=build/deb
id=org.pressmark.Pressmark
tools=(binutils dpkg-dev gcc libc6-dev icu-devtools python3 python3-pip libgl1 libegl1 libglib2.0-0 libfontconfig1
    libxkbcommon0 libdbus-1-3 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
    libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 libxkbcommon-x11-0
    libwayland-client0 libwayland-cursor0 libwayland-egl1)
installed=$(dpkg-query -W -f='${Package} ${Status}\n' "${tools[@]}" 2>/dev/null || true)
missing=$(awk '/install ok installed/ {print $1}' <<<"$installed" | sort |
    comm -13 - <(printf '%s\n' "${tools[@]}" | sort))
if [ -n "$missing" ]; then
    apt-get update -qq
    # shellcheck disable=SC2086 # a list of words
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing >/dev/null
fi

# An environment of its own, made anew whenever what is locked changes.
python=$PWD/$build/venv/bin/python
pip=(/usr/bin/python3 -m pip --python "$python" -q --disable-pip-version-check
    install --no-deps)
export PIP_ROOT_USER_ACTION=ignore
if ! cmp -s requirements.lock "$build/venv/requirements.lock"; then
    rm -rf "$build/venv"
    /usr/bin/python3 -m venv --without-pip "$build/venv"
    "${pip[@]}" --require-hashes --only-binary=:all: -r requirements.lock
    cp requirements.lock "$build/venv/"
fi
rm -rf "$build"/{dist,work,root,icons}
"${pip[@]}" --no-build-isolation --force-reinstall .
version=$("$python" -c "import pressmark; print(pressmark.__version__)")

"$python" packaging/build/render_icons.py "$build/icons"
# Modules are stored as they are: xz packs them together better than zlib each alone, and nothing
# has to be unpacked before the first paint.
PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0 "$python" -m PyInstaller --noconfirm --log-level WARN \
    --distpath "$build/dist" --workpath "$build/work" packaging/pyinstaller/pressmark.spec
QT_QPA_PLATFORM=offscreen "$build/dist/pressmark/pressmark" --self-test

root=$build/root
mkdir -p "$root"/{DEBIAN,opt,usr/bin} "$root"/usr/share/{applications,metainfo,mime/packages}
mkdir -p "$root"/usr/share/{doc/pressmark,man/man1,lintian/overrides,icons/hicolor/scalable/apps}
cp -r "$build/dist/pressmark" "$root/opt/pressmark"
find "$root/opt" -type d -exec chmod 755 {} +
find "$root/opt" -type f -exec chmod 644 {} +
chmod 755 "$root/opt/pressmark/pressmark"
ln -s /opt/pressmark/pressmark "$root/usr/bin/pressmark"
install -m644 packaging/linux/$id.desktop "$root/usr/share/applications/"
install -m644 packaging/linux/$id.metainfo.xml "$root/usr/share/metainfo/"
install -m644 packaging/linux/$id.xml "$root/usr/share/mime/packages/"
install -m644 packaging/linux/lintian-overrides "$root/usr/share/lintian/overrides/pressmark"
install -m644 packaging/linux/copyright "$root/usr/share/doc/pressmark/copyright"
gzip -9nc packaging/linux/pressmark.1 >"$root/usr/share/man/man1/pressmark.1.gz"
gzip -9nc packaging/linux/changelog >"$root/usr/share/doc/pressmark/changelog.gz"
install -m644 resources/icons/pressmark.svg \
    "$root/usr/share/icons/hicolor/scalable/apps/$id.svg"
for size in 16 22 24 32 48 64 128 256 512; do
    install -Dm644 "$build/icons/$size.png" \
        "$root/usr/share/icons/hicolor/${size}x$size/apps/$id.png"
done

sed -e "s/@VERSION@/$version/" \
    -e "s/@SIZE@/$(du -sk --apparent-size "$root" | cut -f1)/" \
    packaging/linux/control >"$root/DEBIAN/control"
(cd "$root" && find opt usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
chmod 644 "$root/DEBIAN/md5sums"

# Every library that is not inside must come from a package the control file names.
"$python" packaging/linux/check_depends.py "$root"

package=dist/pressmark_${version}_$(dpkg --print-architecture).deb
mkdir -p dist
dpkg-deb --root-owner-group -Zxz "-z${XZ_LEVEL:-9}" --build "$root" "$package" >/dev/null
echo "$package: $(du -m "$package" | cut -f1) MB, installed $(du -sm "$root" | cut -f1) MB"
