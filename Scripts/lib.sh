# What the scripts share. Sourced, not run.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

# Installs Debian packages that are missing; on other systems says what to install.
#   require_packages PACKAGE…
require_packages() {
    local missing=() package
    if command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1; then
        for package in "$@"; do
            dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
        done
        [ ${#missing[@]} -eq 0 ] && return 0
        local sudo=()
        if [ "$(id -u)" -ne 0 ]; then
            if ! command -v sudo >/dev/null 2>&1; then
                echo "Please install these packages and start again: ${missing[*]}" >&2
                exit 1
            fi
            sudo=(sudo)
        fi
        echo "Installing ${missing[*]} …" >&2
        "${sudo[@]}" apt-get update -qq >&2 || true
        if ! DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2; then
            echo "These packages could not be installed: ${missing[*]}" >&2
            exit 1
        fi
    else
        local what="ICU 72 or later, ncurses (wide) and Nettle with their headers, and pkg-config"
        if ! command -v pkg-config >/dev/null 2>&1 || ! pkg-config --exists 'icu-i18n >= 72' ncursesw nettle; then
            echo "Please install $what (on Debian: $*), and start again." >&2
            exit 1
        fi
    fi
}

require_swift() {
    if ! command -v swift >/dev/null 2>&1; then
        echo "Please install a Swift toolchain (6.2 or later): https://www.swift.org/install" >&2
        exit 1
    fi
}

# The packages that a build needs.
build_packages=(libicu-dev libncurses-dev nettle-dev pkg-config)
