// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStackedWidget>

namespace shell {

/// The screens, of which one is shown. Only that one is there for assistive technology: the others,
/// built ahead, are many times as much to read through.
class ScreenStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit ScreenStack(QWidget *parent = nullptr);
};

/// Teaches Qt that. Call once.
void installStackAccessibility();

}  // namespace shell
