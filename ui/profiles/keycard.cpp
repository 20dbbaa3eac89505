// SPDX-License-Identifier: MIT
#include "ui/profiles/keycard.h"

#include "core/base/redact.h"
#include "ui/common/mnemonic.h"
#include "ui/common/wrappedlabel.h"

#include <QtCore/QJsonDocument>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace knippe {

static constexpr int LinesSeen = 3;

KeyCard::KeyCard(const QString &title, const QString &copy, const QString &use, QWidget *parent)
    : QGroupBox(title, parent)
    , m_rows(new QGridLayout(this))
    , m_key(addFact(tr("Key:")))
    , m_keyId(addFact(tr("Key id:")))
    , m_thumbprint(addFact(tr("Key thumbprint:")))
    , m_since(addFact(tr("In use since:")))
{
    m_rows->setColumnStretch(1, 1);
    m_rows->setHorizontalSpacing(12);
    if (!copy.isEmpty())
        addText();
    addButton(copy, &KeyCard::copyRequested);
    addButton(use, &KeyCard::useRequested);
    hide();
}

QLabel *KeyCard::addFact(const QString &label)
{
    m_sinceName = new QLabel(label, this);
    m_sinceName->setTextFormat(Qt::PlainText);
    auto *fact = new WrappedLabel(this);
    fact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = m_rows->rowCount();
    m_rows->addWidget(m_sinceName, row, 0, Qt::AlignTop);
    m_rows->addWidget(fact, row, 1);
    return fact;
}

void KeyCard::addText()
{
    auto *name = new QLabel(tr("Public JWK:"), this);
    name->setTextFormat(Qt::PlainText);
    m_text = new QPlainTextEdit(this);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setAccessibleName(tr("Public JWK"));
    m_text->setFixedHeight(LinesSeen * m_text->fontMetrics().lineSpacing()
                           + 2 * int(m_text->document()->documentMargin())
                           + 2 * m_text->frameWidth());
    const int row = m_rows->rowCount();
    m_rows->addWidget(name, row, 0, Qt::AlignTop);
    m_rows->addWidget(m_text, row, 1);
}

void KeyCard::addButton(const QString &text, void (KeyCard::*request)())
{
    if (text.isEmpty())
        return;
    auto *button = new QPushButton(text, this);
    button->setAccessibleName(withoutMnemonic(text));
    m_rows->addWidget(button, m_rows->rowCount(), 1, Qt::AlignLeading);
    connect(button, &QPushButton::clicked, this, request);
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
