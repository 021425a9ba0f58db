using System.Globalization;
using System.Text.RegularExpressions;

namespace Claims.Summaries.Generative.Guarding;

/// <summary>Finds dates as American records write them. A pair such as 8/10 is a date unless the words before it make it a score.</summary>
internal static partial class DateMentions
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames;

    public static IReadOnlyList<DateMention> In(string text)
    {
        var found = new List<DateMention>();
        Take(found, Iso().Matches(text), DateStyle.Iso);
        Take(found, Numeric().Matches(text), DateStyle.Slashes);
        Take(found, MonthFirst().Matches(text), DateStyle.MonthDay);
        Take(found, DayFirst().Matches(text), DateStyle.DayMonth);
        Take(found, MonthAndYear().Matches(text), DateStyle.Partial);
        Take(found, Pair().Matches(text).Where(pair => !Score().IsMatch(text[..pair.Index])), DateStyle.Partial);
        return [.. found.OrderBy(date => date.Start)];
    }

    public static string Write(DateOnly date, DateStyle style) => date.ToString(
        style switch
        {
            DateStyle.Slashes => "MM/dd/yyyy",
            DateStyle.Dashes => "MM-dd-yyyy",
            DateStyle.ShortYear => "MM/dd/yy",
            DateStyle.MonthDay => "MMMM d, yyyy",
            DateStyle.DayMonth => "d MMMM yyyy",
            _ => "yyyy-MM-dd",
        },
        CultureInfo.InvariantCulture);

    private static void Take(List<DateMention> found, IEnumerable<Match> matches, DateStyle style)
    {
        foreach (var match in matches)
        {
            if (Read(match, style) is { } date && !found.Any(other => match.Index < other.Start + other.Length && other.Start < match.Index + match.Length))
            {
                found.Add(date);
            }
        }
    }

    /// <summary>Null where it only looks like a date.</summary>
    private static DateMention? Read(Match match, DateStyle style)
    {
        var (year, month, day) = (Number(match, "y"), Month(match), Number(match, "d"));
        var isShort = match.Groups["y"].Length == 2;
        // Two digits: the hundred years that end with 2039.
        year = isShort ? year + (year < 40 ? 2000 : 1900) : year;
        if (month is not (>= 1 and <= 12) || (year is < 1800 or > 2200) || (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year ?? 2024, month.Value))))
        {
            return null;
        }

        var written = year is null || day is null ? DateStyle.Partial
            : style != DateStyle.Slashes ? style
            : isShort ? DateStyle.ShortYear
            : match.Value.Contains('-', StringComparison.Ordinal) ? DateStyle.Dashes : style;
        return new DateMention(match.Index, match.Length, year, month.Value, day, written);
    }

    private static int? Number(Match match, string group) =>
        match.Groups[group] is { Success: true } digits ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : null;

    private static int? Month(Match match) => match.Groups["name"] is { Success: true } name
        ? Array.FindIndex(Months, month => month.Length > 0 && name.Value.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1
        : Number(match, "m");

    [GeneratedRegex(@"(?<![\w-])(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?![\d-])")]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![\w/.-])(?<m>\d{1,2})([/-])(?<d>\d{1,2})\1(?<y>\d{4}|\d{2})(?![\w/-])")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\b(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<y>\d{4}))?\b(?![/.:]?\d)", RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b\.?(?:,?\s+(?<y>\d{4}))?\b", RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b(?<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?,?\s+(?:of\s+)?(?<y>\d{4})\b|(?<![\d/])(?<m>\d{1,2})/(?<y>\d{4})(?![\d/])", RegexOptions.IgnoreCase)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"(?<![\w/.-])(?<m>\d{1,2})/(?<d>\d{1,2})(?![\w/-]|\.\d)")]
    private static partial Regex Pair();

    /// <summary>Words shortly before a pair that make it a score or a measure.</summary>
    [GeneratedRegex(@"\b(?:pain|scores?|scale|rated|rating|severity|strength|motor|power|reflex(?:es)?|pulses?|murmur|vision|grade|level|BP|pressure)\b\W*(?:\w+\W+){0,3}$", RegexOptions.IgnoreCase)]
    private static partial Regex Score();
}
