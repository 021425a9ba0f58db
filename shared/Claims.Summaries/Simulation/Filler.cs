using System.Globalization;
using Claims.Codes;
using Claims.Contracts;

namespace Claims.Summaries.Simulation;

/// <summary>What records are full of (<c>Filler.json</c>, written for this project): sentences with slots, by section.</summary>
internal sealed record Filler(
    IReadOnlyList<string> Conditions, IReadOnlyList<string> Drugs, IReadOnlyList<string> Places, IReadOnlyList<string> People, IReadOnlyList<string> Kinds, IReadOnlyDictionary<string, IReadOnlyList<string>> Sections,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Slots)
{
    private static readonly Lazy<Filler> Read = new(() => SimulationResource.Read<Filler>("Filler.json"));

    public static Filler Shipped => Read.Value;

    /// <summary>A sentence of the section, its slots filled.</summary>
    /// <param name="day">Near which its dates lie.</param>
    public string Sentence(Random random, string section, DateOnly day)
    {
        var text = One(random, Sections[section]);
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', StringComparison.Ordinal))
        {
            var close = text.IndexOf('}', open);
            text = string.Concat(text.AsSpan(0, open), Slot(random, text[(open + 1)..close], day), text.AsSpan(close + 1));
        }

        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    public static T One<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private string Slot(Random random, string name, DateOnly day) => name switch
    {
        "listed" => ListedWords.Of(random),
        "cond" => One(random, Conditions),
        "drug" => One(random, Drugs),
        "place" => One(random, Places),
        "person" => One(random, People),
        "d" => WrittenDate.Of(random, day.AddDays(-random.Next(60))),
        "year" => Number(1985 + random.Next(35)),
        "small" => Number(1 + random.Next(9)),
        "n" => Number(10 + random.Next(40)),
        "dose" => Number(5 * (1 + random.Next(100))),
        "ml" => Number(50 * (10 + random.Next(50))),
        "sat" => Number(92 + random.Next(8)),
        "pulse" => Number(55 + random.Next(50)),
        "weight" => Number(50 + random.Next(60)),
        "bp" => $"{Number(100 + random.Next(60))}/{Number(55 + random.Next(40))}",
        _ when Slots.TryGetValue(name, out var words) => One(random, words),
        _ => throw new InvalidOperationException($"Filler.json has a slot {name} that nothing fills."),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// The words of any code of the lists: records name many more conditions and services than those of the claim, so that a rare word is no sign of a fact. The lists' words come without their order.
/// </summary>
internal static class ListedWords
{
    private static readonly Lazy<(CodeSystem System, string Code)[]> Codes = new(() =>
    [
        .. new[] { CodeSystem.Icd10Cm, CodeSystem.Icd9Procedure, CodeSystem.Hcpcs }.SelectMany(system => CodeCatalogue.Load().Codes(system).Select(code => (system, code))),
    ]);

    public static string Of(Random random)
    {
        var (catalogue, (system, code)) = (CodeCatalogue.Load(), Filler.One(random, Codes.Value));
        return string.Join(' ', catalogue.Words(system, code).ToArray().Take(7).Select(id => catalogue.Vocabulary[id]));
    }
}

/// <summary>A day as one of those who write records would write it.</summary>
internal static class WrittenDate
{
    private static readonly string[] Formats = ["MM/dd/yyyy", "M/d/yy", "MMMM d, yyyy", "d MMM yyyy", "yyyy-MM-dd"];

    public static string Of(Random random, DateOnly day) => day.ToString(Filler.One(random, Formats), CultureInfo.InvariantCulture);
}
