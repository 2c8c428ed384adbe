// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text.h"

#include <QAbstractButton>

class QBoxLayout;

namespace look {

/// Something found: a title, a part of its text, and a badge where it has one. The whole is one
/// button, to the hand and to assistive technology.
class ResultRow : public QAbstractButton {
    Q_OBJECT

public:
    explicit ResultRow(const Theme &theme, QWidget *parent = nullptr);

    /// `marks` are where the texts hold what was looked for.
    void setTexts(const QString &title, const QList<Span> &titleMarks, const QString &snippet,
                  const QList<Span> &snippetMarks);
    /// A word on its tone, beside the title.
    void setBadge(const QString &text, const QString &iconName, const Tone Tokens::*tone);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void restyle();

    const Theme &m_theme;
    QBoxLayout *m_head;
    Text *m_title;
    Text *m_snippet;
    QWidget *m_badge = nullptr;
};

}  // namespace look
