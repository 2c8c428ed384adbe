// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics.h"

#include <QDir>
#include <QStringList>

#include <yaml-cpp/yaml.h>

#include <optional>
#include <utility>

namespace content {

/// Whether an entry must hold a key.
enum class Need { Required, Optional };

/// Reads a whole file as UTF-8 text. Missing files, bad UTF-8 and oversized files are problems.
std::optional<QString> readTextFile(const QDir &root, const QString &file, Problems &problems);

/// A node of a YAML file that knows where it stands. Every getter reports what it did not expect
/// and then gives an empty value, so that one run finds several mistakes.
class Entry {
public:
    /// `key` is where the key of the node stands: an empty value has no place of its own.
    Entry(const YAML::Node &node, QString file, Problems *problems, const Place &key = {});

    [[nodiscard]] Place place() const;
    /// Where the value of `key` stands, or the entry when it is not there.
    [[nodiscard]] Place place(const QString &key) const;
    [[nodiscard]] bool has(const QString &key) const;
    [[nodiscard]] bool isMap() const { return m_node.IsMap(); }

    /// Refuses keys that are not in `keys`, keys given twice, and anything that is not a map.
    void onlyKeys(const QStringList &keys) const;

    [[nodiscard]] QString text(const QString &key, Need need = Need::Required) const;
    /// Texts, none of them empty or given twice.
    [[nodiscard]] QStringList list(const QString &key, Need need = Need::Required) const;
    [[nodiscard]] double number(const QString &key) const;
    [[nodiscard]] int integer(const QString &key, Need need = Need::Required) const;
    [[nodiscard]] bool flag(const QString &key) const;

    /// The map or list below `key`; an empty one after reporting when it is not there.
    [[nodiscard]] Entry child(const QString &key) const;
    [[nodiscard]] QList<Entry> items() const;
    [[nodiscard]] QList<Entry> items(const QString &key, Need need = Need::Required) const;
    [[nodiscard]] QList<std::pair<QString, Entry>> pairs() const;

    /// This node itself as a text.
    [[nodiscard]] QString asText() const;

private:
    [[nodiscard]] YAML::Node find(const QString &key) const;
    [[nodiscard]] Place keyPlace(const QString &key) const;
    void missing(const QString &key) const;

    YAML::Node m_node;
    QString m_file;
    Problems *m_problems;
    Place m_key;
};

/// Parses YAML that stands in `file`: exactly one document, without anchors and aliases, which
/// could make a node hold itself.
std::optional<Entry> parseYaml(const QString &text, const QString &file, Problems &problems);

/// The root of a YAML file, or nothing after reporting why.
std::optional<Entry> readYaml(const QDir &root, const QString &file, Problems &problems);

}  // namespace content
