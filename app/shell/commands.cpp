// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "look/accessibility.h"
#include "look/columns.h"

#include <QPainter>

namespace shell {

namespace {

constexpr int kMenuGap = 8;

QString sizeInWords(const look::Theme &theme)
{
    const QString size = Commands::tr("Text size %1 percent").arg(theme.textPercent());
    if (theme.canEnlarge() && theme.canReduce())
        return size;
    //: %1 is "Text size 200 percent"
    return (theme.canEnlarge() ? Commands::tr("%1, the smallest") : Commands::tr("%1, the largest"))
        .arg(size);
}

}  // namespace

Commands::Commands(look::Theme &theme, QWidget *owner)
    : QObject(owner)
{
    previous = add(tr("Previous page"), {}, "back");
    next = add(tr("Next page"), {}, "next");
    visit = add({}, {}, "");
    print = add(tr("Print or save"), {}, "");
    listen = add(tr("Listen"), tr("Listen to this page"), "listen");
    find = add(tr("Find on this page"), {}, "find");
    readAsText = add(tr("Read as text"), {}, "sources", {Qt::Key_F7});
    contrast = add(tr("Contrast"), tr("Contrast: white text on black"), "contrast");
    help = add(tr("Help"), {}, "help", {Qt::Key_F1});
    about = add(tr("About"), {}, "info");
    search = add(tr("Search"), tr("Search the guide"), "search",
                 QKeySequence::keyBindings(QKeySequence::Find));
    closeSearch = add(tr("Close"), tr("Close the search"), "close");
    language = add({}, {}, "");
    smaller = add(tr("A−"), tr("A− Smaller text"), "", {Qt::CTRL | Qt::Key_Minus});
    larger = add(tr("A+"), tr("A+ Larger text"), "",
                 {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    menu = add(tr("Menu"), {}, "menu");
    back = add(tr("Back"), {}, "back");
    pageUp = add({}, tr("Up: the part before"), "up");
    pageDown = add(tr("More"), tr("More: the next part"), "down");
    for (QAction *command : {previous, next})
        command->setEnabled(false);
    for (QAction *command : {listen, language})
        command->setVisible(false);
    menu->setCheckable(true);
    setUpLook(theme);
    setCollected(0);
}

QAction *Commands::add(const QString &text, const QString &name, const char *drawing,
                       const QList<QKeySequence> &keys)
{
    auto *owner = static_cast<QWidget *>(parent());
    auto *command = new QAction(text, this);
    command->setToolTip(name);
    command->setData(QLatin1String(drawing));
    command->setShortcuts(keys);
    owner->addAction(command);
    return command;
}

void Commands::setUpLook(look::Theme &theme)
{
    auto *owner = static_cast<QWidget *>(parent());
    const auto resize = [&theme, owner](QAction *command, int step) {
        connect(command, &QAction::triggered, &theme, [&theme, owner, step] {
            theme.setTextPercent(theme.textPercent() + step);
            look::announceAfterPause(owner, sizeInWords(theme));
        });
    };
    resize(smaller, -look::Theme::kStep);
    resize(larger, look::Theme::kStep);
    contrast->setCheckable(true);
    connect(contrast, &QAction::triggered, &theme, &look::Theme::setHighContrast);
    const auto follow = [this, &theme] {
        smaller->setEnabled(theme.canReduce());
        larger->setEnabled(theme.canEnlarge());
        contrast->setChecked(theme.highContrast());
    };
    connect(&theme, &look::Theme::changed, this, follow);
    follow();
}

void Commands::setCollected(qsizetype count)
{
    m_collected = count;
    visit->setText(count == 0 ? tr("My visit") : tr("My visit: %1").arg(count));
    visit->setToolTip(count == 0 ? tr("My visit: nothing yet")
                                 : tr("My visit: %n thing(s)", nullptr, static_cast<int>(count)));
}

ActionButton::ActionButton(QAction *action, const look::Theme &theme, look::ButtonKind kind)
    : look::Button({}, kind, theme)
{
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_action != nullptr && !m_action->isCheckable())
            m_action->trigger();
    });
    // Assistive technology toggles without a click.
    connect(this, &QPushButton::toggled, this, [this](bool on) {
        if (m_action != nullptr && m_action->isChecked() != on)
            m_action->trigger();
    });
    if (action != nullptr)
        setAction(action);
}

void ActionButton::setAction(QAction *action)
{
    if (m_action != nullptr)
        disconnect(m_action, nullptr, this, nullptr);
    m_action = action;
    connect(action, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::setDrawing(const QString &name)
{
    m_drawing = name;
    setIconName(name);
}

void ActionButton::showWords(bool on, const QString &brief)
{
    m_hasWords = on;
    m_brief = brief;
    if (m_action != nullptr)
        setText(on ? m_action->text() : brief);
}

void ActionButton::follow()
{
    showWords(m_hasWords, m_brief);
    setIconName(m_drawing.isEmpty() ? m_action->data().toString() : m_drawing);
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
    if (m_heir != nullptr && hasFocus() && !m_action->isEnabled())
        m_heir->setFocus();
    setEnabled(m_action->isEnabled());
    if (accessibleName() != m_action->toolTip())
        setAccessibleName(m_action->toolTip());
}

Bar::Bar(const look::Theme &theme, Qt::Edge line)
    : m_theme(theme)
    , m_line(line)
{
    theme.style(this, [] {});
}

look::Button *Bar::addButton(const QString &label, const QString &name, const QString &icon)
{
    auto *button = new look::Button(label, look::ButtonKind::Secondary, m_theme);
    button->setIconName(icon);
    button->setAccessibleName(name);
    layout()->addWidget(button);
    return button;
}

void Bar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.fillRect(0, m_line == Qt::TopEdge ? 0 : height() - 1, width(), 1,
                     m_theme.tokens().line);
}

bool fitRow(int richest, const std::function<void(int)> &show, const std::function<bool()> &fits)
{
    for (int step = richest; step >= 0; --step) {
        show(step);
        if (fits())
            return true;
    }
    return false;
}

namespace {

class MenuRow : public Bar {
public:
    MenuRow(const Commands &commands, const look::Theme &theme)
        : Bar(theme, Qt::BottomEdge)
    {
        auto *wrap = new look::WrapLayout(this);
        wrap->setSpacing(theme.touchSpacing(kMenuGap));
        for (QAction *command :
             {commands.visit, commands.print, commands.listen, commands.find, commands.readAsText,
              commands.contrast, commands.help, commands.about, commands.previous, commands.next}) {
            auto *button = new ActionButton(command, theme);
            wrap->addWidget(button);
            // Ways that lead nowhere would cost the menu a row. They come last: help keeps its
            // place.
            const bool mayEnd = command == commands.previous || command == commands.next;
            const auto follow = [this, button, command, mayEnd] {
                const bool offered = command->isVisible() && (command->isEnabled() || !mayEnd);
                if (!offered && button->hasFocus())
                    focusNextChild();
                button->setVisible(offered);
            };
            connect(command, &QAction::changed, button, follow);
            follow();
        }
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        const int side = m_theme.side(width());
        layout()->setContentsMargins(side, m_theme.touchSpacing(kMenuGap), side,
                                     m_theme.touchSpacing(kMenuGap));
        QWidget::resizeEvent(event);
    }
};

}  // namespace

Bar *makeMenuRow(const Commands &commands, const look::Theme &theme)
{
    return new MenuRow(commands, theme);
}

}  // namespace shell
