namespace Claims.ClauseModel.Simulation.Billing;

/// <summary>Which services stand on one claim: of one specialty and kind, with a place in common, most of them for the same condition.</summary>
internal static class ServiceGroupDraw
{
    private const int Tries = 12;

    /// <summary>The first service, and up to so many others, in any order.</summary>
    public static List<PlannedService> Around(Random random, PolicyPlan plan, PlannedService first, int others)
    {
        var chosen = new List<PlannedService> { first };
        var colleagues = plan.Of(first.Entry.Specialty);
        for (var i = 0; colleagues is not null && i < Tries && chosen.Count <= others; i++)
        {
            var other = colleagues.One(random);
            var sameCondition = other.Entry.DiagnosisGroup == first.Entry.DiagnosisGroup;
            if ((sameCondition || random.NextDouble() < 0.3) && StandsBeside(other, chosen))
            {
                chosen.Add(other);
            }
        }

        random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(chosen));
        return chosen;
    }

    /// <summary>Whether they can be on one claim: of one kind, at one place, no service twice.</summary>
    public static bool StandsBeside(PlannedService other, IReadOnlyList<PlannedService> chosen) =>
        chosen.All(service => service.Entry.Code != other.Entry.Code && service.Entry.Kind == other.Entry.Kind)
        && (other.Places.Count == 0 || ClaimComposer.CommonPlaces([.. chosen, other]).Count > 0);

    /// <summary>Lines beside the first: as many claims have none as one, two, three or four.</summary>
    public static int Others(Random random) => random.Next(5);
}
