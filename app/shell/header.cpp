// SPDX-License-Identifier: Apache-2.0
#include "header.h"

#include "look/button.h"
#include "look/columns.h"
#include "look/icons.h"
#include "look/text.h"

#include <QHBoxLayout>
#include <QPainter>

namespace shell {

namespace {

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
    , m_smaller(new look::Button(tr("A−"), look::ButtonKind::Secondary, theme))
    , m_larger(new look::Button(tr("A+"), look::ButtonKind::Secondary, theme))
    , m_contrast(new look::Button(tr("Contrast"), look::ButtonKind::Secondary, theme))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(26, 10, 26, 10);
    line->setSpacing(12);
    line->addWidget(new Sign(theme));
    auto *name = new look::Text(title, look::TextRole::Heading, theme);
    line->addWidget(name, 0, Qt::AlignVCenter);
    line->addStretch(1);
    // Where large text leaves little room, the name breaks into two lines before the tools do.
    auto *tools = new QWidget;
    tools->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    auto *wrap = new look::WrapLayout(tools);
    wrap->setSpacing(10);
    m_smaller->setAccessibleName(tr("A− Smaller text"));
    m_larger->setAccessibleName(tr("A+ Larger text"));
    m_contrast->setAccessibleName(tr("Contrast: white text on black"));
    m_contrast->setCheckable(true);
    auto *about = new look::Button(tr("About"), look::ButtonKind::Secondary, theme);
    for (look::Button *button : {m_smaller, m_larger, m_contrast, about})
        wrap->addWidget(button);
    line->addWidget(tools, 0, Qt::AlignVCenter);
    connect(m_smaller, &QPushButton::clicked, this, [this] { Q_EMIT textSizeWanted(-1); });
    connect(m_larger, &QPushButton::clicked, this, [this] { Q_EMIT textSizeWanted(1); });
    connect(m_contrast, &QPushButton::toggled, &theme, &look::Theme::setHighContrast);
    connect(about, &QPushButton::clicked, this, &Header::aboutWanted);
    connect(&theme, &look::Theme::changed, this, &Header::restyle);
    restyle();
}

void Header::restyle()
{
    m_smaller->setEnabled(m_theme.canReduce());
    m_larger->setEnabled(m_theme.canEnlarge());
    update();
}

void Header::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
}

}  // namespace shell
