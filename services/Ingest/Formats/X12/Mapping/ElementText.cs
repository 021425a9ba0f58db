using System.Globalization;

namespace Claims.Ingest.Formats.X12.Mapping;

/// <summary>Values of elements from their text; null where the text is none.</summary>
public static class ElementText
{
    // Longer than any amount of the standard (18 digits), short enough for decimal.
    private const int MaxDigits = 20;

    public static decimal? Number(string text) =>
        text.Length is > 0 and <= MaxDigits
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>CCYYMMDD, or the date part of CCYYMMDDHHMM.</summary>
    public static DateOnly? Date(string text) =>
        text.Length is 8 or 12 or 14
        && text.All(char.IsAsciiDigit)
        && DateOnly.TryParseExact(text.AsSpan(0, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    public static string? OrNull(string text) => text.Length == 0 ? null : text;
}
