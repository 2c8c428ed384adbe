// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

namespace pages {

/// "Questions": answers by topic, one open at a time.
class Questions : public Screen {
    Q_OBJECT

public:
    explicit Questions(const Context &context);

    /// Opens the answer of that id.
    void open(const QString &id) override;

private:
    struct Row {
        QString id;
        look::Button *button;
        QWidget *answer;
    };

    [[nodiscard]] QWidget *answerCard(const guide::Answer &answer);
    [[nodiscard]] QWidget *topic(const guide::QuestionTopic &topic);
    void addAnswer(const guide::Answer &answer, look::ThemedLayout *into);
    void showAlone(look::Button *pressed, QWidget *answer);

    QList<Row> m_rows;
};

}  // namespace pages
