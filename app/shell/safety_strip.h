// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "look/theme.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace look {
class Button;
class Heading;
class Text;
}  // namespace look

namespace shell {

/// The safety information that is on every screen at every size (FDA-B6), in body-size text.
class SafetyStrip : public QWidget {
    Q_OBJECT

public:
    SafetyStrip(const guide::FrameTexts &frame, const look::Theme &theme,
                QWidget *parent = nullptr);

    /// In a low and narrow window the number to call makes way for the page; Help has it.
    void setLow(bool low);
    /// Where loose letters here would leave the page no room; "Safety information" has them loose.
    void setTight(bool tight);

Q_SIGNALS:
    void readAllWanted();
    void supportWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    const look::Theme &m_theme;
    QGridLayout *m_grid;
    QVBoxLayout *m_side;  ///< link and button, one below the other where fingers press them
    look::Heading *m_heading;
    look::Text *m_text;
    look::Button *m_all;
    look::Text *m_support;  ///< whom to call with questions, on every screen (WCAG 3.2.6)
    bool m_low = false;
};

}  // namespace shell
