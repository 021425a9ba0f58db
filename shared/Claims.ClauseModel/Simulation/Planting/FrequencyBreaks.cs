using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Simulation.Billing;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>More services than a clause allows in some months: on the claim itself, or together with what the member had before.</summary>
internal static class FrequencyBreaks
{
    /// <summary>Most services allowed for which a claim can hold one more.</summary>
    public const int MostWithinClaim = 4;

    /// <summary>Most services allowed for which a history can hold all of them.</summary>
    public const int MostInHistory = 6;

    public static BrokenClaim? Break(PlantingSite site, Claim claim, int at, FaultTarget target, Condition.MaxPerMonths frequency, Difficulty difficulty)
    {
        var inHistory = site.Tools.Options.History && difficulty == Difficulty.Hard && frequency.Max <= MostInHistory
            && (!target.IsBlinded || frequency.Max > MostWithinClaim || site.Random.Next(2) == 0);
        if (inHistory)
        {
            return InHistory(site, claim, claim.Lines[at], target, frequency);
        }

        var times = frequency.Max + (difficulty == Difficulty.Easy ? 2 + site.Random.Next(2) : 1);
        return BrokenClaim.Alone(RepeatedVisits.Of(site.Random, claim, at, times));
    }

    /// <summary>As many services before as are allowed, at any distance within the months.</summary>
    private static BrokenClaim InHistory(PlantingSite site, Claim claim, ServiceLine line, FaultTarget target, Condition.MaxPerMonths frequency)
    {
        var random = site.Random;
        var history = new List<PriorService>();
        foreach (var gap in HistoryDraw.Gaps(random, frequency.Max, frequency.Months))
        {
            var again = random.NextDouble() < 0.7 || target.Services.Items.Count == 1;
            var entry = again ? target.Services.Items.First(service => service.Entry.Code == line.Code).Entry : target.Services.One(random).Entry;
            history.Add(site.Tools.History.Of(random, entry, line.From!.Value.AddDays(-gap), random.NextDouble() < 0.7 ? claim.BillingProvider.Id : null));
        }

        return BrokenClaim.After(claim, history);
    }
}
