// SPDX-License-Identifier: Apache-2.0
#include "typesetter.h"

#include <QThread>

#include <memory>
#include <optional>

namespace output {

Typesetter::~Typesetter()
{
    for (QThread *thread : findChildren<QThread *>())
        thread->wait();
}

/// A sheet stands for itself: nothing that it was made from is looked at again. The thread ends
/// with it, so that nothing of a visitor stays in memory of its own (PRIV-6).
void Typesetter::set(const Sheet &sheet, const PaperLook &look, QObject *context, const Done &done)
{
    const auto pages = std::make_shared<std::optional<guide::Result<Pages>>>();
    QThread *thread =
        QThread::create([pages, sheet, look] { pages->emplace(typesetPages(sheet, look)); });
    thread->setParent(this);
    connect(thread, &QThread::finished, context, [pages, done] { done(**pages); });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

}  // namespace output
