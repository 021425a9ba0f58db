using Claims.Contracts;
using Claims.Fraud.History;

namespace Claims.Fraud.Detection;

/// <summary>
/// Services billed again under another claim: the same line, or one with the units, the provider or the date changed.
/// A service that merely repeats (therapy, monthly rental, recurring laboratory tests) is no evidence.
/// </summary>
public static class RepeatedServices
{
    /// <summary>Same member, provider, code, day, units, modifiers and tooth.</summary>
    public const double IdenticalLine = 6;

    /// <summary>Same member, provider, code and day; units or modifiers differ.</summary>
    public const double OtherUnits = 2.5;

    /// <summary>Same member, code, day and units; another provider bills it.</summary>
    public const double OtherProvider = 2;

    /// <summary>Same member, provider, code and units and nearly the same charge a few days off, and no further time nearby.</summary>
    public const double OtherDay = 0.7;

    /// <summary>The same from another provider: second opinions and referrals look so too.</summary>
    public const double OtherProviderAndDay = 0.4;

    /// <summary>Charges that differ by a larger share are two services.</summary>
    private const double NearCharge = 0.05;

    /// <summary>Identical, but a modifier states that the service was done again.</summary>
    public const double StatedRepeat = 0.5;

    /// <summary>
    /// Modifiers that state a repeated or distinct service: 59, 76, 77, 91 and the X{EPSU} subsets of 59 (CMS NCCI policy manual, chapter I).
    /// </summary>
    private static readonly string[] s_repeatModifiers = ["59", "76", "77", "91", "XE", "XP", "XS", "XU"];

    /// <summary>For each line that resembles one billed before, the strongest resemblance.</summary>
    /// <param name="claim">The claim; a void bills nothing and repeats nothing.</param>
    /// <param name="history">Lines of other claims, at least <paramref name="nearDays"/> days to both sides.</param>
    /// <param name="nearDays">Most days between a service and its copy with the date changed.</param>
    public static IEnumerable<Evidence> Of(Claim claim, ClaimHistory history, int nearDays)
    {
        if (claim.Frequency == ClaimFrequency.Void || history.Lines.Count == 0)
        {
            yield break;
        }

        foreach (var line in BilledLines.Of(claim))
        {
            var alike = history.Lines
                .Where(other => other.Code == line.Code && other.Kind == line.Kind)
                .Where(other => !line.IsVague || (line.ChargeCents > 0 && other.ChargeCents == line.ChargeCents))
                .ToList();
            var strongest = SameDay(claim, line, alike) ?? Shifted(claim, line, alike, nearDays);
            if (strongest is not null)
            {
                yield return strongest;
            }
        }
    }

    private static Evidence? SameDay(Claim claim, BilledLine line, List<BilledLine> alike)
    {
        var sameDay = alike.Where(other => other.Day == line.Day && other.Tooth == line.Tooth).ToList();
        var sameProvider = sameDay.Where(other => other.Provider == line.Provider).ToList();
        var identical = sameProvider.Find(other => other.UnitsThousandths == line.UnitsThousandths && other.Modifiers == line.Modifiers);
        if (identical is not null)
        {
            return IsStatedRepeat(line)
                ? Found(claim, line, "REPEAT_STATED", "Same service, provider, day, units and repeat modifier as in claim", identical, StatedRepeat)
                : Found(claim, line, "DUPLICATE_LINE", "Same service, provider, day and units as in claim", identical, IdenticalLine);
        }

        // Sides and parts of the body are told apart by modifiers: left and right are two services.
        var otherUnits = sameProvider.Find(other => other.Modifiers == line.Modifiers && !IsStatedRepeat(line));
        if (otherUnits is not null)
        {
            return Found(claim, line, "DUPLICATE_OTHER_UNITS", "Same service, provider and day with other units as in claim", otherUnits, OtherUnits);
        }

        var otherProvider = sameDay.Find(other =>
            other.Provider != line.Provider && other.UnitsThousandths == line.UnitsThousandths && other.Modifiers == line.Modifiers);
        return otherProvider is not null && !IsStatedRepeat(line)
            ? Found(claim, line, "DUPLICATE_OTHER_PROVIDER", "Same service, day and units from another provider as in claim", otherProvider, OtherProvider)
            : null;
    }

    private static Evidence? Shifted(Claim claim, BilledLine line, List<BilledLine> alike, int nearDays)
    {
        var near = alike.Where(other => other.Day != line.Day && Math.Abs(other.Day - line.Day) <= nearDays).ToList();

        // Two or more near ones make a series, which is how therapy is billed; one alone may be a copy.
        if (near is not [var copy] || copy.UnitsThousandths != line.UnitsThousandths || copy.Modifiers != line.Modifiers || !IsNearCharge(copy, line))
        {
            return null;
        }

        var apart = Math.Abs(copy.Day - line.Day);
        return copy.Provider == line.Provider
            ? Found(claim, line, "DUPLICATE_OTHER_DAY", $"Same service, provider and units at nearly the same charge {apart} days apart as in claim", copy, OtherDay)
            : Found(claim, line, "DUPLICATE_OTHER_PROVIDER_AND_DAY", $"Same service and units at nearly the same charge from another provider {apart} days apart as in claim", copy, OtherProviderAndDay);
    }

    private static bool IsNearCharge(BilledLine a, BilledLine b) =>
        Math.Abs(a.ChargeCents - b.ChargeCents) <= NearCharge * Math.Max(Math.Abs(a.ChargeCents), Math.Abs(b.ChargeCents));

    private static bool IsStatedRepeat(BilledLine line) => line.Modifiers.Split(' ').Intersect(s_repeatModifiers).Any();

    private static Evidence Found(Claim claim, BilledLine line, string code, string text, BilledLine other, double logOdds) =>
        new(EvidenceFamily.Duplicate, code, $"{text} {other.ClaimId}", logOdds, claim.Lines[line.Position].Number);
}
