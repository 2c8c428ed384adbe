// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

class QButtonGroup;

namespace look {
class Button;
}

namespace pages {

/// "Side effects": when to call 911, and for every symptom whom to call and when.
class SideEffects : public Screen {
    Q_OBJECT

public:
    explicit SideEffects(const Context &context, QWidget *parent = nullptr);

    /// Opens the card of that symptom.
    void open(const QString &id) override;

private:
    /// A symptom in the list, and the card below it while it is open.
    struct Row {
        guide::Symptom symptom;
        QWidget *holder = nullptr;
        look::Button *button = nullptr;
        QWidget *card = nullptr;
    };

    [[nodiscard]] QWidget *emergencyCard();
    [[nodiscard]] QWidget *picker();
    [[nodiscard]] QWidget *areaSwitch();
    [[nodiscard]] QWidget *detailCard(const guide::Symptom &symptom);
    void addRow(const guide::Symptom &symptom, QVBoxLayout *into);
    void showArea(const QString &area);
    void toggle(int index);
    void close(int index);

    QList<Row> m_rows;
    QButtonGroup *m_areas = nullptr;
};

}  // namespace pages
