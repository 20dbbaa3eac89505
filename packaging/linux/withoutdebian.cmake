# SPDX-License-Identifier: MIT
# CPack runs this on what it is about to pack: RPMs go without the papers that are Debian's alone.
if(CPACK_GENERATOR STREQUAL "RPM")
    file(GLOB_RECURSE papers "${CPACK_TEMPORARY_DIRECTORY}/*")
    list(FILTER papers INCLUDE REGEX "/changelog\\.Debian\\.gz$|/lintian/overrides/[^/]+$")
    file(REMOVE ${papers})
endif()
