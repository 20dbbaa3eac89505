// SPDX-License-Identifier: MIT
// With yaml-cpp's events, which hold nothing but what stands there: its own nodes would follow
// aliases, and a few lines of those unfold to gigabytes.
#include "core/profile/yaml.h"

#include <QtCore/QJsonArray>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <optional>
#include <sstream>
#include <vector>

using namespace Qt::StringLiterals;

namespace knippe {

namespace {

/// Ignores the rest after the first thing it refuses; the text is short.
class ObjectBuilder final : public YAML::EventHandler
{
public:
    [[nodiscard]] Result<QJsonObject> result() const
    {
        if (m_error)
            return failure(codes::ConfigSyntax, *m_error);
        if (!m_root.isObject())
            return failure(codes::ConfigSyntax, u"YAML: not a mapping"_s);
        return m_root.toObject();
    }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override { put(mark, QJsonValue::Null); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { refuse(mark, u"an alias"_s); }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                  const std::string &value) override
    {
        if (isPlain(mark, tag))
            put(mark, QString::fromStdString(value));
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {
        begin(mark, tag, false);
    }
    void OnSequenceEnd() override { end(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {
        begin(mark, tag, true);
    }
    void OnMapEnd() override { end(); }

private:
    struct Frame
    {
        YAML::Mark mark;
        bool isMap;
        QJsonObject map{};
        QJsonArray list{};
        std::optional<QString> name{}; ///< whose value comes next
    };
    static constexpr std::size_t MaxDepth = 32; // as in JSON

    void refuse(const YAML::Mark &mark, const QString &what)
    {
        if (!m_error)
            m_error = u"YAML, line %1: %2"_s.arg(mark.line + 1).arg(what);
    }

    bool isPlain(const YAML::Mark &mark, const std::string &tag)
    {
        const bool isPlain = tag.empty() || tag == "?" || tag == "!"; // "!" is quoted text
        if (!isPlain)
            refuse(mark, u"a tag"_s);
        return isPlain;
    }

    void begin(const YAML::Mark &mark, const std::string &tag, bool isMap)
    {
        if (m_error || !isPlain(mark, tag))
            return;
        if (m_stack.size() == MaxDepth)
            return refuse(mark, u"more than %1 levels"_s.arg(MaxDepth));
        m_stack.push_back({mark, isMap});
    }

    void end()
    {
        if (m_error)
            return;
        const Frame frame = m_stack.back();
        m_stack.pop_back();
        if (frame.isMap)
            put(frame.mark, frame.map);
        else
            put(frame.mark, frame.list);
    }

    void put(const YAML::Mark &mark, const QJsonValue &value)
    {
        if (m_error)
            return;
        if (m_stack.empty()) {
            m_root = value;
            return;
        }
        Frame &frame = m_stack.back();
        if (!frame.isMap) {
            frame.list.append(value);
        } else if (frame.name) {
            frame.map.insert(*frame.name, value);
            frame.name.reset();
        } else if (!value.isString()) {
            refuse(mark, u"a name that is no text"_s);
        } else if (frame.map.contains(value.toString())) {
            refuse(mark, u"a name stands twice"_s);
        } else {
            frame.name = value.toString();
        }
    }

    std::vector<Frame> m_stack;
    QJsonValue m_root;
    std::optional<QString> m_error;
};

} // namespace

Result<QJsonObject> objectFromYaml(QByteArrayView text)
{
    std::istringstream stream(std::string(text.data(), std::size_t(text.size())));
    ObjectBuilder builder;
    try {
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder))
            return failure(codes::ConfigSyntax, u"YAML: nothing in it"_s);
        if (ObjectBuilder second; parser.HandleNextDocument(second))
            return failure(codes::ConfigSyntax, u"YAML: a second document"_s);
    } catch (const YAML::Exception &error) { // its words quote the text
        return failure(codes::ConfigSyntax, u"YAML, line %1"_s.arg(error.mark.line + 1));
    } catch (const std::exception &) {
        return failure(codes::ConfigSyntax, u"YAML"_s);
    }
    return builder.result();
}

} // namespace knippe
