// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <QWidget>

namespace look {

/// A part of a painted widget that assistive technology meets as an object of its own, such as a
/// bar of a chart or a link of a text. What Qt keeps of it outlives neither the widget nor its
/// parts.
class PaintedPart : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    PaintedPart(QWidget *owner, int index);

    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}

    bool isValid() const override { return m_owner != nullptr && m_index < count(); }
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override;
    QAccessible::State state() const override;

    void *interface_cast(QAccessible::InterfaceType type) override;
    QStringList actionNames() const override { return {setFocusAction()}; }
    void doAction(const QString &action) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

protected:
    [[nodiscard]] virtual int count() const = 0;
    [[nodiscard]] virtual QString name() const = 0;
    /// The part's place in its widget.
    [[nodiscard]] virtual QRect area() const = 0;
    /// Whether it is the part that has the focus while its widget has it.
    [[nodiscard]] virtual bool isCurrent() const = 0;
    /// Gives the focus to the widget, and in it to this part.
    virtual void takeFocus() = 0;

    [[nodiscard]] QWidget *owner() const { return m_owner.data(); }
    [[nodiscard]] int index() const { return m_index; }

private:
    QPointer<QWidget> m_owner;
    int m_index;
};

/// A painted widget with its parts as children. Parts are made when they are first asked for.
class PaintedWhole : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;
    ~PaintedWhole() override;
    Q_DISABLE_COPY_MOVE(PaintedWhole)

    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

protected:
    /// Makes the part of that index; the caller owns it.
    [[nodiscard]] virtual PaintedPart *makePart(int index) const = 0;

private:
    mutable QHash<int, QAccessible::Id> m_parts;
};

/// What assistive technology was last asked to say in a window. Before 6.8 Qt passes nothing of the
/// kind on to AT-SPI, so that no reader on Linux would speak it; a notification that appears is
/// spoken.
/// Each takes the place of the one before, so that a reader who comes late to that one finds it
/// gone instead of saying the same twice. Paints nothing and takes no room.
class Announcement : public QWidget {
    Q_OBJECT

public:
    /// Has it said soon in its window, together with what else is announced until then: one press
    /// may open a screen and a part of it. Empty `words` stand for those of the widget.
    static void say(QWidget *told, const QString &words = {});

    /// The words of what was announced. What is out of sight by now has none: neither a screen that
    /// was only passed nor what was said a while ago stays behind.
    [[nodiscard]] QString words() const;

private:
    explicit Announcement(QWidget *window);

    void send();

    struct Told {
        QPointer<QWidget> widget;
        QString words;

        bool operator==(const Told &) const = default;
    };
    QList<Told> m_told;
};

/// Teaches Qt the roles of our own widgets: headings, lists and their items, pictures, groups. Call
/// once.
void installAccessibility();

/// Has assistive technology say what a widget says, or `words` about it, though the focus is
/// elsewhere. A reader who is on another screen is told nothing.
void announce(QWidget *widget, const QString &words = {});

/// The same once it was asked for no more for a moment, as while somebody types: what is said
/// between two letters is cut off by the next one. Also where much changes at once: readers hear of
/// all of it first.
void announceAfterPause(QWidget *widget, const QString &words = {});

}  // namespace look
