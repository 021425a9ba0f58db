using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation.Billing;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>Changes of one line that break a condition of it. Null where the difficulty asks for something that the claim does not allow.</summary>
internal static class LineBreaks
{
    private static readonly string[] AllPlaces = ["11", "12", "21", "22", "23", "24", "31", "32", "65", "81"];
    private static readonly string[] OtherModifiers = ["LT", "RT", "KX", "GC", "GA"];

    /// <summary>More units than allowed, at the charge that so many units have; hard ones are as many as elsewhere are usual.</summary>
    public static BrokenClaim? Units(Random random, Claim claim, int at, PlannedService service, decimal max, Difficulty difficulty)
    {
        var limit = (int)max;
        var usual = Math.Max(service.Entry.MostUnits, limit + 1);
        var units = difficulty switch
        {
            Difficulty.Easy => (2 * limit) + 1 + random.Next((2 * limit) + 1),
            Difficulty.Medium => limit + 1,
            _ => limit + 1 + random.Next(usual - limit),
        };
        return With(claim, at, line => line with { Units = units, Charge = LineBuilder.Charge(random, service.Entry, units) });
    }

    /// <summary>No number at all, or one that stands on another line.</summary>
    public static BrokenClaim? Authorization(Random random, Claim claim, int at, Difficulty difficulty)
    {
        var bare = claim with { PriorAuthorization = null };
        if (difficulty != Difficulty.Medium)
        {
            return BrokenClaim.Alone(bare);
        }

        return claim.Lines.Count < 2
            ? null
            : With(bare, (at + 1) % claim.Lines.Count, line => line with { PriorAuthorization = ClaimComposer.AuthorizationNumber(random) });
    }

    /// <summary>The whole claim elsewhere, or this line only; hard ones at another place where the service is usual.</summary>
    public static BrokenClaim? Place(Random random, Claim claim, int at, PlannedService service, Condition.PlaceOfServiceIn allowed, Difficulty difficulty)
    {
        var candidates = (difficulty == Difficulty.Hard ? service.Entry.Places : AllPlaces).Except(allowed.Codes).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var place = random.One(candidates);
        return difficulty == Difficulty.Medium && claim.Lines.Count > 1
            ? With(claim, at, line => line with { PlaceOfService = place })
            : BrokenClaim.Alone(claim with { PlaceOfService = place, Lines = claim.Lines.Select(line => line with { PlaceOfService = place }).ToList() });
    }

    /// <summary>Without modifiers, or with another one.</summary>
    public static BrokenClaim? Modifier(Random random, Claim claim, int at, Condition.ModifierRequired demand, Difficulty difficulty)
    {
        IReadOnlyList<string> modifiers = difficulty == Difficulty.Medium ? [random.One(OtherModifiers.Except(demand.Modifiers).ToList())] : [];
        return With(claim, at, line => line with { Modifiers = modifiers });
    }

    private static BrokenClaim With(Claim claim, int at, Func<ServiceLine, ServiceLine> change)
    {
        var lines = claim.Lines.ToList();
        lines[at] = change(lines[at]);
        return BrokenClaim.Alone(claim with { Lines = lines, TotalCharge = lines.Sum(line => line.Charge) });
    }
}
