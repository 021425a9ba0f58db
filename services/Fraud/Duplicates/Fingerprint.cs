using System.Globalization;

using Claims.Contracts;
using Claims.Fraud.History;
using Claims.Statistics.Sketches;

namespace Claims.Fraud.Duplicates;

/// <summary>A claim as it is looked for among those of other members: what was done how often, and for which diagnoses.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Day">First day of service as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Provider">Hash of the <see cref="ProviderKey"/> of who bills.</param>
/// <param name="Member">See <see cref="MemberKey"/>.</param>
/// <param name="Signature">See <see cref="MinHash.Signature"/>.</param>
/// <param name="Bands">See <see cref="MinHash.Band"/>.</param>
public sealed record Fingerprint(string ClaimId, int Day, long Provider, long Member, long Signature, IReadOnlyList<long> Bands)
{
    /// <summary>One service, or few facts in all, are alike on many claims that have nothing to do with each other.</summary>
    public const int LeastLines = 2;

    /// <inheritdoc cref="LeastLines"/>
    public const int LeastTokens = 4;

    /// <summary>Null for claims that say too little to be told apart, and for voids.</summary>
    public static Fingerprint? Of(Claim claim)
    {
        var lines = claim.Lines.Where(line => line.Code.Length > 0).ToList();
        var day = claim.ServiceFrom ?? lines.Select(line => line.From).Min();
        if (lines.Count < LeastLines || day is null || claim.Frequency == ClaimFrequency.Void)
        {
            return null;
        }

        var services = lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Code}*{line.Units:0.###}")).ToHashSet(StringComparer.Ordinal);
        var tokens = services.Concat(claim.Diagnoses.Select(diagnosis => $"for {diagnosis.Code}")).Select(token => StableHash.Of(token)).ToHashSet();
        if (services.Count < LeastLines || tokens.Count < LeastTokens)
        {
            return null;
        }

        Span<ulong> minima = stackalloc ulong[MinHash.Size];
        MinHash.Minima(tokens, minima);
        var bands = new long[MinHash.Bands];
        for (var i = 0; i < bands.Length; i++)
        {
            bands[i] = MinHash.Band(minima, i);
        }

        return new Fingerprint(
            claim.Key.Id, day.Value.DayNumber, KeyHash.Of(ProviderKey.Of(claim.BillingProvider)), MemberKey.Of(claim.Member), MinHash.Signature(minima), bands);
    }
}
