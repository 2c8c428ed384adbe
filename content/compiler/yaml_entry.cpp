// SPDX-License-Identifier: Apache-2.0
#include "yaml_entry.h"

#include <QFile>
#include <QSet>
#include <QStringDecoder>

#include <yaml-cpp/eventhandler.h>

#include <cmath>
#include <sstream>

namespace content {

namespace {

/// No authored file comes near this; it keeps a stray binary file from filling the memory.
constexpr qint64 kLargestFile = 4LL * 1024 * 1024;

/// No number of the evidence comes near this; a slip of the finger may.
constexpr double kLargestNumber = 1e9;

QString fromStd(const std::string &text)
{
    return QString::fromStdString(text);
}

Place placeOf(const QString &file, const YAML::Mark &mark)
{
    return {file, mark.is_null() ? 0 : mark.line + 1};
}

/// Looks for what a tree of nodes no longer shows: aliases, and where each document starts.
class Survey : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (++documents == 2)
            second = mark;
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t id) override { note(mark, id); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t id) override { note(mark, id); }
    void OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t id,
                  const std::string &) override
    {
        note(mark, id);
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t id,
                         YAML::EmitterStyle::value) override
    {
        note(mark, id);
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t id,
                    YAML::EmitterStyle::value) override
    {
        note(mark, id);
    }
    void OnMapEnd() override {}

    std::optional<YAML::Mark> anchor;  ///< the first anchor or alias
    std::optional<YAML::Mark> second;  ///< where a second document starts
    int documents = 0;

private:
    void note(const YAML::Mark &mark, YAML::anchor_t id)
    {
        if (id != YAML::NullAnchor && !anchor)
            anchor = mark;
    }
};

/// Goes through a YAML text as far as the start of a second document: some spoilt texts make
/// yaml-cpp 0.7 start documents for ever.
Survey survey(const std::string &text)
{
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    Survey seen;
    while (!seen.anchor && !seen.second && parser.HandleNextDocument(seen)) {
    }
    return seen;
}

}  // namespace

std::optional<QString> readTextFile(const QDir &root, const QString &file, Problems &problems)
{
    QFile input(root.filePath(file));
    if (!input.open(QIODevice::ReadOnly)) {
        problems.error({file, 0}, QStringLiteral("cannot read the file: ") + input.errorString(),
                       QStringLiteral("Put the file there; content/README.md lists all files"));
        return std::nullopt;
    }
    if (input.size() > kLargestFile) {
        problems.error({file, 0}, QStringLiteral("the file is larger than 4 MiB"),
                       QStringLiteral("Check that it is a text file"));
        return std::nullopt;
    }
    const QByteArray bytes = input.readAll();
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decode(bytes);
    if (decode.hasError() || text.contains(QChar(QChar::Null))) {
        problems.error({file, 0}, QStringLiteral("the file is not valid UTF-8 text"),
                       QStringLiteral("Save it again with the encoding UTF-8"));
        return std::nullopt;
    }
    return text;
}

std::optional<Entry> parseYaml(const QString &text, const QString &file, Problems &problems)
{
    const std::string bytes = text.toStdString();
    try {
        const Survey seen = survey(bytes);
        if (seen.anchor) {
            problems.error(placeOf(file, *seen.anchor),
                           QStringLiteral("anchors (&) are not used here"),
                           QStringLiteral("Write the text out, or put it in quotes"));
            return std::nullopt;
        }
        if (seen.second) {
            problems.error(
                placeOf(file, *seen.second), QStringLiteral("a second document starts after “---”"),
                QStringLiteral(
                    "Remove that line: a file is one document. Where there is none, look for a "
                    "comma or a quote out of place"));
            return std::nullopt;
        }
        return Entry(YAML::Load(bytes), file, &problems);
    } catch (const YAML::Exception &error) {
        problems.error(placeOf(file, error.mark),
                       QStringLiteral("this is not valid YAML: ") + fromStd(error.msg),
                       QStringLiteral("Check indentation, quotes and brackets on this line and "
                                      "the one above"));
    }
    return std::nullopt;
}

std::optional<Entry> readYaml(const QDir &root, const QString &file, Problems &problems)
{
    const std::optional<QString> text = readTextFile(root, file, problems);
    return text ? parseYaml(*text, file, problems) : std::nullopt;
}

Entry::Entry(const YAML::Node &node, QString file, Problems *problems, const Place &key)
    : m_node(node)
    , m_file(std::move(file))
    , m_problems(problems)
    , m_key(key)
{
}

Place Entry::place() const
{
    return m_node.IsNull() && m_key.line > 0 ? m_key : placeOf(m_file, m_node.Mark());
}

Place Entry::place(const QString &key) const
{
    const YAML::Node node = find(key);
    return node.IsDefined() ? Entry(node, m_file, m_problems, keyPlace(key)).place() : place();
}

YAML::Node Entry::find(const QString &key) const
{
    if (m_node.IsMap()) {
        for (const auto &pair : m_node) {
            if (pair.first.IsScalar() && fromStd(pair.first.Scalar()) == key)
                return pair.second;
        }
    }
    return YAML::Node(YAML::NodeType::Undefined);
}

bool Entry::has(const QString &key) const
{
    return find(key).IsDefined();
}

Place Entry::keyPlace(const QString &key) const
{
    for (const auto &pair : m_node) {
        if (pair.first.IsScalar() && fromStd(pair.first.Scalar()) == key)
            return placeOf(m_file, pair.first.Mark());
    }
    return place();
}

void Entry::missing(const QString &key) const
{
    m_problems->error(place(), QStringLiteral("“%1” is missing here").arg(key),
                      QStringLiteral("Add a line “%1: …”").arg(key));
}

void Entry::onlyKeys(const QStringList &keys) const
{
    for (const auto &[key, value] : pairs()) {
        if (!keys.contains(key)) {
            m_problems->error(keyPlace(key), QStringLiteral("unknown key “%1”").arg(key),
                              QStringLiteral("Use one of: ") + keys.join(QStringLiteral(", ")));
        }
    }
}

QList<std::pair<QString, Entry>> Entry::pairs() const
{
    QList<std::pair<QString, Entry>> result;
    if (!m_node.IsMap()) {
        m_problems->error(place(), QStringLiteral("expected lines of the form “key: value” here"),
                          QStringLiteral("Compare with the entry above or content/README.md"));
        return result;
    }
    QSet<QString> seen;
    for (const auto &pair : m_node) {
        const QString key = pair.first.IsScalar() ? fromStd(pair.first.Scalar()) : QString();
        if (key.isEmpty() || seen.contains(key)) {
            m_problems->error(placeOf(m_file, pair.first.Mark()),
                              key.isEmpty() ? QStringLiteral("a key must be a plain word")
                                            : QStringLiteral("“%1” stands here twice").arg(key),
                              QStringLiteral("Keep one and remove the other"));
            continue;
        }
        seen.insert(key);
        result.append(
            {key, Entry(pair.second, m_file, m_problems, placeOf(m_file, pair.first.Mark()))});
    }
    return result;
}

QString Entry::asText() const
{
    if (!m_node.IsScalar()) {
        m_problems->error(place(), QStringLiteral("expected a text here"),
                          QStringLiteral("Write one text in quotes"));
        return {};
    }
    // Spaces that do not break, as in a time of day, stay so.
    constexpr QChar kept(0xE000);
    QString text = fromStd(m_node.Scalar()).replace(QChar::Nbsp, kept);
    return text.simplified().replace(kept, QChar::Nbsp);
}

QString Entry::text(const QString &key, Need need) const
{
    const YAML::Node node = find(key);
    if (!node.IsDefined()) {
        if (need == Need::Required)
            missing(key);
        return {};
    }
    const Entry value(node, m_file, m_problems, keyPlace(key));
    const QString text = value.asText();
    if (text.isEmpty() && node.IsScalar())
        m_problems->error(value.place(), QStringLiteral("“%1” is empty").arg(key),
                          QStringLiteral("Write its text or remove the line"));
    return text;
}

QStringList Entry::list(const QString &key, Need need) const
{
    QStringList result;
    QSet<QString> seen;
    for (const Entry &item : items(key, need)) {
        const QString text = item.asText();
        if (text.isEmpty() || seen.contains(text)) {
            if (item.m_node.IsScalar())
                m_problems->error(item.place(),
                                  text.isEmpty()
                                      ? QStringLiteral("“%1” has an empty item").arg(key)
                                      : QStringLiteral("“%1” holds “%2” twice").arg(key, text),
                                  QStringLiteral("Remove it"));
            continue;
        }
        seen.insert(text);
        result.append(text);
    }
    return result;
}

double Entry::number(const QString &key) const
{
    const QString written = text(key);
    bool ok = false;
    const double value = written.toDouble(&ok);
    if (!written.isEmpty() && (!ok || !std::isfinite(value))) {
        m_problems->error(place(key), QStringLiteral("“%1: %2” is not a number").arg(key, written),
                          QStringLiteral("Write a plain number such as 11.5"));
        return 0;
    }
    if (std::fabs(value) > kLargestNumber) {
        m_problems->error(place(key),
                          QStringLiteral("“%1: %2” is out of any sensible range").arg(key, written),
                          QStringLiteral("Check the number against the source"));
        return 0;
    }
    return value;
}

int Entry::integer(const QString &key, Need need) const
{
    if (need == Need::Optional && !has(key))
        return 0;
    const double value = number(key);
    if (value != std::floor(value)) {
        m_problems->error(place(key), QStringLiteral("“%1” is not a whole number").arg(key),
                          QStringLiteral("Write a whole number"));
        return 0;
    }
    return static_cast<int>(value);
}

bool Entry::flag(const QString &key) const
{
    if (!has(key))
        return false;
    const QString value = text(key);
    if (value != QLatin1String("true") && value != QLatin1String("false")) {
        m_problems->error(place(key), QStringLiteral("“%1” must be true or false").arg(key),
                          QStringLiteral("Write “%1: true” or remove the line").arg(key));
    }
    return value == QLatin1String("true");
}

Entry Entry::child(const QString &key) const
{
    const YAML::Node node = find(key);
    if (!node.IsDefined()) {
        missing(key);
        return Entry(YAML::Node(YAML::NodeType::Map), m_file, m_problems);
    }
    return Entry(node, m_file, m_problems, keyPlace(key));
}

QList<Entry> Entry::items() const
{
    QList<Entry> result;
    if (!m_node.IsSequence()) {
        m_problems->error(place(), QStringLiteral("expected a list here"),
                          QStringLiteral("Start each line of the list with “- ”, or write [a, b]"));
        return result;
    }
    for (const YAML::Node &node : m_node)
        result.append(Entry(node, m_file, m_problems));
    return result;
}

QList<Entry> Entry::items(const QString &key, Need need) const
{
    if (!has(key)) {
        if (need == Need::Required)
            missing(key);
        return {};
    }
    return child(key).items();
}

}  // namespace content
