// SPDX-License-Identifier: MIT
#pragma once

#include "ui/compare/comparedside.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <array>
#include <memory>

class QCheckBox;
class QLabel;

namespace knippe {

class CompareTree;
class Session;

/// Two tokens side by side, claim by claim: by default that of the selected API and of the one
/// selected before it. No token is kept here, only what was seen of it, and that until the session
/// ends.
class ComparePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePanel(QWidget *parent = nullptr);
    ~ComparePanel() override;

    /// Must outlive its stay here; none is allowed.
    void setSession(Session *session);
    /// The API that is selected; empty for none.
    void setResource(const QString &resource);
    /// What has been seen of an API's token, here or elsewhere: the earlier one, after a renewal.
    void remember(const QString &resource, const QDateTime &obtainedAt,
                  const InspectedToken &token);
    /// Time has passed; called every second.
    void tick();

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Side
    {
        ComparedSide *widget;
        TokenChoice shown = {}; ///< or to be shown
        bool isDue = false;     ///< it has still to be read
        std::unique_ptr<QObject> reading = {};
        std::optional<InspectedToken> found = {};
    };
    /// What was seen of an API's token.
    struct Seen
    {
        QDateTime obtainedAt;
        InspectedToken token;
    };
    void wipe();
    void follow();
    void keepEarlier();
    [[nodiscard]] QList<TokenChoice> choices() const;
    void onChosen(Side &side);
    void look(Side &side);
    void read(Side &side);
    void onRead(Side &side, const TokenChoice &asked, const Result<Inspection> &found);
    void onPasted(Side &side);
    void showComparison();
    [[nodiscard]] QDateTime obtainedAt(const QString &resource) const;

    QPointer<Session> m_session;
    QTimer m_news; ///< of many tokens in one go are looked at once
    QString m_resource;
    bool m_followsSelection = true; ///< until the person chooses
    QHash<QString, Seen> m_seen;    ///< by API: of the token that is held
    QHash<QString, InspectedToken> m_earlier;
    std::array<Side, 2> m_sides;
    QCheckBox *m_onlyDifferences;
    QLabel *m_summary;
    CompareTree *m_tree;
};

} // namespace knippe
