using Claims.Contracts;

namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>
/// The faults of one level of a transaction (header, billing provider, subscriber, patient, claim). A claim answers for those of every level it lies
/// in. The number kept is bounded, per level and per submission.
/// </summary>
/// <param name="max">Most faults kept at this level.</param>
public sealed class FaultScope(FaultBudget budget, int max = 100)
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Whether a claim lies within, which then carries these faults.</summary>
    public bool HasClaim { get; set; }

    /// <summary>Keeps a fault, or once says that there are more. A warning that is one too many is dropped: it must not reject.</summary>
    /// <returns>False where the fault itself was not kept.</returns>
    public bool Add(Fault fault)
    {
        if (budget.TryTake(fault) && _faults.Count < max)
        {
            _faults.Add(fault);
            return true;
        }

        if (!fault.IsWarning && (_faults.Count == 0 || _faults[^1] != FaultBudget.FurtherFaults))
        {
            _faults.Add(FaultBudget.FurtherFaults);
        }

        return false;
    }
}

/// <summary>How many faults one submission may list in all: enough to repair it by, and no way to fill the memory.</summary>
public sealed class FaultBudget
{
    private const int MaxFaults = 50_000;

    private int _faults;
    private int _warnings;

    /// <summary>Stands where faults are no longer listed one by one; rejects like them.</summary>
    public static Fault FurtherFaults { get; } =
        new(FaultCodes.TooLarge, "submission", "There are more faults than are listed. Repair those that are and submit again.");

    /// <summary>Whether so much is wrong that looking for more serves nobody.</summary>
    public bool IsSpent => _faults >= MaxFaults;

    public bool TryTake(Fault fault) => fault.IsWarning ? ++_warnings <= MaxFaults : ++_faults <= MaxFaults;
}
