// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSvgRenderer>
#include <QWidget>

namespace look {

/// A drawing of `:/illustrations/`, as wide as its place, told to assistive technology as a picture
/// with its description. A drawing that cannot be read leaves its description on screen.
class Drawing : public QWidget {
    Q_OBJECT

public:
    Drawing(const QString &fileName, const QString &description, QWidget *parent = nullptr);

    void setLargest(QSize size);

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 75}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QSvgRenderer m_renderer;
    QSize m_largest{640, 300};
};

}  // namespace look
