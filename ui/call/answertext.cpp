// SPDX-License-Identifier: MIT
#include "ui/call/answertext.h"

#include "core/base/redact.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>
#include <QtCore/QMimeDatabase>
#include <QtCore/QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

struct Answer
{
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

constexpr qsizetype MaxShown = 256 * 1024; // bytes: more would only make the window wait
constexpr int MaxIndentation = 40;

struct Meaning
{
    int status;
    const char *words; ///< source text, to be translated
};

constexpr Meaning Meanings[] = {
    {200, QT_TRANSLATE_NOOP("Answer", "done")},
    {201, QT_TRANSLATE_NOOP("Answer", "created")},
    {202, QT_TRANSLATE_NOOP("Answer", "accepted, but not done yet")},
    {204, QT_TRANSLATE_NOOP("Answer", "done, with nothing to say")},
    {206, QT_TRANSLATE_NOOP("Answer", "a part of what is there")},
    {304, QT_TRANSLATE_NOOP("Answer", "not changed since")},
    {400, QT_TRANSLATE_NOOP("Answer", "the API does not understand the request")},
    {401, QT_TRANSLATE_NOOP("Answer", "the API does not take the token or its proof")},
    {403, QT_TRANSLATE_NOOP("Answer", "not allowed with this token")},
    {404, QT_TRANSLATE_NOOP("Answer", "nothing is found at this address")},
    {405, QT_TRANSLATE_NOOP("Answer", "this method is not for this address")},
    {406, QT_TRANSLATE_NOOP("Answer", "the API has no answer of the kind that was asked for")},
    {408, QT_TRANSLATE_NOOP("Answer", "the API has waited too long for the request")},
    {409, QT_TRANSLATE_NOOP("Answer", "what is there stands against it")},
    {410, QT_TRANSLATE_NOOP("Answer", "what was there is gone for good")},
    {412, QT_TRANSLATE_NOOP("Answer", "a condition of the request does not hold")},
    {413, QT_TRANSLATE_NOOP("Answer", "the body is too large for the API")},
    {415, QT_TRANSLATE_NOOP("Answer", "the API does not take a body of this kind (Content-Type)")},
    {422, QT_TRANSLATE_NOOP("Answer", "the API understands the request and cannot follow it")},
    {429, QT_TRANSLATE_NOOP("Answer", "too many requests: wait a while")},
    {500, QT_TRANSLATE_NOOP("Answer", "something went wrong in the API")},
    {501, QT_TRANSLATE_NOOP("Answer", "the API cannot do this")},
    {502, QT_TRANSLATE_NOOP("Answer", "what stands before the API got no good answer from it")},
    {503, QT_TRANSLATE_NOOP("Answer", "the API is out of service: try later")},
    {504, QT_TRANSLATE_NOOP("Answer", "what stands before the API got no answer in time")},
};

QString meaningOf(int status)
{
    for (const Meaning &each : Meanings) {
        if (each.status == status)
            return Answer::tr(each.words);
    }
    if (status >= 500)
        return Answer::tr("the API has failed");
    if (status >= 400)
        return Answer::tr("the API refuses the request");
    return status >= 300 ? Answer::tr("leads elsewhere, and is not followed") : Answer::tr("done");
}

QByteArray contentType(const HttpResponse &response)
{
    return response.header("Content-Type").split(';').first().trimmed().toLower();
}

bool isSaidToBeText(const HttpResponse &response)
{
    const QByteArray type = contentType(response);
    return type.isEmpty() || response.isJson() || type.startsWith("text/") || type.endsWith("/xml")
           || type.endsWith("+xml") || type == "application/x-www-form-urlencoded"
           || type == "application/jwt";
}

std::optional<QString> decoded(const QByteArray &body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder.decode(body);
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

/// JSON (RFC 8259) that has been parsed, laid out anew: nothing but white space between its tokens
/// changes.
QString indented(const QString &json)
{
    QString out;
    int depth = 0;
    bool isInString = false;
    const auto newLine = [&] { out += u'\n' + QString(std::min(2 * depth, MaxIndentation), u' '); };
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar c = json[i];
        if (isInString) {
            out += c;
            if (c == u'\\' && i + 1 < json.size())
                out += json[++i];
            else if (c == u'"')
                isInString = false;
            continue;
        }
        if (c.isSpace())
            continue;
        const bool opens = c == u'{' || c == u'[';
        const bool closes = c == u'}' || c == u']';
        if (closes) {
            --depth;
            if (!out.endsWith(u'{') && !out.endsWith(u'['))
                newLine();
        } else if (out.endsWith(u'{') || out.endsWith(u'[') || out.endsWith(u',')) {
            newLine();
        }
        out += c;
        if (opens)
            ++depth;
        else if (c == u':')
            out += u' ';
        isInString = c == u'"';
    }
    return out;
}

QString escaped(const QString &text)
{
    QString out;
    for (const char32_t c : text.toUcs4()) {
        if (c == U'\n' || c == U'\t' || !isDeceptive(c)) {
            out += QString::fromUcs4(&c, 1);
            continue;
        }
        for (const QChar unit : QString::fromUcs4(&c, 1)) // as JSON writes it
            out += u"\\u%1"_s.arg(int(unit.unicode()), 4, 16, QChar(u'0'));
    }
    return out;
}

} // namespace

QString statusText(int status)
{
    return u"%1 – %2"_s.arg(status).arg(meaningOf(status));
}

QString refusalText(const HttpResponse &response)
{
    const ResourceRefusal refusal = resourceRefusal(response);
    if (refusal.error.isEmpty())
        return {};
    QString words = Answer::tr("The API says “%1”.").arg(refusal.error);
    if (refusal.error == "invalid_token"_L1)
        words = Answer::tr("The API says “invalid_token”: expired, revoked, or made out to another "
                           "audience. The tab Token shows which; ask for a new one, or check the "
                           "API's address.");
    else if (refusal.error == "insufficient_scope"_L1)
        words = Answer::tr("The API says “insufficient_scope”: the token lacks a scope. Add it to "
                           "the profile and sign in again.");
    else if (refusal.error == "use_dpop_nonce"_L1)
        words = Answer::tr("The API says “use_dpop_nonce” again, to a proof that has the nonce it "
                           "gave. Send it once more; if it stays so, tell those who run the API.");
    else if (refusal.error == "invalid_dpop_proof"_L1)
        words = Answer::tr("The API says “invalid_dpop_proof”: check this computer's clock, and "
                           "that the API is known by the address that was typed.");
    else if (refusal.error == "invalid_request"_L1)
        words = Answer::tr("The API says “invalid_request”: it does not understand how the token "
                           "is presented. Check whether it wants DPoP or Bearer.");
    if (!refusal.scope.isEmpty())
        words += u' ' + Answer::tr("It asks for: %1.").arg(refusal.scope);
    if (!refusal.description.isEmpty())
        words += u" – "_s + refusal.description;
    return words;
}

QString sizeText(const HttpResponse &response)
{
    const QString size =
        QLocale().formattedDataSize(response.body.size(), 1, QLocale::DataSizeTraditionalFormat);
    const QString type = plainText(QString::fromLatin1(contentType(response)), 80);
    return type.isEmpty() ? size : Answer::tr("%1 of %2").arg(size, type);
}

std::optional<ReadableBody> readableBody(const HttpResponse &response)
{
    if (!isSaidToBeText(response))
        return std::nullopt;
    const bool isWhole = response.body.size() <= MaxShown;
    std::optional<QString> text = decoded(isWhole ? response.body : response.body.first(MaxShown));
    if (!text)
        return std::nullopt;
    QJsonParseError error{};
    if (isWhole)
        (void)QJsonDocument::fromJson(response.body, &error);
    const bool isJson = isWhole && error.error == QJsonParseError::NoError;
    return ReadableBody{escaped(isJson ? indented(*text) : text->replace("\r\n"_L1, "\n"_L1)),
                        isWhole};
}

QString readableHeaders(const HttpResponse &response)
{
    QStringList lines;
    for (const HttpHeader &header : response.headers)
        lines.append(plainText(QString::fromUtf8(header.name), 200) + u": "_s
                     + plainText(QString::fromUtf8(header.value), 2000));
    return lines.join(u'\n');
}

QString fileNameFor(const HttpResponse &response)
{
    const QMimeType type =
        QMimeDatabase().mimeTypeForName(QString::fromLatin1(contentType(response)));
    QString ending = response.isJson() ? u"json"_s : type.preferredSuffix();
    if (ending.isEmpty())
        ending = isSaidToBeText(response) ? u"txt"_s : u"bin"_s;
    return u"answer."_s + ending;
}

} // namespace knippe
