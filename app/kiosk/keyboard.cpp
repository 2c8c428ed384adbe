// SPDX-License-Identifier: Apache-2.0
#include "keyboard.h"

#include "tap_filter.h"

#include "look/focus_order.h"
#include "look/painting.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QLineEdit>
#include <QMap>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace kiosk {

namespace {

using Kind = KeySpec::Kind;
using Row = QList<KeySpec>;

constexpr double kWide = 1.5;
constexpr double kWider = 2;

Row characters(const QString &all)
{
    Row row;
    for (const QChar each : all)
        row.append({Kind::Character, each});
    return row;
}

KeySpec key(Kind kind, double weight = kWide)
{
    return {kind, {}, weight};
}

/// The lowest row: the other page, what the layout has no room for elsewhere, the space bar.
Row lowest(const QString &more, double space)
{
    return Row{key(Kind::Page)} + characters(more) +
           Row{key(Kind::Space, space), key(Kind::Left, 1), key(Kind::Right, 1),
               key(Kind::Done, kWider)};
}

constexpr int kRadius = 8;
constexpr int kPadding = 4;
constexpr int kSmallestType = 12;  // pixels
constexpr int kRepeatAfter = 500;  // milliseconds: longer than a slow tap of one letter takes
constexpr int kRepeatEach = 120;

constexpr int kKey = 44;
constexpr int kGap = 6;
constexpr int kWidest = 72;  // of a letter

/// What keys send that type no letter.
const QMap<Kind, std::pair<Qt::Key, QString>> kSent{{Kind::Backspace, {Qt::Key_Backspace, {}}},
                                                    {Kind::Space, {Qt::Key_Space, " "}},
                                                    {Kind::NewLine, {Qt::Key_Return, "\r"}},
                                                    {Kind::Left, {Qt::Key_Left, {}}},
                                                    {Kind::Right, {Qt::Key_Right, {}}}};

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

QList<Row> keyRows(const QString &language, KeyPage page)
{
    const bool spanish = language == QLatin1String("es");
    const QString accents = QStringLiteral("áéíóúü");
    const Row backspace{key(Kind::Backspace)};
    const Row newLine{key(Kind::NewLine, kWider)};
    if (page == KeyPage::Signs) {
        return {characters(QStringLiteral("1234567890")) + backspace,
                characters(QStringLiteral("-/:;()$&@\"")) + newLine,
                characters(spanish ? QStringLiteral(".,¿?¡!'+=%#*") : QStringLiteral(".,?!'+=%#*")),
                spanish ? lowest({}, 5) : lowest(accents + QStringLiteral("ñ"), 3)};
    }
    return {characters(QStringLiteral("qwertyuiop")) + backspace,
            characters(spanish ? QStringLiteral("asdfghjklñ") : QStringLiteral("asdfghjkl'")) +
                newLine,
            Row{key(Kind::Shift)} +
                characters(spanish ? QStringLiteral("zxcvbnm,.¿?") : QStringLiteral("zxcvbnm,.?")),
            spanish ? lowest(accents, 3) : lowest({}, 5)};
}

double weightOf(const Row &row)
{
    double sum = 0;
    for (const KeySpec &each : row)
        sum += each.weight;
    return sum;
}

Key::Key(const KeySpec &spec, const look::Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_spec(spec)
    , m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setCheckable(spec.kind == Kind::Shift);
    if (spec.kind == Kind::Backspace || spec.kind == Kind::Left || spec.kind == Kind::Right) {
        setAutoRepeat(true);
        setAutoRepeatDelay(kRepeatAfter);
        setAutoRepeatInterval(kRepeatEach);
    }
    if (spec.kind != Kind::Done && spec.kind != Kind::Page)
        TapFilter::letRepeat(this);
    setShifted(false);
}

void Key::setShifted(bool shifted)
{
    if (m_spec.kind != Kind::Character)
        return;
    const QChar shown = shifted ? m_spec.character.toUpper() : m_spec.character;
    setText(shown);
    setAccessibleName(shown);
    update();
}

/// The theme's, as far as it fits into the key.
QFont Key::fittingFont() const
{
    QFont font = m_theme.font(look::TextRole::Subheading);
    const int tallest = std::max(height() - 2 * kPadding, 1);
    const QString longest = text();
    for (int size = font.pixelSize(); size > kSmallestType; --size) {
        font.setPixelSize(size);
        const QFontMetrics metrics(font);
        if (metrics.height() <= tallest &&
            metrics.horizontalAdvance(longest) <= width() - 2 * kPadding)
            break;
    }
    return font;
}

void Key::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::Tokens &t = m_theme.tokens();
    const bool done = m_spec.kind == Kind::Done;
    const bool on = isChecked() || done;
    const QColor pressed = done && t.ink == t.onAccent ? t.control : done ? t.ink : t.tint;
    painter.setPen(QPen(on ? t.accent : t.control, 1.2));
    painter.setBrush(isDown() ? pressed : on ? t.accent : t.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
    const QColor ink = on && (done || !isDown()) ? t.onAccent : t.ink;
    if (m_spec.kind == Kind::Left || m_spec.kind == Kind::Right) {
        const int side = std::min(m_theme.scaled(24), height() - 4 * kPadding);
        const QString name =
            m_spec.kind == Kind::Left ? QStringLiteral("back") : QStringLiteral("next");
        painter.drawPixmap(QPointF((width() - side) / 2.0, (height() - side) / 2.0),
                           look::drawnIcon(name, side, ink, devicePixelRatioF()));
        return;
    }
    painter.setFont(fittingFont());
    painter.setPen(ink);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

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
    const auto name = [key](const QString &shown, const QString &spoken) {
        key->setText(shown);
        key->setAccessibleName(spoken);
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
    return m_theme.touchTarget(kKey);
}

QSize Keyboard::sizeHint() const
{
    const int gap = m_theme.touchSpacing(kGap);
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
    const int gap = m_theme.touchSpacing(kGap);
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
    case Kind::Page:
        turnPage();
        break;
    case Kind::Done:
        m_asked = false;
        settle();
        break;
    default:
        send(kSent.value(key->spec().kind).first, kSent.value(key->spec().kind).second);
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
