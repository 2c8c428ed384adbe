// SPDX-License-Identifier: Apache-2.0
#include "menu_row.h"

#include "look/button.h"
#include "look/columns.h"

#include <QPainter>

namespace shell {

namespace {

constexpr int kMenuGap = 8;

}  // namespace

MenuRow::MenuRow(look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *wrap = new look::WrapLayout(this);
    wrap->setSpacing(theme.apart(kMenuGap));
    m_visit = addCommand({}, {}, &MenuRow::visitWanted);
    m_print = addCommand(tr("Print or save"), {}, &MenuRow::printWanted);
    m_listen = addCommand(tr("Listen"), QStringLiteral("listen"), &MenuRow::listenWanted);
    m_listen->setAccessibleName(tr("Listen to this page"));
    m_listen->hide();
    m_find = addCommand(tr("Find on this page"), QStringLiteral("find"), &MenuRow::findWanted);
    wrap->addWidget(makeContrast(theme));
    m_back = addCommand(tr("Previous page"), QStringLiteral("back"), &MenuRow::backWanted);
    m_forward = addCommand(tr("Next page"), QStringLiteral("next"), &MenuRow::forwardWanted);
    addCommand(tr("Help"), QStringLiteral("help"), &MenuRow::helpWanted);
    addCommand(tr("About"), QStringLiteral("info"), &MenuRow::aboutWanted);
    setHistory(false, false);
    setCollected(0);
    connect(&theme, &look::Theme::changed, this, qOverload<>(&QWidget::update));
}

look::Button *MenuRow::makeContrast(look::Theme &theme)
{
    auto *button = new look::Button(contrastLabel(), look::ButtonKind::Secondary, theme);
    button->setIconName(QStringLiteral("contrast"));
    button->setAccessibleName(tr("Contrast: white text on black"));
    button->setCheckable(true);
    button->setChecked(theme.highContrast());
    connect(button, &QPushButton::clicked, &theme, &look::Theme::setHighContrast);
    connect(&theme, &look::Theme::changed, button,
            [button, &theme] { button->setChecked(theme.highContrast()); });
    return button;
}

look::Button *MenuRow::addCommand(const QString &label, const QString &icon,
                                  void (MenuRow::*wanted)())
{
    auto *button = new look::Button(label, look::ButtonKind::Secondary, m_theme);
    button->setIconName(icon);
    connect(button, &QPushButton::clicked, this, wanted);
    layout()->addWidget(button);
    return button;
}

void MenuRow::setHistory(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void MenuRow::setUses(bool find, bool print)
{
    m_find->setEnabled(find);
    m_print->setEnabled(print);
}

void MenuRow::offerListening(const QString &icon)
{
    m_listen->setIconName(icon);
    m_listen->show();
}

QString MenuRow::visitLabel(qsizetype count)
{
    return count == 0 ? tr("My visit") : tr("My visit: %1").arg(count);
}

QString MenuRow::visitName(qsizetype count)
{
    return count == 0 ? tr("My visit: nothing yet")
                      : tr("My visit: %n thing(s)", nullptr, static_cast<int>(count));
}

void MenuRow::setCollected(qsizetype count)
{
    m_visit->setText(visitLabel(count));
    m_visit->setAccessibleName(visitName(count));
}

void MenuRow::resizeEvent(QResizeEvent *event)
{
    const int side = m_theme.side(width());
    layout()->setContentsMargins(side, m_theme.apart(kMenuGap), side, m_theme.apart(kMenuGap));
    QWidget::resizeEvent(event);
}

void MenuRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
}

}  // namespace shell
