// SPDX-License-Identifier: Apache-2.0
#include "session.h"

namespace guide {

Session::Session(Talk::Uptime uptime, QObject *parent)
    : QObject(parent)
    , talk(std::move(uptime))
{
    connect(&visit, &Visit::changed, this, &Session::changed);
    connect(&visit, &Visit::cleared, this, [this] {
        screens.linkedSigns.reset();
        screens.typedForVisit = {};
        screens.typedInTalk = {};
        door.typed = {};
        Q_EMIT changed();
    });
}

void Session::setWeightUnit(WeightUnit unit)
{
    if (unit == m_weightUnit)
        return;
    m_weightUnit = unit;
    Q_EMIT weightUnitChanged();
}

const QStringList &Session::signs() const
{
    return screens.linkedSigns ? *screens.linkedSigns : visit.symptoms();
}

/// A sign that a link showed goes into the summary once another is picked beside it: the summary
/// must not judge by fewer signs than the screen, nor the screen by fewer than the summary.
void Session::pick(const QStringList &picked, const QStringList &unpicked)
{
    const bool staysLinked = screens.linkedSigns && !unpicked.isEmpty();
    screens.linkedSigns = picked;  // while the summary changes one by one
    for (const QString &id : unpicked)
        visit.removeSymptom(id);
    if (unpicked.isEmpty()) {
        for (const QString &id : picked)
            visit.addSymptom(id);
    }
    if (!staysLinked)
        screens.linkedSigns.reset();
    Q_EMIT changed();
}

void Session::showSign(const QString &id)
{
    if (visit.symptoms().contains(id))
        screens.linkedSigns.reset();
    else
        screens.linkedSigns = id.isEmpty() ? QStringList() : QStringList{id};
    Q_EMIT changed();
}

void Session::resetScreens()
{
    screens = {};
    door = {};
}

void Session::reset()
{
    talk.end();
    setWeightUnit(WeightUnit::Pounds);
    visit.clear();
    resetScreens();
}

}  // namespace guide
