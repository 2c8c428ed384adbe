// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyboard_layouts.h"

#include "look/theme.h"

#include <QPointer>
#include <QWidget>

namespace kiosk {

class Key;

/// The on-screen keyboard of a kiosk (KIOSK-15). Place it in a column below what it serves, which
/// gives way to it, so that it covers nothing. It comes when a field in the watched window is
/// touched, never because the focus went there, and goes with Done, or when the focus leaves for
/// something that is no field. It never has the focus itself, and sends the field what keys send,
/// so that limits and search as you type work as ever. There are only keys that write and that move
/// within what is written.
///
/// Install on the application, before `Flick`: a field that a drag has let go of was not touched.
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
