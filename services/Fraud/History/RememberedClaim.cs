using Claims.Contracts;

namespace Claims.Fraud.History;

/// <summary>What history needs of a claim, worked out once.</summary>
public sealed record RememberedClaim
{
    /// <summary>Most days of a stay that are looked through; a longer one is a mistake in a date.</summary>
    private const int LongestStay = 400;

    public required string ClaimId { get; init; }
    public required long Member { get; init; }
    public required long Number { get; init; }

    /// <summary>Number of the claim that this one replaces or voids.</summary>
    public required long? Replaced { get; init; }

    public required bool IsVoid { get; init; }
    public required IReadOnlyList<BilledLine> Lines { get; init; }
    public required InpatientStay? Stay { get; init; }

    public static RememberedClaim Of(Claim claim) => new()
    {
        ClaimId = claim.Key.Id,
        Member = MemberKey.Of(claim.Member),
        Number = NumberKey.Of(claim),
        Replaced = NumberKey.Replaced(claim),
        IsVoid = claim.Frequency == ClaimFrequency.Void,
        Lines = BilledLines.Of(claim),
        Stay = InpatientStay.Of(claim),
    };

    /// <summary>The days of other claims that matter to this one: its own, <paramref name="nearDays"/> around each, and those of its stay.</summary>
    public IReadOnlyList<DayRange> Days(int nearDays)
    {
        var days = Lines.Select(line => line.Day).Distinct().Select(day => new DayRange(day - nearDays, day + nearDays)).ToList();
        if (Stay is { } stay)
        {
            days.Add(new DayRange(stay.Admitted, Math.Min(stay.Discharged, stay.Admitted + LongestStay)));
        }

        return days;
    }
}
