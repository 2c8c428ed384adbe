// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariant>

class QWidget;

namespace look {

/// A part of a screen that the reader can change. What it is at is told without the words of any
/// language, so that the same screen in another language can take it up.
class Kept {
public:
    Kept() = default;
    virtual ~Kept() = default;
    Q_DISABLE_COPY_MOVE(Kept)

    /// What the reader made of it.
    [[nodiscard]] virtual QVariant kept() const = 0;
    /// Goes there without a word, as if the reader had done it before. A value of another kind
    /// changes nothing.
    virtual void takeUp(const QVariant &kept) = 0;
};

/// What is kept of all parts of `root`, itself first, in the order in which they were built.
QVariantList keptOf(QWidget *root);
/// Gives it back to the parts of a screen that was built in the same way.
void takeUpAll(QWidget *root, const QVariantList &kept);

}  // namespace look
