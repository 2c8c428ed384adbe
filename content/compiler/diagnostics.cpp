// SPDX-License-Identifier: Apache-2.0
#include "diagnostics.h"

#include <algorithm>
#include <tuple>

namespace content {

void Problems::error(const Place &place, const QString &what, const QString &remedy)
{
    m_all.append({place, what, remedy, Severity::Error});
    ++m_errors;
}

void Problems::warn(const Place &place, const QString &what, const QString &remedy)
{
    m_all.append({place, what, remedy, Severity::Warning});
}

void Problems::print(QTextStream &out, const QString &root) const
{
    QList<Problem> sorted = m_all;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Problem &a, const Problem &b) {
        return std::tie(a.place.file, a.place.line) < std::tie(b.place.file, b.place.line);
    });
    for (const Problem &problem : sorted) {
        out << root << '/' << problem.place.file;
        if (problem.place.line > 0)
            out << ':' << problem.place.line;
        out << (problem.severity == Severity::Error ? ": error: " : ": warning: ") << problem.what
            << ". " << problem.remedy << ".\n";
    }
}

}  // namespace content
