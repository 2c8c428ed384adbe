// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

#include "look/button.h"

namespace pages {

/// Puts what stands beside it into the visit summary, and takes it out again. It follows the
/// summary, whoever changes it.
class KeepButton : public look::Button {
    Q_OBJECT

public:
    explicit KeepButton(const Context &context, const guide::Topic &topic = {},
                        QWidget *parent = nullptr);

    void setTopic(const guide::Topic &topic);

private:
    void follow();
    void tell(bool kept);

    guide::Visit &m_visit;
    guide::Topic m_topic;
    bool m_told = false;  ///< what its label says
};

}  // namespace pages
