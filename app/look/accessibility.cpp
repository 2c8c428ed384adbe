// SPDX-License-Identifier: Apache-2.0
#include "accessibility.h"

#include "accessibility_qt68.h"
#include "button.h"
#include "focus_order.h"
#include "list.h"
#include "painting.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QTimer>

namespace look {

namespace {

constexpr int kTypingPause = 700;  // milliseconds

}  // namespace

PaintedPart::PaintedPart(QWidget *owner, int index)
    : m_owner(owner)
    , m_index(index)
{
}

QAccessibleInterface *PaintedPart::parent() const
{
    return QAccessible::queryAccessibleInterface(m_owner.data());
}

QString PaintedPart::text(QAccessible::Text kind) const
{
    return isValid() && kind == QAccessible::Name ? name() : QString();
}

QRect PaintedPart::rect() const
{
    if (!isValid())
        return {};
    const QRect place = area();
    return {m_owner->mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::State PaintedPart::state() const
{
    QAccessible::State state;
    state.focusable = true;
    state.focused = isValid() && m_owner->hasFocus() && isCurrent();
    state.invisible = !isValid() || !m_owner->isVisible();
    return state;
}

void *PaintedPart::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : nullptr;
}

void PaintedPart::doAction(const QString &action)
{
    if (isValid() && action == setFocusAction())
        takeFocus();
}

PaintedWhole::~PaintedWhole()
{
    for (const QAccessible::Id id : m_parts)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *PaintedWhole::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_parts.constFind(index);
    if (known != m_parts.constEnd())
        return QAccessible::accessibleInterface(*known);
    PaintedPart *part = makePart(index);
    m_parts.insert(index, QAccessible::registerAccessibleInterface(part));
    return part;
}

int PaintedWhole::indexOfChild(const QAccessibleInterface *child) const
{
    for (const auto &[index, id] : m_parts.asKeyValueRange()) {
        if (QAccessible::accessibleInterface(id) == child)
            return index;
    }
    return -1;
}

namespace {

/// The name of a widget, or else all that is written in it, and what is told beside that.
QString wordsOf(QWidget *widget)
{
    QStringList words{QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name)};
    if (words.constFirst().isEmpty()) {
        for (const Text *text : widget->findChildren<Text *>()) {
            if (text->isVisible())
                words.append(text->text());
        }
    }
    words.append(widget->accessibleDescription());
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

}  // namespace

Announcement::Announcement(QWidget *window)
    : QWidget(window)
{
    setGeometry(0, 0, 0, 0);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    QTimer::singleShot(0, this, &Announcement::send);
}

void Announcement::say(QWidget *told, const QString &words)
{
    QWidget *window = told->window();
    auto *announcement = window->findChild<Announcement *>(QString(), Qt::FindDirectChildrenOnly);
    if (announcement == nullptr || !announcement->isHidden()) {
        delete announcement;
        announcement = new Announcement(window);
    }
    if (const Told what{told, words}; !announcement->m_told.contains(what))
        announcement->m_told.append(what);
}

void Announcement::send()
{
    if (!kHasAnnouncements) {
        show();
        return;
    }
    sendAnnouncement(window(), words());
    setParent(nullptr);
    deleteLater();
}

QString Announcement::words() const
{
    QStringList words;
    for (const Told &told : m_told) {
        if (told.widget != nullptr && told.widget->isVisible())
            words.append(told.words.isEmpty() ? wordsOf(told.widget) : told.words);
    }
    return words.join(QStringLiteral(". "));
}

void announce(QWidget *widget, const QString &words)
{
    if (!widget->isVisible())
        return;
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    if (QAccessible::isActive())
        Announcement::say(widget, words);
}

void announceAfterPause(QWidget *widget, const QString &words)
{
    const QString name = QStringLiteral("announcement");  // the widget may have other timers
    auto *pause = widget->findChild<QTimer *>(name, Qt::FindDirectChildrenOnly);
    if (pause == nullptr) {
        pause = new QTimer(widget);
        pause->setObjectName(name);
        pause->setSingleShot(true);
    }
    pause->disconnect();
    QObject::connect(pause, &QTimer::timeout, widget, [=] { announce(widget, words); });
    pause->start(kTypingPause);
}

namespace {

/// What was announced, as a notification.
class AnnouncementInterface : public QAccessibleWidget {
public:
    explicit AnnouncementInterface(Announcement *announcement)
        : QAccessibleWidget(announcement, QAccessible::Notification)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? words() : QString();
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.invisible = words().isEmpty();
        return state;
    }

private:
    QString words() const { return static_cast<Announcement *>(object())->words(); }
};

struct HeadingWords {
    Q_DECLARE_TR_FUNCTIONS(look::Accessibility)
};

/// One link of a text.
class LinkInterface : public PaintedPart {
public:
    using PaintedPart::PaintedPart;

    QAccessible::Role role() const override { return QAccessible::Link; }

    /// The first link is where keys come to a text: it tells all of it.
    QString text(QAccessible::Text kind) const override
    {
        const bool tellsAll = kind == QAccessible::Description && isValid() && index() == 0;
        return tellsAll && label()->text() != name() ? label()->text() : PaintedPart::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = PaintedPart::state();
        state.linked = true;
        return state;
    }

    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + PaintedPart::actionNames();
    }
    void doAction(const QString &action) override
    {
        if (isValid() && action == pressAction())
            label()->activateLink(index());
        else
            PaintedPart::doAction(action);
    }

protected:
    void takeFocus() override { label()->focusLink(index()); }
    int count() const override { return label()->linkCount(); }
    QString name() const override { return label()->linkText(index()); }
    QRect area() const override { return label()->linkArea(index()); }
    bool isCurrent() const override { return label()->currentLink() == index(); }

private:
    Text *label() const { return static_cast<Text *>(owner()); }
};

/// A text with its links as children, whose words can be read line by line and selected: without
/// the lines, readers that review what is on screen meet nothing of it but its links. It has no
/// caret, so that the end of the selection, or the link of the moment, stands for one.
class TextInterface : public PaintedWhole, public QAccessibleTextInterface {
public:
    explicit TextInterface(Text *text, QAccessible::Role role = QAccessible::StaticText)
        : PaintedWhole(text, role)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString given = PaintedWhole::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? label()->text() : given;
    }

    int childCount() const override { return label()->linkCount(); }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        // The area of a link that goes over two lines may hold other links.
        return child(label()->linkAt(label()->mapFromGlobal(QPoint(x, y))));
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                                  : PaintedWhole::interface_cast(type);
    }

    QString text(int start, int end) const override
    {
        return label()->text().mid(start, end - start);
    }
    int characterCount() const override { return static_cast<int>(label()->text().size()); }

    QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                         int *end) const override
    {
        return boundary == QAccessible::LineBoundary
                   ? line(offset, 0, start, end)
                   : QAccessibleTextInterface::textAtOffset(offset, boundary, start, end);
    }
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                             int *end) const override
    {
        return boundary == QAccessible::LineBoundary
                   ? line(offset, -1, start, end)
                   : QAccessibleTextInterface::textBeforeOffset(offset, boundary, start, end);
    }
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *start,
                            int *end) const override
    {
        return boundary == QAccessible::LineBoundary
                   ? line(offset, 1, start, end)
                   : QAccessibleTextInterface::textAfterOffset(offset, boundary, start, end);
    }

    QRect characterRect(int offset) const override
    {
        const QRect area = label()->areaOf({offset, 1}) & label()->rect();
        return {label()->mapToGlobal(area.topLeft()), area.size()};
    }
    int offsetAtPoint(const QPoint &point) const override
    {
        const QPoint at = label()->mapFromGlobal(point);
        return label()->rect().contains(at) ? label()->characterAt(at) : -1;
    }
    void scrollToSubstring(int, int) override { reveal(label()); }
    QString attributes(int, int *start, int *end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

    int selectionCount() const override { return label()->selection().length > 0 ? 1 : 0; }
    void selection(int, int *start, int *end) const override
    {
        const Span span = label()->selection();
        *start = span.start;
        *end = span.start + span.length;
    }
    void setSelection(int, int start, int end) override { label()->select(start, end); }
    void addSelection(int start, int end) override { label()->select(start, end); }
    void removeSelection(int) override { label()->select(0, 0); }
    int cursorPosition() const override
    {
        const Span span = label()->selection();
        return span.length > 0 ? span.start + span.length
                               : label()->linkSpan(label()->currentLink()).start;
    }
    void setCursorPosition(int) override {}

protected:
    PaintedPart *makePart(int index) const override { return new LinkInterface(label(), index); }

private:
    QString line(int offset, int step, int *start, int *end) const
    {
        const Span span = label()->lineAt(offset < 0 ? characterCount() : offset, step);
        *start = span.length > 0 ? span.start : -1;
        *end = span.length > 0 ? span.start + span.length : -1;
        return label()->text().mid(span.start, span.length);
    }

    Text *label() const { return static_cast<Text *>(object()); }
};

/// A heading with its level. Before 6.8 Qt has no attribute for it: other parts of this program
/// read it as the value, and as AT-SPI passes on no such values, screen readers are told it as
/// description.
class HeadingInterface : public TextInterface, public LevelInterface {
public:
    explicit HeadingInterface(Heading *heading)
        : TextInterface(heading, QAccessible::Heading)
    {
    }

    using TextInterface::text;
    QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Name:
            return static_cast<Heading *>(object())->text();
        case QAccessible::Value:
            return QString::number(level());
        case QAccessible::Description:
            //: of a heading: 1 is the main one of a screen
            return kHasLevels ? QString() : HeadingWords::tr("Level %1").arg(level());
        default:
            return TextInterface::text(kind);
        }
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        void *level = castTo(type);
        return level != nullptr ? level : TextInterface::interface_cast(type);
    }

protected:
    int level() const override { return static_cast<Heading *>(object())->level(); }
};

/// A button that does for assistive technology what it does for a finger: Qt's own interface only
/// turns a checkable button over, so that whoever waits for a click is told nothing. Texts inside
/// one are its name and description, not objects beside it.
class ButtonInterface : public QAccessibleWidget {
public:
    explicit ButtonInterface(QAbstractButton *button)
        : QAccessibleWidget(button)
    {
    }

    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    /// A row that opens and closes what stands below it is no check box.
    QAccessible::Role role() const override
    {
        if (!button()->isCheckable() || opensBelow())
            return QAccessible::Button;
        return button()->autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name && button()->accessibleName().isEmpty())
            return button()->text();
        return QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        const bool on = button()->isChecked();
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = opensBelow();
        state.expanded = state.expandable && on;
        state.collapsed = state.expandable && !on;
        state.checkable = button()->isCheckable() && !state.expandable;
        state.checked = state.checkable && on;
        return state;
    }
    QStringList actionNames() const override
    {
        const QStringList others = QAccessibleWidget::actionNames();
        return button()->isEnabled() ? QStringList{ownAction()} + others : others;
    }
    void doAction(const QString &action) override
    {
        if (action == ownAction())
            button()->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    QAbstractButton *button() const { return static_cast<QAbstractButton *>(object()); }
    bool opensBelow() const
    {
        const auto *own = qobject_cast<Button *>(button());
        return own != nullptr ? own->opensBelow() : button()->isCheckable();
    }
    QString ownAction() const
    {
        return role() == QAccessible::Button ? pressAction() : toggleAction();
    }
};

/// An item of a list; its words may change.
class ItemInterface : public QAccessibleWidget {
public:
    explicit ItemInterface(TextListItem *item)
        : QAccessibleWidget(item, QAccessible::ListItem)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? static_cast<TextListItem *>(object())->plainText()
                                         : QAccessibleWidget::text(kind);
    }
};

/// A widget that has no role of its own. With a name it is a group: readers say the name of a group
/// as the focus comes into it, and never that of a mere holder.
class HolderInterface : public QAccessibleWidget {
public:
    explicit HolderInterface(QWidget *widget)
        : QAccessibleWidget(widget)
    {
    }

    QAccessible::Role role() const override
    {
        if (widget()->isWindow())
            return QAccessible::Window;
        return widget()->accessibleName().isEmpty() ? QAccessible::Client : QAccessible::Grouping;
    }
};

QAccessibleInterface *create(const QString &className, QObject *object)
{
    if (object == nullptr || !object->isWidgetType())
        return nullptr;
    auto *widget = static_cast<QWidget *>(object);
    if (className == QLatin1String("look::Button") || className == QLatin1String("look::ResultRow"))
        return new ButtonInterface(static_cast<QAbstractButton *>(widget));
    if (className == QLatin1String("look::Heading"))
        return new HeadingInterface(static_cast<Heading *>(widget));
    if (className == QLatin1String("look::Text"))
        return new TextInterface(static_cast<Text *>(widget));
    if (className == QLatin1String("look::TextList"))
        return new QAccessibleWidget(widget, QAccessible::List);
    if (className == QLatin1String("look::TextListItem"))
        return new ItemInterface(static_cast<TextListItem *>(widget));
    if (className == QLatin1String("look::Drawing") ||
        className == QLatin1String("look::CodePicture"))
        return new QAccessibleWidget(widget, QAccessible::Graphic);
    if (className == QLatin1String("look::Announcement"))
        return new AnnouncementInterface(static_cast<Announcement *>(widget));
    // Of such an area Qt tells only what scrolls, not what is pinned below it.
    if (className == QLatin1String("QScrollArea") &&
        widget->findChild<Button *>(QString(), Qt::FindDirectChildrenOnly) != nullptr)
        return new QAccessibleWidget(widget, QAccessible::Client);
    // Asked last: Qt comes here with what neither we nor Qt have an interface for.
    if (className == QLatin1String("QWidget"))
        return new HolderInterface(widget);
    return nullptr;
}

/// Screens that are being built name hundreds of widgets that nobody sees yet. Readers hear all of
/// it in turn, fall seconds behind, and stop listening to announcements.
void passOnWhatIsShown(QAccessibleEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(event->object());
    const bool isRename = event->type() == QAccessible::NameChanged ||
                          event->type() == QAccessible::DescriptionChanged;
    if (isRename && widget != nullptr && !widget->isVisible())
        return;
    // Qt's own way is taken by its own functions only.
    QAccessible::installUpdateHandler(nullptr);
    QAccessible::updateAccessibility(event);
    QAccessible::installUpdateHandler(passOnWhatIsShown);
}

}  // namespace

void installAccessibility()
{
    QAccessible::installFactory(create);
    QAccessible::installUpdateHandler(passOnWhatIsShown);
}

}  // namespace look
