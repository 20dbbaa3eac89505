// SPDX-License-Identifier: MIT
#pragma once

#include "core/session/connectiontest.h"

#include <QtWidgets/QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace knippe {

class SecretClipboard;

/// Tests the way to a profile's authority while somebody looks on: one line for each step, and what
/// is known of the line that is chosen. Closing it cancels.
class ConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    struct Parts
    {
        ConnectionTest::Environment environment;
        SecretClipboard &clipboard;
    };

    ConnectionDialog(StoredProfile profile, const Parts &parts, QWidget *parent = nullptr);

    /// Anew, whatever has been found so far.
    void test();

private:
    void layOut();
    void refresh(ConnectionTest::Step step);
    void onFinished();
    void showFinding();
    void copyReport();

    StoredProfile m_profile;
    Parts m_parts;
    std::unique_ptr<ConnectionTest> m_test;
    QTreeWidget *m_steps;
    QLabel *m_details;
    QPushButton *m_again;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace knippe
