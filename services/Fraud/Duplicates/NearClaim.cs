using Claims.Contracts;
using Claims.Fraud.History;

namespace Claims.Fraud.Duplicates;

/// <summary>Another claim of the same member, as its lines tell.</summary>
/// <param name="ClaimId">Which.</param>
/// <param name="Provider">Who billed it.</param>
/// <param name="Day">First day of its services that are known here.</param>
/// <param name="Services">What it bills.</param>
internal sealed record NearClaim(string ClaimId, string Provider, int Day, ServiceSet Services)
{
    /// <summary>Claims of the same kind in the order of their days, with at least one service that says what was done.</summary>
    public static List<NearClaim> Of(ClaimHistory history, ClaimKind kind) => [.. history.Lines
        .Where(line => line.Kind == kind.ToString())
        .GroupBy(line => line.ClaimId)
        .Select(claim => new NearClaim(claim.Key, claim.First().Provider, claim.Min(line => line.Day), ServiceSet.Of(claim)))
        .Where(claim => claim.Services.Count > 0)
        .OrderBy(claim => claim.Day).ThenBy(claim => claim.ClaimId, StringComparer.Ordinal)];
}
