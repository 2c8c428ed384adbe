// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "typeset.h"

#include <QObject>

#include <functional>

namespace output {

/// Sets sheets while the window goes on: each in a thread of its own, since the whole handout takes
/// longer than anybody should wait for a button.
class Typesetter : public QObject {
public:
    using Done = std::function<void(const guide::Result<Pages> &)>;

    using QObject::QObject;
    /// Waits for what is still being set.
    ~Typesetter() override;
    Q_DISABLE_COPY_MOVE(Typesetter)

    /// `done` is called later, in this thread, and not at all once `context` is gone.
    void set(const Sheet &sheet, const PaperLook &look, QObject *context, const Done &done);
};

}  // namespace output
