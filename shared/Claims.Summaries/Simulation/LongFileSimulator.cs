using System.Globalization;
using Claims.Contracts;

namespace Claims.Summaries.Simulation;

/// <summary>
/// Makes claims with documents of any length and facts planted in them that bear on two topics of one policy. The i-th file depends on set, seed, pages and i alone. There are as many facts in one page as in five hundred.
/// </summary>
public sealed class LongFileSimulator(PhrasingSet set, int seed)
{
    private const int MostPagesOfDocument = 25;
    private const int PagesPerDistractor = 5;

    private static readonly DateOnly FirstDay = new(2026, 1, 5);

    public SimulatedFile File(int index, int pages)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pages);
        var random = new Random(HashCode(seed, (int)set, pages, index));
        var first = Filler.One(random, Topic.All);
        var others = Topic.All.Where(topic => topic.Policy == first.Policy && topic != first).ToList();
        Topic[] topics = [first, Filler.One(random, others)];

        var facts = topics.SelectMany(topic => topic.Facts).Select(fact => Worded(random, fact)).ToList();
        var distractors = Enumerable.Range(0, topics.Length + (pages / PagesPerDistractor)).Select(_ => Filler.One(random, Filler.One(random, topics).DistractorsOf(set)));
        var planted = Enumerable.Range(0, pages).Select(_ => new List<(int Number, string Sentence)>()).ToArray();
        foreach (var (number, sentence) in facts.Select(fact => fact.Sentence).Concat(distractors).Index())
        {
            planted[random.Next(pages)].Add((number, sentence));
        }

        var (notes, placed) = (new List<Note>(), new PlantedFact[facts.Count]);
        for (var page = 0; page < pages;)
        {
            var length = Math.Min(pages - page, random.Next(1, MostPagesOfDocument + 1));
            var kind = Filler.One(random, Filler.Shipped.Kinds);
            var (text, places) = new DocumentWriter(random, Filler.Shipped).Write(kind, FirstDay.AddDays(random.Next(150)), planted[page..(page + length)]);
            foreach (var (number, start) in places.Where(place => place.Key < facts.Count))
            {
                placed[number] = new PlantedFact(notes.Count, start, facts[number].Sentence.Length, facts[number].Concepts);
            }

            notes.Add(new Note(notes.Count + 1, kind, text));
            page += length;
        }

        return new SimulatedFile(ClaimOf(topics, index, notes), first.Policy, [.. topics.SelectMany(topic => topic.Clauses).Distinct()], pages, placed);
    }

    private (string Sentence, IReadOnlyList<PlantedConcept> Concepts) Worded(Random random, TopicFact fact)
    {
        var day = FirstDay.AddDays(random.Next(150));
        var value = fact.Values.Count > 0 ? Filler.One(random, fact.Values) : "";
        var sentence = Filler.One(random, fact.Of(set)).Replace("{0}", value, StringComparison.Ordinal).Replace("{d}", WrittenDate.Of(random, day), StringComparison.Ordinal);
        return (sentence, [.. fact.Concepts.Select(concept => Concept(concept.Replace("{0}", value, StringComparison.Ordinal).Replace("{d}", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)))]);
    }

    private static PlantedConcept Concept(string written) =>
        written.Split('|') is [var kind, var match, var assertion] ? new PlantedConcept(Enum.Parse<ConceptKind>(kind), match, Enum.Parse<Assertion>(assertion)) : throw new FormatException($"{written} is not kind|match|assertion.");

    private static Claim ClaimOf(Topic[] topics, int index, List<Note> notes) => new()
    {
        Key = new ClaimKey("simulation", string.Create(CultureInfo.InvariantCulture, $"F{index}"), 1),
        Kind = ClaimKind.Professional,
        Frequency = ClaimFrequency.Original,
        Policy = new PolicyReference { PolicyId = topics[0].Policy },
        Member = new Member { Id = "M1", BirthDate = new DateOnly(1960, 5, 1), Sex = Sex.Female },
        BillingProvider = new Provider { Id = "P1" },
        TotalCharge = 1_000 * topics.Length,
        ServiceFrom = new DateOnly(2026, 6, 15),
        ServiceTo = new DateOnly(2026, 6, 15),
        PlaceOfService = "22",
        Diagnoses = [.. topics.Select((topic, i) => new Diagnosis(i + 1, topic.Diagnosis, CodeSystem.Icd10Cm, i == 0 ? DiagnosisKind.Principal : DiagnosisKind.Secondary))],
        Lines = [.. topics.Select((topic, i) => new ServiceLine { Number = i + 1, Code = topic.Line, System = CodeSystem.Hcpcs, Charge = 1_000, From = new DateOnly(2026, 6, 15), DiagnosisPointers = [i + 1] })],
        Notes = notes,
    };

    /// <summary>The same in every process, which <see cref="System.HashCode"/> is not.</summary>
    private static int HashCode(params ReadOnlySpan<int> parts)
    {
        var hash = 2_166_136_261u;
        foreach (var part in parts)
        {
            hash = (hash ^ (uint)part) * 16_777_619u;
            hash ^= hash >> 15;
        }

        return (int)(hash & int.MaxValue);
    }
}
