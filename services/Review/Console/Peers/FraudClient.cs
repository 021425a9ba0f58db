using Claims.Contracts;

namespace Claims.Review.Console.Peers;

/// <summary>What Fraud knows: providers, and every claim that was assessed.</summary>
public sealed class FraudClient(PeerClient peers)
{
    /// <param name="provider">NPI, or <c>id:…</c> where it has none.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PeerAnswer<KnownProvider>> ProviderAsync(string provider, CancellationToken cancellation) =>
        peers.GetAsync<KnownProvider>(Peer.Fraud, $"providers/{Uri.EscapeDataString(provider)}", cancellation);

    /// <summary>The last claims assessed, latest first, a page of them.</summary>
    /// <param name="cursor">Of the page before; null for the first.</param>
    /// <param name="size">Most of a page.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PeerAnswer<AssessedPage>> LatestAsync(string? cursor, int size, CancellationToken cancellation) =>
        peers.GetAsync<AssessedPage>(Peer.Fraud, PeerQuery.Of("assessments/latest", ("cursor", cursor), ("size", PeerQuery.Number(size))), cancellation);
}

/// <summary>Answer of <c>GET /assessments/latest</c>.</summary>
/// <param name="Cursor">Asks for the next page; null where this is the last.</param>
/// <param name="Claims">Latest first.</param>
public sealed record AssessedPage(string? Cursor, IReadOnlyList<ClaimAssessed> Claims);

/// <summary>Answer of <c>GET /providers/{id}</c>.</summary>
public sealed record KnownProvider
{
    public required string Provider { get; init; }

    /// <summary>Health Care Provider Taxonomy code that its claims state most.</summary>
    public string? Taxonomy { get; init; }

    public string? State { get; init; }
    public IReadOnlyList<ProviderMonth> Months { get; init; } = [];

    /// <summary>Null where there are too few peers.</summary>
    public ProviderPeers? Peers { get; init; }

    public ProviderContacts? Links { get; init; }

    /// <summary>Null where no provider model is in use, or it has seen no claim of this provider.</summary>
    public ProviderRisk? Risk { get; init; }
}

/// <param name="Month">Of service: "2026-02".</param>
public sealed record ProviderMonth(string Month, long Claims, decimal Charges, int DaysWorked);

/// <param name="Scope">How wide the group is: specialtySizeRegion, specialtySize, specialty, kind.</param>
/// <param name="Others">Providers in it.</param>
public sealed record ProviderPeers(string Scope, long Others, IReadOnlyList<PeerMeasured> Measures);

/// <param name="Name">Of the measure.</param>
/// <param name="Value">The provider's.</param>
/// <param name="Median">Of its peers.</param>
/// <param name="Score">Robust z.</param>
/// <param name="Percentile">Among its peers, in [0, 1].</param>
public sealed record PeerMeasured(string Name, double Value, double Median, double Score, double Percentile);

/// <param name="Providers">Others with a member of the sample in common.</param>
/// <param name="Rings">Circles of three that refer to each other in turn.</param>
public sealed record ProviderContacts(long Providers, long Rings);

/// <param name="Probability">Calibrated, that the provider is fraudulent.</param>
/// <param name="Claims">Claims that it was read from.</param>
public sealed record ProviderRisk(double Probability, long Claims);
