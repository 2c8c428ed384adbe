// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/parts.h"

#include <QTimer>

class QScrollArea;

namespace counselling {

/// What two people go through together: topics in any order with a tick each, the time used, the
/// way on, and the counsellor's notes. A column beside the page, or, where there is no room, a bar
/// above it that opens. It knows no screen and asks for them by `linkActivated`.
class Outline : public QWidget {
    Q_OBJECT

public:
    /// The context has a talk, and it is on.
    explicit Outline(const pages::Context &context);
    ~Outline() override;
    Q_DISABLE_COPY_MOVE(Outline)

    /// Width of the column, in device-independent pixels.
    [[nodiscard]] int usualWidth() const;
    void setBeside(bool beside);
    /// Whether the bar has been opened, so that the page makes way.
    [[nodiscard]] bool coversPage() const { return !m_beside && isOpen(); }
    [[nodiscard]] bool isOpen() const { return m_bar->isChecked(); }
    /// Opens the bar, or closes it again.
    void setOpen(bool open);

    /// A screen is shown: it may be that of a topic.
    void follow(const QString &pageId);
    /// Opens the next topic that is not covered; after the last one, what belongs to the end.
    void openNext();

    /// Puts the focus where the talk goes on.
    void takeFocus();

Q_SIGNALS:
    void linkActivated(const QString &target);
    /// The bar was opened or closed.
    void toggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Row {
        look::Button *tick;
        look::Button *open;
    };

    void addRow(const guide::TalkTopic &topic);
    void restyle();
    void refresh();
    void setCovered(const QString &topic, bool covered);
    void goOn();
    void showFocus(QWidget *before, QWidget *now);

    const look::Theme &m_theme;
    guide::Talk &m_talk;
    QList<guide::TalkTopic> m_topics;
    QStringList m_ids;
    QList<Row> m_rows;
    look::Button *m_bar;
    QScrollArea *m_body;
    look::ThemedLayout *m_column;
    look::Heading *m_title = nullptr;
    look::Text *m_progress = nullptr;
    look::Button *m_next = nullptr;
    QTimer m_minute;
    bool m_beside = true;
    bool m_onTopic = false;
};

}  // namespace counselling
