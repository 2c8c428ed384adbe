// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

namespace pages {

class FitCard;

/// What is behind a door of a page: its sections, each as what it is.
class Door : public Screen {
    Q_OBJECT

public:
    /// Both ids must be known; an unknown door is empty.
    Door(const QString &pageId, const QString &door, const Context &context);

    /// A programme, too, which is chosen.
    void openSection(const QString &id) override;

private:
    /// The card of a section that holds more than prose; null for others.
    [[nodiscard]] QWidget *figureCard(const guide::Section &section);

    FitCard *m_fit = nullptr;  ///< none behind most doors
};

}  // namespace pages
