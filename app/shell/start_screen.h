// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/screen.h"

class QGridLayout;

namespace look {
class Button;
}

namespace shell {

/// Where a visitor of a kiosk begins: a large tile for each tab, and the ways to help and to who
/// made this. The search is in the header.
class StartScreen : public pages::Screen {
    Q_OBJECT

public:
    /// A page and the name of its tab.
    struct Topic {
        QString page;
        QString name;
    };

    StartScreen(const QList<Topic> &topics, const pages::Context &context);

    /// The page that this is, among the others.
    static QString id() { return QStringLiteral("start"); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    look::Button *addWay(const QString &name, const QString &page);
    void arrange();

    QGridLayout *m_grid;
    QList<look::Button *> m_tiles;
};

}  // namespace shell
