// SPDX-License-Identifier: Apache-2.0
#include "no_content.h"

#include "look/text.h"

#include <QVBoxLayout>

namespace shell {

NoContent::NoContent(const guide::Error &error, const look::Theme &theme)
{
    setWindowTitle(tr("Please ask the staff"));
    setPalette(theme.palette());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(40, 40, 40, 40);
    look::put(column, new look::Heading(tr("Please ask the staff"), 1, theme));
    look::put(column,
              new look::Text(
                  tr("The guide cannot show its pages now. In an emergency, call 911 on a phone."),
                  look::TextRole::Lead, theme));
    look::put(column, new look::Text(
                          tr("For staff: %1 (%2). %3").arg(error.what, error.where, error.remedy),
                          look::TextRole::Small, theme));
    column->addStretch(1);
    resize(1024, 700);
}

}  // namespace shell
