// SPDX-License-Identifier: Apache-2.0
#include "finder.h"

#include "header.h"

#include "look/search_field.h"

namespace shell {

Finder::Finder(Header &header, Make make, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_make(std::move(make))
{
    look::SearchField *field = header.searchField();
    connect(field, &look::SearchField::entered, this, &Finder::prepare);
    connect(field, &look::SearchField::typed, this, &Finder::search);
    connect(field, &QLineEdit::returnPressed, this, &Finder::openFirst);
    connect(field, &look::SearchField::listWanted, this, [this] {
        if (m_results != nullptr && m_results->isVisible())
            m_results->focusFirst();
    });
}

void Finder::prepare()
{
    if (m_results != nullptr)
        return;
    m_results = m_make();
    connect(m_results, &pages::SearchResults::fieldWanted, this, &Finder::focusField);
    Q_EMIT made(m_results);
}

void Finder::search(const QString &typed)
{
    if (typed.trimmed().isEmpty()) {
        Q_EMIT emptied();
        return;
    }
    prepare();
    m_results->search(typed);
    Q_EMIT found();
}

/// Enter acts on the text as it stands, also when the results went out of sight since it was typed.
void Finder::openFirst()
{
    const QString typed = m_header.searchField()->text();
    if (typed.trimmed().isEmpty())
        return;
    if (m_results == nullptr || !m_results->isVisible())
        search(typed);
    m_results->openFirst();
}

void Finder::focusField()
{
    m_header.focusSearch();
}

QString Finder::typed() const
{
    return m_header.searchField()->text();
}

void Finder::reopen(const QString &typed)
{
    m_header.searchField()->put(typed);
    search(typed);
}

void Finder::takeUp(const QString &typed)
{
    m_header.searchField()->put(typed);
    prepare();
    m_results->search(typed);
}

void Finder::forget()
{
    m_header.searchField()->forget();
    if (m_results != nullptr)
        m_results->forget();
}

}  // namespace shell
