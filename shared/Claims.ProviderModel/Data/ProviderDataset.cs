namespace Claims.ProviderModel.Data;

/// <summary>Providers with their claims, totals and labels, in the order of their ids: whatever the order of the files, the same data gives the same bits.</summary>
/// <param name="TotalNames">Names of the totals.</param>
public sealed record ProviderDataset(IReadOnlyList<string> TotalNames, IReadOnlyList<ProviderRecord> Providers)
{
    /// <param name="claims">See <see cref="ClaimsFile"/>.</param>
    /// <param name="beneficiaries">See <see cref="MembersFile"/>.</param>
    /// <param name="totals">See <see cref="TotalsFile"/>.</param>
    /// <param name="labels">See <see cref="LabelsFile"/>; a provider need not have one.</param>
    /// <exception cref="ProviderFileException">Names every fault of the first file that has any.</exception>
    public static ProviderDataset Read(string claims, string beneficiaries, string totals, string labels)
    {
        var (names, rows) = TotalsFile.Read(totals);
        var known = LabelsFile.Read(labels);
        var byProvider = ClaimsFile.Read(claims, MembersFile.Read(beneficiaries)).ToLookup(claim => claim.Provider, StringComparer.Ordinal);
        var ids = rows.Keys.Concat(known.Keys).Concat(byProvider.Select(group => group.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        double[] missing = [.. names.Select(_ => double.NaN)];
        return new ProviderDataset(
            names,
            [.. ids.Select(id => new ProviderRecord(
                id,
                [.. byProvider[id].OrderBy(claim => claim.ClaimId, StringComparer.Ordinal)],
                rows.GetValueOrDefault(id, missing),
                known.TryGetValue(id, out var isFraud) ? isFraud : null))]);
    }
}
