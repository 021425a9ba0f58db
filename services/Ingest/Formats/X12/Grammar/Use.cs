namespace Claims.Ingest.Formats.X12.Grammar;

/// <summary>Whether a loop or segment must be there.</summary>
public enum Use
{
    /// <summary>Not part of this kind of transaction.</summary>
    Absent,

    Situational,

    /// <summary>The guides require it, but it is so often left out by senders in good standing that its absence is a warning.</summary>
    Expected,

    /// <summary>Required from version 5010 on, situational in 4010.</summary>
    RequiredSince5010,

    Required,
}

/// <summary>How often something stands in one transaction kind, and whether it must.</summary>
/// <param name="Max">Most repeats within one parent; 0 for no bound.</param>
public readonly record struct Usage(Use Use, int Max)
{
    /// <summary>"R1" required once, "Q1" required from 5010 on, "E1" expected, "S5" situational up to five times, "R*" without bound, "-" absent.</summary>
    public static Usage Parse(string text) => text == "-"
        ? new Usage(Use.Absent, 0)
        : new Usage(
            text[0] switch
            {
                'R' => Use.Required,
                'Q' => Use.RequiredSince5010,
                'E' => Use.Expected,
                'S' => Use.Situational,
                _ => throw new FormatException($"'{text}' is no usage of a loop or segment."),
            },
            text[1..] == "*" ? 0 : int.Parse(text[1..], System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The looser of several, for a transaction whose kind is not known yet: whatever one of them allows.</summary>
    public static Usage Any(IEnumerable<Usage> usages)
    {
        var present = usages.Where(u => u.Use != Use.Absent).ToList();
        return present.Count == 0
            ? new Usage(Use.Absent, 0)
            : new Usage(Use.Situational, present.Any(u => u.Max == 0) ? 0 : present.Max(u => u.Max));
    }
}
