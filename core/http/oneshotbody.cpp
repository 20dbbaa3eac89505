// SPDX-License-Identifier: MIT
#include "core/http/oneshotbody.h"

#include "core/base/faultpoint.h"

#include <algorithm>

namespace knippe {

OneShotBody::OneShotBody(SecretBytes body)
    : m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_body.size() - m_position + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *data, qint64 maxSize)
{
    const bool amidIt = m_position == 0 && isFaultWanted("K05");
    const qint64 end = amidIt ? m_body.size() / 2 : m_body.size();
    const qint64 count = std::min<qint64>(maxSize, end - m_position);
    if (count <= 0)
        return -1;
    faultPoint(m_position == 0 ? "K04" : "K05");
    std::copy_n(m_body.view().data() + m_position, count, data);
    m_position += count;
    return count;
}

} // namespace knippe
