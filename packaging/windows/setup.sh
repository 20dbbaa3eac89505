# SPDX-License-Identifier: MIT
# Shared by ./check --windows and packaging/windows/package, after packaging/linux/setup.sh, whose functions
# it uses: a sysroot, a build, and Wine, which is not Windows.

# Sets KNIPPE_WINDOWS_SYSROOT to a folder that the user who runs the tests can read: what it names already,
# a folder or a .tar.xz of one, or what is made once for this user, which takes long.
find_sysroot() {
    local given="${KNIPPE_WINDOWS_SYSROOT:-}" copy="$root/build/windows-sysroot"
    if [ -z "$given" ]; then
        given="${XDG_CACHE_HOME:-$HOME/.cache}/knippe/windows-sysroot"
        [ -d "$given/lib/cmake/Qt6Widgets" ] || "$root/packaging/windows/sysroot" "$given" >&2 ||
            die "The sysroot could not be made; see above."
    fi
    [ -e "$given" ] || die "KNIPPE_WINDOWS_SYSROOT: there is no $given."
    if [ ! -d "$given" ] || ! as_user test -r "$given/lib/cmake"; then
        if [ ! "$copy/made" -nt "$given" ]; then
            say "Unpacking $given …"
            rm -rf "$copy"
            mkdir -p "$copy"
            if [ -d "$given" ]; then cp -r "$given/." "$copy"; else tar -C "$copy" -xf "$given"; fi ||
                die "$given could not be unpacked."
            touch "$copy/made"
        fi
        given="$copy"
    fi
    export KNIPPE_WINDOWS_SYSROOT="$given"
}

# build_for_windows PRESET
build_for_windows() {
    local symbols=OFF fresh=
    [ ! -d "$KNIPPE_WINDOWS_SYSROOT/lib/cmake/Qt6Svg" ] || symbols=ON
    cd "$root" || exit
    grep -q -s -x -F "KNIPPE_WINDOWS_SYSROOT:PATH=$KNIPPE_WINDOWS_SYSROOT" "build/$1/CMakeCache.txt" || fresh=--fresh
    cmake --preset "$1" $fresh -DKNIPPE_SYMBOLS="$symbols" >&2 || die "CMake could not configure the build; see above."
    say "Building for Windows (some minutes the first time) …"
    cmake --build --preset "$1" >&2 || die "The build failed; see above."
}

# A Windows of its own in the user's home, without a screen: Qt's event loop makes a window to get messages
# by, and Wine's null driver is enough for that.
start_wine() {
    make_user_home
    export WINEPREFIX="$user_home/wine" WINEDEBUG=-all WINEDLLOVERRIDES='mscoree=;mshtml=;winemenubuilder.exe='
    unset DISPLAY
    as_user wineboot -i >/dev/null 2>&1 &&
        as_user wine reg add 'HKCU\Software\Wine\Drivers' /v Graphics /d null /f >/dev/null 2>&1 ||
        die "Wine does not start."
    wine_runs=yes
}

# Where programs of the build tree find what they are linked with.
use_sysroot_in_wine() {
    local folder
    WINEPATH=
    for folder in "$KNIPPE_WINDOWS_SYSROOT/bin" /usr/x86_64-w64-mingw32/lib \
        "$(dirname "$(x86_64-w64-mingw32-g++-posix -print-file-name=libstdc++-6.dll)")"; do
        WINEPATH="${WINEPATH:+$WINEPATH;}Z:$(realpath "$folder" | tr / '\\')"
    done
    # for the openssl program, with which tests make certificates and keys; Knippe ignores them
    export WINEPATH OPENSSL_CONF='Z:\etc\ssl\openssl.cnf' OPENSSL_WIN32_UTF8=1
}

stop_wine() {
    [ -z "${wine_runs:-}" ] || as_user wineserver -k
    wine_runs=
}
