namespace Claims.Summaries.Generative.Guarding;

/// <summary>A date in a text.</summary>
/// <param name="Year">Null where the text names none.</param>
/// <param name="Day">Null where the text names a month only.</param>
internal readonly record struct DateMention(int Start, int Length, int? Year, int Month, int? Day, DateStyle Style)
{
    /// <summary>Null unless year, month and day are all named.</summary>
    public DateOnly? Full => Year is { } year && Day is { } day ? new DateOnly(year, Month, day) : null;

    /// <summary>Whether this one, in a source, says all that another, in an answer, says.</summary>
    public bool Covers(DateMention other) =>
        other.Month == Month && (other.Year is null || other.Year == Year) && (other.Day is null || other.Day == Day);
}

/// <summary>How it is written; a shifted date is written as the one that it stands for.</summary>
internal enum DateStyle
{
    /// <summary>2024-03-14</summary>
    Iso,

    /// <summary>03/14/2024</summary>
    Slashes,

    /// <summary>03-14-2024</summary>
    Dashes,

    /// <summary>03/14/24</summary>
    ShortYear,

    /// <summary>March 14, 2024</summary>
    MonthDay,

    /// <summary>14 March 2024</summary>
    DayMonth,

    /// <summary>Without a day or a year: March 2024, March 14, 3/14.</summary>
    Partial,
}
