// SPDX-License-Identifier: Apache-2.0
#include "header.h"

#include "menu_row.h"
#include "tab_bar.h"

#include "look/button.h"
#include "look/icons.h"
#include "look/search_field.h"
#include "look/text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace shell {

namespace {

constexpr int kGap = 8;
constexpr int kEdge = 1;   ///< the line below all
constexpr int kAbove = 6;  ///< the tools, and below
/// The narrowest search field beside the tools, at 100 %.
constexpr int kNarrowestSearch = 250;

/// The program's sign. The name beside it says the same, so it is no object of its own.
class Sign : public QWidget {
public:
    explicit Sign(const look::Theme &theme)
        : m_theme(theme)
    {
    }
    QSize sizeHint() const override { return {m_theme.gap(34), m_theme.gap(34)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int side = sizeHint().height();
        painter.drawPixmap(0, (height() - side) / 2,
                           look::drawnIcon(QStringLiteral("serostim-guide"), side, Qt::white,
                                           devicePixelRatioF()));
    }

private:
    const look::Theme &m_theme;
};

}  // namespace

Header::Header(const QString &title, TabBar *tabs, const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
    , m_sign(new Sign(theme))
    , m_name(new look::Text(title, look::TextRole::Subheading, theme))
    , m_tabs(tabs)
    , m_search(new look::SearchField(tr("Search the guide"), theme))
    , m_tools(new QWidget)
{
    m_name->setWordWrap(false);
    m_grid->setHorizontalSpacing(theme.apart(kGap));
    m_grid->setVerticalSpacing(0);
    auto *line = new QHBoxLayout(m_tools);
    line->setContentsMargins(0, theme.apart(kAbove), 0, theme.apart(kAbove));
    line->setSpacing(theme.apart(kGap));
    m_back = addTool({}, tr("Previous page"), QStringLiteral("back"));
    m_forward = addTool({}, tr("Next page"), QStringLiteral("next"));
    m_visit = addTool({}, {}, {});
    m_openSearch = addTool(tr("Search"), m_search->accessibleName(), QStringLiteral("search"));
    m_close = addTool(tr("Close"), tr("Close the search"), QStringLiteral("close"));
    m_language = addTool({}, {}, {});
    m_smaller = addTool(tr("A−"), tr("A− Smaller text"), {});
    m_larger = addTool(tr("A+"), tr("A+ Larger text"), {});
    m_menu = addTool({}, tr("Menu"), QStringLiteral("menu"));
    m_grid->setColumnStretch(2, 1);
    m_grid->addWidget(m_sign, 0, 0);
    m_grid->addWidget(m_name, 0, 1, Qt::AlignVCenter);
    m_grid->addWidget(m_search, 0, 2, Qt::AlignVCenter);
    m_grid->addWidget(m_tools, 0, 3, Qt::AlignVCenter);
    m_tabs->setParent(this);
    connectTools();
    restyle();
}

look::Button *Header::addTool(const QString &label, const QString &name, const QString &icon)
{
    auto *button = new look::Button(label, look::ButtonKind::Secondary, m_theme);
    button->setIconName(icon);
    button->setAccessibleName(name);
    button->setToolTip(label.isEmpty() ? name : QString());
    m_tools->layout()->addWidget(button);
    m_buttons.append(button);
    return button;
}

void Header::connectTools()
{
    m_menu->setCheckable(true);
    connect(m_menu, &QPushButton::toggled, this, &Header::menuToggled);
    connect(m_back, &QPushButton::clicked, this, &Header::backWanted);
    connect(m_forward, &QPushButton::clicked, this, &Header::forwardWanted);
    connect(m_visit, &QPushButton::clicked, this, &Header::visitWanted);
    connect(m_openSearch, &QPushButton::clicked, this, &Header::focusSearch);
    connect(m_close, &QPushButton::clicked, this, &Header::searchClosed);
    connect(m_language, &QPushButton::clicked, this, &Header::languageWanted);
    connect(m_smaller, &QPushButton::clicked, this, [this] { Q_EMIT textSizeWanted(-1); });
    connect(m_larger, &QPushButton::clicked, this, [this] { Q_EMIT textSizeWanted(1); });
    connect(m_search, &look::SearchField::entered, this, &Header::startSearch);
    connect(&m_theme, &look::Theme::changed, this, &Header::restyle);
}

void Header::setForKiosk(look::Theme &theme)
{
    m_contrast = MenuRow::makeContrast(theme);
    m_tools->layout()->addWidget(m_contrast);
    m_buttons.append(m_contrast);
    arrange();
}

void Header::offerLanguage(const QString &name)
{
    m_language->setText(name);
    arrange();
}

void Header::focusLanguage()
{
    m_language->setFocus();
}

void Header::closeMenu()
{
    m_menu->setChecked(false);
}

void Header::focusMenu()
{
    m_menu->setFocus();
}

void Header::setHistory(bool back, bool forward)
{
    m_hasBack = back;
    m_hasForward = forward;
    arrange();
}

void Header::setCollected(qsizetype count)
{
    m_collected = count;
    m_visit->setText(MenuRow::visitLabel(count));
    m_visit->setAccessibleName(MenuRow::visitName(count));
    arrange();
}

void Header::restyle()
{
    m_smaller->setEnabled(m_theme.canReduce());
    m_larger->setEnabled(m_theme.canEnlarge());
    arrange();
    update();
}

/// Whether what is shown now has room in one row, with the tabs in it or without.
bool Header::fits(bool withTabs) const
{
    const int gap = m_grid->horizontalSpacing();
    int used = 2 * m_theme.side(width()) + m_sign->sizeHint().width() + gap;
    if (!m_name->isHidden())
        used += m_name->sizeHint().width() + gap;
    if (!m_search->isHidden())
        used += m_theme.scaled(kNarrowestSearch) + gap;
    else if (withTabs)
        used += m_tabs->sizeHint().width() + gap;
    for (const look::Button *button : m_buttons) {
        if (!button->isHidden())
            used += button->sizeHint().width() + gap;
    }
    return used - gap <= width();
}

void Header::place(bool oneRow)
{
    m_grid->removeWidget(m_tabs);
    if (oneRow)
        m_grid->addWidget(m_tabs, 0, 2, Qt::AlignBottom);
    else
        m_grid->addWidget(m_tabs, 1, 0, 1, 4);
    m_tabs->setVisible(!oneRow || !m_searches);
    const int row = std::max(m_tools->sizeHint().height(), m_search->sizeHint().height());
    const int tabs = oneRow ? m_tabs->sizeHint().height()
                            : m_tabs->heightForWidth(width() - 2 * m_theme.side(width()));
    setFixedHeight((oneRow ? std::max(row, tabs) : row + tabs) + kEdge);
    // Now: what was shown and hidden again on the way here has asked for a layout of its own.
    m_grid->invalidate();
    m_grid->activate();
}

/// What has no room goes by steps: words that a drawing stands for, the name (the title of the
/// window has it too), ways that the menu has as well; then the tabs get a row of their own.
void Header::arrange()
{
    m_grid->setContentsMargins(m_theme.side(width()), 0, m_theme.side(width()), kEdge);
    if (m_contrast != nullptr) {
        arrangeForKiosk();
        return;
    }
    m_search->setVisible(m_searches);
    m_openSearch->setVisible(!m_searches);
    m_close->setVisible(m_searches);
    m_language->setVisible(!m_language->text().isEmpty());
    m_smaller->show();
    m_larger->show();
    for (const bool oneRow : {true, false}) {
        for (int extras = 3; extras >= 0; --extras) {
            m_visit->setVisible(extras > 0 && m_collected > 0);
            m_back->setVisible(extras > 1 && m_hasBack);
            m_forward->setVisible(extras > 2 && m_hasForward);
            for (int words = 2; words >= 0; --words) {
                m_name->setVisible(words > 0 && !m_searches);
                for (look::Button *button : {m_openSearch, m_close})
                    button->setText(words < 2           ? QString()
                                    : button == m_close ? tr("Close")
                                                        : tr("Search"));
                if (fits(oneRow)) {
                    place(oneRow);
                    return;
                }
            }
        }
    }
    // Large text in a narrow window: whoever searches has the whole row for it.
    if (m_searches) {
        for (look::Button *button : {m_language, m_smaller, m_larger})
            button->hide();
    }
    place(false);
}

/// The way back, text size and what was picked are in the bar of the kiosk, the tabs on its first
/// screen.
void Header::arrangeForKiosk()
{
    // Whatever stays is never hidden on the way: it may have the focus.
    for (look::Button *button : m_buttons) {
        const bool usual =
            button == m_contrast || (button == m_language && !m_language->text().isEmpty());
        button->setVisible(m_searches ? button == m_close : usual);
    }
    m_tabs->hide();
    m_search->show();
    m_close->setText(tr("Close"));
    m_openSearch->setText({});
    for (int words = 2; words >= 0; --words) {
        m_name->setVisible(words > 1 && !m_searches);
        m_contrast->setText(words > 0 ? MenuRow::contrastLabel() : QString());
        if (fits(false))
            break;
    }
    setFixedHeight(std::max(m_tools->sizeHint().height(), m_search->sizeHint().height()) + kEdge);
}

void Header::setSearching(bool on)
{
    const bool was = std::exchange(m_searches, on);
    arrange();
    if (was != on)
        Q_EMIT searchToggled();
}

void Header::startSearch()
{
    setSearching(true);
}

void Header::focusSearch()
{
    startSearch();  // a field that is not shown takes no focus
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Header::endSearch()
{
    const bool had = m_search->hasFocus() || m_close->hasFocus();
    // On a kiosk the field stays: it must not have the focus back when its way out goes.
    if (had && m_contrast != nullptr)
        window()->focusWidget()->clearFocus();
    setSearching(false);
    if (had && m_contrast == nullptr)
        m_openSearch->setFocus();
}

void Header::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Header::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
}

}  // namespace shell
