// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"
#include "pages/screen.h"

#include <QWidget>

#include <functional>

class QStackedWidget;

namespace look {
class Button;
}

namespace shell {

class TabBar;

/// A screen that the window can show, built when it is first needed.
struct ScreenMaker {
    QString id;
    QString title;
    bool isTab = false;
    std::function<pages::Screen *()> make;
};

/// Header, tabs, screens and the safety strip. It switches screens and knows none of them.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    /// `makeSources` builds the sources screen of a page. `staffNotice` is empty when all is well.
    MainWindow(const guide::FrameTexts &frame, QList<ScreenMaker> screens,
               std::function<pages::Screen *(const QString &)> makeSources, look::Theme &theme,
               const QString &staffNotice);

    /// Opens "page:ID", "symptom:ID", "question:ID", "outcome:ID" or "sources:PAGE".
    void open(const QString &target);
    [[nodiscard]] QString currentPage() const;

    /// Builds the remaining tabs, one each time the program has nothing else to do, so that a first
    /// visit is as quick as a later one.
    void buildAhead();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] pages::Screen *screen(const QString &id);
    void adopt(pages::Screen *screen);
    void show(pages::Screen *screen);
    [[nodiscard]] QString titleOf(const QString &id) const;
    void goBack();
    void changeTextSize(int steps);
    void restyle();
    void addBackBar(QVBoxLayout *into);
    void arrange();

    QList<ScreenMaker> m_makers;
    std::function<pages::Screen *(const QString &)> m_makeSources;
    look::Theme &m_theme;
    QString m_title;
    QHash<QString, pages::Screen *> m_screens;
    pages::Screen *m_sources = nullptr;  ///< the one sources screen of the moment
    TabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_backBar = nullptr;
    look::Button *m_back = nullptr;
    QString m_lastTab;
    QString m_returnTo;  ///< where Back leads from a screen that is no tab
};

}  // namespace shell
