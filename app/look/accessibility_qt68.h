// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>

namespace look {

// What Qt 6.8 added for assistive technology, where it is: announcements, and levels of headings.

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

inline constexpr bool kHasAnnouncements = true;
inline constexpr bool kHasLevels = true;

/// Told as attribute by an interface that asks this for it.
class LevelInterface : public QAccessibleAttributesInterface {
public:
    QList<QAccessible::Attribute> attributeKeys() const override
    {
        return {QAccessible::Attribute::Level};
    }
    QVariant attributeValue(QAccessible::Attribute key) const override
    {
        return key == QAccessible::Attribute::Level ? QVariant(level()) : QVariant();
    }

    /// This as what is asked for, or null.
    void *castTo(QAccessible::InterfaceType type)
    {
        return type == QAccessible::AttributesInterface
                   ? static_cast<QAccessibleAttributesInterface *>(this)
                   : nullptr;
    }

protected:
    [[nodiscard]] virtual int level() const = 0;
};

inline void sendAnnouncement(QObject *from, const QString &words)
{
    QAccessibleAnnouncementEvent event(from, words);
    QAccessible::updateAccessibility(&event);
}

#else

inline constexpr bool kHasAnnouncements = false;
inline constexpr bool kHasLevels = false;

class LevelInterface {
public:
    LevelInterface() = default;
    virtual ~LevelInterface() = default;
    Q_DISABLE_COPY_MOVE(LevelInterface)

    static void *castTo(QAccessible::InterfaceType) { return nullptr; }

protected:
    [[nodiscard]] virtual int level() const = 0;
};

inline void sendAnnouncement(QObject *, const QString &) {}

#endif

}  // namespace look
