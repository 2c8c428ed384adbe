// SPDX-License-Identifier: Apache-2.0
#include "frame.h"

#include "look/entry.h"
#include "look/painting.h"
#include "look/text.h"

#include <QAccessibleWidget>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QTextOption>

#include <algorithm>
#include <utility>

namespace shell {

namespace {

/// Fixed, so that five tabs still stand in one row at 200 % on a small laptop.
constexpr int kSidePadding = 11;
/// Above and below together.
constexpr int kPadding = 36;
constexpr int kTouchPadding = 12;
/// Names of tabs are large enough from here on; the room is the page's.
constexpr int kMaxType = 27;
constexpr int kMark = 4;  ///< below the tab that is shown

/// Qt 6.4 has a tab's role only for its own QTabBar.
class TabInterface : public QAccessibleWidget {
public:
    explicit TabInterface(Tab *tab)
        : QAccessibleWidget(tab, QAccessible::PageTab, tab->text())
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Accelerator ? static_cast<Tab *>(object())->keys()
                                                : QAccessibleWidget::text(kind);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = static_cast<Tab *>(object())->isChecked();
        return state;
    }
    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &action) override
    {
        if (action == pressAction())
            static_cast<Tab *>(object())->click();
        else
            QAccessibleWidget::doAction(action);
    }
};

class StackInterface : public QAccessibleWidget {
public:
    explicit StackInterface(ScreenStack *stack)
        : QAccessibleWidget(stack, QAccessible::Client)
    {
    }

    int childCount() const override { return shown() == nullptr ? 0 : 1; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(shown()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child != nullptr && shown() != nullptr && child->object() == shown() ? 0 : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return rect().contains(x, y) ? child(0) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        QAccessibleInterface *only = child(0);
        return only == nullptr ? nullptr : only->focusChild();
    }

private:
    QWidget *shown() const { return static_cast<ScreenStack *>(object())->currentWidget(); }
};

QAccessibleInterface *createTabInterface(const QString &className, QObject *object)
{
    if (className == QLatin1String("shell::Tab") && object != nullptr)
        return new TabInterface(static_cast<Tab *>(object));
    if (className == QLatin1String("shell::TabBar") && object != nullptr)
        return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::PageTabList);
    if (className == QLatin1String("shell::ScreenStack") && object != nullptr)
        return new StackInterface(static_cast<ScreenStack *>(object));
    return nullptr;
}

}  // namespace

void installTabAccessibility()
{
    QAccessible::installFactory(createTabInterface);
}

Tab::Tab(const QString &title, const QKeySequence &keys, const look::Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_keys(keys.toString(QKeySequence::NativeText))
{
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    theme.style(this, [this] {
        QFont font = m_theme.font(look::TextRole::Subheading);
        font.setPixelSize(std::min(font.pixelSize(), kMaxType));
        setFont(font);
    });
}

void Tab::setFlush(bool on)
{
    m_flush = on;
    updateGeometry();
}

QSize Tab::sizeHint() const
{
    const int least = m_theme.touch().primary;
    const int above = least > 0 ? kTouchPadding : kPadding;
    // Tabs that stand apart, each as large as a finger needs, are told apart with less room around
    // their names.
    const int side = std::max(kSidePadding - m_theme.touch().gap / 2, kSidePadding / 2);
    return {std::max(fontMetrics().horizontalAdvance(text()) + (m_flush ? 1 : 2) * side, least),
            std::max({fontMetrics().height() + above, 48, least})};
}

void Tab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Tokens &t = m_theme.tokens();
    if (isDown())
        painter.fillRect(rect(), t.tint);
    painter.setFont(font());
    painter.setPen(isChecked() ? t.accent : t.quiet);
    const Qt::Alignment sideways = m_flush ? Qt::AlignLeft : Qt::AlignHCenter;
    painter.drawText(QRectF(rect()), text(), QTextOption(Qt::AlignVCenter | sideways));
    if (isChecked())
        painter.fillRect(0, height() - kMark, width(), kMark, t.accent);
    if (hasFocus() && m_theme.showsFocus())
        look::paintFocusRing(painter, rect(), t.focus);
}

QKeySequence TabBar::keysOf(qsizetype index)
{
    return QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index));
}

TabBar::TabBar(const look::Theme &theme)
    : m_theme(theme)
    , m_line(new look::WrapLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(theme.touchSpacing(0));
}

void TabBar::setFlush(bool on)
{
    if (!m_tabs.isEmpty())
        m_tabs.constFirst()->setFlush(on);
}

void TabBar::addTab(const QString &id, const QString &title)
{
    auto *tab = new Tab(title, keysOf(m_tabs.size()), m_theme, this);
    tab->installEventFilter(this);
    m_line->addWidget(tab);
    m_ids.append(id);
    m_tabs.append(tab);
    connect(tab, &QAbstractButton::clicked, this, [this, id] { Q_EMIT tabWanted(id); });
}

void TabBar::setCurrent(const QString &id)
{
    const qsizetype stop = std::max<qsizetype>(m_ids.indexOf(id), 0);
    for (int i = 0; i < m_tabs.size(); ++i) {
        m_tabs.at(i)->setChecked(m_ids.at(i) == id);
        m_tabs.at(i)->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void TabBar::openAt(qsizetype index)
{
    if (index < m_tabs.size())
        m_tabs.at(index)->click();
}

/// One stop for Tab, as any tab row: left and right move between tabs; Space and Enter open.
bool TabBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const qsizetype index = m_tabs.indexOf(qobject_cast<Tab *>(watched));
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_tabs.at(index)->click();
            return true;
        }
        if (key == Qt::Key_Left || key == Qt::Key_Right) {
            const qsizetype next = std::clamp<qsizetype>(index + (key == Qt::Key_Right ? 1 : -1), 0,
                                                         m_tabs.size() - 1);
            m_tabs.at(next)->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

ScreenStack::ScreenStack()
{
    connect(this, &QStackedWidget::currentChanged, this, [this] {
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    });
}

namespace {

constexpr int kGap = 8;
constexpr int kEdge = 1;   ///< the line below all
constexpr int kAbove = 6;  ///< the tools, and below
/// The narrowest search field beside the tools, at 100 %.
constexpr int kMinSearch = 250;
/// Steps in which words make way, and the step at which all is shown.
constexpr int kWordSteps = 4;
constexpr int kAllShown = 4 * kWordSteps - 1;

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

constexpr int kStripAbove = 8;
constexpr int kStripGap = 20;

}  // namespace

Header::Header(const QString &title, TabBar *tabs, const Commands &commands, bool isKiosk,
               const look::Theme &theme)
    : Bar(theme, Qt::BottomEdge)
    , m_commands(commands)
    , m_grid(new QGridLayout(this))
    , m_sign(new Sign(theme))
    , m_name(new look::Text(title, look::TextRole::Subheading, theme))
    , m_tabs(tabs)
    , m_search(new look::SearchField(commands.search->toolTip(), theme))
    , m_tools(new QWidget)
{
    m_name->setWordWrap(false);
    m_grid->setHorizontalSpacing(theme.touchSpacing(kGap));
    m_grid->setVerticalSpacing(0);
    auto *line = new QHBoxLayout(m_tools);
    line->setContentsMargins(0, theme.touchSpacing(kAbove), 0, theme.touchSpacing(kAbove));
    line->setSpacing(theme.touchSpacing(kGap));
    m_previous = addTool(commands.previous, false);
    m_next = addTool(commands.next, false);
    m_visit = addTool(commands.visit);
    m_openSearch = addTool(commands.search);
    m_close = addTool(commands.closeSearch);
    for (QAction *command : {commands.language, commands.smaller, commands.larger})
        m_last.append(addTool(command));
    m_last.at(1)->setHeir(m_last.at(2));
    m_last.at(2)->setHeir(m_last.at(1));
    addTool(commands.menu, false)->setOpensBelow();
    if (isKiosk)
        m_contrast = addTool(commands.contrast);
    m_grid->setColumnStretch(2, 1);
    m_grid->addWidget(m_sign, 0, 0);
    m_grid->addWidget(m_name, 0, 1, Qt::AlignVCenter);
    m_grid->addWidget(m_search, 0, 2, Qt::AlignVCenter);
    m_grid->addWidget(m_tools, 0, 3, Qt::AlignVCenter);
    m_tabs->setParent(this);
    connect(m_search, &look::SearchField::entered, this, &Header::startSearch);
    connect(&theme, &look::Theme::changed, this, &Header::arrange);
    arrange();
}

ActionButton *Header::addTool(QAction *command, bool hasWords)
{
    auto *button = new ActionButton(command, m_theme);
    button->showWords(hasWords);
    button->setToolTip(hasWords ? QString() : command->toolTip());
    m_tools->layout()->addWidget(button);
    m_buttons.append(button);
    connect(command, &QAction::changed, this, &Header::follow);
    return button;
}

/// To arrange is to try rows, and each try renames buttons: so many at once that a screen reader
/// stops listening. It is done for what changes the row only.
void Header::follow()
{
    const QAction &language = *m_commands.language;
    const QVariantList row{m_commands.previous->isEnabled(), m_commands.next->isEnabled(),
                           m_commands.collected(), language.isVisible(), language.text()};
    if (std::exchange(m_row, row) != row)
        arrange();
}

void Header::focusOn(const QAction *command)
{
    for (ActionButton *button : qAsConst(m_buttons)) {
        if (button->action() == command)
            button->setFocus();
    }
}

bool Header::fits(bool withTabs) const
{
    const int gap = m_grid->horizontalSpacing();
    int used = 2 * m_theme.side(width()) + m_sign->sizeHint().width() + gap;
    if (!m_name->isHidden())
        used += m_name->sizeHint().width() + gap;
    if (!m_search->isHidden())
        used += m_theme.scaled(kMinSearch) + gap;
    else if (withTabs)
        used += m_tabs->sizeHint().width() + gap;
    for (const ActionButton *button : m_buttons) {
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
    const auto setVisible = [this](bool on) {
        for (ActionButton *button : qAsConst(m_last))
            button->setVisible(on && button->action()->isVisible());
    };
    setVisible(true);
    for (const bool oneRow : {true, false}) {
        m_tabs->setFlush(!oneRow);
        if (fitRow(
                kAllShown, [this](int step) { showUpTo(step); },
                [this, oneRow] { return fits(oneRow); })) {
            place(oneRow);
            return;
        }
    }
    // Large text in a narrow window: whoever searches has the whole row for it.
    setVisible(!m_searches);
    place(false);
}

void Header::showUpTo(int step)
{
    const int tools = step / kWordSteps;
    const int words = step % kWordSteps;
    m_visit->setVisible(tools > 0 && m_commands.collected() > 0);
    m_visit->setDrawing(words > 0 ? QString() : QStringLiteral("visit"));
    m_visit->showWords(words > 0, QString::number(m_commands.collected()));
    m_previous->setVisible(tools > 1 && m_commands.previous->isEnabled() && !m_backIsBelow);
    m_next->setVisible(tools > 2 && m_commands.next->isEnabled());
    m_name->setVisible(words > 1 && !m_searches);
    m_openSearch->showWords(words > 2);
    m_close->showWords(words > 2);
}

/// The way back, text size and what was picked are in the bar of the kiosk, the tabs on its first
/// screen.
void Header::arrangeForKiosk()
{
    // Whatever stays is never hidden on the way: it may have the focus.
    for (ActionButton *button : qAsConst(m_buttons)) {
        const bool usual = button == m_contrast || (button->action() == m_commands.language &&
                                                    m_commands.language->isVisible());
        button->setVisible(m_searches ? button == m_close : usual);
    }
    m_tabs->hide();
    m_search->show();
    fitRow(
        2,
        [this](int words) {
            m_name->setVisible(words > 1 && !m_searches);
            m_contrast->showWords(words > 0);
        },
        [this] { return fits(false); });
    setFixedHeight(std::max(m_tools->sizeHint().height(), m_search->sizeHint().height()) + kEdge);
}

void Header::setBackIsBelow(bool on)
{
    if (std::exchange(m_backIsBelow, on) != on)
        arrange();
}

void Header::setSearching(bool on)
{
    const bool was = std::exchange(m_searches, on);
    arrange();
    if (was != on)
        Q_EMIT searchToggled();
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

SafetyStrip::SafetyStrip(const guide::FrameTexts &frame, const look::Theme &theme)
    : m_theme(theme)
    , m_whole(QStringLiteral("<b>%1.</b> %2")
                  .arg(frame.stripHeading.toHtmlEscaped(), frame.stripText.toHtmlEscaped()))
    , m_brief(frame.stripShort.toHtmlEscaped())
    , m_line(frame.stripLine.toHtmlEscaped())
    , m_link(frame.stripLink)
    , m_text(new look::Text({}, look::TextRole::Body, theme))
    , m_all(new look::Button(frame.stripLink, look::ButtonKind::Secondary, theme))
{
    setAccessibleName(frame.stripHeading);
    auto *line = new QHBoxLayout(this);
    line->setSpacing(theme.touchSpacing(kStripGap));
    m_text->setWholeWidth();
    m_all->setAccessibleName(frame.stripLink);
    line->addWidget(m_text, 1, Qt::AlignVCenter);
    line->addWidget(m_all, 0, Qt::AlignVCenter);
    connect(m_all, &QPushButton::clicked, this, &SafetyStrip::readAllWanted);
    connect(&theme, &look::Theme::changed, this, &SafetyStrip::arrange);
    arrange();
}

bool SafetyStrip::fits(int lines) const
{
    const int room =
        width() - 2 * m_theme.side(width()) - layout()->spacing() - m_all->sizeHint().width();
    return m_text->linesAt(room) <= lines;
}

/// The whole text, else the short one, else that with a drawing in place of the button's words.
/// Where one line holds none of them, it is whom to call, beside the way to all the rest.
void SafetyStrip::arrange()
{
    const int side = m_theme.side(width());
    const int above = m_theme.touchSpacing(kStripAbove);
    layout()->setContentsMargins(side, above, side, above);
    const auto show = [this](int step) {
        m_all->setText(step > 0 ? m_link : QString());
        m_all->setIconName(step > 0 ? QString() : QStringLiteral("shield"));
        m_text->setContent(step > 1 ? m_whole : m_brief, true);
    };
    if (fitRow(2, show, [this] { return fits(m_short ? 1 : 2); }) || !m_short)
        return;
    show(1);
    m_text->setContent(m_line, true);
}

void SafetyStrip::setShort(bool isShort)
{
    if (std::exchange(m_short, isShort) != isShort)
        arrange();
}

void SafetyStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        arrange();
}

void SafetyStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().safety.fill);
    painter.fillRect(0, 0, width(), 2, m_theme.tokens().safety.edge);
}

}  // namespace shell
