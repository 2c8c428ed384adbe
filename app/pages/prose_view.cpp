// SPDX-License-Identifier: Apache-2.0
#include "prose_view.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/painting.h"

#include <algorithm>

namespace pages {

Meaning::Meaning(const guide::Term &term, const look::Theme &theme)
    : look::Card(theme, &look::Tokens::note)
{
    setAccessibleName(term.term);
    auto *meaning = new look::Text({}, look::TextRole::Body, theme);
    meaning->setContent(QStringLiteral("<b>%1</b>: %2")
                            .arg(term.term.toHtmlEscaped(), term.meaning.toHtmlEscaped()),
                        true);
    look::addLeading(column(), meaning);
    auto *close = new look::Button(tr("Close this meaning"), look::ButtonKind::Quiet, theme);
    column()->addWidget(close, 0, Qt::AlignLeft);
    connect(close, &QPushButton::clicked, this, &Meaning::closed);
}

void Meaning::announce()
{
    look::announce(this);
}

Passage::Passage(const guide::RichText &text, look::TextRole role, const Context &context,
                 QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(new look::Text({}, role, context.theme))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme.touchSpacing(context.theme.gap(8)));
    // Rich text costs a layout of its own; most paragraphs need none.
    const bool rich = !text.html.isEmpty();
    m_text->setContent(rich ? text.html : text.plain, rich);
    look::addLeading(m_column, m_text);
    connect(m_text, &QLabel::linkActivated, this, &Passage::activate);
}

void Passage::activate(const QString &target)
{
    if (target.startsWith(QLatin1String("term:")))
        showMeaning(target.mid(5));
    else
        Q_EMIT linkActivated(target);
}

void Passage::hideMeaning()
{
    if (m_meaning == nullptr)
        return;
    m_column->removeWidget(m_meaning);
    m_meaning->hide();
    m_meaning->deleteLater();
    m_meaning = nullptr;
    m_shownTerm.clear();
}

void Passage::showMeaning(const QString &termId)
{
    const bool again = m_shownTerm == termId;
    hideMeaning();
    const auto &terms = m_context.content.terms;
    const auto term = std::find_if(terms.begin(), terms.end(),
                                   [&](const guide::Term &t) { return t.id == termId; });
    if (again || term == terms.end())
        return;
    m_shownTerm = termId;
    auto *meaning = new Meaning(*term, m_context.theme);
    connect(meaning, &Meaning::closed, this, [this] {
        hideMeaning();
        m_text->setFocus();
    });
    m_meaning = meaning;
    m_column->addWidget(meaning);
    meaning->announce();
}

ProseView::ProseView(const QList<guide::Block> &blocks, const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme.touchSpacing(context.theme.gap(10)));
    for (const guide::Block &block : blocks) {
        if (block.kind != m_listKind)
            m_list = nullptr;
        m_listKind = block.kind;
        switch (block.kind) {
        case guide::Block::Kind::Paragraph: {
            auto *passage = new Passage(block.text, look::TextRole::Body, context);
            connect(passage, &Passage::linkActivated, this, &ProseView::linkActivated);
            m_column->addWidget(passage);
            break;
        }
        case guide::Block::Kind::Subheading:
            look::addLeading(m_column, new look::Heading(block.text.plain, 3, context.theme));
            break;
        case guide::Block::Kind::Figure:
            addFigure(block, context);
            break;
        case guide::Block::Kind::Bullet:
        case guide::Block::Kind::Number:
            addItem(block, context);
            break;
        }
    }
}

void ProseView::addFigure(const guide::Block &block, const Context &context)
{
    auto *drawing = new look::Drawing(block.art, block.alt, context.theme);
    m_column->addWidget(drawing);
    auto *caption = new look::Text(block.text.plain, look::TextRole::Small, context.theme);
    caption->setShade(look::Shade::Quiet);
    look::addLeading(m_column, caption);
}

void ProseView::addItem(const guide::Block &block, const Context &context)
{
    if (m_list == nullptr) {
        m_list = new look::TextList(block.kind == guide::Block::Kind::Number ? look::Marker::Number
                                                                             : look::Marker::Bullet,
                                    context.theme);
        m_column->addWidget(m_list);
    }
    auto *passage = new Passage(block.text, look::TextRole::Body, context);
    connect(passage, &Passage::linkActivated, this, &ProseView::linkActivated);
    m_list->addItem(block.text.plain)->column()->addWidget(passage);
}

}  // namespace pages
