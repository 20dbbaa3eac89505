# SPDX-License-Identifier: MIT
# Shared by ./demo and ./check: what a fresh Debian 12 or Ubuntu 24.04 needs, and how programs are run as
# an ordinary user when the caller is root. Sourced, not run; expects $root, the top of the source tree.

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

build_packages="g++ cmake ninja-build qt6-base-dev qt6-svg-dev qt6-webengine-dev qt6-tools-dev qt6-tools-dev-tools
 qt6-l10n-tools qtkeychain-qt6-dev libssl-dev nlohmann-json3-dev libexpected-dev libyaml-cpp-dev libgl1-mesa-dev"
run_packages="curl dbus gnome-keyring libsecret-tools xvfb xauth xdotool xclip openbox imagemagick
 fonts-dejavu-core libnss3-tools openssl procps util-linux x11-utils"

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

fuzz_packages="clang libclang-rt-dev"
screenreader_packages="at-spi2-core python3-pyatspi"
papers_packages="man-db zsh fish" # what tst_papers shows its pages and completions to
# for ./check --windows: compilers, the means to fetch Debian's source packages, Wine with TLS
windows_packages="g++-mingw-w64-x86-64-posix dpkg-dev make perl qt6-base-dev-tools wine wine64 libgnutls30"

# install_packages [PACKAGE …]: installs what is missing of these and of those above, after saying
# what. Node and npm count as there however they came.
install_packages() {
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || {
        say "This is neither Debian nor Ubuntu, so nothing is installed for you. Needed are (Debian's names):"
        say " $build_packages $run_packages $* nodejs npm"
        return
    }
    local missing="" package
    for package in $build_packages $run_packages "$@"; do
        case "$(dpkg-query -W -f='${Status}' "$package" 2>/dev/null)" in
            "install ok installed") ;;
            *) missing="$missing $package" ;;
        esac
    done
    command -v node >/dev/null || missing="$missing nodejs"
    command -v npm >/dev/null || missing="$missing npm"
    [ -n "$missing" ] || return 0
    say "These packages will be installed with apt-get, which takes a minute or two:$missing"
    [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null ||
        die "Installing needs root or sudo. Ask for the packages above, then start this again."
    as_root apt-get update -qq || die "apt-get update failed; see above."
    local log
    log="$(mktemp)" # what dpkg says of each package it unpacks, a thousand lines
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        -o Dpkg::Use-Pty=0 $missing >"$log" 2>&1 || {
        tail -20 "$log" >&2
        die "apt-get could not install the packages; see above, and all of it in $log."
    }
    rm -f "$log"
}

# install_npm FOLDER WHOSE: npm packages, exactly as the folder's lock file has them.
install_npm() {
    local place="$root/$1"
    [ "$place/node_modules/.package-lock.json" -nt "$place/package-lock.json" ] && return 0
    say "Installing $2 npm packages (npm ci) …"
    (cd "$place" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) || die "npm ci failed; see above."
    touch "$place/node_modules/.package-lock.json"
}

install_authority() { install_npm tests/authority "the test authority's"; }

# build PRESET
build() {
    if [ ! -f "$root/build/$1/build.ninja" ]; then
        say "Configuring …"
        (cd "$root" && cmake --preset "$1" >/dev/null) || die "CMake could not configure the build; see above."
        say "Building (some minutes the first time) …"
    fi
    (cd "$root" && cmake --build --preset "$1" >&2) || die "The build failed; see above."
}

# copy_tree PLACE: without what was built here: it knows this place by its path.
copy_tree() {
    tar -C "$root" --exclude=./build --exclude=node_modules -cf - . | tar -C "$1" -xf - || die "Copying failed."
}

# Chromium's sandbox refuses to run as root. Root therefore works as "nobody", with a home of its own.
# If the tree is closed to others (in /root, say), everything happens in a copy of it.
leave_root_only_place() {
    [ "$(id -u)" -eq 0 ] || return 0
    setpriv --reuid=nobody --regid=nogroup --clear-groups test -r "$root/README.md" && return 0
    local copy="/var/tmp/knippe-$(printf '%s' "$root" | cksum | cut -d' ' -f1)"
    say "Others cannot read $root, so the work happens in a copy of it: $copy"
    mkdir -p "$copy"
    [ -O "$copy" ] && [ ! -L "$copy" ] || die "$copy belongs to somebody else. Remove it first."
    copy_tree "$copy"
    chmod 755 "$copy"
    exec "$copy/$(basename "$0")" "$@"
}

# A place for what programs leave behind: temporary files, and for nobody its home.
make_user_home() {
    [ -z "${user_home:-}" ] || return 0
    user_home="$(mktemp -d /var/tmp/knippe-home.XXXXXX)"
    if [ "$(id -u)" -eq 0 ]; then chown nobody:nogroup "$user_home"; else export TMPDIR="$user_home"; fi
}

# as_user COMMAND …: as this user, or as nobody when this user is root.
as_user() {
    if [ "$(id -u)" -ne 0 ]; then
        "$@"
        return
    fi
    make_user_home
    env -u DBUS_SESSION_BUS_ADDRESS -u XDG_RUNTIME_DIR -u XDG_CONFIG_HOME -u XDG_STATE_HOME -u XDG_DATA_HOME -u XDG_CACHE_HOME \
        HOME="$user_home" TMPDIR="$user_home" LOGNAME=nobody USER=nobody \
        setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"
}

remove_user_home() {
    [ -z "${user_home:-}" ] || rm -rf "$user_home"
}

# Sets KNIPPE_UNSAFE_NO_SANDBOX=1 only when knippe-signin itself finds that there is no sandbox to be had.
check_sandbox() {
    if as_user "$1/knippe-signin" --check-sandbox >&2; then
        unset KNIPPE_UNSAFE_NO_SANDBOX
    else
        say "Chromium's sandbox is not to be had here, so the sign-in window runs without it. That is accepted"
        say "for the test authority on this machine only."
        export KNIPPE_UNSAFE_NO_SANDBOX=1
    fi
}
