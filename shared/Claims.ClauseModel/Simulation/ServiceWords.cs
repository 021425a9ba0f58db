using System.Collections.Frozen;

using Claims.ClauseModel.Policies;
using Claims.Codes;
using Claims.Codes.Words;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>Whether words say which services are meant.</summary>
internal static class ServiceWords
{
    /// <summary>Share of a range's codes whose descriptions must share a telling word with the text.</summary>
    private const double LeastShare = 0.6;

    /// <summary>Words that stand in descriptions of all sorts.</summary>
    private static readonly FrozenSet<string> TellingNothing = new[]
    {
        "item", "service", "supply", "each", "unit", "other", "not", "no", "with", "without", "include", "including", "type", "use", "up", "more", "than", "only",
        "device", "system", "care", "visit", "adult", "member", "day", "line", "plan", "pay", "paid", "payment", "one", "two", "home", "medical", "patient", "procedure", "special",
        "all", "code", "fit", "under", "over", "month", "year", "professional",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// HCPCS level II ranges are described where most of their codes share a telling word with the text. Numbered codes have the words of their section only: a
    /// range is described where it holds the section's services and the text shares a word with it.
    /// </summary>
    public static bool Describe(string text, IReadOnlyList<CodeRange> ranges)
    {
        var catalogue = CodeCatalogue.Load();
        var words = WordNormaliser.Split(text).Where(word => !TellingNothing.Contains(word)).Select(catalogue.Vocabulary.IdOf).Where(id => id >= 0).ToHashSet();
        return ranges.All(range => IsLevelTwo(range) ? DescribesCodes(range, words, catalogue) : DescribesSection(ranges, range, words, catalogue));
    }

    private static bool IsLevelTwo(CodeRange range) => range.First.Length == 5 && char.IsAsciiLetter(range.First[0]) && range.First[0] != 'D';

    private static bool DescribesCodes(CodeRange range, HashSet<int> words, CodeCatalogue catalogue)
    {
        var codes = catalogue.Codes(CodeSystem.Hcpcs).Where(code => code.Length == 5 && range.Contains(code)).ToList();
        return codes.Count > 0 && codes.Count(code => Shares(catalogue.Words(CodeSystem.Hcpcs, code), words)) >= LeastShare * codes.Count;
    }

    private static bool DescribesSection(IReadOnlyList<CodeRange> ranges, CodeRange range, HashSet<int> words, CodeCatalogue catalogue)
    {
        var services = SimulationTables.Load().Services.Where(service => service.Code.Length == range.First.Length && range.Contains(service.Code)).ToList();
        return range.First.Length == 5 && services.Count > 0 && services.TrueForAll(service =>
            Shares(catalogue.SectionWords(service.System, service.Code), words)
            && SimulationTables.Load().Services
                .Where(other => other.System == service.System && ServiceKind.Of(other.System, other.Code) == ServiceKind.Of(service.System, service.Code))
                .All(other => ranges.Any(named => named.Contains(other.Code))));
    }

    private static bool Shares(ReadOnlySpan<int> ids, HashSet<int> words)
    {
        foreach (var id in ids)
        {
            if (words.Contains(id))
            {
                return true;
            }
        }

        return false;
    }
}
