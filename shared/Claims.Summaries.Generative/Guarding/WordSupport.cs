using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Claims.Summaries.Generative.Guarding;

/// <summary>
/// How much of a sentence's wording its sources hold: the share of its content words, cut to a stem, that stand in them. A coarse measure of support, but one that
/// can be explained, costs nothing and needs no second model: what is made up from nothing shares few words with what it cites.
/// </summary>
internal static partial class WordSupport
{
    /// <summary>Long enough to tell most words apart, short enough to drop most endings.</summary>
    private const int Stem = 5;

    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(
        ("the and for with was were has have had that this these those from into onto after before during while when which who whom whose his her their its him they them she you your our "
            + "are been being will would could should did does done not but also both each all any per via than then there here where what some such only over under between within without about "
            + "patient patients claimant member reported reports noted notes documented documents document stated states showed shows described describes record records")
        .Split(' '),
        StringComparer.Ordinal);

    /// <returns>0 to 1; 1 where it has no content words.</returns>
    public static double Of(string text, IEnumerable<string> sources)
    {
        var words = Stems(text);
        var held = sources.SelectMany(Stems).ToHashSet(StringComparer.Ordinal);
        return words.Count == 0 ? 1 : (double)words.Count(held.Contains) / words.Count;
    }

    private static List<string> Stems(string text) => [.. Words().Matches(text.ToLowerInvariant())
        .Select(word => word.Value)
        .Where(word => !Empty.Contains(word))
        .Select(word => word.Length > Stem ? word[..Stem] : word.TrimEnd('s'))];

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Words();
}
