// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "look/theme.h"

#include <QWidget>

namespace look {
class Button;
class Text;
}  // namespace look

namespace shell {

/// The safety information that is on every screen at every size (FDA-B6): two lines of body-size
/// text, and a button to all of it. Where two lines do not hold the text, a shorter one says what
/// matters most, and one line at least whom to call.
class SafetyStrip : public QWidget {
    Q_OBJECT

public:
    SafetyStrip(const guide::FrameTexts &frame, const look::Theme &theme,
                QWidget *parent = nullptr);

    /// Takes no more than a line, for a keyboard that is on the screen.
    void setShort(bool isShort);

Q_SIGNALS:
    void readAllWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] bool fits(int lines) const;

    const look::Theme &m_theme;
    QString m_whole;
    QString m_brief;
    QString m_line;
    QString m_link;
    look::Text *m_text;
    look::Button *m_all;
    bool m_short = false;
};

}  // namespace shell
