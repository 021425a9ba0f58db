using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;
using Claims.Contracts;
using Claims.Hosting;

namespace Claims.Cli.Bench;

/// <summary>
/// Many claims fast. What is billed together, with which diagnoses and charges, is drawn from claims that the simulator made; who had it, who billed it and when
/// is drawn anew for each. Claims come in the order in which they are filed, over half a year; one in a hundred is a copy of an earlier one.
/// </summary>
/// <param name="count">Claims to make; members and providers grow with it.</param>
/// <param name="seed">The same seed makes the same claims.</param>
internal sealed class BenchClaims(long count, int seed)
{
    private const int Patterns = 20_000;
    private const int ClaimsPerMember = 10;
    private const int ClaimsPerProvider = 800;
    private const double CopyShare = 0.01;
    private const int Recent = 10_000;
    private const int FilingDays = 181;

    private static readonly DateOnly Start = new(2026, 1, 1);

    public long Count => count;

    /// <summary>Copies among the claims made so far.</summary>
    public long Copies { get; private set; }

    public IEnumerable<Claim> Generate()
    {
        var random = new Random(seed);
        var patterns = Simulated();
        var providers = Providers(patterns);
        var recent = new List<Claim>(Recent);
        for (var i = 0L; i < count; i++)
        {
            var isCopy = recent.Count == Recent && random.NextDouble() < CopyShare;
            var claim = isCopy ? Copy(random, i, recent[random.Next(Recent)]) : Fresh(random, i, patterns[random.Next(patterns.Count)], providers);
            Copies += isCopy ? 1 : 0;
            if (recent.Count < Recent)
            {
                recent.Add(claim);
            }
            else
            {
                recent[(int)(i % Recent)] = claim;
            }

            yield return claim;
        }
    }

    private List<Claim> Simulated()
    {
        var options = new SimulationOptions { Seed = seed, History = false };
        var simulator = new ClaimSimulator(PolicyLibrary.Load(new PolicyOptions().FullDirectory), SimulationTables.Load(), options);
        return [.. simulator.Generate(Patterns).Select(simulated => simulated.Claim)];
    }

    private Dictionary<string, Provider[]> Providers(List<Claim> patterns)
    {
        var specialties = patterns.Select(claim => claim.BillingProvider).DistinctBy(provider => provider.Taxonomy).ToList();
        var each = (int)Math.Max(20, count / ClaimsPerProvider / specialties.Count);
        return specialties.ToDictionary(
            specialty => specialty.Taxonomy ?? "",
            specialty => Enumerable.Range(0, each).Select(i => specialty with { Npi = null, Id = string.Create(CultureInfo.InvariantCulture, $"{specialty.Taxonomy}-{i}") }).ToArray());
    }

    private Claim Fresh(Random random, long index, Claim pattern, Dictionary<string, Provider[]> providers)
    {
        var member = random.NextInt64(Math.Max(100, count / ClaimsPerMember));
        var choice = providers[pattern.BillingProvider.Taxonomy ?? ""];
        var filed = Start.AddDays((int)(index * FilingDays / count));

        // Some providers bill far more than others; most claims are filed within weeks.
        var provider = choice[(int)(Math.Pow(random.NextDouble(), 1.8) * choice.Length)];
        var day = filed.AddDays(-2 - (int)(Math.Pow(random.NextDouble(), 3) * 45));
        var moved = ClaimDates.Move(pattern, day.DayNumber - pattern.ServiceFrom!.Value.DayNumber);
        return moved with
        {
            Key = Key(index),
            BillingProvider = provider,
            Member = pattern.Member with { Id = string.Create(CultureInfo.InvariantCulture, $"M{member}"), BirthDate = Start.AddDays(-(int)(member % 30_000)) },
        };
    }

    /// <summary>Another number, and the days moved by up to two.</summary>
    private static Claim Copy(Random random, long index, Claim claim) => ClaimDates.Move(claim, random.Next(3)) with { Key = Key(index) };

    private static ClaimKey Key(long index) => new("bench", string.Create(CultureInfo.InvariantCulture, $"B{index:00000000}"), 1);
}
