using System.Globalization;

using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation;
using Claims.Contracts;
using Claims.Fraud.Decision;
using Claims.Fraud.Detection;
using Claims.Fraud.Duplicates;
using Claims.Fraud.History;
using Claims.Fraud.Profiles;
using Claims.Hosting;
using Claims.Hosting.Storage;
using Claims.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace Claims.Fraud.Tests.Duplicates;

/// <summary>How many planted duplicates of each kind are found among simulated claims, and how many normal claims are called one. Bounds are loose.</summary>
public sealed class DuplicateRecallTests(ITestOutputHelper output)
{
    private const int Normal = 6_000;
    private const int Planted = 60;
    private const int Clones = 14;

    private static readonly FraudOptions Options = new();

    [Fact]
    public async Task Planted_duplicates_are_found_and_few_normal_claims_are_called_one()
    {
        var claims = Simulate(new SimulationOptions { Seed = 11, History = false, Members = 4_000, Prefix = "N" }, Normal).Select(simulated => simulated.Claim).ToList();
        var services = claims.Where(claim => BilledLines.Of(claim) is { Count: > 1 } lines && ServiceSet.Of(lines).Count > 1).ToList();
        var prints = services.Where(claim => Fingerprint.Of(claim) is not null).ToList();
        var kinds = new Dictionary<string, List<Claim>>
        {
            ["other number"] = [.. claims.Take(Planted).Select(claim => Copy(claim, "number"))],
            ["other day"] = [.. claims.Skip(Planted).Take(Planted).Select((claim, i) => Moved(Copy(claim, "day"), 1 + (i % 3)))],
            ["other provider"] = [.. claims.Skip(2 * Planted).Take(Planted).Select(claim => Copy(claim, "provider") with { BillingProvider = Some.Provider("P-other") })],
            ["whole, other day and provider"] = [.. services.TakeLast(Planted).Select(claim => Moved(Copy(claim, "both"), 1) with { BillingProvider = Some.Provider("P-other") })],
            ["last part of a split"] = [.. services.SkipLast(Planted).TakeLast(Planted).Select(claim => Part(claim, "last", 1))],
            ["cloned to other members"] = [.. Enumerable.Range(0, Planted).Select(i => Clone(prints[i * 7], Clones))],
        };
        IEnumerable<Claim> companions =
        [
            .. services.SkipLast(Planted).TakeLast(Planted).Select(claim => Part(claim, "first", 0)),
            .. Enumerable.Range(0, Planted).SelectMany(i => Enumerable.Range(0, Clones).Select(clone => Clone(prints[i * 7], clone))),
        ];

        var found = await AssessAsync([.. claims, .. companions, .. kinds.Values.SelectMany(kind => kind)]);

        foreach (var (kind, planted) in kinds)
        {
            Report(kind, planted, found);
            Assert.InRange(Share(planted, found, least: 0.1), kind == "other provider" || kind.EndsWith("provider", StringComparison.Ordinal) ? 0.6 : 0.7, 1);
        }

        Report("normal", claims, found);
        Assert.InRange(Share(claims, found, least: 0.1), 0, 0.05);
        Assert.InRange(Share(claims, found, least: 2), 0, 0.005);
    }

    [Fact]
    public void Services_billed_again_under_changed_details_are_mostly_found()
    {
        var mix = new Dictionary<FaultKind, double> { [FaultKind.DuplicateUnderChangedDetails] = 1 };
        var planted = Simulate(new SimulationOptions { Seed = 12, FaultRate = 1, FaultMix = mix }, 1_000)
            .Where(simulated => simulated.Faults.Any(fault => fault.Kind == FaultKind.DuplicateUnderChangedDetails)).ToList();
        var normal = Simulate(new SimulationOptions { Seed = 13 }, 2_000).ToList();

        var (recall, falseAlarms) = (planted.Average(Found), normal.Average(Found));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"changed details: {recall:P1} of {planted.Count} found, {falseAlarms:P1} of {normal.Count} normal claims called so"));
        Assert.InRange(recall, 0.7, 1);
        Assert.InRange(falseAlarms, 0, 0.1);
    }

    private static double Found(SimulatedClaim simulated) =>
        RepeatedServices.Of(simulated.Claim, HistoryOf(simulated), Options.NearDays).Any() ? 1 : 0;

    private static ClaimHistory HistoryOf(SimulatedClaim simulated) => new() { Lines = [.. simulated.EarlierClaims().SelectMany(BilledLines.Of)] };

    private static IEnumerable<SimulatedClaim> Simulate(SimulationOptions options, int count) =>
        new ClaimSimulator(PolicyLibrary.Load(new PolicyOptions().FullDirectory), SimulationTables.Load(), options).Generate(count);

    private static Claim Copy(Claim claim, string suffix) => claim with { Key = claim.Key with { Number = $"{claim.Key.Number}-{suffix}" } };

    private static Claim Moved(Claim claim, int days) => claim with
    {
        ServiceFrom = claim.ServiceFrom?.AddDays(days),
        ServiceTo = claim.ServiceTo?.AddDays(days),
        AdmissionDate = claim.AdmissionDate?.AddDays(days),
        DischargeDate = claim.DischargeDate?.AddDays(days),
        Lines = [.. claim.Lines.Select(line => line with { From = line.From?.AddDays(days), To = line.To?.AddDays(days) })],
    };

    /// <summary>The first service of a claim, or all others, a day later.</summary>
    private static Claim Part(Claim claim, string suffix, int part)
    {
        var first = claim.Lines[0].Code;
        return Moved(Copy(claim, suffix), 1 + part) with { Lines = [.. claim.Lines.Where(line => line.Code == first == (part == 0)).Select(line => line with { From = line.From?.AddDays(1 + part), To = line.To?.AddDays(1 + part) })] };
    }

    private static Claim Clone(Claim claim, int clone) =>
        Moved(Copy(claim, $"clone{clone}"), clone % 5) with { Member = claim.Member with { Id = $"{claim.Member.Id}-{clone}" } };

    private static async Task<Dictionary<string, List<Reason>>> AssessAsync(List<Claim> claims)
    {
        await using var fraud = await RunningServices.StartAsync([new FraudModule()]);
        var database = fraud.Services.GetRequiredService<Database>();
        var found = new Dictionary<string, List<Reason>>(StringComparer.Ordinal);
        foreach (var scored in claims.Select(claim => Some.Scored(claim, Some.Score(pValue: 1))).Chunk(500))
        {
            await database.WriteAsync(async transaction =>
            {
                var batch = await AssessmentBatch.LoadAsync(transaction, scored, fraud.Services.GetRequiredService<ProviderSurroundings>(), models: null, Options);
                foreach (var claim in scored.Select(item => item.Accepted.Claim))
                {
                    var history = batch.Of(claim);
                    var evidence = RepeatedServices.Of(claim, history, Options.NearDays)
                        .Concat(RepeatedSets.Of(claim, history, Options.NearDays))
                        .Concat(SplitClaims.Of(claim, history, Options.NearDays))
                        .Concat(ClonedClaims.Of(history.Clones));
                    found.Add(claim.Key.Id, [.. evidence.Select(item => item.ToReason())]);
                    batch.Remember(claim);
                }

                await batch.SaveAsync(transaction);
            });
        }

        return found;
    }

    private static double Share(List<Claim> claims, Dictionary<string, List<Reason>> found, double least) =>
        claims.Average(claim => found[claim.Key.Id].Any(reason => reason.Weight >= least) ? 1 : 0);

    private void Report(string kind, List<Claim> claims, Dictionary<string, List<Reason>> found)
    {
        var codes = claims.SelectMany(claim => found[claim.Key.Id].Select(reason => reason.Code).Distinct()).CountBy(code => code).OrderByDescending(code => code.Value);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}: {Share(claims, found, 0.1):P2} of {claims.Count} called a duplicate, {Share(claims, found, 2):P2} strongly; {string.Join(", ", codes.Select(code => $"{code.Key} {code.Value}"))}"));
    }
}
