using System.Globalization;

using Claims.Contracts;

namespace Claims.Ingest.Validation;

/// <summary>Amounts are not negative, not absurd, and add up to the total.</summary>
internal static class MoneyRules
{
    private const decimal Tolerance = 0.01m;

    /// <summary>No claim was ever charged more; beyond it a sum could overflow.</summary>
    private const decimal Most = 1_000_000_000m;

    /// <summary>Revenue code of the line that repeats the total of an institutional claim (NUBC).</summary>
    private const string TotalLine = "0001";

    public static IEnumerable<Fault> Check(Claim claim)
    {
        var amounts = Amounts(claim).ToList();
        foreach (var (path, amount) in amounts.Where(entry => entry.Amount is < 0 or > Most))
        {
            yield return new Fault(FaultCodes.ValueInvalid, path, string.Create(CultureInfo.InvariantCulture, $"must be between 0 and {Most:N0}"));
        }

        var charged = claim.Lines.Where(line => line.Code != TotalLine && line.RevenueCode != TotalLine).ToList();
        if (amounts.Exists(entry => entry.Amount is < 0 or > Most) || !charged.Exists(line => line.Charge != 0))
        {
            yield break;
        }

        var sum = charged.Sum(line => line.Charge);
        if (Math.Abs(sum - claim.TotalCharge) > Tolerance)
        {
            yield return new Fault(
                FaultCodes.TotalMismatch, "/totalCharge", string.Create(CultureInfo.InvariantCulture, $"is {claim.TotalCharge:0.00} where the lines add up to {sum:0.00}"));
        }
    }

    private static IEnumerable<(string Path, decimal? Amount)> Amounts(Claim claim) =>
    [
        ("/totalCharge", claim.TotalCharge),
        .. claim.Lines.SelectMany((line, i) => new[] { ($"/lines/{i}/charge", (decimal?)line.Charge), ($"/lines/{i}/units", line.Units) }),
        .. claim.OtherPayers.Select((payer, i) => ($"/otherPayers/{i}/paid", payer.Paid)),
    ];
}
