// SPDX-License-Identifier: Apache-2.0
#include "kept.h"

#include <QWidget>

namespace look {

namespace {

QList<Kept *> partsOf(QWidget *root)
{
    QList<Kept *> parts;
    for (QWidget *widget : QList<QWidget *>{root} + root->findChildren<QWidget *>()) {
        if (auto *part = dynamic_cast<Kept *>(widget))
            parts.append(part);
    }
    return parts;
}

}  // namespace

QVariantList keptOf(QWidget *root)
{
    QVariantList all;
    for (const Kept *part : partsOf(root))
        all.append(part->kept());
    return all;
}

void takeUpAll(QWidget *root, const QVariantList &kept)
{
    const QList<Kept *> parts = partsOf(root);
    for (qsizetype i = 0; i < parts.size() && i < kept.size(); ++i) {
        // Most parts of most screens were never touched.
        if (parts.at(i)->kept() != kept.at(i))
            parts.at(i)->takeUp(kept.at(i));
    }
}

}  // namespace look
