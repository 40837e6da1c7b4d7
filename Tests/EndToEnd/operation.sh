#!/bin/bash
# Runs the kiosk as it stands in a lobby, in a real terminal (tmux): locked, watched from outside, its content changing under a reader's eyes.
#
# usage: operation.sh GUIDE_BINARY FOLDER
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
sample=$(realpath "$2")
folder=$sample
source "$(dirname "$0")/terminal.sh"

catalogue='เลือกผลิตภัณฑ์'

# settles: waits until the screen has stayed the same for a moment.
settles() {
    local before
    for _ in $(seq 20); do
        before=$(screen)
        sleep 0.5
        [ "$(screen)" = "$before" ] && return
    done
}
changed() { [ "$(screen)" != "$before" ]; }
# to_catalogue: goes on from whatever greets visitors to the Thai catalogue.
to_catalogue() {
    local before
    # A frame that is only half there says nothing of where the kiosk is.
    settles
    for _ in $(seq 10); do
        has "$catalogue" && break
        before=$(screen)
        press Enter
        holds changed
        settles
    done
    shows "the catalogue is there" "$catalogue"
}
runs() { [ -n "$kiosk" ] && kill -0 "$kiosk" 2>/dev/null && ! grep -q '^State:.*stopped' "/proc/$kiosk/status"; }
ended() { ! kill -0 "$kiosk" 2>/dev/null; }
# state: what a program may have left changed in the terminal.
state() { tmux display-message -p -t kiosk 'alternate=#{alternate_on} cursor=#{cursor_flag} keypad=#{keypad_flag} #{keypad_cursor_flag} mouse=#{mouse_any_flag}'; }
# is_restored: the terminal is as it was before the kiosk.
is_restored() { [ "$(state)" = "$state_before" ] && cmp -s "$scratch/before" "$scratch/after"; }
# begin_measured ARGUMENT...: a shell that notes the terminal's modes, and the kiosk in that.
begin_measured() {
    begin_shell
    rm -f "$scratch/before" "$scratch/after"
    state_before=$(state)
    press "stty -g > '$scratch/before'; '$guide' kiosk -C '$folder' $* ; echo exit=\$?; stty -g > '$scratch/after'" Enter
    holds lacks 'prompt>' || fail "the kiosk begins"
    settles
    kiosk=$(process)
}
# answers: a key still changes the screen, and another changes it back.
answers() {
    to_catalogue
    press Home
    local before
    before=$(screen)
    press Down
    if holds changed; then pass "and answers to keys"; else fail "and answers to keys"; fi
}

# rests: waits until the kiosk has done all that there was to do.
rests() {
    local before='' now
    for _ in $(seq 60); do
        now=$(cut -d' ' -f14,15 "/proc/$kiosk/stat" 2>/dev/null)
        [ "$now" = "$before" ] && return
        before=$now
        sleep 1
    done
}

echo "# locked"
begin_measured --locale th --locked --still --idle 0
to_catalogue
for signal in INT QUIT TSTP USR1 USR2 PIPE XFSZ; do
    kill -$signal "$kiosk"
    sleep 0.2
    is "SIG$signal means nothing" runs
done
for key in C-c 'C-\' C-z C-d C-s C-q C-o C-r C-v C-w C-u C-l C-a C-x; do
    press "$key"
    sleep 0.05
    is "neither does $key" runs
done
answers
echo "# 10,000 random bytes"
head -c 10000 /dev/urandom >"$scratch/noise"
tmux load-buffer "$scratch/noise"
tmux paste-buffer -S -r -t kiosk 2>/dev/null || tmux paste-buffer -r -t kiosk
rests
is "the kiosk lives through them" runs
tmux load-buffer - < <(head -c 2000 /dev/zero | tr '\0' '\200')
tmux paste-buffer -S -r -t kiosk 2>/dev/null || tmux paste-buffer -r -t kiosk
rests
is "and through 2,000 bytes that are nothing" runs
# Out of wherever they led to; what was begun is given up first.
for _ in $(seq 8); do
    has "$catalogue" && break
    press Escape
    sleep 0.3
done
press Home
sleep 0.3
kill -TERM "$kiosk"
returns 0
is "the terminal is as it was" is_restored

echo "# stopped and continued, unlocked"
begin_measured --locale th --still --idle 0
to_catalogue
press C-z
shows "Control-Z leads back to the shell" 'Stopped'
is "which sees its own screen" lacks "$catalogue"
press 'fg' Enter
shows "and fg back to the kiosk" "$catalogue"
# Who is stopped in the middle of a frame draws the rest of it.
settles
kill -STOP "$kiosk"
shows "stopped from outside, it leaves the shell" 'Stopped'
press 'clear; bg' Enter
hides "continued in the background, it draws nothing" "$catalogue"
press 'fg' Enter
shows "called to the front, it is there again" "$catalogue"
answers
press C-c
shows "Control-C leads back to the shell" 'prompt> '
press "echo exit=\$?; stty -g > '$scratch/after'" Enter
shows "with exit code 0" 'exit=0'
is "the terminal is as it was" is_restored

echo "# a program that dies"
for signal in SEGV ABRT; do
    begin_measured --locale th --locked --still --idle 0
    to_catalogue
    kill -$signal "$kiosk"
    returns $((128 + $(kill -l $signal)))
    is "the terminal is as it was after SIG$signal" is_restored
done

echo "# other signals that end a program"
for signal in ALRM VTALRM PROF XCPU IO PWR STKFLT RTMIN RTMAX; do
    begin_measured --locale th --locked --still --idle 0
    kill -$signal "$kiosk"
    returns 0
    is "the terminal is as it was after SIG$signal" is_restored
done

echo "# content that changes under a reader's eyes"
folder="$scratch/exhibition"
mkdir -p "$folder/first"
cp -R "$sample/Guides" "$sample/Translations" "$folder/first/"
ln -s first "$folder/current"
folder="$folder/current"
po="$folder/Translations/th/walking-robot.po"
old='ผู้ช่วยพยุงเมื่อเริ่มก้าวเดินอีกครั้ง'
log="$scratch/kiosk.log"
journal="$scratch/journal.jsonl"
# appears WORDS: waits for words on the screen, and says how long that took.
appears() {
    local start
    start=$(date +%s%N)
    if holds has "$2"; then
        pass "$1 (after $((($(date +%s%N) - start) / 1000000)) ms)"
    else
        fail "$1 (wanted: $2)"
    fi
}
begin_measured --locale th --locked --still --idle 0 --log "$log" --journal "$journal"
to_catalogue
press 2 0 2 Enter
shows "a guide is read" "$old"
sed -i "s/$old/ก้าวใหม่อีกครั้งอย่างมั่นใจ/" "$po"
appears "a changed translation is shown" 'ก้าวใหม่อีกครั้งอย่างมั่นใจ'
sed 's/ก้าวใหม่อีกครั้งอย่างมั่นใจ/{$nothing :number/' "$po" >"$scratch/broken.po"
mv "$scratch/broken.po" "$po"
logs() { grep -qF -- "$1" "$log"; }
if holds logs 'Translations/th/walking-robot.po:'; then pass "a broken one goes to the log"; else fail "a broken one goes to the log"; fi
is "with its line and what is wrong" grep -qE 'Translations/th/walking-robot.po:[0-9]+:[0-9]+: error: ' "$log"
is "and what was good stays on the screen" has 'ก้าวใหม่อีกครั้งอย่างมั่นใจ'
sleep 1
is "for good" has 'ก้าวใหม่อีกครั้งอย่างมั่นใจ'
cp "$folder/Guides/walking-robot.yaml" "$scratch/walking-robot.yaml"
echo 'title: [' >"$folder/Guides/walking-robot.yaml"
if holds logs 'Guides/walking-robot.yaml:'; then pass "so does a broken guide"; else fail "so does a broken guide"; fi
is "which stays too" has 'ก้าวใหม่อีกครั้งอย่างมั่นใจ'
cp "$scratch/walking-robot.yaml" "$folder/Guides/walking-robot.yaml"
cp "$sample/Translations/th/walking-robot.po" "$po"
appears "mended, it is shown" "$old"
mkdir "$scratch/exhibition/second"
cp -R "$sample/Guides" "$sample/Translations" "$scratch/exhibition/second/"
sed -i "s/$old/ฉบับที่สองของนิทรรศการ/" "$scratch/exhibition/second/Translations/th/walking-robot.po"
ln -s second "$scratch/exhibition/next"
mv -T "$scratch/exhibition/next" "$folder"
appears "a folder that takes the place of the former is shown" 'ฉบับที่สองของนิทรรศการ'
mv "$scratch/exhibition/second/Guides" "$scratch/exhibition/second/Guides.away"
sleep 2.5
is "an exhibition that is away leaves everything as it is" has 'ฉบับที่สองของนิทรรศการ'
mv "$scratch/exhibition/second/Guides.away" "$scratch/exhibition/second/Guides"
for path in Translations Translations/th; do
    mv "$folder/$path" "$scratch/away"
    sleep 0.7
    is "$path that is away for a moment loses no reader" has 'ฉบับที่สองของนิทรรศการ'
    mv "$scratch/away" "$folder/$path"
    sleep 1.5
    is "nor does its return" has 'ฉบับที่สองของนิทรรศการ'
done
mv "$folder/Translations" "$scratch/away"
holds logs 'Translations:1:1: error: ' || fail "the log says that Translations/ is away"
is "for as long as it is away" has 'ฉบับที่สองของนิทรรศการ'
mv "$scratch/away" "$folder/Translations"
sleep 1.5
rm "$folder/Guides/walking-robot.yaml"
appears "a product that is removed leads back to the catalogue" "$catalogue"
gone=$(grep -A2 '^msgctxt "guide.gone"' "$folder/Translations/th/interface.po" | sed -n 's/^msgstr "\(.*\)"$/\1/p')
shows "with a notice" "${gone:-no text for guide.gone}"
hides "and is not there any more" 'ฉบับที่สองของนิทรรศการ'
press 2 0 3 Enter
shows "another guide can be read" 'L-03'
kill -TERM "$kiosk"
returns 0
is "the terminal is as it was" is_restored
is "the log says when the kiosk began" logs 'the kiosk begins'
is "and why it ended" logs 'the kiosk ends'
is "no control character is in the log" bash -c "! LC_ALL=C grep -q '[[:cntrl:]]' '$log'"
reads() { grep -cF '"product":"walking-robot"' "$journal" | grep -qx '[1-9][0-9]*'; }
is "the journal has the guide that was read" reads
"$guide" report -C "$sample" --locale th "$journal" >"$scratch/report" 2>"$scratch/error"
is "the report names it in the reader's language" grep -q 'walking-robot  *หุ่นยนต์ช่วยฟื้นฟูการเดิน' "$scratch/report"
is "and has nothing to complain of" test ! -s "$scratch/error"

echo "# files that cannot be written"
folder=$sample
begin_shell
press "'$guide' kiosk -C '$folder' --log /nonexistent/kiosk.log; echo exit=\$?" Enter
shows "a log that cannot be written is a reason not to begin" 'exit=1'
is "which names it" has_row 'error: “/nonexistent/kiosk.log” cannot be written'
if [ -w /dev/full ]; then
    begin_measured --locale th --still --idle 0 --log /dev/full --journal /dev/full
    to_catalogue
    press 2 0 2 Enter
    shows "a full disk ends nothing" "$old"
    press Escape
    shows "and the guide can be left" "$catalogue"
    press C-c
    returns 0
fi

report
