# What the tests share that drive the kiosk in a real terminal (tmux). Sourced, not run, after `guide` and `folder` are set.

command -v tmux >/dev/null || { echo "error: tmux is not installed (apt-get install tmux)" >&2; exit 69; }

socket="eg-$$"
scratch=$(mktemp -d)
export LC_ALL=C.UTF-8
tmux() { command tmux -L "$socket" -f /dev/null "$@"; }
finish() {
    tmux kill-server 2>/dev/null
    # The kiosk may write to its log until it has ended, too.
    for _ in $(seq 20); do
        rm -rf "$scratch" 2>/dev/null && break
        sleep 0.1
    done
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
    screen 2>/dev/null | sed 's/^/    | /'
}
# is DESCRIPTION CONDITION...: a command succeeds now.
is() {
    local description=$1
    shift
    if "$@"; then pass "$description"; else fail "$description"; fi
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

# begin_shell: a shell in a fresh terminal.
begin_shell() {
    tmux kill-session -t kiosk 2>/dev/null
    # The server ends with its last session, and another cannot begin while it does.
    for _ in $(seq 20); do
        tmux new-session -d -s kiosk -x 80 -y 24 env -i PATH="$PATH" HOME="$scratch" PS1='prompt> ' TERM=screen-256color \
            LC_ALL=C.UTF-8 bash --norc --noprofile 2>/dev/null && break
        sleep 0.2
    done
    holds has 'prompt>' || fail "a shell begins"
}

# begin NAME=VALUE... -- ARGUMENT...: starts a shell in a fresh terminal, and the kiosk in that.
begin() {
    local environment=()
    while [ "$1" != -- ]; do
        environment+=("$1")
        shift
    done
    shift
    begin_shell
    press "env ${environment[*]} '$guide' kiosk -C '$folder' $* ; echo exit=\$?" Enter
}

# returns CODE: the kiosk has ended with an exit code, and the shell is back.
returns() {
    shows "exit code $1" "exit=$1"
    press 'echo back=$((40+2))' Enter
    shows "the shell's prompt is back" 'back=42'
}

# process: the kiosk's process, a child of the terminal's shell.
process() {
    local shell
    shell="$(tmux display-message -p -t kiosk '#{pane_pid}')"
    grep -lsx "PPid:[[:space:]]*$shell" /proc/[0-9]*/status | cut -d/ -f3 | head -1
}

report() {
    echo "$passed passed, $failed failed"
    [ "$failed" -eq 0 ]
}
