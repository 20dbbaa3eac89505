// SPDX-License-Identifier: MIT
#include "app/signin/environmentcolours.h"

#include <QtGui/QPalette>

#include <algorithm>
#include <cmath>

namespace knippe {

static constexpr double ReadableContrast = 4.5;

static double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

static double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

static QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(between(from.redF(), to.redF()), between(from.greenF(), to.greenF()),
                            between(from.blueF(), to.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

/// `ink`, moved towards black or white until it can be read on `background`.
static QColor readable(const QColor &ink, const QColor &background)
{
    const QColor end = contrast(Qt::white, background) > contrast(Qt::black, background)
                           ? QColor(Qt::white)
                           : QColor(Qt::black);
    QColor result = ink;
    for (int step = 1; step <= 20 && contrast(result, background) < ReadableContrast; ++step)
        result = mix(ink, end, step / 20.0);
    return result;
}

static int hueOf(Tint tint)
{
    switch (tint) {
    case Tint::Test:
        return 166;
    case Tint::Sandbox:
        return 214;
    case Tint::Production:
        return 28;
    case Tint::Danger:
        break;
    }
    return 0;
}

PatchColours patchColours(Tint tint, const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    const bool isDark = base.lightness() < 128;
    const bool isStrong = tint == Tint::Danger;
    PatchColours colours;
    colours.edge = QColor::fromHsl(hueOf(tint), isStrong ? 200 : 205, isDark ? 150 : 58);
    if (isStrong) {
        colours.fill = QColor::fromHsl(hueOf(tint), 190, isDark ? 70 : 95);
        colours.ink = readable(Qt::white, colours.fill);
    } else {
        colours.fill = mix(base, colours.edge, isDark ? 0.22 : 0.10);
        colours.ink = readable(colours.edge, colours.fill);
    }
    return colours;
}

QColor weakInk(const QPalette &palette, const QColor &background)
{
    const QColor text = palette.color(QPalette::Text);
    return readable(mix(text, background, 0.38), background);
}

} // namespace knippe
