// SPDX-License-Identifier: Apache-2.0
#include "text_interface.h"

#include "accessibility.h"
#include "focus_order.h"
#include "text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace look {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(look::Accessibility)
};

/// One link of a text.
class LinkInterface : public PaintedPart {
public:
    using PaintedPart::PaintedPart;

    QAccessible::Role role() const override { return QAccessible::Link; }

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

/// A heading with its level. Qt 6.4 has no attribute for it: other parts of this program read it as
/// the value, and as AT-SPI passes on no such values, screen readers are told it as description.
class HeadingInterface : public TextInterface {
public:
    explicit HeadingInterface(Heading *heading)
        : TextInterface(heading, QAccessible::Heading)
    {
    }

    using TextInterface::text;
    QString text(QAccessible::Text kind) const override
    {
        const auto *heading = static_cast<Heading *>(object());
        switch (kind) {
        case QAccessible::Name:
            return heading->text();
        case QAccessible::Value:
            return QString::number(heading->level());
        case QAccessible::Description:
            //: of a heading: 1 is the main one of a screen
            return Words::tr("Level %1").arg(heading->level());
        default:
            return TextInterface::text(kind);
        }
    }
};

}  // namespace

QAccessibleInterface *makeTextInterface(Text *text)
{
    return new TextInterface(text);
}

QAccessibleInterface *makeHeadingInterface(Heading *heading)
{
    return new HeadingInterface(heading);
}

}  // namespace look
