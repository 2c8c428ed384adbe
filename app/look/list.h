// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "columns.h"

namespace look {

enum class Marker {
    Bullet,
    Number,
    Icon,  ///< a drawing of each item; the items follow one another in lines, like words
};

/// One item with its marker. Its contents stand in `column()`.
class TextListItem : public QWidget {
    Q_OBJECT

public:
    TextListItem(Marker marker, int number, QString plainText, const Theme &theme, Shade shade,
                 QWidget *parent);

    [[nodiscard]] ThemedLayout *column() const { return m_column; }
    [[nodiscard]] const QString &plainText() const { return m_plainText; }
    void setPlainText(const QString &plainText) { m_plainText = plainText; }
    /// A drawing of `:/icons/` as the marker; the text beside it says the same.
    void setIconName(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Marker m_marker;
    int m_number;
    QString m_plainText;
    QString m_icon;
    const Theme &m_theme;
    Shade m_shade;
    ThemedLayout *m_column;
};

/// A list of texts, told to assistive technology as a list with its items.
class TextList : public QWidget {
    Q_OBJECT

public:
    TextList(Marker marker, const Theme &theme);

    void setShade(Shade shade) { m_shade = shade; }
    TextListItem *addItem(const QString &plainText);
    TextListItem *addText(const QString &plainText);
    /// The number of the first item; before any is added.
    void setFirstNumber(int number) { m_first = number; }
    /// Takes away the last item; it may be in the middle of what it does.
    void removeLast();

private:
    Marker m_marker;
    const Theme &m_theme;
    Shade m_shade = Shade::Ink;
    QLayout *m_layout;
    int m_first = 1;
    QList<TextListItem *> m_items;
};

}  // namespace look
