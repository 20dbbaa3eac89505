# SPDX-License-Identifier: MIT
# ./check --windows, sourced by it: compiles and links Knippe for Windows, and runs the tests of core and the
# command line under Wine.
. "$root/packaging/windows/setup.sh"

install_packages $windows_packages
[ -z "${KNIPPE_WINDOWS_SYSROOT:-}" ] || export KNIPPE_WINDOWS_SYSROOT="$(realpath "$KNIPPE_WINDOWS_SYSROOT")"
leave_root_only_place "$@"
install_authority
trap 'stop_wine; remove_user_home' EXIT
find_sysroot
build_for_windows windows
start_wine
use_sysroot_in_wine
mkdir -p build/windows/Testing
[ "$(id -u)" -ne 0 ] || chown -R nobody:nogroup build/windows/Testing
# Wine on a loaded machine is slower than any deadline allows for: what fails once is run once more, as ./check does.
as_user ctest --preset windows -j "$(nproc)" --repeat until-pass:2
