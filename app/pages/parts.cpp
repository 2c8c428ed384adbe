// SPDX-License-Identifier: Apache-2.0
#include "parts.h"

#include "screen.h"

#include "look/accessibility.h"
#include "look/painting.h"
#include "output/typeset.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>

namespace pages {

namespace {

/// Gives these functions a place in the translation file.
struct SavingWords {
    Q_DECLARE_TR_FUNCTIONS(pages::Saving)
};

struct MeaningWords {
    Q_DECLARE_TR_FUNCTIONS(pages::Meaning)
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

void addCopyNumber(QLayout *into, const QString &digits, const look::Theme &theme)
{
    auto *button =
        new look::Button(SavingWords::tr("Copy the number"), look::ButtonKind::Quiet, theme);
    QObject::connect(button, &QPushButton::clicked, button, [button, digits] {
        QGuiApplication::clipboard()->setText(digits);
        button->setText(SavingWords::tr("Number copied"));
        look::announce(button);
    });
    into->addWidget(button);
    into->setAlignment(button, Qt::AlignLeft);
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

QWidget *addMeaning(QBoxLayout *into, const guide::Term &term, const look::Theme &theme,
                    const std::function<void()> &closed)
{
    auto *card = new look::Card(theme, &look::Tokens::note);
    card->setAccessibleName(term.term);
    look::Text *text = card->column()->addText({});
    text->setContent(QStringLiteral("<b>%1</b>: %2")
                         .arg(term.term.toHtmlEscaped(), term.meaning.toHtmlEscaped()),
                     true);
    look::Button *close =
        card->column()->addButton(MeaningWords::tr("Close this meaning"), look::ButtonKind::Quiet);
    QObject::connect(close, &QPushButton::clicked, card, closed);
    into->addWidget(card);
    card->show();  // now: what is not visible yet is not announced
    look::announce(text);
    return card;
}

namespace {

/// A paragraph whose glossary words open their meaning right below it.
class Passage : public look::Column {
public:
    Passage(const guide::RichText &text, const Context &context)
        : look::Column(context.theme)
        , m_context(context)
        , m_text(column()->addText({}))
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

private:
    void showMeaning(const QString &termId)
    {
        const bool again = m_shownTerm == termId;
        hideMeaning();
        const auto &terms = m_context.content.terms;
        const auto term = std::ranges::find(terms, termId, &guide::Term::id);
        if (again || term == terms.end())
            return;
        m_shownTerm = termId;
        m_meaning = addMeaning(column(), *term, m_context.theme, [this] {
            hideMeaning();
            m_text->setFocus();
        });
    }

    void hideMeaning()
    {
        if (m_meaning == nullptr)
            return;
        column()->removeWidget(m_meaning);
        discard(std::exchange(m_meaning, nullptr));
        m_shownTerm.clear();
    }

    Context m_context;
    look::Text *m_text;
    QWidget *m_meaning = nullptr;
    QString m_shownTerm;
};

}  // namespace

look::Column *makePassage(const guide::RichText &text, const Context &context)
{
    return new Passage(text, context);
}

look::Column *makeProse(const QList<guide::Block> &blocks, const Context &context)
{
    using Kind = guide::Block::Kind;
    auto *prose = new look::Column(context.theme);
    look::ThemedLayout *column = prose->column();
    column->setSpacing(context.theme.touchSpacing(context.theme.gap(10)));
    look::TextList *list = nullptr;  // the list being filled, while its items last
    Kind before = Kind::Paragraph;
    for (const guide::Block &block : blocks) {
        if (block.kind != before)
            list = nullptr;
        before = block.kind;
        switch (block.kind) {
        case Kind::Paragraph:
            column->addWidget(new Passage(block.text, context));
            break;
        case Kind::Subheading:
            column->addHeading(block.text.plain, 3);
            break;
        case Kind::Figure:
            column->addWidget(new look::Drawing(block.art, block.alt, context.theme));
            column->addNote(block.text.plain);
            break;
        case Kind::Bullet:
        case Kind::Number:
            if (list == nullptr) {
                const bool counts = block.kind == Kind::Number;
                list = new look::TextList(counts ? look::Marker::Number : look::Marker::Bullet,
                                          context.theme);
                column->addWidget(list);
            }
            list->addItem(block.text.plain)->column()->addWidget(new Passage(block.text, context));
            break;
        }
    }
    return prose;
}

}  // namespace pages
