using Claims.Contracts;
using Claims.Metrics.Drift;
using Claims.Metrics.Tests.Windows;
using Claims.Statistics.Sketches;
using Claims.Testing;
using Claims.Tracking.Drift;

namespace Claims.Metrics.Tests.Drift;

public sealed class DriftStoreTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_profile_is_that_of_the_claims_of_its_day_each_once_in_any_batches(bool postgres)
    {
        await using var metrics = await MetricsDatabase.NewAsync(postgres);
        var stream = DrawnStream.Draw("drift", 60, new Random(7));

        foreach (var batch in stream.Predictions.Concat(stream.Predictions.Reverse()).Chunk(17))
        {
            await metrics.PredictAsync(batch);
        }

        var stored = await new DriftStore(metrics.Database).ReadAsync(First, First.AddDays(9), TestContext.Current.CancellationToken);
        var expected = stream.Predictions.GroupBy(item => (Day: DateOnly.FromDateTime(item.Assessment.AssessedAt.UtcDateTime), Model: item.Score.ModelHash)).ToDictionary(day => day.Key, day => Of([.. day]));
        Assert.Equal(expected.Count, stored.Count);
        Assert.All(stored, row => Assert.Equal(Bytes(expected[(row.Day, row.Model)]), Bytes(row.Profile)));
    }

    [Fact]
    public void Every_feature_is_counted_where_the_claim_has_it()
    {
        var claim = Some.Claim(charge: 120.5m) with
        {
            ServiceFrom = new DateOnly(2026, 2, 10), ServiceTo = new DateOnly(2026, 2, 12), SubmittedOn = new DateOnly(2026, 2, 20),
            Diagnoses = [new Diagnosis(1, "J069", CodeSystem.Icd10Cm, DiagnosisKind.Principal), new Diagnosis(2, "J0610", CodeSystem.Icd10Cm, DiagnosisKind.Secondary)],
        };
        var assessed = Some.Assessed(claim, risk: 0.5);
        var line = new LineScore { LineNumber = 1, ServiceKind = "visit", Clauses = [new ClauseWeight("4.1", 0.5, [])], NullWeight = 0.25, PValue = 0.5 };

        var profile = Of(assessed with { Score = assessed.Score with { Lines = [line], Risk = 0.5 } });

        Assert.All(
            [("chargeCents", 12_050L), ("lines", 1), ("units", 1), ("daysToSubmission", 8), ("age", 45), ("riskStep", 0), ("clauseRiskStep", 0), ("pValueMillionths", 500_000)],
            feature => Assert.Equal(1, profile.Numbers[feature.Item1].CountOf(NumberBuckets.Of(feature.Item2))));
        Assert.All(
            [("kind", "Professional"), ("specialty", "207Q00000X"), ("placeOfService", "11"), ("procedure", "99213"), ("diagnosisChapter", "J06"), ("policyVersion", "policy 1"), ("route", "Review")],
            feature => Assert.Equal(new KeyValuePair<string, long>(feature.Item2, 1), Assert.Single(profile.Categories[feature.Item1].Counts)));
        Assert.Equal(
            [("(null)", 250_000L), ("(other)", 250_000L), ("policy 4.1", 500_000L)],
            profile.Masses["attention"].Counts.Select(mass => (mass.Key, mass.Value)).OrderBy(mass => mass.Key, StringComparer.Ordinal));
    }

    private static DriftProfile Of(params IReadOnlyList<ClaimAssessed> assessed)
    {
        var profile = new DriftProfile();
        foreach (var item in assessed)
        {
            profile.Add(item);
        }

        return profile;
    }

    private static byte[] Bytes(DriftProfile profile)
    {
        var writer = new SketchWriter();
        profile.Write(writer);
        return writer.ToArray();
    }
}
