// SPDX-License-Identifier: Apache-2.0
#include "newer_content_card.h"

#include "look/accessibility.h"

namespace pages {

NewerContentCard::NewerContentCard(NewerContent &newer, const look::Theme &theme)
    : look::Card(theme)
    , m_newer(newer)
    , m_told(new look::Text({}, look::TextRole::Body, theme))
    , m_show(new look::Button(tr("Show the newer content now"), look::ButtonKind::Primary, theme))
{
    look::put(column(), new look::Heading(tr("Newer content"), 2, theme));
    look::put(column(),
              new look::Text(tr("The guide never looks for content on a network. If you were given "
                                "a newer content file, choose it here. Its signature is checked "
                                "before anything of it is shown."),
                             look::TextRole::Body, theme));
    auto *choose =
        new look::Button(tr("Choose a content file"), look::ButtonKind::Secondary, theme);
    connect(choose, &QPushButton::clicked, this, [this] { m_newer.choose(window()); });
    connect(m_show, &QPushButton::clicked, this, [this] { m_newer.showNow(); });
    column()->addWidget(choose, 0, Qt::AlignLeft);
    look::put(column(), m_told);
    column()->addWidget(m_show, 0, Qt::AlignLeft);
    connect(&newer, &NewerContent::changed, this, [this] {
        tell();
        look::announce(m_told);
    });
    tell();
}

void NewerContentCard::tell()
{
    const QStringList lines = m_newer.told();
    m_told->setContent(lines.join(QLatin1Char('\n')));
    m_told->setVisible(!lines.isEmpty());
    m_show->setVisible(m_newer.canShow());
}

}  // namespace pages
