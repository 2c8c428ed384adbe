// SPDX-License-Identifier: Apache-2.0
#include "outcome_words.h"

#include <QCoreApplication>

namespace counselling {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(counselling::Outcome)
};

}  // namespace

QString outcomeWords(guide::SaidBack how)
{
    switch (how) {
    case guide::SaidBack::OwnWords:
        return Words::tr("Said it in their own words");
    case guide::SaidBack::WentOverAgain:
        return Words::tr("We went over it again");
    case guide::SaidBack::Later:
        return Words::tr("Later");
    case guide::SaidBack::NotAsked:
        break;
    }
    return {};
}

}  // namespace counselling
