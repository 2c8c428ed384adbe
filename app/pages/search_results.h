// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

#include "guide/search.h"

namespace pages {

/// What the guide has on a text: emergencies first, then group by group as the tabs have it, the
/// group with the best answer first, so that Enter opens what stands on top.
class SearchResults : public Screen {
    Q_OBJECT

public:
    /// The screen's name among the others.
    static QString id() { return QStringLiteral("search"); }

    SearchResults(guide::Find find, const Context &context);

    /// Shows what answers the text, as it is typed.
    void search(const QString &typed);

    /// Leaves no trace of what was typed and found.
    void forget();

    /// Opens what stands on top; nothing when nothing was found.
    void openFirst();
    void focusFirst();

Q_SIGNALS:
    /// Up was pressed on the first result: back to where the text is typed.
    void fieldWanted();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Hits that stand below one heading.
    struct Group {
        QString heading;
        bool emergency = false;
        QList<guide::Hit> hits;
    };

    void clear();
    void showError(const guide::Error &error);
    /// Where to go from here when nothing was found.
    void addOtherWays();
    [[nodiscard]] QList<Group> groupsOf(const QList<guide::Hit> &hits) const;
    [[nodiscard]] QWidget *groupOf(const Group &group);
    [[nodiscard]] QWidget *rowOf(const guide::Hit &hit);
    [[nodiscard]] QWidget *supportCard();
    [[nodiscard]] QWidget *tabsCard();
    void toggleMeaning(look::ResultRow *row, look::ThemedLayout *below, const QString &termId);

    guide::Find m_find;
    look::Column *m_list = nullptr;  ///< all that was found
    QList<look::ResultRow *> m_rows;
};

}  // namespace pages
