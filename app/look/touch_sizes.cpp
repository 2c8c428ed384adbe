// SPDX-License-Identifier: Apache-2.0
#include "touch_sizes.h"

#include <cmath>

namespace look {

namespace {

constexpr double kMillimetresAnInch = 25.4;
constexpr double kMinPerInch = 30;
constexpr double kMaxPerInch = 400;
constexpr double kUsualAnInch = 96;

double lengthOf(QSizeF size)
{
    return std::hypot(size.width(), size.height());
}

/// Written so that what is no number at all is refused, too.
bool canBe(double pixelsAnInch)
{
    return pixelsAnInch >= kMinPerInch && pixelsAnInch <= kMaxPerInch;
}

}  // namespace

double pixelsPerMillimetre(QSizeF pixels, double diagonalInches, QSizeF reportedMillimetres)
{
    const double across = lengthOf(pixels);
    const double configured = diagonalInches > 0 ? across / diagonalInches : 0;
    if (canBe(configured))
        return configured / kMillimetresAnInch;
    const bool reports = reportedMillimetres.width() > 0 && reportedMillimetres.height() > 0;
    const double inches = lengthOf(reportedMillimetres) / kMillimetresAnInch;
    const double reported = reports ? across / inches : 0;
    return (canBe(reported) ? reported : kUsualAnInch) / kMillimetresAnInch;
}

TouchSizes touchSizes(QSizeF pixels, double diagonalInches, QSizeF reportedMillimetres)
{
    const double scale = pixelsPerMillimetre(pixels, diagonalInches, reportedMillimetres);
    const auto whole = [scale](double millimetres) {
        return static_cast<int>(std::ceil(millimetres * scale));
    };
    return {whole(kPrimaryMillimetres), whole(kOtherMillimetres), whole(kGapMillimetres)};
}

}  // namespace look
