// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

namespace look {
class Button;
}

namespace pages {

class KeepButton;

/// "How it works": seven named steps, each a drawing with its words, and the main points in a row.
class HowItWorks : public Screen {
    Q_OBJECT

public:
    explicit HowItWorks(const Context &context);

    /// Opens the step of that id.
    void open(const QString &id) override;
    /// A step is shown; any other section is brought into view.
    void openSection(const QString &id) override;

private:
    void addNames();
    [[nodiscard]] QWidget *stepCard();
    void addTools(look::ThemedLayout *into);
    void addPoints();
    void showStep(int index, bool byReader);
    void goOn();

    QList<guide::Section> m_steps;
    QList<look::Button *> m_names;
    look::Text *m_counter = nullptr;
    look::Heading *m_heading = nullptr;
    look::Column *m_picture = nullptr;
    look::Column *m_words = nullptr;
    KeepButton *m_keep = nullptr;
    look::Button *m_back = nullptr;
    look::Button *m_next = nullptr;
};

}  // namespace pages
