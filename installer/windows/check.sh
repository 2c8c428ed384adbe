#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Tries the setup of the guide for Windows under Wine, in a new Windows each time, as root or with sudo:
#     sh installer/windows/check.sh [STEP ...]
# builds it (build.sh), believing the keys of the tests, and does these steps, or those that are named, after
# "install": install command handout window times settings update missing upgrade uninstall all-users tests.
# Pictures of the tabs lie in build/windows/seen afterwards, to be looked at. Real Windows is not to be had
# here: README.md says what to try first there.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
here="$root/installer/windows"
# shellcheck source=installer/packages.sh
. "$root/installer/packages.sh"
steps=${*:-install command handout window times settings update missing upgrade uninstall all-users tests}

install_packages xvfb xdotool x11-apps imagemagick poppler-utils minisign python3 python3-yaml openssl osslsigncode
work="$root/build/windows"
mkdir -p "$work"
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=Serostim Guide test" -keyout "$work/test.key" \
    -out "$work/test.pem" 2>/dev/null
sh "$here/build.sh" --tests --keys "$root/tests/data/keys" --sign "$work/test.pem" "$work/test.key"
setup=$(echo "$work"/serostim-guide-*-setup.exe)
osslsigncode verify -CAfile "$work/test.pem" "$setup" >"$work/verify.log" 2>&1 || fail "the signature of $setup does not hold"

# A Windows of its own, on a screen of its own.
prefix=$(mktemp -d)
leave() {
    wineserver -k 2>/dev/null || true
    [ -z "${screen:-}" ] || kill "$screen" 2>/dev/null || true
    rm -rf "$prefix"
}
trap leave EXIT
trap 'exit 130' HUP INT TERM
export WINEPREFIX="$prefix/wine" WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
mkfifo "$prefix/display"
Xvfb -displayfd 3 -noreset -screen 0 1280x800x24 3>"$prefix/display" 2>/dev/null &
screen=$!
read -r number <"$prefix/display"
export DISPLAY=":$number"
wine wineboot -i >"$work/wine.log" 2>&1
wine reg add 'HKCU\Software\Wine' /v Version /d win10 /f >>"$work/wine.log" 2>&1
wineserver -w

home="$WINEPREFIX/drive_c/users/$(id -un)"
kept="$home/AppData/Local/serostim-guide"
folder="$home/AppData/Local/Programs/Serostim Guide"
guide="$folder/serostim-guide.exe"
uninstall_key='Software\Microsoft\Windows\CurrentVersion\Uninstall\SerostimGuide'
strange="$prefix/Carpeta ñandú 漢字"
mkdir "$strange"

expect() { # CODE WORDS COMMAND...: what a command is to end with
    wanted=$1 words=$2
    shift 2
    got=0
    "$@" >"$work/said.txt" 2>&1 || got=$?
    [ "$got" -eq "$wanted" ] || {
        cat "$work/said.txt" >&2
        fail "$words: ended with $got and not $wanted"
    }
    say "ok      $words"
}
has() { # WORDS: in what the last command said
    grep -q -- "$1" "$work/said.txt" || {
        cat "$work/said.txt" >&2
        fail "it did not say: $1"
    }
}
# Like a click on the cross, and all windows of the program are gone.
close_program() { # NAME
    wine taskkill /IM "$1.exe" >/dev/null 2>&1 || true
    for _ in $(seq 60); do
        pgrep -f "$1\\.exe" >/dev/null || return 0
        sleep 0.5
    done
    fail "$1 does not close"
}
close_guide() { close_program serostim-guide; }
await_window() { # TITLE
    for _ in $(seq 1200); do
        ! xdotool search --onlyvisible --name "$1" >/dev/null 2>&1 || return 0
        sleep 0.05
    done
    fail "there is no window named $1 after a minute"
}
window() { # ARGUMENTS of the guide: waits until its window is painted
    wine "$guide" "$@" >"$work/window.log" 2>&1 &
    await_window Serostim
    sleep 3
}

step_install() {
    expect 0 "silent setup" wine "$setup" /S
    for file in serostim-guide.exe serostim-guide-voice.exe Qt6Core.dll platforms/qwindows.dll licences/READ-ME.txt; do
        [ -s "$folder/$file" ] || fail "the setup left $file out"
    done
    [ -e "$home/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Serostim Guide.lnk" ] \
        || fail "there is no entry in the Start menu"
    wine "$setup" >/dev/null 2>&1 &
    sleep 5
    expect 2 "a second setup beside the first" wine "$setup" /S
    wine taskkill /F /IM "$(basename "$setup")" >/dev/null 2>&1 || true
}

step_command() {
    expect 0 "--version" wine "$guide" --version
    has "^serostim-guide [0-9]"
    expect 0 "--check" wine "$guide" --check
    has "^ok      built-in copy: whole"
    for option in --kiosk --set-pin; do
        expect 2 "$option is refused" wine "$guide" "$option"
        has "on Windows there is none"
    done
    expect 2 "an unknown option" wine "$guide" --nonsense
}

# The numbers of the study, from facts.yaml, stand on paper in both languages.
step_handout() {
    for language in en es; do
        pdf="$strange/hoja $language ñ.pdf"
        expect 0 "--handout in $language" wine "$guide" --language $language --handout "Z:$pdf"
        pdftotext -layout "$pdf" "$work/handout-$language.txt"
        python3 "$here/handout_numbers.py" "$root/content/facts.yaml" "$work/handout-$language.txt" $language \
            || fail "the handout in $language is not what facts.yaml says"
        pdffonts "$pdf" | grep -q Inter || fail "the handout is not set in Inter"
        expect 0 "--handout as a web page in $language" wine "$guide" --language $language --handout "Z:$strange/$language.html"
        grep -q '<svg' "$strange/$language.html" || fail "the web page has no drawings"
    done
    expect 1 "--handout into a folder that is not there" wine "$guide" --handout 'Z:\nowhere\x.pdf'
    mkdir -p "$prefix/full"
    if mount -t tmpfs -o size=16k none "$prefix/full" 2>/dev/null; then
        expect 1 "--handout on a full disk" wine "$guide" --handout "Z:$prefix/full/x.pdf"
        [ ! -e "$prefix/full/x.pdf" ] || fail "half a handout stayed on the full disk"
        umount "$prefix/full"
    fi
}

step_window() {
    rm -rf "$work/seen"
    mkdir -p "$work/seen"
    for page in how-it-works trial-results side-effects support questions print; do
        window --page $page
        import -window root "$work/seen/$page.png"
        colours=$(identify -format %k "$work/seen/$page.png")
        [ "$colours" -gt 100 ] || fail "the tab $page shows hardly anything ($colours colours)"
        close_guide
        say "ok      the tab $page, $colours colours"
    done
    window --language es --page support
    import -window root "$work/seen/es-support.png"
    close_guide
    printf 'say 1 en 0 1 SGVsbG8=\nquit\n' | expect 0 "the voice program" wine "$folder/serostim-guide-voice.exe"
    has "^\(failed 1 no-engine\|failed 1 no-voice\|failed 1 engine\|started 1\)"
}

# How long until there is a window: the guide's beside a bare one of Qt, one after the other, in the same run.
until_window() { # TITLE PROGRAM: milliseconds
    began=$(date +%s%N)
    wine "$2" >/dev/null 2>&1 &
    await_window "$1"
    echo $((($(date +%s%N) - began) / 1000000))
    close_program "$(basename "$2" .exe)"
}
step_times() {
    cp "$work/build/tests-bin/bare_window.exe" "$folder"
    for _ in 1 2 3 4 5; do
        until_window bare "$folder/bare_window.exe" >>"$prefix/bare.txt"
        until_window Serostim "$guide" >>"$prefix/guide.txt"
    done
    rm "$folder/bare_window.exe"
    bare=$(sort -n "$prefix/bare.txt" | sed -n 3p)
    ours=$(sort -n "$prefix/guide.txt" | sed -n 3p)
    say "ok      a window after $ours ms; a bare one of Qt after $bare ms (medians of 5): $((ours * 100 / bare)) % of it"
}

keeps_larger_text() { grep -q 'text-percent=125' "$kept/settings.ini" 2>/dev/null; }
step_settings() {
    window
    xdotool key --clearmodifiers ctrl+plus
    sleep 2
    close_guide
    keeps_larger_text || fail "the size of text was not kept"
    window
    import -window root "$work/seen/larger.png"
    close_guide
    say "ok      the size of text is kept over a restart"
    chmod a-w "$kept" "$kept/settings.ini"
    window
    close_guide
    chmod u+w "$kept" "$kept/settings.ini"
    say "ok      starts where nothing can be kept"
}

step_update() {
    compiler="$root/build/release/bin/guide-content"
    rm -rf "$prefix/content" "$prefix/packs"
    cp -r "$root/content" "$prefix/content"
    cp -r "$root/resources" "$prefix/resources"
    number=$(sed -n 's/^number: *//p' "$prefix/content/guide.yaml")
    sed -i "s/^number: .*/number: $((number + 1))/" "$prefix/content/guide.yaml"
    "$compiler" build "$prefix/content" -o "$prefix/newer.sqlite" >/dev/null
    "$compiler" pack "$prefix/newer.sqlite" --key "$root/tests/data/keys/a.key" -o "$strange" >/dev/null
    expect 0 "--update takes a pack" wine "$guide" --update "Z:$strange/serostim-guide-content.sqlite"
    expect 0 "--check with newer content" wine "$guide" --check
    has "newer content: number $((number + 1))"
    expect 1 "--update refuses the same once more" wine "$guide" --update "Z:$strange/serostim-guide-content.sqlite"
    mkdir "$prefix/foreign"
    minisign -G -W -p "$prefix/foreign.pub" -s "$prefix/foreign.key" >/dev/null
    "$compiler" pack "$prefix/newer.sqlite" --key "$prefix/foreign.key" -o "$prefix/foreign" >/dev/null
    expect 1 "--update refuses a foreign signature" wine "$guide" --update "Z:$prefix/foreign/serostim-guide-content.sqlite"
}

# A setup that lacks a library says so, and does not hang.
step_missing() {
    mv "$folder/libsqlite3-0.dll" "$prefix"
    code=0
    wine "$guide" --check >/dev/null 2>&1 || code=$?
    [ $code -ne 0 ] || fail "the guide works without its SQLite"
    say "ok      without a library it ends with $code"
    mv "$prefix/libsqlite3-0.dll" "$folder"
}

step_upgrade() {
    mkdir -p "$kept"
    keeps_larger_text || printf '[look]\ntext-percent=125\n' >"$kept/settings.ini"
    wine "$guide" >/dev/null 2>&1 &
    sleep 5
    expect 0 "silent setup over the installed one, while the guide is open" wine "$setup" /S
    keeps_larger_text || fail "the upgrade changed the settings"
    expect 0 "--check after the upgrade" wine "$guide" --check
}

step_uninstall() {
    expect 0 "silent removal" wine "$folder/uninstall.exe" /S
    for _ in $(seq 20); do
        [ -e "$folder" ] || break
        sleep 0.5
    done
    left=$(find "$WINEPREFIX/drive_c" -iname '*serostim*')
    [ -z "$left" ] || fail "the removal left: $left"
    ! wine reg query "HKCU\\$uninstall_key" >/dev/null 2>&1 || fail "the removal left its key in the registry"
}

step_all_users() {
    expect 0 "setup for all users" wine "$setup" /S /ALLUSERS
    all="$WINEPREFIX/drive_c/Program Files/Serostim Guide"
    expect 0 "--check there" wine "$all/serostim-guide.exe" --check
    expect 0 "removal for all users" wine "$all/uninstall.exe" /S /ALLUSERS
    sleep 5
    [ ! -e "$all" ] || fail "the removal left $all"
}

# Not those that need what Wine or Windows does not have (README.md, "Checking").
step_tests() {
    libraries=$(cat "$work/libraries.txt")
    WINEPATH="Z:$libraries/bin;Z:$work/files" QT_PLUGIN_PATH="Z:$libraries/plugins" \
        ctest --test-dir "$work/build" --output-on-failure -j1 \
        -E '^test_(support_hours|store|store_refusal|pack_signature|pack_keys)$' || fail "tests failed under Wine"
}

for step in $steps; do
    say "$step"
    "step_$(printf '%s' "$step" | tr - _)"
done
say "all of it went well; look at the pictures in $work/seen"
