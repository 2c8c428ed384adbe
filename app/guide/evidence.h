// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace guide {

/// A document that facts come from.
struct Source {
    QString id;
    QString kind;       ///< manufacturer, label, paper, expert or project
    QString certainty;  ///< A: read in its own text, B: read in a copy
    QString title;
    QString note;
};

/// One row of the evidence, in plain words.
struct Fact {
    QString id;
    QString kind;  ///< trial, label, expert, programme, handling, project or unknown
    QString statement;
    QStringList sources;  ///< ids
};

}  // namespace guide
