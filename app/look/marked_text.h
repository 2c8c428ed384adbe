// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace look {

/// A run of characters, counted in UTF-16 units.
struct Span {
    int start = 0;
    int length = 0;
};

struct Link {
    Span span;
    QString target;
};

/// A text taken apart: its characters, and where it is bold or a link.
struct MarkedText {
    QString plain;
    QList<Span> bold;
    QList<Link> links;
};

/// Reads the content store's markup: `<b>`, `<a href="…">` and the entities of
/// QString::toHtmlEscaped. Anything else in angle brackets is left out.
MarkedText parseMarks(const QString &html);

/// A link as parseMarks reads it, whatever signs are in its label.
QString markedLink(const QString &target, const QString &label);

}  // namespace look
