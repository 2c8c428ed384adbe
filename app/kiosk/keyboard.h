// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"

#include <QAbstractButton>
#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

namespace kiosk {

/// A key of the on-screen keyboard. There is none that the system or the window would act on.
struct KeySpec {
    enum class Kind { Character, Shift, Backspace, Space, NewLine, Left, Right, Page, Done };

    Kind kind = Kind::Character;
    QChar character;    ///< what it types, in lower case
    double weight = 1;  ///< its width, where that of a letter is 1
};

enum class KeyPage { Letters, Signs };

/// The rows of a page, for a language by its code. Each language reaches the letters of both.
QList<QList<KeySpec>> keyRows(const QString &language, KeyPage page);

/// The sum of the widths in a row, in letters.
double weightOf(const QList<KeySpec> &row);

/// One key, painted from the theme's tokens. It never takes the focus from what is typed into.
class Key : public QAbstractButton {
    Q_OBJECT

public:
    Key(const KeySpec &spec, const look::Theme &theme, QWidget *parent);

    [[nodiscard]] const KeySpec &spec() const { return m_spec; }
    /// A letter, as it is typed at this moment.
    void setShifted(bool shifted);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont fittingFont() const;

    KeySpec m_spec;
    const look::Theme &m_theme;
};

class Key;

/// The on-screen keyboard of a kiosk (KIOSK-15). Place it in a column below what it serves, which
/// gives way to it, so that it covers nothing. It comes when a field in the watched window is
/// touched, never because the focus went there, and goes with Done, or when the focus leaves for
/// something that is no field. It never has the focus itself, and sends the field what keys send,
/// so that limits and search as you type work as ever. There are only keys that write and that move
/// within what is written.
///
/// Install on the application, before `KineticScroller`: a field that a drag has let go of was not
/// touched.
class Keyboard : public QWidget {
    Q_OBJECT

public:
    explicit Keyboard(const look::Theme &theme, QWidget *parent = nullptr);
    ~Keyboard() override;
    Q_DISABLE_COPY_MOVE(Keyboard)

    /// Serves the fields of that window from now on.
    void watch(QWidget *window);
    /// The letters of that language, and the words on the keys in that of the application.
    void setLanguage(const QString &code);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void followFocus(QWidget *now);
    /// Comes or goes as the focus of the moment has it, once the finger is off.
    void settleLater();
    void settle();
    void revealField();
    [[nodiscard]] QWidget *focusedField() const;
    [[nodiscard]] bool isServed(const QWidget *widget) const;

    void build();
    void label(Key *key) const;
    void arrange();
    void restyle();
    [[nodiscard]] int keyHeight() const;
    void press(Key *key);
    void turnPage();
    void showShift(bool on);
    /// As a key does it.
    void send(Qt::Key key, const QString &text = {});

    const look::Theme &m_theme;
    QString m_language = QStringLiteral("en");
    KeyPage m_page = KeyPage::Letters;
    QList<QList<Key *>> m_rows;
    bool m_shifted = false;
    QPointer<QWidget> m_window;
    QPointer<QWidget> m_field;  ///< what is typed into
    bool m_asked = false;       ///< a finger has been on a field and has not been elsewhere since
    bool m_settling = false;
};

}  // namespace kiosk
