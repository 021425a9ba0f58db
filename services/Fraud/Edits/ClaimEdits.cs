using Claims.Contracts;
using Claims.Fraud.History;

namespace Claims.Fraud.Edits;

/// <summary>Holds a claim against the edits, together with what the same provider billed for the same member on the same days in other claims.</summary>
public static class ClaimEdits
{
    /// <summary>For each line with a HCPCS code one finding of units and at least one of pairs. A void bills nothing.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="others">The member's lines of other claims that are in force.</param>
    /// <param name="tables">What is loaded.</param>
    public static IReadOnlyList<EditFinding> Of(Claim claim, IReadOnlyList<BilledLine> others, EditTables tables)
    {
        var lines = claim.Frequency == ClaimFrequency.Void ? [] : EditedLine.Of(claim);
        if (lines.Count == 0)
        {
            return [];
        }

        if (tables.Files.Count == 0 || ServiceSettings.Of(claim) is not { } setting)
        {
            var why = tables.Files.Count == 0 ? "no table is loaded" : "no table is for claims of this kind";
            return [.. lines.SelectMany(line => Enum.GetValues<EditKind>().Select(kind => new EditFinding(kind, EditOutcome.NotCovered, line.Number, why)))];
        }

        var provider = ProviderKey.Of(claim.BillingProvider);
        var same = others.Where(other => other.Provider == provider && other.Kind == claim.Kind.ToString()).ToList();
        return [.. UnitEdits.Of(lines, same, setting, tables), .. PairEdits.Of(lines, same, setting, tables)];
    }
}
