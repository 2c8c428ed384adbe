// SPDX-License-Identifier: Apache-2.0
#include "written_symptoms.h"

#include "support/evidence.h"
#include "support/seen.h"

#include <QAbstractButton>

#include <algorithm>

namespace written {

namespace {

QList<Symptom> readSymptoms()
{
    const YAML::Node words = support::contentFile("en/symptoms.yaml")["symptoms"];
    const YAML::Node file = support::contentFile("symptoms.yaml");
    QList<Symptom> symptoms;
    for (const YAML::Node &row : file["symptoms"]) {
        const YAML::Node word = words[row["id"].as<std::string>()];
        symptoms.append({support::text(row["id"]), support::meaningOf(file, row).level,
                         support::texts(row["areas"]), support::text(word["say"]),
                         support::text(word["card"]),
                         word["brief"] ? support::text(word["brief"]) : QString()});
    }
    return symptoms;
}

}  // namespace

QList<Symptom> symptoms()
{
    // Asked for by most lines of a test, and read from YAML.
    static const QList<Symptom> all = readSymptoms();
    return all;
}

Symptom symptom(const QString &id)
{
    for (const Symptom &symptom : symptoms()) {
        if (symptom.id == id)
            return symptom;
    }
    qFatal("there is no symptom %s", qUtf8Printable(id));
}

Level level(const QString &id)
{
    const YAML::Node level = support::contentFile("en/symptoms.yaml")["levels"][id.toStdString()];
    return {support::text(level["action"]), support::text(level["heading"]),
            support::text(level["badge"]), support::texts(level["steps"])};
}

QList<std::pair<QString, QString>> areas()
{
    const YAML::Node words = support::contentFile("en/symptoms.yaml")["areas"];
    QList<std::pair<QString, QString>> areas;
    for (const YAML::Node &area : support::contentFile("symptoms.yaml")["areas"]) {
        const QString id = support::text(area["id"]);
        areas.append({id, support::text(words[id.toStdString()])});
    }
    return areas;
}

QList<QStringList> shownInArea(QWidget *window, const QString &area)
{
    QList<QStringList> shown;
    for (bool more = support::press(window, area); more;
         more = support::click(support::control(window, "More signs")))
        shown.append(shownRows(window));
    return shown;
}

QStringList shownRows(QWidget *window)
{
    QStringList all;
    for (const Symptom &symptom : symptoms())
        all.append(symptom.say);
    QStringList shown = support::names(window, QAccessible::CheckBox);
    shown.erase(std::remove_if(shown.begin(), shown.end(),
                               [&](const QString &name) { return !all.contains(name); }),
                shown.end());
    return shown;
}

QStringList shownCards(QWidget *window)
{
    QStringList all;
    for (const char *id : {"emergency", "today", "next-visit"})
        all.append(level(id).heading);
    QStringList shown;
    for (const QString &name : support::names(window, QAccessible::Heading)) {
        if (all.contains(name))
            shown.append(name);
    }
    return shown;
}

QWidget *cardOf(QWidget *window, const Symptom &symptom)
{
    const QString name = QStringLiteral("%1 %2").arg(level(symptom.level).heading, symptom.card);
    for (const support::Face face : support::everything(window)) {
        if (face->text(QAccessible::Name) == name)
            return qobject_cast<QWidget *>(face->object());
    }
    return nullptr;
}

bool isPicked(QWidget *window, const QString &name)
{
    const QList<QAbstractButton *> all = window->findChildren<QAbstractButton *>();
    return std::any_of(all.begin(), all.end(), [&](const QAbstractButton *button) {
        return button->isChecked() && (button->text() == name || support::nameOf(button) == name);
    });
}

}  // namespace written
