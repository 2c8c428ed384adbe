// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "newer_content.h"

#include "look/button.h"
#include "look/card.h"
#include "look/text.h"

namespace pages {

/// What is known of newer content, a way to take it in, and to have it shown.
class NewerContentCard : public look::Card {
    Q_OBJECT

public:
    /// `newer` outlives it.
    NewerContentCard(NewerContent &newer, const look::Theme &theme);

private:
    void tell();

    NewerContent &m_newer;
    look::Text *m_told;
    look::Button *m_show;
};

}  // namespace pages
