using Claims.Contracts;
using Claims.Fraud.History;

namespace Claims.Fraud.Detection;

/// <summary>A member in two places at once: in a hospital bed and elsewhere, or seen in person in two states on one day.</summary>
public static class ImpossiblePresence
{
    public const double InTwoBeds = 3;
    public const double AwayFromBed = 2;

    /// <summary>Weak: people live near state lines.</summary>
    public const double InTwoStates = 0.7;

    /// <summary>CMS places of service where the member comes in person from home: office, home, assisted living, urgent care, independent clinic.</summary>
    private static readonly HashSet<string> s_outside = ["11", "12", "13", "20", "49"];

    public static IEnumerable<Evidence> Of(Claim claim, ClaimHistory history)
    {
        if (history.Lines.Count == 0 && history.Stays.Count == 0)
        {
            yield break;
        }

        var provider = ProviderKey.Of(claim.BillingProvider);
        var stay = InpatientStay.Of(claim);
        if (stay is not null && history.Stays.FirstOrDefault(other => other.Provider != provider && ShareNight(stay, other)) is { } bed)
        {
            yield return Found("STAYS_OVERLAP", $"In a bed of another facility on the same night, claim {bed.ClaimId}", InTwoBeds, null);
        }

        if (stay is not null && history.Lines.FirstOrDefault(line => IsSeenOutside(line, stay)) is { } visit)
        {
            yield return Found("SEEN_DURING_STAY", $"Seen elsewhere during this stay, claim {visit.ClaimId}", AwayFromBed, null);
        }

        foreach (var line in BilledLines.Of(claim).Where(_ => claim.Frequency != ClaimFrequency.Void))
        {
            var number = claim.Lines[line.Position].Number;
            if (history.Stays.FirstOrDefault(other => IsSeenOutside(line, other)) is { } elsewhere)
            {
                yield return Found("SEEN_DURING_STAY", $"In a hospital bed on the day of service, claim {elsewhere.ClaimId}", AwayFromBed, number);
            }

            if (history.Lines.FirstOrDefault(other => IsOtherState(line, other)) is { } far)
            {
                yield return Found("SEEN_IN_TWO_STATES", $"Seen in person in another state on the same day, claim {far.ClaimId}", InTwoStates, number);
            }
        }
    }

    private static bool ShareNight(InpatientStay a, InpatientStay b) =>
        Math.Max(a.Admitted, b.Admitted) < Math.Min(a.Discharged, b.Discharged);

    private static bool IsSeenOutside(BilledLine line, InpatientStay stay) =>
        IsInPerson(line) && line.Provider != stay.Provider && stay.HoldsWhole(line.Day);

    private static bool IsOtherState(BilledLine line, BilledLine other) =>
        IsInPerson(line)
        && IsInPerson(other)
        && line.Day == other.Day
        && line.State is not null
        && other.State is not null
        && line.State != other.State;

    private static bool IsInPerson(BilledLine line) =>
        line.Kind == nameof(ClaimKind.Professional) && line.Place is not null && s_outside.Contains(line.Place);

    private static Evidence Found(string code, string text, double logOdds, int? lineNumber) =>
        new(EvidenceFamily.Dates, code, text, logOdds, lineNumber);
}
