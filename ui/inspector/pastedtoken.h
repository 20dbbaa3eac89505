// SPDX-License-Identifier: MIT
#pragma once

#include "core/inspect/inspection.h"

#include <QtCore/QPointer>
#include <QtWidgets/QDialog>

#include <memory>

class QLabel;

namespace knippe {

class InspectionView;
class Session;
class TokenField;

/// Any token, taken apart on this computer: pasted, verified where it is the profile's authority's,
/// and not kept.
class PastedToken : public QDialog
{
    Q_OBJECT

public:
    /// Closes with the session; without one nothing can be verified.
    PastedToken(Session *session, QWidget *parent);
    ~PastedToken() override;

    /// Time has passed; called every second.
    void tick();

private:
    void inspect();
    void present(const Inspection &inspection);
    void refuse(const QString &reason);
    [[nodiscard]] QDateTime now() const;

    QPointer<Session> m_session;
    std::unique_ptr<QObject> m_reading; ///< the newest; answers to others are not waited for
    TokenField *m_field;
    QLabel *m_note;
    InspectionView *m_content;
};

} // namespace knippe
