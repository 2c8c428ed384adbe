// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/columns.h"
#include "look/theme.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QStackedWidget>

namespace shell {

/// One tab: its name, underlined while its screen is shown.
class Tab : public QAbstractButton {
    Q_OBJECT

public:
    Tab(const QString &title, const QKeySequence &keys, const look::Theme &theme, QWidget *parent);

    /// The keys that open it, as they are written for a person.
    [[nodiscard]] QString keys() const { return m_keys; }

    /// Starts with its name, without room before it.
    void setFlush(bool on);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    const look::Theme &m_theme;
    QString m_keys;
    bool m_flush = false;
};

/// The tabs in a row that wraps when large text needs it; a QTabBar would cut them off instead.
class TabBar : public QWidget {
    Q_OBJECT

public:
    explicit TabBar(const look::Theme &theme, QWidget *parent = nullptr);

    /// Alt and the place of a tab open it, the same in every language.
    static QKeySequence keysOf(qsizetype index);

    /// Nothing stands left of the first tab: its name starts at the edge of the page.
    void setFlush(bool on);
    void addTab(const QString &id, const QString &title);
    /// Marks a tab as shown; an empty id marks none.
    void setCurrent(const QString &id);
    /// Opens the tab at that place, from 0; none where there is none.
    void openAt(qsizetype index);
    [[nodiscard]] bool contains(const QString &id) const { return m_ids.contains(id); }

Q_SIGNALS:
    void tabWanted(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const look::Theme &m_theme;
    look::WrapLayout *m_line;
    QStringList m_ids;
    QList<Tab *> m_tabs;  ///< in the same order
};

/// Teaches Qt the roles of tabs and screens. Call once.
void installTabAccessibility();

/// The screens, of which one is shown. Only that one is there for assistive technology: the others,
/// built ahead, are many times as much to read through.
class ScreenStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit ScreenStack(QWidget *parent = nullptr);
};

}  // namespace shell
