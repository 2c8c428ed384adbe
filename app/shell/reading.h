// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/marked_text.h"

#include <QList>
#include <QPointer>
#include <QRect>
#include <QWidget>

namespace shell {

/// One piece of what is read aloud: a sentence, a mark of a chart, a row of a table.
struct Spoken {
    QString text;  ///< its words, as they stand on the screen
    QPointer<QWidget> widget;
    look::Span span = {};  ///< the sentence, where the widget is a text
    int part = -1;         ///< the mark of a chart or the row of a table, where it is one

    /// Where it stands in its widget, a place a line. None once the widget is gone.
    [[nodiscard]] QList<QRect> places() const;

    bool operator==(const Spoken &other) const
    {
        return text == other.text && widget == other.widget && part == other.part &&
               span.start == other.span.start;
    }
};

/// What is shown below `roots`, in reading order. Charts and pictures tell their summary, without
/// what stands beside them in words. Of the buttons only those are read that say what a page tells,
/// such as a question; the signs that can be picked are too many to listen to.
QList<Spoken> readingOf(const QList<QWidget *> &roots);

}  // namespace shell
