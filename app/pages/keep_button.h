// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts.h"

namespace pages {

/// What a place of the guide is called in the visit summary: a step, a section, an answer, a result
/// or a programme. A place that the content does not have is called nothing.
/// @param target such as "step:wasting" or "section:safety#who"
QString topicTitle(const guide::Content &content, const QString &target);

/// Tells what was collected in another language. What the reader wrote stays as it is.
void retranslate(guide::Visit &visit, const guide::Content &before, const guide::Content &now);

/// Puts what stands beside it into the visit summary, and takes it out again. It follows the
/// summary, whoever changes it.
class KeepButton : public look::Button {
    Q_OBJECT

public:
    explicit KeepButton(const Context &context, const QString &target = {});

    /// What it puts there, such as "step:wasting".
    void setTarget(const QString &target);

private:
    void follow();
    void showState(bool kept);

    Context m_context;
    guide::Topic m_topic;
    bool m_kept = false;  ///< what its label says
};

}  // namespace pages
