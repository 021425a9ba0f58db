using System.Data.Common;

using Claims.Fraud.Profiles;
using Claims.Fraud.Profiles.Features;
using Claims.ProviderModel.Features;
using Claims.ProviderModel.Serving;

namespace Claims.Fraud.Providers;

/// <summary>What the provider model says of a provider.</summary>
/// <param name="Risk">Calibrated probability that it is fraudulent.</param>
/// <param name="BaseRate">Share of frauds among the providers that the model was trained on.</param>
/// <param name="Claims">Claims that it was read from.</param>
/// <param name="MostAttended">The claims that the risk was read from most, with their share.</param>
public sealed record ProviderRisk(double Risk, double BaseRate, long Claims, IReadOnlyList<(string ClaimId, double Attention)> MostAttended)
{
    private const int Shown = 5;

    /// <param name="sums">Of the provider's claims, by this model.</param>
    public static ProviderRisk Of(ServedProviders model, ProviderStanding standing, ProviderSums sums)
    {
        var training = model.Manifest.Training;
        return new ProviderRisk(
            model.Risk(sums.Pooled, model.Totals(Numbers(standing, sums))), training.Frauds / (double)training.Providers, sums.Summary.Claims, sums.MostAttended(Shown));
    }

    /// <summary>From storage; null where no model is in use, or it has no sums of this provider.</summary>
    public static async Task<ProviderRisk?> FindAsync(DbConnection connection, ServedProviders? model, ProviderStanding standing) =>
        model is not null && await ProviderSumStore.FindAsync(connection, model, standing.Provider) is { } sums ? Of(model, standing, sums) : null;

    /// <summary>
    /// All that is known of the provider, by the names that totals have in files. Amounts are those of the claims, whatever files call them: a model is to be trained
    /// on the amounts that the stream has.
    /// </summary>
    private static Dictionary<string, double> Numbers(ProviderStanding standing, ProviderSums sums)
    {
        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in standing.Features)
        {
            if (value is { } known)
            {
                numbers[name] = known;
                numbers[ProviderFeatures.PaidNames.GetValueOrDefault(name, name)] = known;
            }
        }

        foreach (var (name, value) in sums.Summary.Numbers())
        {
            numbers[ProviderRows.FromClaims + name] = value;
        }

        if (numbers.TryGetValue("claims_per_bene", out var perMember))
        {
            numbers[ProviderRows.FromClaims + "claims_per_member"] = perMember;
        }

        return numbers;
    }
}
