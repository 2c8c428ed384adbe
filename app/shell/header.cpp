// SPDX-License-Identifier: Apache-2.0
#include "header.h"

#include "look/button.h"
#include "look/columns.h"
#include "look/icons.h"
#include "look/search_field.h"
#include "look/text.h"

#include <QGridLayout>
#include <QPainter>

namespace shell {

namespace {

constexpr int kGap = 10;
constexpr int kTightGap = 6;
/// At 100 %: from this width on, name, search and tools stand side by side.
constexpr int kRoomForAll = 930;
/// The same with a button in place of the search.
constexpr int kRoomForButton = 680;

/// The program's sign. The name beside it says the same, so it is no object of its own.
class Sign : public QWidget {
public:
    explicit Sign(const look::Theme &theme)
        : m_theme(theme)
    {
    }
    QSize sizeHint() const override { return {m_theme.gap(38), m_theme.gap(38)}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int side = m_theme.gap(38);
        painter.drawPixmap(0, (height() - side) / 2,
                           look::drawnIcon(QStringLiteral("serostim-guide"), side, Qt::white,
                                           devicePixelRatioF()));
    }

private:
    const look::Theme &m_theme;
};

}  // namespace

Header::Header(const QString &title, look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
    , m_search(new look::SearchField(tr("Search the guide"), theme))
    , m_openSearch(new look::Button({}, look::ButtonKind::Secondary, theme))
    , m_openOutside(new look::Button({}, look::ButtonKind::Secondary, theme))
    , m_smaller(new look::Button(tr("A−"), look::ButtonKind::Secondary, theme))
    , m_larger(new look::Button(tr("A+"), look::ButtonKind::Secondary, theme))
    , m_contrast(new look::Button(tr("Contrast"), look::ButtonKind::Secondary, theme))
    , m_help(new look::Button(tr("Help"), look::ButtonKind::Secondary, theme))
    , m_about(new look::Button(tr("About"), look::ButtonKind::Secondary, theme))
    , m_menu(new look::Button({}, look::ButtonKind::Secondary, theme))
{
    m_grid->setContentsMargins(26, 10, 26, 10);
    m_grid->setSpacing(kTightGap);
    m_grid->addWidget(new Sign(theme), 0, 0);
    m_grid->addWidget(new look::Text(title, look::TextRole::Heading, theme), 0, 1,
                      Qt::AlignVCenter);
    m_grid->addWidget(makeTools(), 0, 3, Qt::AlignVCenter);
    m_grid->setColumnStretch(2, 1);
    m_grid->addWidget(m_openSearch, 0, 2, Qt::AlignRight | Qt::AlignVCenter);
    for (look::Button *button : {m_openSearch, m_openOutside}) {
        button->setIconName(QStringLiteral("search"));
        button->setAccessibleName(m_search->accessibleName());
        connect(button, &QPushButton::clicked, this, &Header::focusSearch);
    }
    connect(m_smaller, &QPushButton::clicked, this, [this] { Q_EMIT textSizeWanted(-1); });
    connect(m_larger, &QPushButton::clicked, this, [this] { Q_EMIT textSizeWanted(1); });
    connect(m_contrast, &QPushButton::toggled, &theme, &look::Theme::setHighContrast);
    connect(m_search, &QLineEdit::textChanged, this, &Header::arrange);
    connect(m_search, &look::SearchField::left, this, [this] {
        m_typing = false;
        arrange();
    });
    connect(&theme, &look::Theme::changed, this, &Header::restyle);
    restyle();
}

QWidget *Header::makeTools()
{
    // Where large text leaves little room, the name breaks into two lines before the tools do.
    auto *tools = new QWidget;
    tools->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    auto *wrap = new look::WrapLayout(tools);
    m_tools = wrap;
    m_smaller->setAccessibleName(tr("A− Smaller text"));
    m_larger->setAccessibleName(tr("A+ Larger text"));
    m_contrast->setAccessibleName(tr("Contrast: white text on black"));
    m_contrast->setCheckable(true);
    m_help->setAccessibleName(tr("Help"));
    connect(m_help, &QPushButton::clicked, this, &Header::helpWanted);
    connect(m_about, &QPushButton::clicked, this, &Header::aboutWanted);
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
    m_menu->setIconName(QStringLiteral("menu"));
    m_menu->setCheckable(true);
    m_menu->hide();
    connect(m_menu, &QPushButton::toggled, this, &Header::menuToggled);
    for (look::Button *button : {m_smaller, m_larger, m_contrast, m_help, m_about, m_menu})
        wrap->addWidget(button);
    offerMenu(true);  // the narrower form, until it shows that there is room
    return tools;
}

/// Beside the menu there is no room for words.
void Header::offerMenu(bool offered)
{
    if (offered != m_menu->isHidden())
        return;
    if (!offered)
        m_menu->setChecked(false);
    m_tools->setSpacing(offered ? kTightGap : kGap);
    m_menu->setVisible(offered);
    m_about->setVisible(!offered);
    m_help->setText(offered ? QString() : tr("Help"));
    m_help->setIconName(offered ? QStringLiteral("help") : QString());
}

void Header::closeMenu()
{
    m_menu->setChecked(false);
}

void Header::restyle()
{
    m_smaller->setEnabled(m_theme.canReduce());
    m_larger->setEnabled(m_theme.canEnlarge());
    arrange();
    update();
}

void Header::arrange()
{
    const bool beside = width() >= m_theme.scaled(kRoomForAll);
    m_ownLine = !beside && (m_typing || !m_search->text().isEmpty());
    m_grid->removeWidget(m_search);
    if (m_ownLine)
        m_grid->addWidget(m_search, 1, 0, 1, 4);
    else
        m_grid->addWidget(m_search, 0, 2, Qt::AlignVCenter);
    m_search->setVisible(beside || m_ownLine);
    const bool holdsButton = width() >= m_theme.scaled(kRoomForButton);
    m_openSearch->setVisible(!beside && !m_ownLine && holdsButton);
    m_openOutside->setVisible(!beside && !m_ownLine && !holdsButton);
    Q_EMIT rearranged();
}

QWidget *Header::outerSearchButton() const
{
    return m_openOutside;
}

void Header::focusSearch()
{
    m_typing = true;
    arrange();  // a field that is not shown takes no focus
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void Header::endSearch()
{
    const bool had = m_search->hasFocus();
    m_typing = false;
    arrange();
    if (had && m_search->isHidden())
        (m_openSearch->isHidden() ? m_openOutside : m_openSearch)->setFocus();
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
