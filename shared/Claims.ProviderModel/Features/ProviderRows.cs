using Claims.ProviderModel.Data;

namespace Claims.ProviderModel.Features;

/// <summary>All providers of a dataset as numbers.</summary>
/// <param name="TotalNames">Names of <see cref="ProviderRow.Totals"/>.</param>
/// <param name="FileTotals">How many of them, the first ones, come from the file of totals.</param>
public sealed record ProviderRows(IReadOnlyList<string> TotalNames, int FileTotals, IReadOnlyList<ProviderRow> Providers)
{
    /// <summary>Put before the name of a number that is computed from the claims.</summary>
    public const string FromClaims = "claims.";

    /// <summary>What the totals have beyond the claims of the file, where they hold a total of that name.</summary>
    private const string Total = "total_reimb";

    public static ProviderRows Of(ProviderDataset dataset)
    {
        var providersOfMember = ProviderSummary.ProvidersOfMembers(dataset);
        var total = dataset.TotalNames.ToList().IndexOf(Total);
        return new ProviderRows(
            [.. dataset.TotalNames, .. ProviderSummary.Names.Select(name => FromClaims + name), $"{Total}_elsewhere"],
            dataset.TotalNames.Count,
            [.. dataset.Providers.Select(provider => new ProviderRow(
                provider.Id,
                [.. provider.Claims.Select(ClaimFeatures.Of)],
                [
                    .. provider.Totals,
                    .. ProviderSummary.Of(provider.Claims, providersOfMember),
                    total < 0 ? double.NaN : provider.Totals[total] - provider.Claims.Sum(claim => claim.Amount),
                ],
                provider.IsFraud))]);
    }

    /// <summary>The providers with labels, in their order.</summary>
    public IReadOnlyList<ProviderRow> Labelled() => [.. Providers.Where(provider => provider.IsFraud is not null)];
}
