// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/guide_window.h"
#include "support/seen.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

inline const QString kField = "Search the guide";

/// The window with what a person sees of its search.
class Searched {
public:
    explicit Searched(QSize size = {1366, 768}, int percent = 100)
    {
        m_guide.theme().setTextPercent(percent);
        m_shown = m_guide.show(size);
    }

    [[nodiscard]] bool isShown() const { return m_shown; }
    support::GuideWindow &guide() { return m_guide; }
    [[nodiscard]] shell::MainWindow *window() const { return m_guide.window(); }

    QLineEdit *field() { return qobject_cast<QLineEdit *>(support::searchField(window())); }
    void type(const QString &text) { m_guide.search(text); }
    /// Headings of what was found, without that of the page.
    QStringList groups() { return support::names(m_guide.screen(), QAccessible::Heading).mid(1); }
    QString message() { return support::names(m_guide.screen(), QAccessible::Heading).value(0); }
    QStringList results() { return support::names(m_guide.screen(), QAccessible::Button); }
    static QString focused() { return support::nameOf(QApplication::focusWidget()); }

private:
    support::GuideWindow m_guide;
    bool m_shown = false;
};
