// SPDX-License-Identifier: Apache-2.0
#include "parts.h"

#include "screen.h"

#include "look/accessibility.h"
#include "look/painting.h"
#include "output/typeset.h"

#include <QCoreApplication>

#include <algorithm>

namespace pages {

namespace {

/// Gives these functions a place in the translation file.
struct SavingWords {
    Q_DECLARE_TR_FUNCTIONS(pages::Saving)
};

}  // namespace

void openTarget(QWidget *from, const QString &target)
{
    while (from != nullptr && qobject_cast<Screen *>(from) == nullptr)
        from = from->parentWidget();
    if (from != nullptr)
        Q_EMIT static_cast<Screen *>(from)->linkActivated(target);
}

void followLinks(look::Text *text)
{
    QObject::connect(text, &QLabel::linkActivated, text,
                     [text](const QString &target) { openTarget(text, target); });
}

look::Card *headedCard(const QString &heading, const look::Theme &theme)
{
    auto *card = new look::Card(theme);
    card->column()->addHeading(heading, 2);
    return card;
}

look::Button *linkButton(const QString &label, look::ButtonKind kind, const QString &target,
                         const look::Theme &theme)
{
    auto *button = new look::Button(label, kind, theme);
    QObject::connect(button, &QPushButton::clicked, button,
                     [button, target] { openTarget(button, target); });
    return button;
}

void showStatus(look::Text *line, const QString &words)
{
    line->setContent(words);
    line->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        look::announce(line);
}

QString failureText(const guide::Error &error)
{
    return error.what + QLatin1Char(' ') + error.remedy;
}

void saveFile(const QString &file, const guide::Result<QByteArray> &made, look::Text *line)
{
    const guide::Result<void> saved =
        made.and_then([&](const QByteArray &bytes) { return output::writeFile(file, bytes); });
    showStatus(line, saved ? SavingWords::tr("Saved as %1").arg(file) : failureText(saved.error()));
}

void discard(QWidget *widget)
{
    if (widget == nullptr)
        return;
    widget->hide();
    widget->deleteLater();
}

Meaning::Meaning(const guide::Term &term, const look::Theme &theme)
    : look::Card(theme, &look::Tokens::note)
{
    setAccessibleName(term.term);
    m_text = column()->addText({});
    m_text->setContent(QStringLiteral("<b>%1</b>: %2")
                           .arg(term.term.toHtmlEscaped(), term.meaning.toHtmlEscaped()),
                       true);
    auto *close = new look::Button(tr("Close this meaning"), look::ButtonKind::Quiet, theme);
    column()->addWidget(close, 0, Qt::AlignLeft);
    connect(close, &QPushButton::clicked, this, &Meaning::closed);
}

void Meaning::open()
{
    show();  // now: what is not visible yet is not announced
    look::announce(m_text);
}

Passage::Passage(const guide::RichText &text, look::TextRole role, const Context &context)
    : look::Column(context.theme)
    , m_context(context)
    , m_text(column()->addText({}, role))
{
    column()->setSpacing(context.theme.touchSpacing(context.theme.gap(8)));
    // Rich text costs a layout of its own; most paragraphs need none.
    const bool rich = !text.html.isEmpty();
    m_text->setContent(rich ? text.html : text.plain, rich);
    connect(m_text, &QLabel::linkActivated, this, [this](const QString &target) {
        if (target.startsWith(QLatin1String("term:")))
            showMeaning(target.mid(5));
        else
            openTarget(this, target);
    });
}

void Passage::hideMeaning()
{
    if (m_meaning == nullptr)
        return;
    column()->removeWidget(m_meaning);
    discard(std::exchange(m_meaning, nullptr));
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
    column()->addWidget(meaning);
    meaning->open();
}

ProseView::ProseView(const QList<guide::Block> &blocks, const Context &context)
    : look::Column(context.theme)
{
    column()->setSpacing(context.theme.touchSpacing(context.theme.gap(10)));
    for (const guide::Block &block : blocks) {
        if (block.kind != m_listKind)
            m_list = nullptr;
        m_listKind = block.kind;
        switch (block.kind) {
        case guide::Block::Kind::Paragraph:
            column()->addWidget(new Passage(block.text, look::TextRole::Body, context));
            break;
        case guide::Block::Kind::Subheading:
            column()->addHeading(block.text.plain, 3);
            break;
        case guide::Block::Kind::Figure:
            column()->addWidget(new look::Drawing(block.art, block.alt, context.theme));
            column()->addNote(block.text.plain);
            break;
        case guide::Block::Kind::Bullet:
        case guide::Block::Kind::Number:
            addItem(block, context);
            break;
        }
    }
}

void ProseView::addItem(const guide::Block &block, const Context &context)
{
    if (m_list == nullptr) {
        m_list = new look::TextList(block.kind == guide::Block::Kind::Number ? look::Marker::Number
                                                                             : look::Marker::Bullet,
                                    context.theme);
        column()->addWidget(m_list);
    }
    m_list->addItem(block.text.plain)
        ->column()
        ->addWidget(new Passage(block.text, look::TextRole::Body, context));
}

}  // namespace pages
