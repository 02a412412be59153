#!/usr/bin/env bash
# Try the Debian package where it has never been: test_installed.sh PACKAGE [FOLDER]   (root)
#
# Makes a clean bookworm root in FOLDER (kept, so that a second run is faster), lets apt install
# the package with what it depends on, and works as an ordinary user: the desktop's launcher
# opens the window under Xvfb; a query is typed, narrowed, an article opened, the window closed.
# strace watches for connections. PICTURES names a folder for screenshots (needs imagemagick). Then the self-test, and the package is removed again.
# Prints a line for each thing seen; the exit status is not 0 when one of them fails.
set -euo pipefail
package=$(realpath "$1")
root=$(realpath -m "${2:-/tmp/pressmark-installed}")
id=org.pressmark.Pressmark
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
user_home=/home/reader
cleaned=(env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8
    DEBIAN_FRONTEND=noninteractive)

inside() { chroot "$root" "${cleaned[@]}" "$@"; }
as_user() {
    chroot --userspec=reader:reader "$root" env -i HOME=$user_home USER=reader LANG=C.UTF-8 \
        PATH=/usr/bin:/bin XDG_RUNTIME_DIR=$user_home/run DISPLAY=:77 \
        DBUS_SESSION_BUS_ADDRESS=disabled: "$@"
}
seen() { printf 'ok      %s\n' "$*"; }
fail() { printf 'FAILED  %s\n' "$*"; exit 1; }
wait_for() { # SECONDS COMMAND...
    local end=$((SECONDS + $1)); shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.2
    done
}
finish() {
    [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
    [ -z "${watcher:-}" ] || kill "$watcher" 2>/dev/null || true
    umount "$root/dev/shm" "$root/proc" 2>/dev/null || true
}
trap finish EXIT

[ -x "$root/usr/bin/apt-get" ] ||
    debootstrap --variant=minbase bookworm "$root" "$mirror" >/dev/null
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev/shm" || mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
[ -e "$root/usr/bin/python3" ] && fail "the root is not clean: it has a python3"
seen "a clean Debian $(cat "$root/etc/debian_version"), without Python"

cp "$package" "$root/tmp/pressmark.deb"
inside apt-get update -qq
inside apt-get install -y -qq --no-install-recommends /tmp/pressmark.deb >/dev/null 2>&1 ||
    fail "apt does not install the package"
seen "apt installs $(inside dpkg-query -W -f '${Package} ${Version}, ${Installed-Size} KB' pressmark)"
# What the test itself needs: a screen, a keyboard, a launcher, a watcher.
inside apt-get install -y -qq --no-install-recommends xvfb xdotool libgtk-3-bin libglib2.0-bin \
    strace >/dev/null 2>&1
[ -e "$root/usr/bin/python3" ] && fail "Python came in with a dependency"

inside userdel --remove reader >/dev/null 2>&1 || true # of a run before
inside useradd --create-home reader
inside install -d -m700 -o reader -g reader $user_home/run
as_user pressmark --version | grep -q '^pressmark ' || fail "pressmark --version"
seen "$(as_user pressmark --version)"

examples=/opt/pressmark/_internal/pressmark/_resources/self-test
for kind in html.html mhtml.mhtml webarchive.webarchive warc.warc.gz wacz.wacz; do
    type=$(inside gio info -a standard::content-type "$examples/$kind" |
        sed -n 's/.*content-type: //p')
    [[ "$(inside gio mime "$type")" == *$id* ]] || fail "$kind ($type) is not offered to Pressmark"
done
seen "the desktop offers Pressmark for saved pages and web archives"

chroot "$root" "${cleaned[@]}" Xvfb :77 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
wait_for 20 as_user xdotool getdisplaygeometry || fail "no screen"

# The launcher starts the program through strace, which follows every process to its end.
as_user strace -f -qq -e trace=network -o $user_home/network.log gtk-launch $id &
watcher=$!
wait_for 60 as_user xdotool search --onlyvisible --name Pressmark || fail "no window opened"
seen "gtk-launch $id opens the window"
window=$(as_user xdotool search --onlyvisible --name Pressmark | tail -1)
keys() { for key in "$@"; do as_user xdotool key --delay 40 "$key"; sleep 0.5; done; }

archive="$user_home/.local/share/Pressmark/Sample archive"
finds() { as_user pressmark --archive "$archive" search "$1" --json | grep -q "\"total\": $2\b"; }
# The window imports the sample by itself, the first time, in a process of its own.
wait_for 120 finds '' '[1-9][0-9][0-9]' || fail "the sample archive was not made"
seen "the window imports the sample by itself: $(as_user pressmark --archive "$archive" stats | head -1)"
as_user xdotool windowfocus --sync "$window"
keys Escape ctrl+f
as_user xdotool type --delay 40 "government source:Wikinews"
sleep 2
keys Return Escape j Return
sleep 1
keys s
wait_for 20 finds 'government is:starred source:Wikinews' 1 || fail "the article opened is not the one"
seen "a query typed, narrowed to a source, its first article opened and starred"
# A web archive opened from the desktop is offered for import in the window that is there.
as_user strace -f -qq -e trace=network -o $user_home/second.log \
    gtk-launch $id "$examples/warc.warc.gz" || fail "a second start"
wait_for 60 as_user xdotool search --onlyvisible --name '^Import' || fail "nothing is offered"
[ -z "${PICTURES:-}" ] || import -display :77 -window root "$PICTURES/offered.png"
[ "$(as_user xdotool search --onlyvisible --name 'Pressmark$' | wc -l)" = 1 ] ||
    fail "a second window opened"
[ -n "$(as_user pressmark --archive "$archive" search 'title:"told in warc"' --json |
    grep '"total": 0')" ] || fail "it was imported before it was asked"
# No window manager runs here that would hand the dialog the keyboard.
as_user xdotool windowfocus --sync "$(as_user xdotool search --onlyvisible --name '^Import' | tail -1)"
keys Return
# It waits its turn behind what is being recognised.
wait_for 300 finds 'title:"told in warc"' 1 || fail "what was opened is not imported"
seen "a web archive opened from the desktop is imported after asking, in the same window"

as_user xdotool windowfocus --sync "$window"
keys ctrl+q
sleep 1
keys Return # when it asks whether to finish what is running
gone() { ! as_user xdotool search --onlyvisible --name Pressmark; }
wait_for 60 gone || fail "the window does not close"
ended() { ! kill -0 "$watcher" 2>/dev/null; }
wait_for 120 ended || fail "the window is closed, but a process of it stays"
seen "Ctrl+Q closes the window, and no process stays"

if cat "$root$user_home"/{network,second}.log | grep -E 'sa_family=AF_INET6?' | grep -vE 'bind|getsockname'; then
    fail "a connection was asked for"
fi
seen "no internet address in $(wc -l <"$root$user_home/network.log") socket calls, from start to quit"

as_user env QT_QPA_PLATFORM=offscreen pressmark --self-test || fail "the self-test"
before=$(as_user find "$archive" -type f | wc -l)
inside apt-get remove -y -qq pressmark >/dev/null 2>&1
[ ! -e "$root/opt/pressmark" ] || fail "files stay in /opt"
[ "$before" -gt 1 ] && [ "$(as_user find "$archive" -type f | wc -l)" = "$before" ] ||
    fail "the user's archive was touched"
seen "removing the package leaves the archive's $before files"
echo "all passed"
