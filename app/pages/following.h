// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace pages {

/// A place in a scrolled screen whose contents stay in view while what stands beside them scrolls
/// by. Where they are taller than the view, scrolling on reaches their end, and back their
/// beginning.
class Following : public QWidget {
    Q_OBJECT

public:
    /// `lead` is the part of `contents`, from the top, that is kept in view.
    Following(QWidget *contents, const QWidget *lead, QScrollArea *screen);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Puts the contents where they belong now.
    void follow();
    /// Brings their beginning into view, as far as the place allows.
    void showTop();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    [[nodiscard]] int viewTop() const;

    QWidget *m_contents;
    const QWidget *m_lead;
    QScrollArea *m_screen;
    int m_top = 0;
};

}  // namespace pages
