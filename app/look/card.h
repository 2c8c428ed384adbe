// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QVBoxLayout>
#include <QWidget>

namespace look {

/// A rounded surface with a column of contents.
class Card : public QWidget {
    Q_OBJECT

public:
    /// `tone` is empty for a plain card.
    explicit Card(const Theme &theme, const Tone Tokens::*tone = nullptr,
                  QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    void setTone(const Tone Tokens::*tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    const Theme &m_theme;
    const Tone Tokens::*m_tone;
    QVBoxLayout *m_column;
};

/// A column without a frame, for one side of a page.
class Column : public QWidget {
    Q_OBJECT

public:
    explicit Column(const Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
};

}  // namespace look
