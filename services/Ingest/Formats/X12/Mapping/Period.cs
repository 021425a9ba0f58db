using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12.Mapping;

/// <summary>First and last day that a DTP segment names; the same day for a single date.</summary>
public readonly record struct Period(DateOnly First, DateOnly Last)
{
    /// <summary>The period of a DTP segment (02 format, 03 text); null where there is none or it names only a time of day.</summary>
    public static Period? Of(Segment? segment)
    {
        if (segment is null)
        {
            return null;
        }

        var ends = segment.Element(3).Split('-');
        return ElementText.Date(ends[0]) is { } first && ElementText.Date(ends[^1]) is { } last ? new Period(first, last) : null;
    }

    /// <summary>Whether a text has the format that its qualifier names: D8 CCYYMMDD, RD8 two of them with a hyphen, DT with the time, TM a time.</summary>
    public static bool IsWellFormed(string format, string text) => format switch
    {
        "RD8" => text.Split('-') is [var first, var last] && IsDay(first) && IsDay(last),
        "D8" => IsDay(text),
        "DT" => text.Length >= 12 && ElementText.Date(text) is not null,
        "TM" => text.Length is >= 4 and <= 12 && text.All(char.IsAsciiDigit),
        // An unknown format is a fault of its own.
        _ => true,
    };

    private static bool IsDay(string text) => text.Length == 8 && ElementText.Date(text) is not null;
}
