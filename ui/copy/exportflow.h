// SPDX-License-Identifier: MIT
#pragma once

#include "core/export/tokenexport.h"
#include "core/session/session.h"

#include <QtCore/QPointer>
#include <QtWidgets/QDialog>

namespace knippe {

class CopyMemory;
class SecretClipboard;
class TokenCollector;

/// One export, from a person's wish to the clipboard or a file: is production meant, in which form,
/// for which request, into which file; then the tokens are brought. Single use; destroying it
/// closes its dialog and cancels.
class ExportFlow : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        ExportForm form = ExportForm::Raw;
        QStringList selected;     ///< resources, for forms of any number of tokens
        QString current;          ///< the one for forms of one token
        bool isForFile = false;   ///< then the form is asked for, too
        ProofTarget request = {}; ///< asked for when it has no URL and the form needs one

        [[nodiscard]] QStringList resources() const;
    };
    struct Environment
    {
        Session &session;
        SecretClipboard &clipboard;
        CopyMemory &memory;
        QWidget *window;
    };

    ExportFlow(Order order, const Environment &environment, QObject *parent = nullptr);
    ~ExportFlow() override;
    void start();
    /// As it has been completed by a person's answers.
    [[nodiscard]] const Order &order() const { return m_order; }

signals:
    /// `proofUntil` is invalid where there is no proof in it.
    void copied(const QDateTime &proofUntil);
    void failed(const knippe::Error &error);
    void informed(const QString &text);

private:
    void confirmProduction();
    void askForForm();
    void askForRequest();
    void askForFile();
    void collect();
    void deliver();
    void copy(const TokenExport &exported, const QString &whose);
    [[nodiscard]] QString missingText() const;
    void open(QDialog *dialog);

    Order m_order;
    Environment m_environment;
    QString m_path;
    QPointer<QDialog> m_dialog;
    TokenCollector *m_collector = nullptr;
};

} // namespace knippe
