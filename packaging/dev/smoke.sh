#!/usr/bin/env bash
# A headless smoke test of the installed command: the main job in the terminal, then the same
# archive in a real window under Xvfb.
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
display=:$((90 + RANDOM % 900))
server=
window=
finish() {
    [ -z "$window" ] || kill "$window" 2>/dev/null || true
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

export XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache XDG_CONFIG_HOME=$work/config
export PRESSMARK_ARCHIVE=$work/archive
pressmark=.venv/bin/pressmark

"$pressmark" --version
"$pressmark" import resources/sample/articles.jsonl.gz --json >"$work/report.json"
.venv/bin/python - "$work/report.json" <<'PY'
import json, sys
report = json.load(open(sys.argv[1], encoding="utf-8"))
assert report["imported"] > 400 and not report["failed"], report
PY
"$pressmark" search 'climate OR flood' --facets --limit 3
"$pressmark" check

Xvfb "$display" -screen 0 1280x800x24 >/dev/null 2>&1 &
server=$!
export DISPLAY=$display
for _ in $(seq 100); do
    xdotool getdisplaygeometry >/dev/null 2>&1 && break
    sleep 0.1
done
QT_QPA_PLATFORM=xcb "$pressmark" --query flood &
window=$!
timeout 60 xdotool search --sync --onlyvisible --name Pressmark >/dev/null
echo "The window is open."
kill -0 "$window"
kill "$window"
wait "$window" || true
window=
"$pressmark" check
echo "1 passed, 0 failed"
