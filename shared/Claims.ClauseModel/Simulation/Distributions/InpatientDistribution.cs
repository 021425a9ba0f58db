using System.Globalization;

using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>
/// Hospital stays: the group first, then, each given the group, who is treated, why, how, for how long and for how much. Diagnoses that the
/// drawn sex cannot have are drawn again.
/// </summary>
internal sealed class InpatientDistribution(IReadOnlyDictionary<string, BackOffTable> tables, IReadOnlyList<UsualAmount> amounts)
{
    private const int MostTries = 50;

    private readonly int[] _upTo = RunningTotals(amounts);

    /// <summary>Spread of charges within one group, over all groups: the root of the mean square.</summary>
    public double ChargeSpread { get; } = UsualAmount.PooledSpread(amounts);

    public InpatientStay Draw(Random random)
    {
        var group = Group(random);
        var principal = tables[TableNames.Principal].Draw(random, group.Of, group.Group);
        var (age, sex) = Person(random, group.Group, principal);
        var procedure = tables[TableNames.Procedure].Draw(random, group.Of, group.Group);
        return new InpatientStay(
            group.Of,
            principal,
            Secondary(random, group, principal, sex),
            procedure == TableNames.None ? [] : [procedure],
            Bucket.Draw(random, tables[TableNames.Days].Draw(random, group.Of, group.Group)),
            group.Draw(random),
            age,
            sex);
    }

    private UsualAmount Group(Random random)
    {
        var found = Array.BinarySearch(_upTo, random.Next(_upTo[^1]) + 1);
        return amounts[found >= 0 ? found : ~found];
    }

    /// <summary>Somebody of the category who can have the diagnosis; where the category treats one sex only, so does this.</summary>
    private (int Age, Sex Sex) Person(Random random, string category, string principal)
    {
        var person = PersonCell.Draw(random, tables[TableNames.Person].Draw(random, category));
        return DiagnosisSex.Of(principal) is var needed && needed == Sex.Unknown ? person : person with { Sex = needed };
    }

    private List<string> Secondary(Random random, UsualAmount group, string principal, Sex sex)
    {
        var count = int.Parse(tables[TableNames.SecondaryCount].Draw(random, group.Group), CultureInfo.InvariantCulture);
        var drawn = new List<string>();
        for (var attempt = 0; drawn.Count < count && attempt < MostTries; attempt++)
        {
            var code = tables[TableNames.Secondary].Draw(random, group.Of, group.Group, BackOffTable.All);
            if (code != principal && DiagnosisSex.Fits(code, sex) && !drawn.Contains(code))
            {
                drawn.Add(code);
            }
        }

        return drawn;
    }

    private static int[] RunningTotals(IReadOnlyList<UsualAmount> amounts)
    {
        var sum = 0;
        return amounts.Select(group => sum += group.Claims).ToArray();
    }
}
