// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace look {
class Theme;
}  // namespace look

namespace pages {
class Screen;
}

namespace shell {

/// All that a screen says as one plain text with a caret: it is read on and on by screen readers,
/// walked by arrow keys, selected and copied. Escape leads back to the screen.
class ReadingView : public QDialog {
    Q_OBJECT

public:
    ReadingView(const pages::Screen &screen, const look::Theme &theme, QWidget *parent);
};

}  // namespace shell
