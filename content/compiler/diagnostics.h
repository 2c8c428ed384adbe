// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QTextStream>

namespace content {

/// A place in an authored file. `line` counts from 1; 0 means the file as a whole.
struct Place {
    QString file;  ///< relative to the content folder
    int line = 0;
};

enum class Severity { Warning, Error };

/// One thing that is wrong in the content, and what its author can do about it.
struct Problem {
    Place place;
    QString what;
    QString remedy;
    Severity severity = Severity::Error;
};

/// Collects problems, so that one run names all of them.
class Problems {
public:
    void error(const Place &place, const QString &what, const QString &remedy);
    void warn(const Place &place, const QString &what, const QString &remedy);

    [[nodiscard]] bool hasErrors() const { return m_errors > 0; }
    [[nodiscard]] int errorCount() const { return m_errors; }
    [[nodiscard]] const QList<Problem> &all() const { return m_all; }

    /// Writes one line a problem, sorted by file and line.
    void print(QTextStream &out, const QString &root) const;

private:
    QList<Problem> m_all;
    int m_errors = 0;
};

}  // namespace content
