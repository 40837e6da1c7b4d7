#!/bin/sh
# The peer of `guide translations sync`: gettext's msgmerge on every PO file of an exhibition, as many at a time as there are cores.
#
#     msgmerge.sh prepare EXHIBITION FOLDER     makes the templates, one for each domain
#     msgmerge.sh merge EXHIBITION FOLDER       merges every file with its template; the results are thrown away
set -eu
translations="$2/Translations"
folder="$3"
case "$1" in
    prepare)
        mkdir -p "$folder"
        for file in "$translations"/th/*.po; do
            msgattrib --no-obsolete --empty -o "$folder/$(basename "$file" .po).pot" "$file"
        done
        ;;
    merge)
        for file in "$translations"/*/*.po; do
            printf '%s\n%s\n' "$file" "$folder/$(basename "$file" .po).pot"
        done | xargs -n 2 -P "$(nproc)" msgmerge --quiet --previous --no-wrap -o /dev/null
        ;;
esac
