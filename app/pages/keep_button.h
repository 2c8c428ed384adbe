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
    explicit KeepButton(const Context &context, const QString &target = {},
                        QWidget *parent = nullptr);

    /// What it puts there, such as "step:wasting".
    void setTarget(const QString &target);

private:
    void follow();
    void tell(bool kept);

    Context m_context;
    guide::Visit &m_visit;
    guide::Topic m_topic;
    bool m_told = false;  ///< what its label says
};

}  // namespace pages
