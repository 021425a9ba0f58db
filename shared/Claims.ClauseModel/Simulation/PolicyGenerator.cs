using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation.Wording;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>
/// Writes policies, no two alike: which services are covered, excluded or limited, and by how much, is drawn, so that a code by itself says nothing. The document
/// is read as any other, so that words and conditions agree. The same seed gives the same policy.
/// </summary>
public static class PolicyGenerator
{
    /// <summary>Share of the clauses that can be blinded which are seen without codes.</summary>
    public const double BlindedShare = 0.4;

    /// <summary>One policy in so many is a dental plan.</summary>
    private const int DentalOneIn = 5;

    /// <summary>How the ids of generated policies begin.</summary>
    internal const string IdPrefix = "generated-";

    private static readonly (ClauseKind Kind, string Title)[] Sections =
    [
        (ClauseKind.Eligibility, "Who is covered"), (ClauseKind.Coverage, "What is covered"), (ClauseKind.Exclusion, "What is not covered"), (ClauseKind.Limit, "Limits"),
        (ClauseKind.PriorAuthorization, "Approval"), (ClauseKind.BillingRule, "Billing"), (ClauseKind.TimelyFiling, "Filing"), (ClauseKind.Coordination, "Other insurance"),
    ];

    private static readonly string[] Payers = ["Juniper Health", "Harbor Benefit Fund", "Cascade Mutual", "Summit Care Plan", "Prairie Health Trust"];

    public static GeneratedPolicy Generate(int seed, WordingSet set = WordingSet.Training)
    {
        var policy = PolicyReader.Read(Document(seed, set), $"{Id(seed, set)}.md") is PolicyReading.Valid read
            ? read.Policy
            : throw new InvalidOperationException($"The policy generated from seed {seed} does not read.");
        return new GeneratedPolicy(policy, PolicyBlinder.Blind(policy, BlindedShare, Draw.For(seed, $"blind/{set}", 0)));
    }

    /// <summary>The document of the true policy.</summary>
    internal static string Document(int seed, WordingSet set)
    {
        var random = Draw.For(seed, $"policy/{set}", 0);
        var isDental = seed % DentalOneIn == 0;
        var drafts = PolicyDraft.Of(random, set, SimulationTables.Load(), isDental);
        var clauses = Sections
            .SelectMany((section, number) => drafts.Where(draft => draft.Kind == section.Kind).Select((draft, i) => Clause(draft, section, number + 1, i + 1)))
            .ToList();
        return PolicyWriter.Write(new Policy
        {
            Id = Id(seed, set),
            Version = "1",
            Title = $"Generated policy {seed.ToString(CultureInfo.InvariantCulture)}",
            Payer = random.One(Payers),
            Aliases = [Id(seed, set)],
            EffectiveFrom = new DateOnly(2020, 1, 1),
            ClaimKinds = isDental ? [ClaimKind.Dental] : [ClaimKind.Professional, ClaimKind.Institutional, ClaimKind.Vision],
            Clauses = clauses,
            Hash = "",
        });
    }

    private static Clause Clause(ClauseDraft draft, (ClauseKind Kind, string Title) section, int number, int paragraph) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{number}.{paragraph}"),
        Section = string.Create(CultureInfo.InvariantCulture, $"{number} {section.Title}"),
        Kind = draft.Kind,
        Text = draft.Text,
        Scope = new ClauseScope { Services = draft.Services },
        Conditions = draft.Conditions,
    };

    private static string Id(int seed, WordingSet set) =>
        string.Create(CultureInfo.InvariantCulture, $"{IdPrefix}{set.ToString().ToLowerInvariant()}-{seed}");
}
