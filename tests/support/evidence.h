// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <yaml-cpp/yaml.h>

namespace support {

/// A file below content/, read by nothing of ours.
YAML::Node contentFile(const QString &name);

QString text(const YAML::Node &node);
QStringList texts(const YAML::Node &list);

/// What a card of content/symptoms.yaml says by its signs.
struct CardMeaning {
    QString level;  ///< of its most urgent sign
    QStringList facts;
};

/// @param file  the whole of symptoms.yaml
/// @param card  a row of its "symptoms"
CardMeaning meaningOf(const YAML::Node &file, const YAML::Node &card);

/// The rows of content/facts.yaml.
class Evidence {
public:
    Evidence();

    /// The row of that id. A test that asks for a row that is not there ends at once.
    [[nodiscard]] YAML::Node fact(const QString &id) const;
    /// The only number of a row.
    [[nodiscard]] double number(const QString &id) const;

private:
    YAML::Node m_facts;
};

}  // namespace support
