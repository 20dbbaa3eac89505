// SPDX-License-Identifier: MIT
#include "core/oidc/authenticationchallenge.h"

#include <optional>

namespace knippe {

namespace {

/// RFC 9110 sections 5.6 and 11:
///     WWW-Authenticate = #challenge
///     challenge        = auth-scheme [ 1*SP ( token68 / #auth-param ) ]
///     auth-param       = token BWS "=" BWS ( token / quoted-string )
/// The comma separates both challenges and parameters; a token that no "=" follows is a scheme.
class ChallengeParser
{
public:
    explicit ChallengeParser(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] std::optional<QList<AuthenticationChallenge>> parse()
    {
        QList<AuthenticationChallenge> challenges;
        for (skipEmptyElements(); !atEnd(); skipEmptyElements()) {
            const QByteArray name = token();
            if (name.isEmpty())
                return std::nullopt;
            const bool isParameter = isFollowedByValue();
            if (isParameter && challenges.isEmpty())
                return std::nullopt;
            if (isParameter ? !parameter(name, challenges.last()) : !challenge(name, challenges))
                return std::nullopt;
            skipBlanks();
            if (!atEnd() && m_text.at(m_at) != ',')
                return std::nullopt;
        }
        return challenges;
    }

private:
    bool challenge(const QByteArray &scheme, QList<AuthenticationChallenge> &challenges)
    {
        challenges.append({scheme.toLower(), {}, {}});
        const qsizetype afterScheme = m_at;
        skipBlanks();
        if (atEnd() || m_text.at(m_at) == ',')
            return true;
        if (m_at == afterScheme) // at least one space
            return false;
        if (const QByteArray whole = token68(); !whole.isEmpty()) {
            challenges.last().token68 = whole;
            return true;
        }
        const QByteArray name = token();
        return !name.isEmpty() && isFollowedByValue() && parameter(name, challenges.last());
    }

    bool parameter(const QByteArray &name, AuthenticationChallenge &challenge)
    {
        skipBlanks();
        ++m_at; // "="
        skipBlanks();
        const bool quoted = !atEnd() && m_text.at(m_at) == '"';
        const std::optional<QByteArray> value = quoted ? quotedString() : token();
        if (!value || (!quoted && value->isEmpty()) || !challenge.token68.isEmpty()
            || challenge.parameters.contains(name.toLower()))
            return false;
        challenge.parameters.insert(name.toLower(), *value);
        return true;
    }

    /// Section 11.2; only what stands alone in its element, otherwise it is a parameter.
    QByteArray token68()
    {
        qsizetype end = m_at;
        while (end < m_text.size()
               && (isAlphanumeric(m_text.at(end)) || contains("-._~+/", m_text.at(end))))
            ++end;
        if (end == m_at)
            return {};
        while (end < m_text.size() && m_text.at(end) == '=')
            ++end;
        qsizetype next = end;
        while (next < m_text.size() && isBlank(m_text.at(next)))
            ++next;
        if (next < m_text.size() && m_text.at(next) != ',')
            return {};
        const QByteArray found = m_text.sliced(m_at, end - m_at).toByteArray();
        m_at = end;
        return found;
    }

    QByteArray token()
    {
        const qsizetype start = m_at;
        while (!atEnd()
               && (isAlphanumeric(m_text.at(m_at)) || contains("!#$%&'*+-.^_`|~", m_text.at(m_at))))
            ++m_at;
        return m_text.sliced(start, m_at - start).toByteArray();
    }

    std::optional<QByteArray> quotedString()
    {
        QByteArray value;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text.at(m_at) == '"') {
                ++m_at;
                return value;
            }
            if (m_text.at(m_at) == '\\' && ++m_at == m_text.size())
                break;
            value += m_text.at(m_at);
        }
        return std::nullopt;
    }

    [[nodiscard]] bool isFollowedByValue() const
    {
        qsizetype next = m_at;
        while (next < m_text.size() && isBlank(m_text.at(next)))
            ++next;
        return next < m_text.size() && m_text.at(next) == '=';
    }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_text.at(m_at)))
            ++m_at;
    }
    void skipEmptyElements() // section 5.6.1.2: a list may have some
    {
        while (!atEnd() && (isBlank(m_text.at(m_at)) || m_text.at(m_at) == ','))
            ++m_at;
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    static bool isBlank(char c) { return c == ' ' || c == '\t'; }
    static bool isAlphanumeric(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    static bool contains(QByteArrayView set, char c) { return set.contains(c); }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<AuthenticationChallenge> challengesOf(const HttpResponse &response)
{
    QList<AuthenticationChallenge> all;
    for (const HttpHeader &header : response.headers) {
        if (header.name.compare("WWW-Authenticate", Qt::CaseInsensitive) != 0)
            continue;
        const auto challenges = ChallengeParser(header.value).parse();
        if (!challenges)
            return {};
        all += *challenges;
    }
    return all;
}

} // namespace knippe
