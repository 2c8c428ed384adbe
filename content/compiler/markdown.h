// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

#include <QDir>

#include <optional>

namespace content {

/// A page as written, before its texts are tied to a language.
struct ParsedPage {
    QString tab;
    QString main;
    QStringList facts;
    Place tabPlace;
    Place mainPlace;
    QList<Section> sections;
};

/// Parses `en/<page>.md`: front matter, sections, blocks with their citations. What the format does
/// not allow (tables, raw HTML, web links, a block without `{…}`) is a problem with its line.
std::optional<ParsedPage> readPage(const QDir &root, const QString &file, Problems &problems);

/// Parses a short string of a YAML file: bold and links only, no citation.
Text parseInline(const QString &source, const Place &place, Problems &problems);

}  // namespace content
