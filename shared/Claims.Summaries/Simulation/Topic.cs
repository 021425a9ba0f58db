using System.Text.Json;

namespace Claims.Summaries.Simulation;

/// <summary>What is billed, the clauses that this puts at stake, and the facts of a record that bear on them (<c>Topics.json</c>, written for this project).</summary>
/// <param name="Policy">Id of a shipped policy.</param>
/// <param name="Line">HCPCS code of the service line.</param>
/// <param name="Diagnosis">ICD-10-CM code of its diagnosis.</param>
/// <param name="Distractors">Sentences that use the topic's words and say nothing of the case; the first half is of the validation set.</param>
internal sealed record Topic(
    string Policy, IReadOnlyList<string> Clauses, string Line, string Diagnosis, IReadOnlyList<TopicFact> Facts, IReadOnlyList<string> Distractors)
{
    private static readonly Lazy<IReadOnlyList<Topic>> Shipped = new(() => SimulationResource.Read<IReadOnlyList<Topic>>("Topics.json"));

    public static IReadOnlyList<Topic> All => Shipped.Value;

    public IReadOnlyList<string> DistractorsOf(PhrasingSet set) => [.. Distractors.Chunk(Distractors.Count / 2).ElementAt((int)set)];
}

/// <param name="Concepts">"kind|code prefix or normal form|assertion"; {0} is the value, {d} a date.</param>
/// <param name="Values">Of which one is drawn; empty where the wordings hold no {0}.</param>
internal sealed record TopicFact(IReadOnlyList<string> Concepts, IReadOnlyList<string> Values, IReadOnlyList<string> Validation, IReadOnlyList<string> Test)
{
    public IReadOnlyList<string> Of(PhrasingSet set) => set == PhrasingSet.Validation ? Validation : Test;
}

/// <summary>Reads what simulation is made of.</summary>
internal static class SimulationResource
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static T Read<T>(string name)
    {
        using var file = typeof(SimulationResource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        return JsonSerializer.Deserialize<T>(file, Web) ?? throw new InvalidOperationException($"The resource {name} is empty.");
    }
}
