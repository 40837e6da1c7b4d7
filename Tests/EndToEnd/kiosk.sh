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
source "$(dirname "$0")/terminal.sh"

# row_of WORDS: the first row that has them, from 1; column_of WORDS: the column where they begin.
row_of() { screen | grep -nF -- "$1" | head -1 | cut -d: -f1; }
column_of() {
    local before
    before=$(screen | grep -F -- "$1" | head -1)
    before=${before%%"$1"*}
    # Columns, not characters: tmux says where the cursor would be.
    printf '%s' "$before" | wc -L
}
# mouse BUTTON COLUMN ROW FINAL: an event of the SGR mouse protocol, as a terminal sends it.
mouse() { tmux send-keys -t kiosk -l "$(printf '\033[<%d;%d;%d%s' "$1" "$2" "$3" "$4")"; }
# tap WORDS: a press and a release where the words stand.
tap() {
    holds has "$1" || return 1
    # Right after a tap has changed the screen, another one is taken for the second half of a double tap.
    sleep 0.4
    local row column
    row=$(row_of "$1")
    column=$(($(column_of "$1") + 1))
    mouse 0 "$column" "$row" M
    mouse 0 "$column" "$row" m
}
# repeat KEY TIMES
repeat() { for _ in $(seq "$2"); do press "$1"; done; }

echo "# a visitor finds their product, by keys"
begin X=1 -- --locale ko
shows "passers-by are greeted" '아무 키나 누르거나'
press Enter
shows_row "languages stand under their own names, the likely one selected" '^ *› 한국어'
shows "and the others" 'ไทย'
press Enter
shows "the catalogue is in Korean" '제품을 선택하십시오'
shows_row "under its concepts" '^ *생활$'
press 'ㅂ'
press 'ㅎ'
shows "two initial consonants are typed" 'ㅂㅎ_'
shows_row "and find the walking robot" '› 202  보행 재활 보조로봇'
press Enter
shows "the guide is in Korean" '온걸음로보틱스'
shows "and is a sample and says so" '[시연을'
press Enter
shows_row "its first sentence is marked" '^ *▸'
shows "narration says how far it is" '문장 1 / '
press Space
shows "and pauses" 'Enter 계속'
press F2
shows_row "one key lists the languages" '› 한국어'
press t h a i
shows_row "typing finds Thai" '› ไทย'
press Enter
shows "the narration goes on in Thai, on the same product" 'อนกอรึม โรโบติกส์'
shows_row "in the same place" '^ *▸'
press Escape
shows_row "Escape leads back to the guide" 'Enter'
press PageDown
shows "with the facts, in the Buddhist era" '2562'
press F1
shows "help is one key away, in Thai" 'F2  *'
press Escape
shows "and closes" '2562'
press 9 9 9 Enter
shows "an unknown stop is said to be so" 'ไม่มีจุดชม 999'
press 2 0 3
shows "a stop number is typed" 'หมายเลขจุดชม: 203'
press Enter
shows "and opens its guide" 'L-03'
press F2
shows_row "the language of before is selected" '› 한국어'
press Enter
shows "and is back" '수어 발권 키오스크'
press Home
shows "Home greets the next visitor" '아무 키나 누르거나'
press F10
returns 0
hides "the terminal shows what it showed before" '아무 키나'

echo "# and once more by touch"
begin X=1 -- --locale ko --still
shows "passers-by are greeted" '아무 키나 누르거나'
tap '아무 키나'
# The greeting names the languages too, where other ones stand in the list.
shows "the languages are there" '언어를 선택하십시오'
tap '한국어'
shows "the catalogue is in Korean" '제품을 선택하십시오'
mouse 65 20 12 M
mouse 65 20 12 M
shows_row "the wheel scrolls" '^ *안전$'
sleep 0.4
mouse 0 20 8 M
mouse 32 20 12 M
mouse 32 20 14 M
mouse 0 20 14 m
shows_row "a finger scrolls back" '^ *제조$'
tap '보행 재활 보조로봇'
shows_row "the guide opens" '보행 재활 보조로봇  *1 / 2'
tap 'Enter '
shows_row "it is narrated" '^ *▸'
tap 'Enter '
shows "and pauses" 'Enter 계속'
tap 'F2 '
shows_row "the languages are there again" '^ *› 한국어'
tap 'ไทย'
shows "the language changes in place" 'อนกอรึม โรโบติกส์'
shows_row "and the narration goes on" '^ *▸'
tap 'Esc '
is_still() { ! has_row '^ *▸'; }
is "back in the guide" holds is_still
tap 'Esc '
shows "and back to the catalogue" 'เลือกผลิตภัณฑ์'
tap 'F1 '
hides "help opens" 'เลือกผลิตภัณฑ์'
tap 'Esc'
shows "and closes" 'เลือกผลิตภัณฑ์'
press F10
returns 0

echo "# other sizes"
begin X=1 -- --locale th --still
press Enter
shows_row "Thai is offered first" '› ไทย'
press Enter
shows "the catalogue is in Thai" 'เลือกผลิตภัณฑ์'
press 2 0 2 Enter
shows "the guide is open" 'ผู้ช่วยพยุงเมื่อเริ่มก้าวเดินอีกครั้ง'
press PageDown
broken=0
for size in 100x30 80x24 60x20 50x16 40x12 30x10 24x8 20x6 20x5 24x8 30x10 40x12 50x16 60x20 80x24 100x30; do
    tmux resize-window -t kiosk -x "${size%x*}" -y "${size#*x}"
    fits() { has_row '[0-9] / [0-9]'; }
    holds fits || { broken=$((broken + 1)); fail "a page number at $size"; }
done
[ "$broken" -eq 0 ] && pass "every size down to 20×5 and back shows the guide"
tmux resize-window -t kiosk -x 19 -y 4
shows "a very small window says so" 'หน้าต่าง'
tmux resize-window -t kiosk -x 80 -y 24
shows_row "and grows again" '[0-9] / [0-9]'
press F10
returns 0

echo "# a terminal without colours, NO_COLOR, and a reader's region"
begin TERM=vt100 -- --locale es-PE --still
press Enter
shows_row "the selection is marked without colour" '› Español latinoamericano'
press Enter
shows_row "the reader's economy is selected" '› Perú'
press Enter
shows "the catalogue is in Spanish" 'Elija un producto'
press 2 0 2 Enter
shows "the guide is in Spanish" 'Ongeoreum Robótica'
press C-c
returns 0
begin NO_COLOR=1 -- --locale en --still
press Enter Enter Enter
shows "NO_COLOR shows everything too" 'Choose a product'
is_plain() { ! tmux capture-pane -p -e -t kiosk | grep -q $'\033\\[[0-9;]*[34][0-8]'; }
is "without a colour" is_plain
press F10
returns 0
for theme in dark light contrast; do
    begin X=1 -- --locale en --still --theme $theme
    press Enter Enter Enter
    shows "the theme $theme shows the catalogue" 'Choose a product'
    press F10
    returns 0
done

echo "# an environment that is not in UTF-8"
begin LC_ALL=C LANG=C -- --locale ja --still
press Enter
shows_row "Japanese is shown all the same" '› 日本語'
press Enter
shows "and its catalogue" '製品を選んでください'
press F10
returns 0

echo "# nobody is there"
begin X=1 -- --locale en --still --idle 1
press Enter Enter Enter
shows "the catalogue is open" 'Choose a product'
shows "after a while the kiosk asks whether anybody is there" 'Are you still there?'
shows_row "and counts down from twenty seconds" 'Starting again in (20|19|18) seconds'
press Escape
hides "any key stays" 'Are you still there?'
shows "with what was there" 'Choose a product'
for key in IC BTab C-a C-l; do
    shows "once more nobody is there" 'Are you still there?'
    press "$key"
    hides "so does $key" 'Are you still there?'
done
press F10
returns 0

echo "# signals"
begin X=1 -- --locale th --still
shows "the kiosk is open" 'F10'
press C-c
returns 0
begin X=1 -- --locale th --still
shows "the kiosk is open" 'F10'
kiosk=$(process)
[ -n "$kiosk" ] && kill -TERM "$kiosk"
returns 0
hides "the terminal shows what it showed before" 'F10'
begin X=1 -- --locale th --still
shows "the kiosk is open" 'F10'
kiosk=$(process)
tmux kill-session -t kiosk
ended() { ! kill -0 "$kiosk" 2>/dev/null; }
if [ -n "$kiosk" ] && holds ended; then
    pass "the kiosk ends with its terminal"
else
    fail "the kiosk ends with its terminal"
fi

echo "# no terminal, and bad arguments"
"$guide" kiosk -C "$folder" </dev/null >"$scratch/out" 2>"$scratch/error"
code=$?
is "a pipe is refused with a reason, exit code 1" \
    bash -c "[ $code -eq 1 ] && grep -q 'needs a terminal' '$scratch/error' '$scratch/out'"
for arguments in '--idle -1' '--theme pink' '--screen guide' '--page 2' '--snapshot 80x24 --page 0' '--snapshot 0x0' '--snapshot 80x24 --screen nowhere'; do
    # shellcheck disable=SC2086
    "$guide" kiosk -C "$folder" $arguments </dev/null >"$scratch/out" 2>"$scratch/error"
    is "usage and exit code 64 for $arguments" test $? -eq 64
done

report
