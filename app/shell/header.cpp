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
constexpr int kSide = 26;
/// The narrowest search field beside name and tools, at 100 %.
constexpr int kNarrowestSearch = 250;

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
    , m_sign(new Sign(theme))
    , m_name(new look::Text(title, look::TextRole::Heading, theme))
    , m_search(new look::SearchField(tr("Search the guide"), theme))
    , m_openSearch(new look::Button({}, look::ButtonKind::Secondary, theme))
    // With a parent from the start: shown without one, it would be a window of its own.
    , m_openOutside(new look::Button({}, look::ButtonKind::Secondary, theme, this))
    , m_language(new look::Button({}, look::ButtonKind::Secondary, theme))
    , m_normal(new look::Button(tr("100%"), look::ButtonKind::Secondary, theme))
    , m_smaller(new look::Button(tr("A−"), look::ButtonKind::Secondary, theme))
    , m_larger(new look::Button(tr("A+"), look::ButtonKind::Secondary, theme))
    , m_contrast(new look::Button(tr("Contrast"), look::ButtonKind::Secondary, theme))
    , m_help(new look::Button(tr("Help"), look::ButtonKind::Secondary, theme))
    , m_about(new look::Button(tr("About"), look::ButtonKind::Secondary, theme))
    , m_menu(new look::Button({}, look::ButtonKind::Secondary, theme))
{
    m_grid->setContentsMargins(kSide, theme.apart(10), kSide, theme.apart(10));
    m_grid->setSpacing(theme.apart(kTightGap));
    m_grid->addWidget(m_sign, 0, 0);
    m_grid->addWidget(m_name, 0, 1, Qt::AlignVCenter);
    m_grid->addWidget(makeTools(), 0, 3, Qt::AlignVCenter);
    m_grid->setColumnStretch(2, 1);
    m_grid->addWidget(m_openSearch, 0, 2, Qt::AlignRight | Qt::AlignVCenter);
    for (look::Button *button : {m_openSearch, m_openOutside}) {
        button->setIconName(QStringLiteral("search"));
        button->setAccessibleName(m_search->accessibleName());
        connect(button, &QPushButton::clicked, this, &Header::focusSearch);
    }
    connect(m_language, &QPushButton::clicked, this, &Header::languageWanted);
    connect(m_normal, &QPushButton::clicked, this, [this] { Q_EMIT textSizeWanted(0); });
    connect(m_smaller, &QPushButton::clicked, this, [this] { Q_EMIT textSizeWanted(-1); });
    connect(m_larger, &QPushButton::clicked, this, [this] { Q_EMIT textSizeWanted(1); });
    connect(m_contrast, &QPushButton::clicked, &theme, &look::Theme::setHighContrast);
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
    m_normal->setAccessibleName(tr("100%: text at its normal size"));
    m_language->hide();
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
    for (look::Button *button :
         {m_language, m_normal, m_smaller, m_larger, m_contrast, m_help, m_about, m_menu})
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
    m_tools->setSpacing(m_theme.apart(offered ? kTightGap : kGap));
    m_menu->setVisible(offered);
    m_about->setVisible(!offered);
    m_help->setText(offered ? QString() : tr("Help"));
    m_help->setIconName(offered ? QStringLiteral("help") : QString());
}

void Header::offerLanguage(const QString &name)
{
    m_language->setText(name);
    m_language->setVisible(!name.isEmpty());
}

void Header::focusLanguage()
{
    m_language->setFocus();
}

void Header::closeMenu()
{
    m_menu->setChecked(false);
}

void Header::restyle()
{
    // Left of the other two, so that they stay where they are while it comes and goes.
    if (!m_theme.canReduce() && m_normal->hasFocus())
        m_larger->setFocus();
    m_normal->setVisible(m_theme.canReduce());
    m_contrast->setChecked(m_theme.highContrast());
    m_smaller->setEnabled(m_theme.canReduce());
    m_larger->setEnabled(m_theme.canEnlarge());
    arrange();
    update();
}

/// What sign and tools take on one line, with the name or without.
int Header::usedWidth(bool withName) const
{
    int used = 2 * kSide + m_sign->sizeHint().width() + m_grid->spacing();
    if (withName)
        used += m_name->sizeHint().width() + m_grid->spacing();
    for (int i = 0; i < m_tools->count(); ++i) {
        const QWidget *tool = m_tools->itemAt(i)->widget();
        if (!tool->isHidden())
            used += tool->sizeHint().width() + m_tools->spacing();
    }
    return used;
}

void Header::setContrastWord(bool shown)
{
    m_contrast->setText(shown ? tr("Contrast") : QString());
    m_contrast->setIconName(shown ? QString() : QStringLiteral("contrast"));
}

/// What has no room goes by steps: the search becomes a button, then the name goes (the title of
/// the window has it too), then the button stands beside the tabs.
void Header::arrange()
{
    setContrastWord(true);
    setContrastWord(width() >= usedWidth(false));
    const int named = usedWidth(true);
    const int button = m_openSearch->sizeHint().width() + m_grid->spacing();
    const bool beside = width() >= named + m_theme.scaled(kNarrowestSearch);
    m_name->setVisible(beside || width() >= named + button);
    m_ownLine = !beside && (m_typing || !m_search->text().isEmpty());
    m_grid->removeWidget(m_search);
    if (m_ownLine)
        m_grid->addWidget(m_search, 1, 0, 1, 4);
    else
        m_grid->addWidget(m_search, 0, 2, Qt::AlignVCenter);
    m_search->setVisible(beside || m_ownLine);
    const bool holdsButton = width() >= usedWidth(false) + button;
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
