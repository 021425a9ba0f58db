using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>Changes of the claim as a whole that break a condition about it.</summary>
internal static class ClaimBreaks
{
    /// <summary>The claim as it is, its services so much earlier that it comes too late.</summary>
    public static BrokenClaim Late(Random random, Claim claim, int days, Difficulty difficulty)
    {
        var late = days + (difficulty == Difficulty.Easy ? 30 + random.Next(60) : 1);
        var earlier = claim.SubmittedOn!.Value.AddDays(-late).DayNumber - claim.ServiceTo!.Value.DayNumber;
        return BrokenClaim.Alone(claim with
        {
            ServiceFrom = claim.ServiceFrom!.Value.AddDays(earlier),
            ServiceTo = claim.ServiceTo.Value.AddDays(earlier),
            AdmissionDate = claim.AdmissionDate?.AddDays(earlier),
            DischargeDate = claim.DischargeDate?.AddDays(earlier),
            Member = claim.Member with { CoverageStart = claim.Member.CoverageStart!.Value.AddDays(Math.Min(earlier, 0)) },
            Lines = claim.Lines.Select(line => line with { From = line.From!.Value.AddDays(earlier), To = line.To!.Value.AddDays(earlier) }).ToList(),
            OtherPayers = claim.OtherPayers.Select(payer => payer with { PaidOn = payer.PaidOn?.AddDays(earlier) }).ToList(),
        });
    }

    /// <summary>Death or the end of cover before the service: by a day, or by weeks.</summary>
    public static BrokenClaim Outside(Random random, Claim claim, Difficulty difficulty)
    {
        var last = claim.ServiceFrom!.Value.AddDays(-(difficulty == Difficulty.Easy ? 10 + random.Next(80) : 1));
        return BrokenClaim.Alone(claim with
        {
            Member = random.Next(2) == 0 ? claim.Member with { DeathDate = last } : claim.Member with { CoverageEnd = last },
        });
    }

    /// <summary>A primary payer without what it paid; beside it, where it is less plain, a secondary one with its payment.</summary>
    public static BrokenClaim OtherPayer(Claim claim, Difficulty difficulty)
    {
        var silent = new OtherPayer { Responsibility = "P", PayerId = "OTHER", PayerName = "Other payer" };
        var second = new OtherPayer
        {
            Responsibility = "S", PayerId = "OTHER2", PayerName = "Second payer", Paid = Math.Round(claim.TotalCharge * 0.2m, 2), PaidOn = claim.ServiceTo!.Value.AddDays(1),
        };
        return BrokenClaim.Alone(claim with { OtherPayers = difficulty == Difficulty.Medium ? [silent, second] : [silent] });
    }
}
