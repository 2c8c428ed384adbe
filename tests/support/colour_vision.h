// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QList>
#include <QString>

#include <utility>

/// Colours as different eyes, or a black-and-white printer, have them.
namespace support {

enum class Vision { Usual, Protan, Deutan, Tritan, Grey };

const QList<std::pair<Vision, const char *>> &visions();

/// A colour as that eye sees it: Machado, Oliveira and Fernandes 2009, severity 1.0, in linear RGB;
/// grey keeps the luminance alone.
QColor seenBy(Vision vision, const QColor &color);
QImage seenBy(Vision vision, const QImage &image);

/// A colour of CIE L*a*b*, under D65.
struct Lab {
    double l;
    double a;
    double b;
};

/// CIEDE2000.
double difference(const Lab &one, const Lab &other);
double difference(const QColor &one, const QColor &other);

/// The least difference at which two fills apart from each other are told at a glance. About 2.3 is
/// what a trained eye just notices when they touch; fills of a chart stand apart, are small and are
/// looked at for a moment, so some four times as much is asked for.
inline constexpr double kToldApart = 10;

struct NamedColor {
    QString name;
    QColor color;
};

/// The pairs that an eye could take for one another, each with its difference; empty when it tells
/// them all apart.
QStringList confused(const QList<NamedColor> &colors);

/// The commonest colour of an area.
QColor commonest(const QImage &image, const QRect &area);

/// The share of an area that is not of that colour, which is what is drawn on it.
double drawnOn(const QColor &ground, const QImage &image, const QRect &area);

/// A picture on a ground of one colour.
struct Drawn {
    QImage image;
    QColor ground;
};

/// The share of two pictures of one size in which one is drawn on and the other is not, with the
/// parts of pixels that smoothed edges leave: how much shapes differ, whatever their colours are.
double shapesDiffer(const Drawn &one, const Drawn &other);

}  // namespace support
