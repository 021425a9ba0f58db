using System.Globalization;
using System.Text.RegularExpressions;

namespace Claims.Summaries.Concepts;

/// <summary>
/// Dates as American notes write them: 2026-03-04, 03/04/2026, 3-4-26, 4 March 2026, March 4th, 2026, 04-MAR-2026, 20260304, and months of a year (March 2026, 2026-03). In numbers the month stands first
/// unless only the day can. Years of two digits are of this century up to 49.
/// </summary>
internal static partial class DateReader
{
    private const string Months = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";

    private static readonly string[] ShortMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Every date, in order. What no calendar has, such as 02/30/2026, is none.</summary>
    public static IEnumerable<ReadDate> Read(string text, int start, int length)
    {
        for (var match = Written().Match(text, start, length); match.Success; match = match.NextMatch())
        {
            if (Of(match) is { } date)
            {
                yield return date;
            }
        }
    }

    /// <summary>The first whole day that a text names, a date of birth or death apart.</summary>
    public static DateOnly? FirstDay(string text)
    {
        for (var match = Written().Match(text); match.Success; match = match.NextMatch())
        {
            if (Of(match) is { Day: { } day } && !OfLife().IsMatch(text.AsSpan(Math.Max(0, match.Index - 24), match.Index - Math.Max(0, match.Index - 24))))
            {
                return day;
            }
        }

        return null;
    }

    private static ReadDate? Of(Match match)
    {
        var year = Number(match.Groups["y"].ValueSpan);
        year += match.Groups["y"].Length == 2 ? (year < 50 ? 2000 : 1900) : 0;
        var month = match.Groups["name"] is { Success: true } name ? 1 + Array.IndexOf(ShortMonths, name.Value[..3].ToLowerInvariant()) : Number(match.Groups["m"].ValueSpan);
        if (!match.Groups["d"].Success)
        {
            return year is > 1900 and < 2100 && month is >= 1 and <= 12
                ? new ReadDate(match.Index, match.Length, null, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"))
                : null;
        }

        var day = Number(match.Groups["d"].ValueSpan);
        if (month > 12 && day <= 12)
        {
            (month, day) = (day, month);
        }

        return year is > 1900 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new ReadDate(match.Index, match.Length, new DateOnly(year, month, day), string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"))
            : null;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        $@"(?<![\w./-])(?:
            (?<y>(?:19|20)\d\d)[-/.](?<m>\d\d?)[-/.](?<d>\d\d?)
          | (?<m>\d\d?)/(?<d>\d\d?)/(?<y>\d{{4}}|\d\d)
          | (?<m>\d\d?)-(?<d>\d\d?)-(?<y>\d{{4}}|\d\d)
          | (?<d>\d\d?)(?:st|nd|rd|th)?[\ -]?(?:of\ )?(?<name>{Months})\.?,?[\ -]?(?<y>\d{{4}})
          | (?<name>{Months})\.?\ (?<d>\d\d?)(?:st|nd|rd|th)?,?\ (?<y>\d{{4}})
          | (?<y>20[0-4]\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])
          | (?<name>{Months})\.?,?\ (?<y>(?:19|20)\d\d)
          | (?<y>(?:19|20)\d\d)-(?<m>0[1-9]|1[0-2])
        )(?![\w/-])",
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"\b(?:dob|d\.o\.b\.?|born|birth\s?date|date\s+of\s+(?:birth|death)|birthdate)\b[^\d\n]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfLife();
}

/// <param name="Day">Null where only the month is named.</param>
/// <param name="Iso">"2026-03-04" or "2026-03".</param>
internal sealed record ReadDate(int Start, int Length, DateOnly? Day, string Iso);
