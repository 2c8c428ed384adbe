// SPDX-License-Identifier: Apache-2.0
#include "tab_bar.h"

#include "look/painting.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace shell {

namespace {

/// Fixed, so that five tabs still stand in one row at 200 % on a small laptop.
constexpr int kSidePadding = 11;
/// Above and below together.
constexpr int kPadding = 36;
constexpr int kTouchPadding = 12;
/// Names of tabs are large enough from here on; the room is the page's.
constexpr int kLargestType = 27;
constexpr int kMark = 4;  ///< below the tab that is shown

/// Tabs that stand apart, each as large as a finger needs, are told apart with less room around
/// their names.
int sidePadding(const look::Theme &theme)
{
    return std::max(kSidePadding - theme.touch().gap / 2, kSidePadding / 2);
}

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
        : QAccessibleWidget(stack, QAccessible::LayeredPane)
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
    restyle();
    connect(&theme, &look::Theme::changed, this, &Tab::restyle);
}

void Tab::restyle()
{
    QFont font = m_theme.font(look::TextRole::Subheading);
    font.setPixelSize(std::min(font.pixelSize(), kLargestType));
    setFont(font);
    updateGeometry();
    update();
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
    return {
        std::max(fontMetrics().horizontalAdvance(text()) + (m_flush ? 1 : 2) * sidePadding(m_theme),
                 least),
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

TabBar::TabBar(const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
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
    for (int i = 0; i < m_tabs.size(); ++i)
        m_tabs.at(i)->setChecked(m_ids.at(i) == id);
}

void TabBar::openAt(qsizetype index)
{
    if (index < m_tabs.size())
        m_tabs.at(index)->click();
}

/// Left and right move between tabs, as in any tab row; Space and Enter open.
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

ScreenStack::ScreenStack(QWidget *parent)
    : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, [this] {
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    });
}

}  // namespace shell
