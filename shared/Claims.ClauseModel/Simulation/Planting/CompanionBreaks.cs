using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Relations;
using Claims.ClauseModel.Simulation.Billing;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>Services billed apart that belong together: two on one claim, or one on a claim of the same day.</summary>
internal static class CompanionBreaks
{
    public static BrokenClaim? Break(PlantingSite site, Claim claim, int at, Condition.NotBilledWith others, Difficulty difficulty)
    {
        var random = site.Random;
        var line = claim.Lines[at];
        var companions = site.Plan.Services.Items
            .Where(service => LineFacts.HasServiceIn(PolicyPlan.LineOf(service.Entry), others.Services) && service.Entry.Code != line.Code)
            .ToList();
        if (companions.Count == 0)
        {
            return null;
        }

        if (difficulty == Difficulty.Hard)
        {
            var earlier = site.Tools.History.Of(random, random.One(companions).Entry, line.From!.Value, random.NextDouble() < 0.7 ? claim.BillingProvider.Id : null);

            // Conditions look at one claim only: they are asked about both services on one.
            var both = new ServiceLine { Number = claim.Lines.Count + 1, Code = earlier.Code, System = line.System, Charge = 0, From = earlier.Day, PlaceOfService = claim.PlaceOfService };
            return new BrokenClaim(claim, [earlier], claim with { Lines = [.. claim.Lines, both] });
        }

        var lines = claim.Lines.ToList();
        var codes = new List<string>(claim.Diagnoses.Select(diagnosis => diagnosis.Code));
        var count = difficulty == Difficulty.Easy ? Math.Min(2, companions.Count) : 1;
        foreach (var companion in companions.OrderBy(_ => random.Next()).Take(count))
        {
            var added = LineBuilder.Line(random, companion with { Diagnoses = codes }, 1, line.From!.Value, claim.PlaceOfService, codes);
            lines.Insert(random.Next(lines.Count + 1), added with { Modifiers = [] });
        }

        return BrokenClaim.Alone(RepeatedVisits.Numbered(claim, lines));
    }
}
