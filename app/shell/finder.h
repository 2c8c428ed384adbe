// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/search_results.h"

#include <QPointer>

#include <functional>

namespace shell {

class Header;

/// Joins the search field of the header with the screen of results. The screen, and the index
/// behind it, are made when somebody is about to type: a start has no need of them.
class Finder : public QObject {
    Q_OBJECT

public:
    using Make = std::function<pages::SearchResults *()>;

    Finder(Header &header, Make make, QObject *parent);

    /// The screen of results; null until there was something to show.
    [[nodiscard]] pages::SearchResults *results() const { return m_results; }
    void focusField();
    /// What is typed now.
    [[nodiscard]] QString typed() const;
    /// Types a search anew, as when the reader goes back to it.
    void reopen(const QString &typed);
    /// Has searched for that already, without showing it.
    void takeUp(const QString &typed);
    /// Empties the field and the results; nobody is told.
    void forget();

Q_SIGNALS:
    /// A new screen of results, before it is first shown.
    void made(pages::SearchResults *results);
    /// The results fit what is typed now.
    void found();
    /// Nothing is typed any more.
    void emptied();

private:
    void prepare();
    void search(const QString &typed);
    void openFirst();

    Header &m_header;
    Make m_make;
    QPointer<pages::SearchResults> m_results;
};

}  // namespace shell
