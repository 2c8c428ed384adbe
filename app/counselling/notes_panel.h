// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/prose_view.h"

namespace look {
class Button;
class NotesEntry;
}  // namespace look

namespace counselling {

/// The counsellor's own notes. One button takes them from the patient's view: what is hidden is not
/// there at all, for eyes and assistive technology alike.
class NotesPanel : public QWidget {
    Q_OBJECT

public:
    NotesPanel(guide::Talk &talk, const look::Theme &theme, QWidget *parent = nullptr);

private:
    void follow();
    [[nodiscard]] QWidget *notes();

    guide::Talk &m_talk;
    const look::Theme &m_theme;
    QVBoxLayout *m_column;
    look::Button *m_toggle;
    QWidget *m_notes = nullptr;  ///< none while they are hidden
    look::NotesEntry *m_entry = nullptr;
};

}  // namespace counselling
