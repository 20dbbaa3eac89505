// SPDX-License-Identifier: MIT
#include "ui/profiles/keycard.h"

#include "core/base/redact.h"

#include <QtCore/QJsonDocument>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int LinesSeen = 3;

KeyCard::KeyCard(const QString &title, const QString &copy, const QString &use, QWidget *parent)
    : StepCard(title, parent)
    , m_key(addFact(tr("Key:")))
    , m_keyId(addFact(tr("Key id:")))
    , m_thumbprint(addFact(tr("Key thumbprint:")))
    , m_since(createFact())
    , m_sinceName(addRow(tr("In use since:"), m_since))
{
    if (!copy.isEmpty())
        addText();
    addButtons(copy, use);
}

void KeyCard::addText()
{
    m_text = new QPlainTextEdit(this);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setAccessibleName(tr("Public JWK"));
    m_text->setFixedHeight(LinesSeen * m_text->fontMetrics().lineSpacing()
                           + 2 * int(m_text->document()->documentMargin())
                           + 2 * m_text->frameWidth());
    addRow(tr("Public JWK:"), m_text);
}

void KeyCard::showKey(const Profiles::PublicKey &key, const QString &since)
{
    m_jwk = key.jwk;
    if (m_text)
        m_text->setPlainText(
            QString::fromUtf8(QJsonDocument(m_jwk).toJson(QJsonDocument::Compact)));
    m_key->setText(key.facts.size() + u" · "_s + key.facts.algorithm);
    m_keyId->setText(key.facts.kid.isEmpty() ? tr("none") : plainText(key.facts.kid));
    m_thumbprint->setText(key.facts.thumbprint);
    m_since->setText(since);
    for (QLabel *each : {m_sinceName, m_since})
        each->setVisible(!since.isEmpty());
    setAccessibleDescription(m_key->text());
    show();
}

} // namespace knippe
