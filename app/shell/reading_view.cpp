// SPDX-License-Identifier: Apache-2.0
#include "reading_view.h"

#include "page_text.h"

#include "look/button.h"
#include "look/focus_order.h"
#include "look/painting.h"
#include "look/text.h"
#include "look/theme.h"
#include "pages/screen.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace shell {

namespace {

constexpr int kMargin = 24;
constexpr int kMaxWidth = 900;  // at 100 %

QString styleSheetOf(const look::Theme &theme)
{
    QString style = QStringLiteral("p{margin:0 0 8px 0;line-height:122%} ");
    int level = 1;
    for (const look::TextRole role :
         {look::TextRole::Message, look::TextRole::Heading, look::TextRole::Subheading})
        style += QStringLiteral("h%1{font-size:%2px;font-weight:600;margin:14px 0 6px 0} ")
                     .arg(level++)
                     .arg(theme.font(role).pixelSize());
    return style;
}

QString paragraph(const QString &tag, const QString &html)
{
    return QStringLiteral("<%1>%2</%1>").arg(tag, html);
}

}  // namespace

ReadingView::ReadingView(const pages::Screen &screen, const look::Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    //: %1 is the name of a page
    setWindowTitle(tr("%1, as text").arg(screen.title()));
    setAttribute(Qt::WA_DeleteOnClose);
    setPalette(theme.palette());
    auto *view = new QTextEdit;
    view->setAccessibleName(windowTitle());
    view->setFont(theme.font(look::TextRole::Body));
    view->setFrameShape(QFrame::NoFrame);
    view->setReadOnly(true);
    view->verticalScrollBar()->setStyleSheet(look::scrollBarStyle(theme));
    view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    view->document()->setDefaultStyleSheet(styleSheetOf(theme));
    view->document()->setDocumentMargin(kMargin);
    QString html;
    const look::Text *before = nullptr;
    const QList<QWidget *> order = look::shownInOrder(*screen.widget());
    const qsizetype focus = order.indexOf(parent->window()->focusWidget());
    int paragraphs = 0;
    int first = -1;  // at or after the focus
    for (const Piece &piece : readingOf({screen.widget()})) {
        auto *text = qobject_cast<look::Text *>(piece.widget.data());
        const auto *heading = qobject_cast<const look::Heading *>(text);
        const QString tag =
            heading == nullptr ? QStringLiteral("p") : QStringLiteral("h%1").arg(heading->level());
        if (text == nullptr || text != before) {
            html += paragraph(tag, (text == nullptr ? piece.text : text->text()).toHtmlEscaped());
            if (first < 0 && order.indexOf(piece.widget.data()) >= focus)
                first = paragraphs;
            ++paragraphs;
        }
        before = text;
    }
    view->setHtml(html);
    view->setTextCursor(QTextCursor(view->document()->findBlockByNumber(std::max(first, 0))));
    auto *close = new look::Button(tr("Back to the page"), look::ButtonKind::Secondary, theme);
    auto *column = new QVBoxLayout(this);
    column->addWidget(view, 1);
    column->addWidget(close, 0, Qt::AlignRight);
    resize(std::min(theme.scaled(kMaxWidth), parent->width()), parent->height() - kMargin);
    view->setFocus();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
}

}  // namespace shell
