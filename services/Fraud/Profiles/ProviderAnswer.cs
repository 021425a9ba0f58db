using System.Globalization;

using Claims.Fraud.Links;
using Claims.Fraud.Profiles.Features;
using Claims.Fraud.Profiles.Peers;
using Claims.Fraud.Providers;

namespace Claims.Fraud.Profiles;

/// <summary>What <c>GET /providers/{id}</c> says. No members.</summary>
public sealed record ProviderAnswer
{
    public required string Provider { get; init; }
    public string? Taxonomy { get; init; }
    public string? State { get; init; }

    /// <summary>Claims and charges by month of service ("2026-02").</summary>
    public required IReadOnlyList<MonthAnswer> Months { get; init; }

    /// <summary>Null where there are too few peers.</summary>
    public PeerAnswer? Peers { get; init; }

    public required ProviderLinks Links { get; init; }

    /// <summary>See <see cref="ProviderFeatures"/>; null where a number cannot be said.</summary>
    public required IReadOnlyDictionary<string, double?> Features { get; init; }

    /// <summary>Null where no provider model is in use, or it has seen no claim of this provider.</summary>
    public RiskAnswer? Risk { get; init; }

    public static ProviderAnswer Of(ProviderStanding standing, ProviderRisk? risk) => new()
    {
        Provider = standing.Provider,
        Taxonomy = standing.Profile.Taxonomies.Usual is { Length: > 0 } taxonomy ? taxonomy : null,
        State = standing.Profile.States.Usual is { Length: > 0 } state ? state : null,
        Months = [.. standing.Profile.Volume.Months.Select(MonthAnswer.Of)],
        Peers = standing.Peers is { } peers ? PeerAnswer.Of(peers) : null,
        Links = standing.Links,
        Risk = risk is null ? null : new RiskAnswer(risk.Risk, risk.Claims, [.. risk.MostAttended.Select(claim => new AttendedClaim(claim.ClaimId, claim.Attention))]),
        Features = standing.Features.ToDictionary(feature => feature.Name, feature => feature.Value, StringComparer.Ordinal),
    };

    /// <param name="Probability">Calibrated, that the provider is fraudulent.</param>
    /// <param name="Claims">Claims that it was read from.</param>
    /// <param name="MostAttended">The claims that it was read from most.</param>
    public sealed record RiskAnswer(double Probability, long Claims, IReadOnlyList<AttendedClaim> MostAttended);

    /// <param name="ClaimId">See <c>GET /assessments/{id}</c>.</param>
    /// <param name="Attention">Its share of all attention, averaged over heads.</param>
    public sealed record AttendedClaim(string ClaimId, double Attention);

    public sealed record MonthAnswer(string Month, long Claims, decimal Charges, int DaysWorked)
    {
        internal static MonthAnswer Of(MonthlyVolume.Month month) => new(
            MonthlyVolume.StartOf(month.Number).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            month.Claims,
            month.ChargeCents / 100m,
            System.Numerics.BitOperations.PopCount(month.Days));
    }

    /// <param name="Scope">How wide the group is.</param>
    /// <param name="Others">Providers in it.</param>
    /// <param name="Measures">Value, median, robust z and percentile by measure.</param>
    /// <param name="MixDistances">By mix.</param>
    /// <param name="ClaimsChange">Largest change of the claims a month.</param>
    /// <param name="ChargesChange">Largest change of the charges a month.</param>
    public sealed record PeerAnswer(
        PeerScope Scope, long Others, IReadOnlyList<MeasureAnswer> Measures, IReadOnlyDictionary<string, double> MixDistances, ChangeAnswer? ClaimsChange, ChangeAnswer? ChargesChange)
    {
        internal static PeerAnswer Of(ProviderComparison peers) => new(
            peers.Scope,
            peers.Others,
            [.. peers.Deviations.Select(item => new MeasureAnswer(item.Measure.Name, item.Value, item.Median, item.Score, item.Percentile))],
            peers.Mixes.ToDictionary(item => item.Mix.ToString(), item => item.Distance, StringComparer.Ordinal),
            ChangeAnswer.Of(peers.Claims),
            ChangeAnswer.Of(peers.Charges));
    }

    public sealed record MeasureAnswer(string Name, double Value, double Median, double Score, double Percentile);

    /// <param name="From">First month of the new rate.</param>
    /// <param name="Ratio">New rate over old; null from nothing.</param>
    /// <param name="PValue">See <see cref="VolumeChange"/>.</param>
    public sealed record ChangeAnswer(string From, double? Ratio, double PValue)
    {
        internal static ChangeAnswer? Of(VolumeChange? change) => change is null
            ? null
            : new ChangeAnswer(change.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), double.IsFinite(change.Ratio) ? change.Ratio : null, change.PValue);
    }
}
