using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>One line again on later days, as series of treatments are billed.</summary>
internal static class RepeatedVisits
{
    /// <summary>Share of professional claims with a series of the same treatment.</summary>
    private const double Share = 0.08;

    /// <summary>The claim, now and then with a series of one of its lines; the series' further lines stand at the end.</summary>
    public static Claim Sometimes(Random random, Claim claim) => claim.Kind == ClaimKind.Professional && random.NextDouble() < Share
        ? Of(random, claim, random.Next(claim.Lines.Count), 2 + random.Next(3))
        : claim;

    /// <summary>The claim with its line at the index so many times in all, on days that follow one another by up to three days; numbers and total anew.</summary>
    public static Claim Of(Random random, Claim claim, int index, int times)
    {
        var lines = claim.Lines.ToList();
        var day = lines[index].From!.Value;
        for (var i = 1; i < times; i++)
        {
            day = day.AddDays(1 + random.Next(3));
            lines.Add(lines[index] with { From = day, To = day });
        }

        var last = lines.Max(line => line.From!.Value);
        var later = last.DayNumber - claim.ServiceTo!.Value.DayNumber;
        return Numbered(claim, lines) with
        {
            ServiceTo = later > 0 ? last : claim.ServiceTo,
            SubmittedOn = later > 0 ? claim.SubmittedOn!.Value.AddDays(later) : claim.SubmittedOn,
        };
    }

    /// <summary>The claim with these lines, numbered from one, and their total.</summary>
    public static Claim Numbered(Claim claim, IReadOnlyList<ServiceLine> lines) => claim with
    {
        Lines = lines.Select((line, i) => line with { Number = i + 1 }).ToList(),
        TotalCharge = lines.Sum(line => line.Charge),
    };
}
