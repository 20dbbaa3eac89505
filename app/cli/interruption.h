// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/QObject>

namespace knippe {

/// Ctrl+C or a polite request to end (SIGINT, SIGTERM), as a signal in the event loop. Only the
/// first of each is caught; the next one ends the program in the usual way. One of these at a time.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

signals:
    void interrupted();
};

} // namespace knippe
