// SPDX-License-Identifier: Apache-2.0
#include "colour_vision.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace support {

namespace {

using Rgb = std::array<double, 3>;
using Matrix = std::array<Rgb, 3>;

constexpr double kPi = 3.14159265358979323846;
/// As different from its ground as a pixel must be to count as drawn: more than the eye's own
/// smallest step, so that a smoothed edge counts by half.
constexpr double kDrawn = 5;

const Matrix &matrixOf(Vision vision)
{
    static const Matrix usual{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    static const Matrix protan{{{0.152286, 1.052583, -0.204868},
                                {0.114503, 0.786281, 0.099216},
                                {-0.003882, -0.048116, 1.051998}}};
    static const Matrix deutan{{{0.367322, 0.860646, -0.227968},
                                {0.280085, 0.672501, 0.047413},
                                {-0.011820, 0.042940, 0.968881}}};
    static const Matrix tritan{{{1.255528, -0.076749, -0.178779},
                                {-0.078411, 0.930809, 0.147602},
                                {0.004733, 0.691367, 0.303900}}};
    static const Matrix grey{
        {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}};
    switch (vision) {
    case Vision::Protan:
        return protan;
    case Vision::Deutan:
        return deutan;
    case Vision::Tritan:
        return tritan;
    case Vision::Grey:
        return grey;
    case Vision::Usual:
        break;
    }
    return usual;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double encoded(double light)
{
    const double in = std::clamp(light, 0.0, 1.0);
    return in <= 0.0031308 ? 12.92 * in : 1.055 * std::pow(in, 1 / 2.4) - 0.055;
}

Rgb times(const Matrix &matrix, const Rgb &color)
{
    Rgb result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i)
            result[row] += matrix[row][i] * color[i];
    }
    return result;
}

Lab labOf(const QColor &color)
{
    static const Matrix xyz{{{0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
                             {0.2126729, 0.7151522, 0.0721750},
                             {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}}};
    Rgb f = times(xyz, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double &value : f)
        value = value > 216.0 / 24389 ? std::cbrt(value) : (24389.0 / 27 * value + 16) / 116;
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double sinOf(double degrees)
{
    return std::sin(degrees * kPi / 180);
}

double cosOf(double degrees)
{
    return std::cos(degrees * kPi / 180);
}

double hueOf(double a, double b)
{
    const double degrees = std::atan2(b, a) * 180 / kPi;
    return degrees < 0 ? degrees + 360 : degrees;
}

/// Halfway between two hues, the shorter way around.
double middleHue(double one, double other)
{
    const double sum = one + other;
    if (std::fabs(one - other) <= 180)
        return sum / 2;
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

/// How much of each pixel is drawn on, 0 to 1: 1 is what differs most from the ground.
QList<double> coverage(const Drawn &drawn, const QRect &area)
{
    QList<double> found;
    QHash<QRgb, double> known;
    double most = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QRgb pixel = drawn.image.pixel(x, y);
            auto is = known.constFind(pixel);
            if (is == known.constEnd())
                is = known.insert(pixel, difference(QColor(pixel), drawn.ground));
            found.append(*is);
            most = std::max(most, *is);
        }
    }
    for (double &share : found)
        share /= std::max(most, kDrawn);
    return found;
}

}  // namespace

const QList<std::pair<Vision, const char *>> &visions()
{
    static const QList<std::pair<Vision, const char *>> all{{Vision::Usual, "usual"},
                                                            {Vision::Protan, "protan"},
                                                            {Vision::Deutan, "deutan"},
                                                            {Vision::Tritan, "tritan"},
                                                            {Vision::Grey, "grey"}};
    return all;
}

QColor seenBy(Vision vision, const QColor &color)
{
    if (vision == Vision::Usual)
        return color;
    const Rgb light = times(matrixOf(vision),
                            {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    const auto byte = [](double part) {
        return static_cast<int>(std::lround(encoded(part) * 255));
    };
    return {byte(light[0]), byte(light[1]), byte(light[2])};
}

QImage seenBy(Vision vision, const QImage &image)
{
    QImage seen = image.convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, QRgb> known;  // a picture has few colours, and each costs powers
    for (int y = 0; y < seen.height(); ++y) {
        for (int x = 0; x < seen.width(); ++x) {
            const QRgb was = seen.pixel(x, y);
            auto is = known.constFind(was);
            if (is == known.constEnd())
                is = known.insert(was, seenBy(vision, QColor(was)).rgb());
            seen.setPixel(x, y, *is);
        }
    }
    return seen;
}

double difference(const Lab &one, const Lab &other)
{
    const auto power7 = [](double value) {
        return std::pow(value, 7) / (std::pow(value, 7) + std::pow(25, 7));
    };
    const double plain = (std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2;
    const double stretch = 1 + 0.5 * (1 - std::sqrt(power7(plain)));
    const double chroma1 = std::hypot(one.a * stretch, one.b);
    const double chroma2 = std::hypot(other.a * stretch, other.b);
    const bool hueless = chroma1 * chroma2 == 0;
    const double hue1 = hueOf(one.a * stretch, one.b);
    const double hue2 = hueOf(other.a * stretch, other.b);
    double turn = hueless ? 0 : hue2 - hue1;
    turn -= turn > 180 ? 360 : turn < -180 ? -360 : 0;
    const double hue = hueless ? hue1 + hue2 : middleHue(hue1, hue2);
    const double light = (one.l + other.l) / 2 - 50;
    const double chroma = (chroma1 + chroma2) / 2;
    const double t = 1 - 0.17 * cosOf(hue - 30) + 0.24 * cosOf(2 * hue) +
                     0.32 * cosOf(3 * hue + 6) - 0.2 * cosOf(4 * hue - 63);
    const double byLight =
        (other.l - one.l) / (1 + 0.015 * light * light / std::sqrt(20 + light * light));
    const double byChroma = (chroma2 - chroma1) / (1 + 0.045 * chroma);
    const double byHue =
        2 * std::sqrt(chroma1 * chroma2) * sinOf(turn / 2) / (1 + 0.015 * chroma * t);
    const double bend = std::pow((hue - 275) / 25, 2);
    const double rotation = -2 * std::sqrt(power7(chroma)) * sinOf(60 * std::exp(-bend));
    return std::sqrt(byLight * byLight + byChroma * byChroma + byHue * byHue +
                     rotation * byChroma * byHue);
}

double difference(const QColor &one, const QColor &other)
{
    return difference(labOf(one), labOf(other));
}

QStringList confused(const QList<NamedColor> &colors)
{
    QStringList found;
    for (qsizetype i = 0; i < colors.size(); ++i) {
        for (qsizetype j = i + 1; j < colors.size(); ++j) {
            const double apart = difference(colors.at(i).color, colors.at(j).color);
            if (apart < kToldApart)
                found.append(QStringLiteral("%1 and %2 differ by %3")
                                 .arg(colors.at(i).name, colors.at(j).name)
                                 .arg(apart, 0, 'f', 1));
        }
    }
    return found;
}

QColor commonest(const QImage &image, const QRect &area)
{
    QHash<QRgb, int> counts;
    const QRect inside = area & image.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            ++counts[image.pixel(x, y)];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() ? QColor() : QColor(most.key());
}

double drawnOn(const QColor &ground, const QImage &image, const QRect &area)
{
    const QRect inside = area & image.rect();
    QHash<QRgb, bool> known;
    int drawn = 0;
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            auto is = known.constFind(pixel);
            if (is == known.constEnd())
                is = known.insert(pixel, difference(QColor(pixel), ground) >= kDrawn);
            drawn += *is ? 1 : 0;
        }
    }
    return inside.isEmpty() ? 0 : double(drawn) / (double(inside.width()) * inside.height());
}

double shapesDiffer(const Drawn &one, const Drawn &other)
{
    const QRect area = one.image.rect() & other.image.rect();
    const QList<double> first = coverage(one, area);
    const QList<double> second = coverage(other, area);
    double differ = 0;
    for (qsizetype i = 0; i < first.size(); ++i)
        differ += std::fabs(first.at(i) - second.at(i));
    return first.isEmpty() ? 0 : differ / static_cast<double>(first.size());
}

}  // namespace support
