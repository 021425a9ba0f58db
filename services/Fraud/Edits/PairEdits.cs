using Claims.Fraud.History;

namespace Claims.Fraud.Edits;

/// <summary>Services of one day against procedure-to-procedure edits.</summary>
internal static class PairEdits
{
    /// <summary>Two services that nothing allows together.</summary>
    public const double NotAllowed = 2.5;

    /// <summary>Two services that a modifier would have told apart, without it.</summary>
    public const double WithoutModifier = 1.5;

    /// <summary>For each line what is against it; where nothing is, that it passed, or that no table speaks for it.</summary>
    public static IEnumerable<EditFinding> Of(List<EditedLine> lines, List<BilledLine> others, ServiceSetting setting, EditTables tables)
    {
        foreach (var line in lines)
        {
            var services = lines.Where(own => own.Number != line.Number && own.Day == line.Day).Select(own => (own.Code, own.Modifiers, ClaimId: (string?)null))
                .Concat(others.Where(other => other.Day == line.Day).Select(other => (other.Code, Modifiers: (IReadOnlyList<string>)other.Modifiers.Split(' '), ClaimId: (string?)other.ClaimId)));
            var found = services.Select(other => Judge(line, other, setting, tables)).OfType<EditFinding>().DistinctBy(finding => finding.Text).ToList();
            if (found.Count == 0)
            {
                found.Add(tables.HasPairs(line.Code, setting, line.Day)
                    ? new EditFinding(EditKind.Pair, EditOutcome.Passed, line.Number, $"{line.Code} stands beside nothing that excludes it")
                    : new EditFinding(EditKind.Pair, EditOutcome.NotCovered, line.Number, $"no table has pairs of {line.Code} for this day"));
            }

            foreach (var finding in found)
            {
                yield return finding;
            }
        }
    }

    /// <summary>Within a claim the service in column 2 is at fault, against another claim the one that comes later, whichever column it is in.</summary>
    private static EditFinding? Judge(EditedLine line, (string Code, IReadOnlyList<string> Modifiers, string? ClaimId) other, ServiceSetting setting, EditTables tables)
    {
        if ((tables.Pair(other.Code, line.Code, setting, line.Day) ?? (other.ClaimId is null ? null : tables.Pair(line.Code, other.Code, setting, line.Day))) is not { } pair)
        {
            return null;
        }

        var beside = $"{pair.Column2} is part of {pair.Column1} on the same day{(other.ClaimId is null ? "" : $", claim {other.ClaimId}")}";
        if (pair.Modifier == ModifierIndicator.NotAllowed)
        {
            return new EditFinding(EditKind.Pair, EditOutcome.Broken, line.Number, $"{beside}; no modifier allows both", NotAllowed);
        }

        return NcciModifiers.Excuse(line.Modifiers.Concat(other.Modifiers))
            ? new EditFinding(EditKind.Pair, EditOutcome.Excused, line.Number, $"{beside}, but a modifier says that they are distinct")
            : new EditFinding(EditKind.Pair, EditOutcome.Broken, line.Number, $"{beside}, and no modifier says that they are distinct", WithoutModifier);
    }
}
