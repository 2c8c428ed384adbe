// SPDX-License-Identifier: Apache-2.0
#include "keyboard.h"

#include "keyboard_key.h"

#include "look/focus_order.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

using Kind = KeySpec::Kind;

constexpr int kKey = 44;
constexpr int kGap = 6;
constexpr int kWidest = 72;  // of a letter

/// The field that a widget is, or is the inside of.
QWidget *fieldOf(QWidget *widget)
{
    if (widget == nullptr)
        return nullptr;
    QWidget *outer = widget->parentWidget();
    if (outer != nullptr && qobject_cast<QPlainTextEdit *>(outer) != nullptr)
        widget = outer;
    const bool writes = qobject_cast<QLineEdit *>(widget) != nullptr ||
                        qobject_cast<QPlainTextEdit *>(widget) != nullptr;
    return writes && widget->inputMethodQuery(Qt::ImEnabled).toBool() ? widget : nullptr;
}

/// Has layouts give their places now that something in them has come or gone, outermost first.
void layOut(QWidget *outermost)
{
    if (outermost != nullptr && outermost->layout() != nullptr)
        outermost->layout()->activate();
}

}  // namespace

Keyboard::Keyboard(const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    build();
    connect(&theme, &look::Theme::changed, this, &Keyboard::restyle);
    hide();
}

Keyboard::~Keyboard()
{
    // The focus may move once more while this goes.
    qApp->disconnect(this);
}

void Keyboard::watch(QWidget *window)
{
    m_window = window;
    qApp->disconnect(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { followFocus(now); });
}

void Keyboard::setLanguage(const QString &code)
{
    m_language = code;
    m_page = KeyPage::Letters;
    build();
}

bool Keyboard::isServed(const QWidget *widget) const
{
    return m_window != nullptr && widget != nullptr &&
           (m_window == widget || m_window->isAncestorOf(widget));
}

QWidget *Keyboard::focusedField() const
{
    QWidget *focused = QApplication::focusWidget();
    return isServed(focused) ? fieldOf(focused) : nullptr;
}

/// What is under a finger must not move away while it is pressed: all that follows waits.
void Keyboard::followFocus(QWidget *now)
{
    const bool isField = isServed(now) && fieldOf(now) != nullptr;
    const bool down = QApplication::mouseButtons().testFlag(Qt::LeftButton);
    if (!isField)
        m_asked = false;
    if (!down)
        settleLater();
}

bool Keyboard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    if (watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        const QPoint place = static_cast<QMouseEvent *>(event)->position().toPoint();
        // A finger that has dragged the page from there did not mean the field.
        if (isServed(widget) && fieldOf(widget) != nullptr && widget->rect().contains(place))
            m_asked = true;
    }
    settleLater();
    return false;
}

void Keyboard::settleLater()
{
    if (m_settling)
        return;
    m_settling = true;
    QMetaObject::invokeMethod(this, &Keyboard::settle, Qt::QueuedConnection);
}

void Keyboard::settle()
{
    m_settling = false;
    QWidget *field = focusedField();
    const bool other = field != m_field;
    m_field = field;
    m_asked = m_asked && field != nullptr;
    if (other && field != nullptr)
        restyle();
    if (m_asked == isVisibleTo(parentWidget())) {
        if (m_asked && other)
            revealField();
        return;
    }
    if (m_asked && m_page != KeyPage::Letters)
        turnPage();
    showShift(false);
    setVisible(m_asked);
    if (m_asked)
        revealField();
}

/// Once now, so that the field is never seen covered, and once more when all layouts have run.
void Keyboard::revealField()
{
    layOut(parentWidget());
    const auto reveal = [this] {
        if (m_field != nullptr && isVisible())
            look::reveal(m_field);
    };
    reveal();
    QTimer::singleShot(0, this, reveal);
}

void Keyboard::build()
{
    for (const QList<Key *> &row : qAsConst(m_rows)) {
        for (Key *key : row) {
            // One of them may be in the middle of its own click.
            key->hide();
            key->deleteLater();
        }
    }
    m_rows.clear();
    m_shifted = false;
    for (const QList<KeySpec> &specs : keyRows(m_language, m_page)) {
        QList<Key *> row;
        for (const KeySpec &spec : specs) {
            auto *key = new Key(spec, m_theme, this);
            label(key);
            connect(key, &QAbstractButton::clicked, this, [this, key] { press(key); });
            key->show();
            row.append(key);
        }
        m_rows.append(row);
    }
    restyle();
}

void Keyboard::label(Key *key) const
{
    const auto name = [key](const QString &shown, const QString &told) {
        key->setText(shown);
        key->setAccessibleName(told);
    };
    switch (key->spec().kind) {
    case Kind::Character:
        break;
    case Kind::Shift:
        name(tr("Shift"), tr("Shift"));
        break;
    case Kind::Backspace:
        name(tr("Delete"), tr("Delete the last letter"));
        break;
    case Kind::Space:
        name(tr("Space"), tr("Space"));
        break;
    case Kind::NewLine:
        name(tr("New line"), tr("New line"));
        break;
    case Kind::Left:
        key->setAccessibleName(tr("Move left"));
        break;
    case Kind::Right:
        key->setAccessibleName(tr("Move right"));
        break;
    case Kind::Page:
        //: On the key that shows letters again, as it is usual on keyboards
        name(m_page == KeyPage::Letters ? QStringLiteral("123") : tr("ABC"),
             m_page == KeyPage::Letters ? tr("123: numbers and signs") : tr("ABC: letters"));
        break;
    case Kind::Done:
        name(tr("Done"), tr("Done"));
        break;
    }
}

int Keyboard::keyHeight() const
{
    return m_theme.target(kKey);
}

QSize Keyboard::sizeHint() const
{
    const int gap = m_theme.apart(kGap);
    const auto rows = static_cast<int>(m_rows.size());
    return {minimumSizeHint().width(), rows * (keyHeight() + gap) + gap};
}

QSize Keyboard::minimumSizeHint() const
{
    const auto rows = static_cast<int>(m_rows.size());
    return {320, rows * (keyHeight() + kGap) + kGap};
}

/// Keys are as wide as the row with the most of them allows; each row stands in the middle.
void Keyboard::arrange()
{
    const int gap = m_theme.apart(kGap);
    double most = 1;
    for (const QList<Key *> &row : qAsConst(m_rows)) {
        QList<KeySpec> specs;
        for (const Key *key : row)
            specs.append(key->spec());
        most = std::max(most, weightOf(specs));
    }
    const double pitch = std::min((width() - gap) / most, static_cast<double>(kWidest + gap));
    int y = gap;
    for (const QList<Key *> &row : qAsConst(m_rows)) {
        double weight = 0;
        for (const Key *key : row)
            weight += key->isHidden() ? 0 : key->spec().weight;
        double x = (width() - weight * pitch + gap) / 2;
        for (Key *key : row) {
            if (key->isHidden())
                continue;
            const double next = x + key->spec().weight * pitch;
            const int left = static_cast<int>(std::lround(x));
            key->setGeometry(left, y, static_cast<int>(std::lround(next)) - gap - left,
                             keyHeight());
            x = next;
        }
        y += keyHeight() + gap;
    }
}

void Keyboard::restyle()
{
    for (const QList<Key *> &row : qAsConst(m_rows)) {
        for (Key *key : row) {
            if (key->spec().kind == Kind::NewLine)
                key->setVisible(qobject_cast<QPlainTextEdit *>(m_field) != nullptr);
        }
    }
    arrange();
    updateGeometry();
    update();
}

void Keyboard::resizeEvent(QResizeEvent *)
{
    arrange();
}

void Keyboard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

void Keyboard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().paper);
    painter.fillRect(0, 0, width(), 2, m_theme.tokens().line);
}

void Keyboard::press(Key *key)
{
    const QChar typed = key->spec().character;
    switch (key->spec().kind) {
    case Kind::Character: {
        const QChar written = m_shifted ? typed.toUpper() : typed;
        // The codes of Qt's keys are those of the capital letters.
        send(static_cast<Qt::Key>(typed.toUpper().unicode()), written);
        showShift(false);
        break;
    }
    case Kind::Shift:
        showShift(!m_shifted);
        break;
    case Kind::Backspace:
        send(Qt::Key_Backspace);
        break;
    case Kind::Space:
        send(Qt::Key_Space, QStringLiteral(" "));
        break;
    case Kind::NewLine:
        send(Qt::Key_Return, QStringLiteral("\r"));
        break;
    case Kind::Left:
        send(Qt::Key_Left);
        break;
    case Kind::Right:
        send(Qt::Key_Right);
        break;
    case Kind::Page:
        turnPage();
        break;
    case Kind::Done:
        m_asked = false;
        settle();
        break;
    }
}

void Keyboard::turnPage()
{
    m_page = m_page == KeyPage::Letters ? KeyPage::Signs : KeyPage::Letters;
    build();
}

void Keyboard::showShift(bool on)
{
    m_shifted = on;
    for (const QList<Key *> &row : qAsConst(m_rows)) {
        for (Key *key : row) {
            key->setShifted(on);
            if (key->spec().kind == Kind::Shift)
                key->setChecked(on);
        }
    }
}

void Keyboard::send(Qt::Key key, const QString &text)
{
    const QPointer<QWidget> field = focusedField();
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        if (field == nullptr)
            return;
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(field, &event);
    }
    // Of notes that are taller than the room, the line that is written.
    if (field != nullptr)
        look::reveal(field);
}

}  // namespace kiosk
