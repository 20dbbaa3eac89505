# SPDX-License-Identifier: MIT
# Debian's mingw-w64 compilers (posix threads, which libstdc++'s <mutex> wants), and what
# packaging/windows/sysroot made, at KNIPPE_WINDOWS_SYSROOT in the environment.
set(KNIPPE_WINDOWS_SYSROOT "$ENV{KNIPPE_WINDOWS_SYSROOT}" CACHE PATH "Qt and OpenSSL for Windows")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES KNIPPE_WINDOWS_SYSROOT)

set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

set(target x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${target}-gcc-posix)
set(CMAKE_CXX_COMPILER ${target}-g++-posix)
set(CMAKE_RC_COMPILER ${target}-windres)

# Libraries that are headers alone come from Debian's own packages, without the rest of /usr/include.
set(headers "${CMAKE_BINARY_DIR}/headers")
foreach(folder include/nlohmann include/tl share/cmake/nlohmann_json share/cmake/tl-expected)
    get_filename_component(place "${headers}/${folder}" DIRECTORY)
    file(MAKE_DIRECTORY "${place}")
    file(CREATE_LINK "/usr/${folder}" "${headers}/${folder}" SYMBOLIC)
endforeach()

set(CMAKE_FIND_ROOT_PATH "${KNIPPE_WINDOWS_SYSROOT}" "${headers}" /usr/${target})
set(CMAKE_PREFIX_PATH "${KNIPPE_WINDOWS_SYSROOT}" "${headers}")
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# Qt's own tools – moc, rcc, lrelease – run here.
set(QT_HOST_PATH /usr)
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/${CMAKE_HOST_SYSTEM_PROCESSOR}-linux-gnu/cmake)

# ctest puts it before each test program.
set(CMAKE_CROSSCOMPILING_EMULATOR "${CMAKE_CURRENT_LIST_DIR}/run-test")
