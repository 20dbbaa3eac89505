// SPDX-License-Identifier: MIT
#include "ui/common/tint.h"


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
    case Tint::Good:
    case Tint::Test:
        return 166;
    case Tint::Sandbox:
        return 214;
    case Tint::Warning:
    case Tint::Production:
        return 28;
    case Tint::Danger:
    case Tint::Neutral:
        break;
    }
    return 0;
}

static QColor pureColour(Tint tint, const QPalette &palette, bool isDark)
{
    switch (tint) {
    case Tint::Neutral:
        return palette.color(QPalette::Text);
    case Tint::Danger:
        return QColor::fromHsl(hueOf(tint), 190, isDark ? 160 : 92);
    case Tint::Warning:
    case Tint::Production:
        return QColor::fromHsl(hueOf(tint), 205, isDark ? 150 : 70);
    default:
        return QColor::fromHsl(hueOf(tint), 205, isDark ? 135 : 58);
    }
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

QColor mix(const QColor &from, const QColor &to, double share)
{
    const auto between = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(between(from.redF(), to.redF()), between(from.greenF(), to.greenF()),
                            between(from.blueF(), to.blueF()));
}

PatchColours patchColours(Tint tint, const QPalette &palette, const QColor &background)
{
    const bool isDark = background.lightness() < 128;
    PatchColours colours;
    colours.edge = pureColour(tint, palette, isDark);
    colours.fill = mix(background, colours.edge, isDark ? 0.20 : 0.10);
    if (tint == Tint::Neutral)
        colours.fill = mix(background, colours.edge, isDark ? 0.12 : 0.07);
    colours.ink = readable(colours.edge, colours.fill);
    return colours;
}

PatchColours patchColours(Tint tint, const QPalette &palette)
{
    return patchColours(tint, palette, palette.color(QPalette::Base));
}

PatchColours strongPatchColours(Tint tint, const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    const QColor fill = pureColour(tint, palette, isDark).darker(isDark ? 200 : 100);
    return {readable(Qt::white, fill), fill, fill};
}

QColor tintInk(Tint tint, const QPalette &palette, const QColor &background)
{
    return readable(pureColour(tint, palette, background.lightness() < 128), background);
}

QPalette problemPalette(QPalette palette)
{
    palette.setColor(QPalette::WindowText,
                     tintInk(Tint::Danger, palette, palette.color(QPalette::Window)));
    return palette;
}

QColor weakInk(const QPalette &palette, const QColor &background)
{
    return readable(mix(palette.color(QPalette::Text), background, 0.38), background);
}

QColor highlightColour(const QPalette &palette)
{
    return readable(palette.color(QPalette::Highlight), palette.color(QPalette::HighlightedText));
}

QColor lineColour(const QPalette &palette)
{
    return mix(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.14);
}

} // namespace knippe
