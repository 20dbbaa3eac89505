# SPDX-License-Identifier: MIT
# Found before vcpkg's port of the same name, which would build a second Qt for this one library.
if(NOT DEFINED ENV{QT_ROOT_DIR})
    message(FATAL_ERROR "QT_ROOT_DIR has to name Qt's folder, and on Windows VCPKG_KEEP_ENV_VARS has to name QT_ROOT_DIR.")
endif()
vcpkg_check_linkage(ONLY_STATIC_LIBRARY) # so that no package has to carry it
vcpkg_from_github(
    OUT_SOURCE_PATH source
    REPO frankosterfeld/qtkeychain
    REF "v${VERSION}"
    SHA512 10f8b1c959a126ba14614b797ea5640404a0b95c71e452225c74856eae90e966aac581ca393508a2106033c3d5ad70427ea6f7ef3f2997eddf6d09a7b4fa26eb
)
vcpkg_cmake_configure(
    SOURCE_PATH "${source}"
    OPTIONS
        "-DCMAKE_PREFIX_PATH=$ENV{QT_ROOT_DIR}"
        -DCMAKE_POLICY_VERSION_MINIMUM=3.5 # it asks for less than CMake 4 has
        -DBUILD_WITH_QT6=ON
        -DBUILD_TRANSLATIONS=OFF
        -DBUILD_TEST_APPLICATION=OFF
)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(PACKAGE_NAME Qt6Keychain CONFIG_PATH lib/cmake/Qt6Keychain)
file(REMOVE_RECURSE "${CURRENT_PACKAGES_DIR}/debug/include")
vcpkg_install_copyright(FILE_LIST "${source}/COPYING")
