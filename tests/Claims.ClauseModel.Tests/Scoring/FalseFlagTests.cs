using Claims.ClauseModel.Simulation;

namespace Claims.ClauseModel.Tests.Scoring;

public class FalseFlagTests(ITestOutputHelper output)
{
    /// <summary>Neither the seed of the shipped profile nor one that anything was chosen by.</summary>
    private const int FreshSeed = 20_270_101;

    private static readonly Lazy<IReadOnlyList<ScoredClaim>> Normal = new(() => Simulated.Scored(FreshSeed, 6000, faultRate: 0));
    private static readonly Lazy<IReadOnlyList<ScoredClaim>> Faulty = new(() => Simulated.Scored(FreshSeed + 1, 3000, faultRate: 1));

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.10)]
    public void Fresh_normal_claims_are_flagged_no_oftener_than_alpha_says(double alpha)
    {
        var rate = Normal.Value.Count(entry => entry.Score.PValue <= alpha) / (double)Normal.Value.Count;

        // Upper end of the binomial interval, 99 % two-sided. Ties (claims with the same pattern) only make the rate smaller; far smaller would be a fault too.
        var margin = 2.576 * Math.Sqrt(alpha * (1 - alpha) / Normal.Value.Count);
        output.WriteLine($"alpha {alpha:0.00}: {rate:0.0000}, at most {alpha + margin:0.0000}");
        Assert.InRange(rate, alpha / 2, alpha + margin);
    }

    [Fact]
    public void Hardly_a_normal_claim_is_flagged_but_for_its_p_value()
    {
        Assert.All(Normal.Value, entry => Assert.DoesNotContain(entry.Score.Violations, violation => violation.Probability == 1));
        Assert.InRange(Normal.Value.Count(entry => entry.Score.IsFlagged && entry.Score.PValue > 0.01), 0, Normal.Value.Count / 200);
    }

    /// <summary>Hard faults break no clause that names a code; that untrained attention over clauses does not see them is known and asserted nowhere.</summary>
    [Theory]
    [InlineData(FaultKind.ExcludedService, 0.99)]
    [InlineData(FaultKind.QuantityInflation, 0.99)]
    [InlineData(FaultKind.OverLimitFrequency, 0.99)]
    [InlineData(FaultKind.MissingPriorAuthorization, 0.99)]
    [InlineData(FaultKind.AgeOrSexConflict, 0.99)]
    [InlineData(FaultKind.WrongPlaceOfService, 0.99)]
    [InlineData(FaultKind.DiagnosisNotSupporting, 0.99)]
    [InlineData(FaultKind.MissingModifier, 0.97)]
    [InlineData(FaultKind.Unbundling, 0.95)]
    [InlineData(FaultKind.ServiceOutsideCoverage, 0.85)]
    [InlineData(FaultKind.LateFiling, 0.8)]
    [InlineData(FaultKind.CoordinationLeftOut, 0.8)]
    public void Planted_faults_have_smaller_p_values_than_normal_claims(FaultKind kind, double least)
    {
        var faulty = Faulty.Value.Where(entry => entry.Simulated.Faults.Any(fault => fault.Kind == kind && fault.Difficulty != Difficulty.Hard)).ToList();

        var auc = Auc([.. faulty.Select(entry => entry.Score.PValue)], [.. Normal.Value.Select(entry => entry.Score.PValue)]);

        output.WriteLine($"{kind}: n {faulty.Count}, AUC {auc:0.000}, flagged {faulty.Count(entry => entry.Score.IsFlagged)}");
        Assert.True(auc > least, $"{auc:0.000}");
        Assert.All(faulty, entry => Assert.True(entry.Score.IsFlagged));
    }

    /// <summary>Probability that a faulty claim has the smaller p-value, ties counting half (Mann and Whitney 1947).</summary>
    private static double Auc(double[] faulty, double[] normal) =>
        faulty.Average(p => normal.Average(other => p < other ? 1.0 : p == other ? 0.5 : 0));
}
