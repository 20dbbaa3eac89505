# SPDX-License-Identifier: MIT
# The installer's contents and the installer: Qt and the rest beside the programs, for one person.
if(NOT WIN32)
    return()
endif()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION .)
install(DIRECTORY "${PROJECT_SOURCE_DIR}/packaging/licences" DESTINATION .)
if(NOT CMAKE_CROSSCOMPILING)
    # not run yet
    qt_generate_deploy_app_script(TARGET knippe FILENAME_VARIABLE deploy_script)
    install(SCRIPT "${deploy_script}")
else()
    # Qt's script calls windeployqt, which runs on Windows alone; so the parts are named here, and
    # packaging/windows/package starts the installed program with nothing else around it.
    set(modules Core Gui Network Widgets)
    if(KNIPPE_SYMBOLS)
        list(APPEND modules Svg)
    endif()
    foreach(module ${modules})
        install(IMPORTED_RUNTIME_ARTIFACTS Qt6::${module} RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
    endforeach()
    foreach(plugin platforms/qwindows styles/qwindowsvistastyle tls/qschannelbackend)
        get_filename_component(kind ${plugin} DIRECTORY)
        install(FILES "${KNIPPE_WINDOWS_SYSROOT}/plugins/${plugin}.dll" DESTINATION plugins/${kind} OPTIONAL)
    endforeach()
    set(has_windows OFF)
    if(EXISTS "${KNIPPE_WINDOWS_SYSROOT}/plugins/platforms/qwindows.dll")
        set(has_windows ON)
    endif()
    add_feature_info("Windows on Windows" has_windows "else the installed window cannot start (Qt's qwindows plugin)")
    install(FILES "${KNIPPE_WINDOWS_SYSROOT}/bin/libcrypto-3-x64.dll" DESTINATION "${CMAKE_INSTALL_BINDIR}")
    foreach(runtime libgcc_s_seh-1 libssp-0 libstdc++-6 libwinpthread-1)
        execute_process(COMMAND "${CMAKE_CXX_COMPILER}" -print-file-name=${runtime}.dll
            OUTPUT_VARIABLE file OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
        install(FILES "${file}" DESTINATION "${CMAKE_INSTALL_BINDIR}")
        # Debian's have their debugging symbols in them, 24 MB
        install(CODE "execute_process(COMMAND \"${CMAKE_STRIP}\"
            \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/${runtime}.dll\" COMMAND_ERROR_IS_FATAL ANY)")
    endforeach()
    file(WRITE "${CMAKE_BINARY_DIR}/qt.conf" "[Paths]\nPrefix = ..\n")
    install(FILES "${CMAKE_BINARY_DIR}/qt.conf" DESTINATION "${CMAKE_INSTALL_BINDIR}")
endif()

set(CPACK_GENERATOR NSIS)
set(CPACK_MONOLITHIC_INSTALL ON)
set(CPACK_PACKAGE_NAME Knippe)
set(CPACK_PACKAGE_VENDOR Knippe)
set(CPACK_NSIS_MUI_ICON "${CMAKE_CURRENT_LIST_DIR}/knippe.ico")
set(CPACK_STRIP_FILES ON)
list(PREPEND CMAKE_MODULE_PATH "${CMAKE_CURRENT_LIST_DIR}") # NSIS.template.in
include(CPack)
