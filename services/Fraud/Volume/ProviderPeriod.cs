using Claims.Contracts;
using Claims.Fraud.History;

namespace Claims.Fraud.Volume;

/// <summary>A day or a week of service of one provider, seen as a member of one peer group.</summary>
/// <param name="Provider">See <see cref="ProviderKey"/>; who rendered the services, or who billed them where that is not said.</param>
/// <param name="Peer">Peer group: kind of claim and taxonomy ("Professional/207Q00000X"), or the kind alone.</param>
/// <param name="Period">Day or week.</param>
/// <param name="StartDay">First day as <see cref="DateOnly.DayNumber"/>; weeks start on Monday.</param>
public sealed record ProviderPeriod(string Provider, string Peer, Period Period, int StartDay)
{
    /// <summary>
    /// The periods that a claim counts in, the narrowest peer group first. None for a claim without a day of service, and for
    /// replacements and voids: what they replace was counted.
    /// </summary>
    public static IReadOnlyList<ProviderPeriod> Of(Claim claim)
    {
        if (claim.Frequency != ClaimFrequency.Original || FirstDay(claim) is not { } day)
        {
            return [];
        }

        var provider = claim.RenderingProvider ?? claim.BillingProvider;
        var key = ProviderKey.Of(provider);
        string[] peers = provider.Taxonomy is { Length: > 0 } taxonomy ? [$"{claim.Kind}/{taxonomy}", $"{claim.Kind}"] : [$"{claim.Kind}"];
        (Period Length, int Start)[] periods = [(Period.Day, day.DayNumber), (Period.Week, day.DayNumber - (((int)day.DayOfWeek + 6) % 7))];
        return [.. peers.SelectMany(peer => periods.Select(period => new ProviderPeriod(key, peer, period.Length, period.Start)))];
    }

    private static DateOnly? FirstDay(Claim claim) => claim.ServiceFrom ?? claim.Lines.Select(line => line.From).Min();
}

public enum Period { Day, Week }
