// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QWidget>

#include <functional>

namespace look {
class Button;
class Heading;
class Text;
}  // namespace look

namespace kiosk {

/// Something over the whole window, in a column in its middle. Nothing shows through (PRIV-11),
/// nothing below is pressed, and no key gets past it.
class Overlay : public QWidget {
    Q_OBJECT

public:
    explicit Overlay(const look::Theme &theme, QWidget *parent = nullptr);

    /// Where the focus goes when it opens; itself where there is nothing to press.
    [[nodiscard]] virtual QWidget *first();

protected:
    [[nodiscard]] const look::Theme &theme() const { return m_theme; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    look::Heading *addHeading(const QString &words);
    look::Text *addText(const QString &words);
    /// A row of buttons of the same width, in the order given.
    [[nodiscard]] QWidget *makeRow(const QList<look::Button *> &buttons) const;
    void addRow(const QList<look::Button *> &buttons) { m_column->addWidget(makeRow(buttons)); }

    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

    /// A touch beside all buttons, or a key that leads nowhere. A key such as Shift is nothing yet:
    /// another one follows.
    virtual void touched() {}

private:
    void restyle();

    const look::Theme &m_theme;
    QWidget *m_middle;
    QVBoxLayout *m_column;
};

/// What the screen shows to a waiting room: what it is for, told in every language, each with a
/// button that starts in it, and nothing that tells what the guide is about (KIOSK-10). It wanders
/// and changes its colours, so that no picture burns in (KIOSK-12). A touch beside the buttons, or
/// any other key, starts in the first language. Whatever wakes it ends here (KIOSK-11).
class AttractScreen : public Overlay {
    Q_OBJECT

public:
    /// What is said in one language.
    struct Invitation {
        QString code;     ///< of the language
        QString name;     ///< its own for itself
        QString purpose;  ///< what can be done here
        QString promise;  ///< that nothing is kept
        QString start;    ///< what the button asks for
    };

    /// The first invitation is in the language of the kiosk. `isDark` is asked now and then: while
    /// it says so, the screen is black, as for the night; a touch wakes it all the same (KIOSK-13).
    AttractScreen(const QList<Invitation> &invitations, std::function<bool()> isDark,
                  const look::Theme &theme, QWidget *parent = nullptr);

    /// The colours of the moment: of the screen, and of what stands on it.
    struct Colors {
        QColor back;
        QColor words;
    };
    [[nodiscard]] Colors colors() const;

    /// Milliseconds from one place to the next.
    static constexpr int kStep = 20'000;
    /// How far it wanders from the middle to any side, in pixels, and a step.
    static constexpr int kFar = 24;
    static constexpr int kStride = 8;
    /// Steps until the colours change.
    static constexpr int kSteady = 15;

    /// Where everything stands, as seen from the middle.
    [[nodiscard]] QPoint place() const;

Q_SIGNALS:
    void woken(const QString &language);

protected:
    [[nodiscard]] QWidget *first() override { return m_spoken.constFirst().button; }
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void touched() override { Q_EMIT woken(m_spoken.constFirst().said.code); }
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// An invitation and where it stands.
    struct Spoken {
        Invitation said;
        QPushButton *button;
        QRect purpose;
        QRect promise;
    };

    void arrange();
    [[nodiscard]] int heightOf(look::TextRole role, const QString &words, int width) const;

    QList<Spoken> m_spoken;
    QTimer m_wander;
    int m_steps = 0;
    std::function<bool()> m_isDark;
};

/// Asks whether somebody is still there, and counts down (KIOSK-1 to 4), on a card over what looks
/// like a darkened screen. A touch anywhere, or any
/// key, goes on with the guide as it was; nothing below is pressed by it.
class IdleWarning : public Overlay {
    Q_OBJECT

public:
    explicit IdleWarning(const look::Theme &theme, QWidget *parent = nullptr);

    void setSecondsLeft(int seconds);

    [[nodiscard]] QWidget *first() override;

Q_SIGNALS:
    /// The visitor is still there.
    void stayed();
    /// The visitor has finished.
    void done();

protected:
    void paintEvent(QPaintEvent *event) override;
    void touched() override { Q_EMIT stayed(); }

private:
    look::Text *m_count;
    look::Text *m_unit;
    look::Button *m_stay;
};

/// Tells that the glass can be wiped, and for how long still. Nothing that is touched meanwhile has
/// any effect; that is the lock's part (KIOSK-25).
class CleaningScreen : public Overlay {
    Q_OBJECT

public:
    CleaningScreen(int seconds, const look::Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void over();

protected:
    [[nodiscard]] QWidget *first() override { return this; }

private:
    void showStatus();

    look::Text *m_count;
    QTimer m_tick;
    int m_left;
};

}  // namespace kiosk
