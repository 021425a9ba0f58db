using System.Collections.Frozen;

namespace Claims.Summaries.Sentences;

/// <summary>Words whose full stop need not end a sentence, as clinical notes write them.</summary>
internal static class Abbreviations
{
    /// <summary>Always go with what follows: "Dr. Smith", "approx. 30".</summary>
    private static readonly FrozenSet<string> Joining = new[]
    {
        "dr", "mr", "mrs", "ms", "prof", "st", "jr", "vs", "e.g", "i.e", "cf", "approx", "ca", "fig", "rev", "sgt", "capt", "hon", "dept", "al", "incl", "resp", "c/o", "viz",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Go with a number that follows, and end the sentence before a capital letter: "q.d.", "mg.", "No. 4".</summary>
    private static readonly FrozenSet<string> Measuring = new[]
    {
        "no", "mg", "mcg", "ml", "kg", "lb", "oz", "cm", "mm", "hr", "hrs", "min", "sec", "wk", "wks", "mo", "yr", "yrs", "pt", "pts", "tab", "tabs", "cap", "caps", "inj", "ext", "tel",
        "vol", "pp", "pg", "rm", "temp", "wt", "ht", "hx", "dx", "tx", "rx", "sx", "fx", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="word">What stands before the full stop, up to white space.</param>
    /// <param name="next">The first character of what follows.</param>
    /// <returns>Whether the full stop belongs to the word and the sentence goes on.</returns>
    public static bool GoesOn(ReadOnlySpan<char> word, char next)
    {
        word = word.TrimStart("([\"'");
        if (word.Length == 1 && char.IsLetter(word[0]))
        {
            return true;
        }

        return Joining.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            || (!char.IsUpper(next) && (word.Contains('.') ? char.IsLetter(word[^1]) : Measuring.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)));
    }
}
