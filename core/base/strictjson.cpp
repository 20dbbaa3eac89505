// SPDX-License-Identifier: MIT
#include "core/base/strictjson.h"

#include <QtCore/QJsonArray>

#include <nlohmann/json.hpp>

#include <limits>
#include <variant>
#include <vector>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

// Builds Qt's JSON values from nlohmann-json's events; a false return stops the parser.
class Builder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    QJsonObject root;
    QString problem;

    bool null() override { return add(QJsonValue::Null); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override { return add(qint64(value)); }
    bool number_unsigned(number_unsigned_t value) override
    {
        if (value > number_unsigned_t(std::numeric_limits<qint64>::max()))
            return refuse(u"a number is too large"_s);
        return add(qint64(value));
    }
    bool number_float(number_float_t value, const string_t &text) override
    {
        if (text.find_first_of(".eE") == string_t::npos) // would no longer be the number sent
            return refuse(u"a number is too large"_s);
        return add(value);
    }
    bool string(string_t &value) override
    {
        if (value.find('\0') != string_t::npos)
            return refuse(u"a string contains NUL"_s);
        return add(QString::fromStdString(value));
    }
    bool binary(binary_t &) override { return refuse(u"binary value"_s); }
    bool start_object(std::size_t) override { return open(Frame{QJsonObject(), {}}); }
    bool start_array(std::size_t) override { return open(Frame{QJsonArray(), {}}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t &name) override
    {
        Frame &frame = m_stack.back();
        if (name.find('\0') != string_t::npos)
            return refuse(u"a member name contains NUL"_s);
        frame.key = QString::fromStdString(name);
        const auto &object = std::get<QJsonObject>(frame.value);
        if (object.contains(frame.key))
            return refuse(u"a member name is repeated"_s);
        if (object.size() >= MaxMembers) // inserting takes QJsonObject longer the more there are
            return refuse(u"an object has too many members"_s);
        return true;
    }
    bool parse_error(std::size_t position, const std::string &,
                     const nlohmann::detail::exception &) override
    {
        return refuse(u"not JSON at byte %1"_s.arg(position));
    }

private:
    struct Frame
    {
        std::variant<QJsonObject, QJsonArray> value;
        QString key;
    };
    static constexpr std::size_t MaxDepth = 32;
    static constexpr qsizetype MaxMembers = 1000;

    bool refuse(const QString &why)
    {
        problem = why;
        return false;
    }
    bool open(Frame frame)
    {
        if (m_stack.size() >= MaxDepth)
            return refuse(u"nested too deeply"_s);
        m_stack.push_back(std::move(frame));
        return true;
    }
    bool close()
    {
        const Frame done = std::move(m_stack.back());
        m_stack.pop_back();
        if (const auto *object = std::get_if<QJsonObject>(&done.value)) {
            if (m_stack.empty()) {
                root = *object;
                return true;
            }
            return add(*object);
        }
        return add(std::get<QJsonArray>(done.value));
    }
    bool add(const QJsonValue &value)
    {
        if (m_stack.empty())
            return refuse(u"not a JSON object"_s);
        Frame &frame = m_stack.back();
        if (auto *object = std::get_if<QJsonObject>(&frame.value))
            object->insert(frame.key, value);
        else
            std::get<QJsonArray>(frame.value).append(value);
        return true;
    }

    std::vector<Frame> m_stack;
};

} // namespace

Result<QJsonObject> parseJsonObject(QByteArrayView json, QLatin1StringView code)
{
    // the parser below would skip a byte order mark (RFC 8259 section 8.1 forbids sending one)
    if (json.startsWith("\xEF\xBB\xBF"))
        return failure(code, u"starts with a byte order mark"_s);
    Builder builder;
    if (!nlohmann::json::sax_parse(json.begin(), json.end(), &builder))
        return failure(code, builder.problem);
    return builder.root;
}

} // namespace knippe
