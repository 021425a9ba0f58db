using Claims.Contracts;
using Claims.Fraud.Duplicates;
using Claims.Fraud.History;

namespace Claims.Fraud.Detection;

/// <summary>
/// One claim billed once whole and once in parts: the services and units of two or more claims together are exactly those of another. Either the whole or
/// the last of the parts is assessed; what the parts have is in no further claim nearby, so that a course of treatment is not taken for it.
/// </summary>
public static class SplitClaims
{
    /// <summary>Two services, or the units of one on the day of the whole.</summary>
    public const double Split = 1.5;

    public const double EachFurther = 0.5;

    /// <summary>On the day of the whole: two parts that make it up are hardly chance.</summary>
    public const double SameDay = 3.5;

    public const double Most = 4;

    /// <param name="claim">The claim; a void bills nothing.</param>
    /// <param name="history">Other claims, at least <paramref name="nearDays"/> days to both sides.</param>
    /// <param name="nearDays">Most days between the whole and a part.</param>
    public static IEnumerable<Evidence> Of(Claim claim, ClaimHistory history, int nearDays)
    {
        if (claim.Frequency == ClaimFrequency.Void || history.Lines.Count == 0 || BilledLines.Of(claim) is not { Count: > 0 } lines)
        {
            return [];
        }

        var own = new NearClaim(claim.Key.Id, lines[0].Provider, lines.Min(line => line.Day), ServiceSet.Of(lines));
        var near = NearClaim.Of(history, claim.Kind).Where(other => Math.Abs(other.Day - own.Day) <= nearDays).ToList();
        return own.Services.Count > 0 && near.Count >= 2 && (AsWhole(own, near) ?? AsPart(own, near)) is { } found ? [found] : [];
    }

    private static Evidence? AsWhole(NearClaim own, List<NearClaim> near) => Judge(own, Parts(own, near), near, own.ClaimId);

    private static Evidence? AsPart(NearClaim own, List<NearClaim> near) => near
        .Where(whole => own.Services.IsWithin(whole.Services))
        .Select(whole =>
        {
            var rest = whole.Services.Without(own.Services);
            var parts = rest.CoveredBy(near.Where(other => other != whole && rest.Count > 0), other => other.Services);
            return parts.Count == 0 ? null : Judge(whole, [own, .. parts], near, own.ClaimId);
        })
        .FirstOrDefault(found => found is not null);

    private static IReadOnlyList<NearClaim> Parts(NearClaim whole, List<NearClaim> near) =>
        whole.Services.CoveredBy(near.Where(other => !other.Services.IsSameAs(whole.Services)), other => other.Services);

    private static Evidence? Judge(NearClaim whole, IReadOnlyList<NearClaim> parts, List<NearClaim> near, string own)
    {
        var codes = whole.Services.Codes.ToHashSet(StringComparer.Ordinal);
        var isSameDay = parts.All(part => part.Day == whole.Day);
        var isSeries = near.Any(other => other != whole && !parts.Contains(other) && other.Services.Codes.Any(codes.Contains));
        if (parts.Count < 2 || isSeries || (whole.Services.Count < 2 && !isSameDay))
        {
            return null;
        }

        var others = parts.Append(whole).Select(claim => claim.ClaimId).Where(id => id != own).Order(StringComparer.Ordinal);
        return new Evidence(
            EvidenceFamily.Duplicate,
            "SPLIT_CLAIM",
            $"The services and units of {parts.Count} claims together are those of one other; this claim with {string.Join(", ", others)}",
            Math.Min(Most, (isSameDay ? SameDay : Split) + (EachFurther * Math.Max(0, whole.Services.Count - 2))));
    }
}
