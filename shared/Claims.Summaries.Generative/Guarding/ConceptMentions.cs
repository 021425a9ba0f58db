using System.Text.RegularExpressions;

namespace Claims.Summaries.Generative.Guarding;

/// <summary>Finds the words of a source's concepts in a sentence of an answer.</summary>
internal static class ConceptMentions
{
    /// <summary>Dates and quantities are read by <see cref="Figures"/>.</summary>
    public static IEnumerable<Concept> Of(IEnumerable<SummarySentence> sources) =>
        sources.SelectMany(source => source.Concepts).Where(concept => concept.Kind is ConceptKind.Diagnosis or ConceptKind.Procedure or ConceptKind.Medication && concept.Text.Length > 0);

    /// <returns>Where each mention begins and ends; whole words, in any case, with an ending of the plural or not.</returns>
    public static IEnumerable<Range> In(string text, Concept concept) => Regex
        .Matches(text, $@"(?<!\w){string.Join(@"\s+", concept.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape))}(?:e?s)?(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
        .Select(found => found.Index..(found.Index + found.Length));

    /// <summary>What tells two mentions of the same thing: its code, else its name.</summary>
    public static string Key(Concept concept) => concept.Code is { } code ? $"{concept.System}:{code}" : concept.Normal.ToUpperInvariant();
}
