// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts.h"

#include <QScrollArea>

namespace pages {

/// One screen of the guide: a scrolled column with the main message on top. Screens know neither
/// the window nor each other; they ask for a target by `linkActivated` ("page:safety",
/// "symptom:sight", "sources:support").
class Screen : public QScrollArea {
    Q_OBJECT

public:
    /// `heading` stands in for the page's main message where a screen has none of its own.
    Screen(const QString &pageId, const Context &context, const QString &heading = {});

    ~Screen() override;
    Q_DISABLE_COPY_MOVE(Screen)

    [[nodiscard]] const QString &pageId() const { return m_page.id; }
    [[nodiscard]] const QString &title() const { return m_title; }

    /// What opens the screen again.
    [[nodiscard]] const QString &target() const { return m_target; }

    /// Opens something inside the screen, such as one symptom. Unknown ids change nothing.
    virtual void open(const QString &id) { showPart(id); }

    /// What opens the door that a section is behind; empty where it is on this screen.
    [[nodiscard]] QString doorTo(const QString &section) const;

    /// Brings a section of the page's prose into view.
    /// What is behind a door is asked for there.
    virtual void openSection(const QString &id);

    /// Above a keyboard on the screen, no more than a field needs.
    [[nodiscard]] QSize minimumSizeHint() const override;

    void scrollToTop();

    /// The main message. It has the focus when the screen was opened, so that keys go on from here
    /// as on a web page, and readers of the screen say it.
    [[nodiscard]] look::Heading *message() const { return m_message; }

    /// What the reader sees on top: the text of that number among all texts of the screen, and how
    /// far it is from the upper edge in pixels. In another language the same text has that number.
    struct ScrollAnchor {
        qsizetype text = -1;
        int top = 0;
    };
    [[nodiscard]] ScrollAnchor scrollAnchor() const;
    void restoreScroll(const ScrollAnchor &anchor);

Q_SIGNALS:
    void linkActivated(const QString &target);

protected:
    /// Below this width (at 100 %) the two sides of a screen stand one below the other.
    static constexpr int kNarrowestSide = 540;

    [[nodiscard]] const Context &context() const { return m_context; }
    [[nodiscard]] const guide::Page &page() const { return m_page; }
    [[nodiscard]] const look::Theme &theme() const { return m_context.theme; }
    [[nodiscard]] look::ThemedLayout *column() const { return m_column; }
    /// Names a part of the screen that `open` brings into view.
    void addPart(const QString &id, QWidget *part) { m_parts.insert(id, part); }

    /// Null where there is none of that name.
    [[nodiscard]] QWidget *part(const QString &id) const { return m_parts.value(id); }

    /// The name of the part that shows a section.
    static QString partOfSection(const QString &id) { return QLatin1Char('#') + id; }

    /// What opens a door of this page.
    [[nodiscard]] QString doorTarget(const guide::Section &door) const
    {
        return QStringLiteral("door:%1#%2").arg(m_page.id, door.id);
    }

    void setTarget(const QString &target) { m_target = target; }

    [[nodiscard]] look::Card *sectionCard(const guide::Section &section);
    /// Every sign that means 911, from the urgency table, in a few words each.
    [[nodiscard]] QWidget *emergencyCard(look::Heading *heading);
    /// Adds what the page would have the reader say back in words of their own.
    void addChecks(look::ThemedLayout *into);
    /// "Where this comes from", which opens the facts and sources behind the screen.
    [[nodiscard]] QWidget *sourcesCard();
    /// The card of the first section of that kind; null where the page has none.
    [[nodiscard]] QWidget *firstCard(guide::Section::Kind kind);
    /// A button for each door of the page; null where it has none.
    [[nodiscard]] QWidget *doors();
    /// A card and about how much room it takes.
    struct WeightedCard {
        QWidget *widget;
        qsizetype weight;
    };

    /// A card a section, shared out over two columns in reading order.
    void addCards(const QList<guide::Section> &sections);
    void shareOut(const QList<WeightedCard> &cards);

    void resizeEvent(QResizeEvent *event) override;

private:
    void showFocus(QWidget *before, QWidget *now);
    void setSides();
    /// Sections have ids of their own, beside those of symptoms or programmes.
    void showPart(const QString &id);

    Context m_context;
    guide::Page m_page;
    QString m_title;
    QString m_target;
    QWidget *m_inner;
    look::ThemedLayout *m_column;
    look::Heading *m_message;
    QHash<QString, QWidget *> m_parts;
};

}  // namespace pages
