#!/bin/bash
# Drives the kiosk in a real terminal (tmux), as a visitor would.
#
# usage: kiosk.sh GUIDE_BINARY FOLDER
#   GUIDE_BINARY  the built command
#   FOLDER        the folder that holds Guides/ and Translations/ of the sample exhibition
#
# Prints a line for each thing that was checked, and "N passed, N failed" at the end; fails where anything did.

set -u
if [ $# -ne 2 ]; then
    sed -n '4,6s/^# //p' "$0" >&2
    exit 64
fi
guide=$(realpath "$1")
folder=$(realpath "$2")
command -v tmux >/dev/null || { echo "error: tmux is not installed (apt-get install tmux)" >&2; exit 69; }

socket="eg-$$"
scratch=$(mktemp -d)
export LC_ALL=C.UTF-8
tmux() { command tmux -L "$socket" -f /dev/null "$@"; }
finish() {
    tmux kill-server 2>/dev/null
    rm -rf "$scratch"
}
trap finish EXIT

passed=0
failed=0

screen() { tmux capture-pane -p -t kiosk; }
press() { tmux send-keys -t kiosk "$@"; }

pass() {
    passed=$((passed + 1))
    echo "ok $((passed + failed)) $1"
}
fail() {
    failed=$((failed + 1))
    echo "not ok $((passed + failed)) $1"
    screen | sed 's/^/    | /'
}

# holds CONDITION...: waits up to ten seconds until a command succeeds.
holds() {
    for _ in $(seq 100); do
        "$@" && return 0
        sleep 0.1
    done
    return 1
}
has() { screen | grep -qF -- "$1"; }
lacks() { ! has "$1"; }
has_row() { screen | grep -qE -- "$1"; }

shows() { if holds has "$2"; then pass "$1"; else fail "$1 (wanted: $2)"; fi; }
shows_row() { if holds has_row "$2"; then pass "$1"; else fail "$1 (wanted a row: $2)"; fi; }
hides() { if holds lacks "$2"; then pass "$1"; else fail "$1 (unwanted: $2)"; fi; }

# begin NAME=VALUE... -- ARGUMENT...: starts a shell in a fresh terminal, and the kiosk in that.
begin() {
    local environment=()
    while [ "$1" != -- ]; do
        environment+=("$1")
        shift
    done
    shift
    tmux kill-session -t kiosk 2>/dev/null
    tmux new-session -d -s kiosk -x 80 -y 24 env -i PATH="$PATH" HOME="$scratch" PS1='prompt> ' TERM=screen-256color \
        LC_ALL=C.UTF-8 bash --norc --noprofile
    holds has 'prompt>' || fail "a shell begins"
    press "env ${environment[*]} '$guide' kiosk -C '$folder' $* ; echo exit=\$?" Enter
}

# returns CODE: the kiosk has ended with an exit code, and the shell is back.
returns() {
    shows "exit code $1" "exit=$1"
    press 'echo back=$((40+2))' Enter
    shows "the shell's prompt is back" 'back=42'
}

# process: the kiosk's process, a child of the terminal's shell.
process() { pgrep -P "$(tmux display-message -p -t kiosk '#{pane_pid}')" | head -1; }

echo "# Thai, by the list and by a stop number"
begin X=1 --
shows "languages stand under their own names" 'ไทย'
shows_row "the source language is selected" '^ *› 한국어'
# However many languages there are.
for _ in $(seq 30); do
    has_row '^ *› ไทย' && break
    press Down
    sleep 0.2
done
shows_row "the arrows reach Thai" '^ *› ไทย'
shows "the question is asked in Thai" 'เลือกภาษา'
press Enter
shows "the catalogue is in Thai" 'เลือกผลิตภัณฑ์'
shows_row "and counts its products in Thai" 'ผลิตภัณฑ์ [0-9]+ รายการ'
press End
shows_row "the last product can be selected" '› .*[0-9][0-9][0-9] '
press 2 0 2 Enter
shows "the guide is in Thai" 'ผู้ช่วยพยุงเมื่อเริ่มก้าวเดินอีกครั้ง'
shows "the year is of the Buddhist era" '2562'
shows "the guide is a sample and says so" '[เนื้อหาตัวอย่าง'
shows "the guide has pages" '1 / 2'
press PageDown
shows "the next page comes" '2 / 2'
shows "with the facts" '13 พ.ค. 2562'
press PageUp
shows "and the page before" '1 / 2'
press Escape
shows_row "Escape leads back to the same product" '› *ห? *202'
press 2 0 3
shows "a stop number is typed" 'หมายเลขจุดชม: 203'
press Enter
shows "and opens its guide" 'ตู้จำหน่ายตั๋วระบบภาษามือ'
shows "which stands at booth L-03" 'L-03'
press Escape
press 9 9 9 Enter
shows "an unknown number is said to be so" 'ไม่มีจุดชม 999'

echo "# another size"
press 2 0 2 Enter
shows "the guide is open" '1 / 2'
tmux resize-window -t kiosk -x 40 -y 12
shows_row "40 columns make more pages" '1 / [4-9]'
press PageDown PageDown
shows_row "which turn" '3 / [4-9]'
tmux resize-window -t kiosk -x 100 -y 30
shows "100 columns make one" '1 / 1'
tmux resize-window -t kiosk -x 40 -y 12
shows_row "the place in the guide is kept" '3 / [4-9]'
tmux resize-window -t kiosk -x 19 -y 4
shows "a very small window says so" 'หน้าต่าง'
tmux resize-window -t kiosk -x 80 -y 24
shows "and grows again" '/ 2'
press q
returns 0
hides "the terminal shows what it showed before" '↑↓'

echo "# a terminal without colours, and a reader's region"
begin TERM=vt100 -- --locale es-PE
shows "the catalogue is in Spanish" 'Elija un producto'
press 2 0 2 Enter
shows "the guide is in Spanish" 'Ongeoreum Robótica'
press q
returns 0

echo "# an environment that is not in UTF-8"
begin LC_ALL=C LANG=C -- --locale ja
shows "Japanese is shown all the same" '製品を選んでください'
press Escape
shows_row "the language list is one key away, Japanese selected" '› 日本語'
press Escape q
returns 0

echo "# signals"
begin X=1 -- --locale th
shows "the kiosk is open" 'Enter เปิด'
press C-c
returns 0
begin X=1 -- --locale th
shows "the kiosk is open" 'Enter เปิด'
kiosk=$(process)
[ -n "$kiosk" ] && kill -TERM "$kiosk"
returns 0
hides "the terminal shows what it showed before" '↑↓'
begin X=1 -- --locale th
shows "the kiosk is open" 'Enter เปิด'
kiosk=$(process)
tmux kill-session -t kiosk
ended() { ! kill -0 "$kiosk" 2>/dev/null; }
if [ -n "$kiosk" ] && holds ended; then
    pass "the kiosk ends with its terminal"
else
    failed=$((failed + 1))
    echo "not ok $((passed + failed)) the kiosk ends with its terminal"
fi

echo "# no terminal"
"$guide" kiosk -C "$folder" </dev/null >"$scratch/out" 2>"$scratch/error"
code=$?
if [ "$code" -eq 1 ] && grep -q 'needs a terminal' "$scratch/error" "$scratch/out"; then
    pass "a pipe is refused with a reason, exit code 1"
else
    failed=$((failed + 1))
    echo "not ok $((passed + failed)) a pipe is refused (exit code $code)"
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
