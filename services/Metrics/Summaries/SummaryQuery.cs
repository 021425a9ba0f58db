using Claims.Contracts;
using Claims.Tracking.Summaries;

namespace Claims.Metrics.Summaries;

/// <summary>Which windows of summaries; a null does not restrict.</summary>
/// <param name="From">First day of the earliest.</param>
/// <param name="To">Day before which the latest begins.</param>
/// <param name="Provider">Of the origin.</param>
/// <param name="Version">Of the origin.</param>
internal sealed record SummaryQuery(DateOnly From, DateOnly To, string? Provider = null, string? Version = null)
{
    public string Conditions => string.Concat(Provider is null ? "" : " AND provider = @Provider", Version is null ? "" : " AND version = @Version");

    /// <summary>Whether one of the two is asked for.</summary>
    public bool Asks(OriginPair pair) => Asks(pair.One) || Asks(pair.Other);

    public object Parameters => new { From = From.DayNumber, To = To.DayNumber, Provider, Version };

    private bool Asks(SummaryOrigin origin) => (Provider ?? origin.Provider) == origin.Provider && (Version ?? origin.Version) == origin.Version;
}
