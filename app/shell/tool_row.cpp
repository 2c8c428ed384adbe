// SPDX-License-Identifier: Apache-2.0
#include "tool_row.h"

#include "look/button.h"
#include "look/columns.h"

namespace shell {

namespace {

constexpr int kSpacing = 8;

}  // namespace

ToolRow::ToolRow(const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *wrap = new look::WrapLayout(this);
    wrap->setSpacing(theme.apart(kSpacing));
    m_back = addTool({}, tr("Previous page"), QStringLiteral("back"), &ToolRow::backWanted);
    m_forward = addTool({}, tr("Next page"), QStringLiteral("next"), &ToolRow::forwardWanted);
    m_find = addTool({}, tr("Find on this page"), QStringLiteral("find"), &ToolRow::findWanted);
    m_listen = addTool(tr("Listen"), tr("Listen to this page"), QStringLiteral("listen"),
                       &ToolRow::listenWanted);
    m_listen->hide();
    m_print = addTool(tr("Print"), tr("Print or save"), {}, &ToolRow::printWanted);
    m_visit = addTool({}, {}, {}, &ToolRow::visitWanted);
    m_about = addTool(tr("About"), tr("About"), {}, &ToolRow::aboutWanted);
    m_about->hide();
    setWays(false, false);
    setCollected(0);
}

look::Button *ToolRow::addTool(const QString &label, const QString &name, const QString &icon,
                               void (ToolRow::*wanted)())
{
    auto *button = new look::Button(label, look::ButtonKind::Secondary, m_theme);
    button->setIconName(icon);
    button->setAccessibleName(name);
    button->setToolTip(label.isEmpty() ? name : QString());
    connect(button, &QPushButton::clicked, this, wanted);
    layout()->addWidget(button);
    return button;
}

void ToolRow::setWays(bool back, bool forward)
{
    m_back->setEnabled(back);
    m_forward->setEnabled(forward);
}

void ToolRow::setUses(bool find, bool print)
{
    m_find->setEnabled(find);
    m_print->setEnabled(print);
}

void ToolRow::offerListening(const QString &icon)
{
    m_listen->setIconName(icon);
    m_listen->show();
    updateGeometry();
}

void ToolRow::setShort(bool isShort)
{
    const QString label = isShort ? QString() : tr("Listen");
    if (m_listen->text() == label)
        return;
    m_listen->setText(label);
    m_listen->setToolTip(isShort ? m_listen->accessibleName() : QString());
    updateGeometry();
}

void ToolRow::setHoldsAbout(bool holds)
{
    m_about->setVisible(holds);
}

int ToolRow::usualWidth() const
{
    const int spacing = m_theme.apart(kSpacing);
    int width = -spacing;
    for (const look::Button *button : {m_back, m_forward, m_find, m_listen, m_print, m_visit}) {
        if (!button->isHidden())
            width += button->sizeHint().width() + spacing;
    }
    return width;
}

void ToolRow::setCollected(qsizetype count)
{
    const int number = static_cast<int>(count);
    m_visit->setText(number == 0 ? tr("My visit") : tr("My visit: %1").arg(number));
    m_visit->setAccessibleName(number == 0 ? tr("My visit: nothing yet")
                                           : tr("My visit: %n thing(s)", nullptr, number));
    updateGeometry();
}

}  // namespace shell
