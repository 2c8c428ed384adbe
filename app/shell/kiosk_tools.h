// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>

namespace guide {
class Visit;
}

namespace look {
class Button;
class Theme;
}  // namespace look

namespace shell {

class Window;

/// What a visitor of a kiosk presses to go through the guide, in one row: back, the next part of
/// the page and the one before, the size of text, listening, and what they have picked. What does
/// nothing at the moment is not there.
class KioskTools : public QWidget {
    Q_OBJECT

public:
    /// `listens` where there is a voice. All of it outlives this.
    KioskTools(Window &guide, const guide::Visit &visit, const look::Theme &theme, bool listens);

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    /// With as few words as it can do with.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    look::Button *addTool(const QString &icon, const std::function<void()> &act);
    void retell();
    void follow();
    void passFocusOn() const;
    void arrange();
    /// With fewer words and tools from 3 down to 0.
    void showUpTo(int extras) const;
    [[nodiscard]] int widthOfAll() const;
    /// Moves the page on to the next part that is not seen whole (1), or back (-1).
    void turnPage(int way);

    Window &m_guide;
    const guide::Visit &m_visit;
    const look::Theme &m_theme;
    bool m_listens;
    look::Button *m_back;
    look::Button *m_up;
    look::Button *m_more;
    look::Button *m_smaller;
    look::Button *m_larger;
    look::Button *m_listen;
    look::Button *m_openVisit;
    // What the guide of the moment allows.
    bool m_hasBack = false;
    bool m_hasUp = false;
    bool m_hasMore = false;
};

}  // namespace shell
