// SPDX-License-Identifier: MIT
#include "ui/common/secretclipboard.h"

#include "ui/common/clipboardhints.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

using namespace std::chrono_literals;

namespace knippe {

static QByteArray hashOf(QByteArrayView text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(text);
    return hash.result();
}

SecretClipboard::SecretClipboard(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_ticker.setInterval(1s);
    connect(&m_ticker, &QTimer::timeout, this, &SecretClipboard::tick);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            &SecretClipboard::onClipboardChanged);
}

SecretClipboard::~SecretClipboard()
{
    clear();
}

void SecretClipboard::copy(const SecretBytes &secret, const QString &what, const QString &remark)
{
    auto *data = new QMimeData; // one text format only, so that nothing richer can be pasted
    data->setText(QString::fromUtf8(secret.view()));
    for (const ClipboardHint &hint : clipboardHints())
        data->setData(hint.format, hint.value);
    m_hash = hashOf(secret.view());
    m_what = what;
    m_remark = remark;
    m_isProduction = m_isProductionNext;
    m_copiedAt = m_clock.now();
    QGuiApplication::clipboard()->setMimeData(data, QClipboard::Clipboard);
    m_ticker.start();
    emit changed();
}

void SecretClipboard::copyPlain(const QString &text)
{
    QGuiApplication::clipboard()->setText(text, QClipboard::Clipboard); // what was held is gone
}

void SecretClipboard::clear()
{
    if (!isHolding())
        return;
    const bool ours = isOurs();
    forget(); // first: clearing calls onClipboardChanged()
    if (ours)
        QGuiApplication::clipboard()->clear(QClipboard::Clipboard);
}

void SecretClipboard::tick()
{
    if (!isHolding())
        return;
    // a clock set back must not keep the secret there for longer
    if (secondsLeft() == 0 || m_clock.now() < m_copiedAt)
        clear();
    else
        emit changed();
}

int SecretClipboard::secondsLeft() const
{
    if (!isHolding())
        return 0;
    const qint64 left = m_lifetime.count() - m_copiedAt.secsTo(m_clock.now());
    return int(qBound(qint64(0), left, qint64(m_lifetime.count())));
}

void SecretClipboard::onClipboardChanged()
{
    if (isHolding() && !isOurs())
        forget();
}

void SecretClipboard::forget()
{
    m_hash.clear();
    m_what.clear();
    m_remark.clear();
    m_ticker.stop();
    emit changed();
}

// A clipboard manager may have taken the text over: then it is still ours, though another owns it.
bool SecretClipboard::isOurs() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData(QClipboard::Clipboard);
    return data && data->hasText() && hashOf(data->text().toUtf8()) == m_hash;
}

} // namespace knippe
