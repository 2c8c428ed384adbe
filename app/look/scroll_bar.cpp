// SPDX-License-Identifier: Apache-2.0
#include "scroll_bar.h"

namespace look {

namespace {

constexpr int kWidth = 16;
constexpr int kMargin = 3;
constexpr int kMinHandle = 44;

}  // namespace

QString scrollBarStyle(const Theme &theme)
{
    const Tokens &t = theme.tokens();
    const int width = theme.touchTarget(kWidth);
    // The handle looks a third as wide as it is to a finger.
    const int margin = width == kWidth ? kMargin : width / 3;
    return QStringLiteral(
               "QScrollBar:vertical{background:%1;width:%3px;margin:0}"
               "QScrollBar::handle:vertical{background:%2;border-radius:5px;"
               "margin:%4px %5px;min-height:%6px}"
               "QScrollBar::add-line:vertical,QScrollBar::sub-line:vertical{height:0}"
               "QScrollBar:horizontal{background:%1;height:%3px;margin:0}"
               "QScrollBar::handle:horizontal{background:%2;border-radius:5px;"
               "margin:%5px %4px;min-width:%6px}"
               "QScrollBar::add-line:horizontal,QScrollBar::sub-line:horizontal{width:0}")
        .arg(t.paper.name(), t.control.name())
        .arg(width)
        .arg(kMargin)
        .arg(margin)
        .arg(theme.touchTarget(kMinHandle));
}

}  // namespace look
