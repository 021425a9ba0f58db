using Claims.Contracts;
using Claims.Fraud.Duplicates;
using Claims.Fraud.History;

namespace Claims.Fraud.Detection;

/// <summary>
/// All that a claim bills, billed before on another day: several services that come together once more say more than each of them alone. A set that
/// comes a third time nearby is a course of treatment, and no evidence.
/// </summary>
public static class RepeatedSets
{
    public const double OtherDay = 1.5;
    public const double OtherProviderAndDay = 1;

    /// <summary>For each service beyond the second.</summary>
    public const double EachFurther = 0.4;

    public const double Most = 3;

    private const int LeastServices = 2;

    /// <param name="claim">The claim; a void repeats nothing.</param>
    /// <param name="history">Other claims, at least <paramref name="nearDays"/> days to both sides.</param>
    /// <param name="nearDays">Most days between a claim and its copy with the date changed.</param>
    public static IEnumerable<Evidence> Of(Claim claim, ClaimHistory history, int nearDays)
    {
        if (claim.Frequency == ClaimFrequency.Void || history.Lines.Count == 0 || BilledLines.Of(claim) is not { Count: >= LeastServices } lines)
        {
            yield break;
        }

        var (day, own) = (lines.Min(line => line.Day), ServiceSet.Of(lines));
        var alike = own.Count < LeastServices
            ? []
            : NearClaim.Of(history, claim.Kind).Where(other => Math.Abs(other.Day - day) <= nearDays && other.Services.IsSameAs(own)).ToList();
        if (alike is [var copy] && copy.Day != day)
        {
            var isProvider = copy.Provider == lines[0].Provider;
            yield return new Evidence(
                EvidenceFamily.Duplicate,
                isProvider ? "DUPLICATE_CLAIM_OTHER_DAY" : "DUPLICATE_CLAIM_OTHER_PROVIDER",
                $"The same {own.Count} services {Math.Abs(copy.Day - day)} days apart{(isProvider ? "" : " from another provider")} as in claim {copy.ClaimId}",
                Math.Min(Most, (isProvider ? OtherDay : OtherProviderAndDay) + (EachFurther * (own.Count - LeastServices))));
        }
    }
}
