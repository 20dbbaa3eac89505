// SPDX-License-Identifier: MIT
#include "ui/common/clipboardhints.h"

using namespace Qt::StringLiterals;

namespace knippe {

QList<ClipboardHint> clipboardHints()
{
#if defined(Q_OS_WIN)
    // learn.microsoft.com, "Clipboard Formats", cloud clipboard and history; values are DWORDs
    const QByteArray no(4, '\0');
    const QString format = u"application/x-qt-windows-mime;value=\"%1\""_s;
    return {{format.arg(u"ExcludeClipboardContentFromMonitorProcessing"_s), no},
            {format.arg(u"CanIncludeInClipboardHistory"_s), no},
            {format.arg(u"CanUploadToCloudClipboard"_s), no}};
#elif defined(Q_OS_MACOS)
    // nspasteboard.org; Qt wraps a format that no converter knows, so managers that look for the
    // plain type see it only under its MIME name
    return {{u"application/x-nspasteboard-concealed-type"_s, "secret"_ba},
            {u"org.nspasteboard.ConcealedType"_s, "secret"_ba}};
#else
    return {{u"x-kde-passwordManagerHint"_s, "secret"_ba}};
#endif
}

} // namespace knippe
