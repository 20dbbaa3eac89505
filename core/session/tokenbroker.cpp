// SPDX-License-Identifier: MIT
#include "core/session/tokenbroker.h"

namespace knippe {

TokenBroker::TokenBroker(RefreshTurn::Environment environment, QObject *parent)
    : QObject(parent)
    , m_environment(std::move(environment))
{
}

TokenBroker::~TokenBroker() = default;

void TokenBroker::fetch(RefreshJob job)
{
    m_queue.push(std::move(job));
    if (m_turn)
        m_turn->onQueued();
    else
        beginTurn();
}

void TokenBroker::beginTurn()
{
    m_turn = std::make_unique<RefreshTurn>(m_environment, m_queue);
    connect(m_turn.get(), &RefreshTurn::begun, this, &TokenBroker::turnBegun);
    connect(m_turn.get(), &RefreshTurn::requesting, this, &TokenBroker::requesting);
    connect(m_turn.get(), &RefreshTurn::unstoredChanged, this, &TokenBroker::unstoredChanged);
    connect(m_turn.get(), &RefreshTurn::extended, this, &TokenBroker::extended);
    connect(m_turn.get(), &RefreshTurn::over, this, &TokenBroker::onTurnOver);
    m_turn->begin();
}

void TokenBroker::onTurnOver()
{
    m_turn.release()->deleteLater(); // it is still on the call stack
    if (!m_queue.isEmpty())          // since it had stopped
        beginTurn();
}

void TokenBroker::abandon(const Error &error, RefreshTurn::Successor successor)
{
    if (m_turn) {
        RefreshTurn *turn = m_abandoned.emplace_back(std::move(m_turn)).get();
        disconnect(turn, nullptr, this, nullptr);
        connect(turn, &RefreshTurn::over, this, [this, turn] {
            m_abandoned.remove_if([turn](auto &each) {
                const bool isIt = each.get() == turn;
                if (isIt)
                    each.release()->deleteLater();
                return isIt;
            });
        });
        turn->abandon(successor);
        emit unstoredChanged();
    }
    m_queue.answerAll(error);
}

} // namespace knippe
