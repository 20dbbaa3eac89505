// SPDX-License-Identifier: MIT
#include "core/base/personnumber.h"

#include <algorithm>
#include <array>

namespace knippe {

namespace {

constexpr int DNumber = 40; // added to the day of those who are not registered as residents
constexpr std::array SyntheticMonths{80, 65, 40}; // Skatteetaten's Tenor, and NAV's two

bool isMonth(int month)
{
    return month >= 1 && month <= 12;
}

template <std::size_t Count>
int remainder(const QString &digits, const std::array<int, Count> &weights)
{
    int sum = 0;
    for (std::size_t i = 0; i < Count; ++i)
        sum += weights[i] * digits.at(qsizetype(i)).digitValue();
    return sum % 11;
}

/// Both weights of the check digits themselves are 1. From 2032 on the first may leave 1 to 3, too,
/// as some of the invented ones do already.
bool addsUp(const QString &digits)
{
    static constexpr std::array first{3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    static constexpr std::array second{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    return remainder(digits, first) <= 3 && remainder(digits, second) == 0;
}

} // namespace

PersonNumber personNumberKind(const QString &text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.size() != 11 || !std::ranges::all_of(text, isDigit) || !addsUp(text))
        return PersonNumber::Malformed;
    const int day = text.first(2).toInt();
    const int month = text.sliced(2, 2).toInt();
    const int plainDay = day > DNumber ? day - DNumber : day;
    if (plainDay < 1 || plainDay > 31)
        return PersonNumber::Malformed;
    if (isMonth(month))
        return PersonNumber::Ordinary;
    const bool isSynthetic =
        std::ranges::any_of(SyntheticMonths, [month](int added) { return isMonth(month - added); });
    return isSynthetic ? PersonNumber::Synthetic : PersonNumber::Malformed;
}

} // namespace knippe
