using Claims.Ingest.Formats.X12.Reading;

namespace Claims.Ingest.Formats.X12.Acknowledgements;

/// <summary>
/// Writes the 999 (005010X231A1) for one functional group: what the grammar found in each transaction, by segment and element, and whether the
/// transaction is accepted (A), accepted with errors noted (E) or rejected (R).
/// </summary>
public static class ImplementationAcknowledgement
{
    private const int MaxNotes = 5;

    public static void Write(SegmentWriter writer, FunctionalGroup group, IReadOnlyList<ClaimOutcome> outcomes)
    {
        writer.BeginTransaction("999", "005010X231A1");
        writer.Add("AK1", SegmentWriter.Clean(group.FunctionalId, 2), Control(group.ControlNumber), SegmentWriter.Clean(group.Version, 12));
        var verdicts = group.Transactions.Select(t => WriteTransaction(writer, group, t, outcomes)).ToList();
        var accepted = verdicts.Count(v => v != 'R');
        var verdict = verdicts.Count == 0 || accepted == 0 ? "R"
            : accepted < verdicts.Count ? "P"
            : verdicts.Contains('E') || group.Notes.Count > 0 ? "E" : "A";
        string[] counts = [SegmentWriter.Number(group.StatedTransactions), SegmentWriter.Number(verdicts.Count), SegmentWriter.Number(accepted)];
        writer.Add("AK9", [verdict, .. counts, .. group.Notes.Distinct().Take(MaxNotes)]);
        writer.EndTransaction();
    }

    private static char WriteTransaction(SegmentWriter writer, FunctionalGroup group, Transaction transaction, IReadOnlyList<ClaimOutcome> outcomes)
    {
        var version = transaction.Version.Length > 0 ? transaction.Version : group.Version;
        writer.Add("AK2", SegmentWriter.Clean(transaction.SetId, 3), Control(transaction.ControlNumber), SegmentWriter.Clean(version, 35));
        var claim = 0;
        foreach (var segment in transaction.Faults.GroupBy(f => (f.Position, f.SegmentId, f.SegmentCode)).OrderBy(g => g.Key.Position))
        {
            writer.Add("IK3", SegmentWriter.Clean(segment.Key.SegmentId, 3), SegmentWriter.Number(segment.Key.Position), "", segment.Key.SegmentCode);
            while (claim + 1 < transaction.Claims.Count && transaction.Claims[claim + 1].Position <= segment.Key.Position)
            {
                claim++;
            }

            WriteContext(writer, transaction.Claims.Skip(claim).FirstOrDefault(), segment.First());
            foreach (var fault in segment.Where(f => f.Element > 0))
            {
                var place = fault.Part > 0 ? $"{fault.Element}:{fault.Part}" : SegmentWriter.Number(fault.Element);
                writer.Add("IK4", place, "", fault.ElementCode);
            }
        }

        var verdict = Verdict(transaction, outcomes);
        string[] codes = transaction.Faults.Count > 0 ? [.. transaction.Notes, "5"] : [.. transaction.Notes];
        writer.Add("IK5", [verdict.ToString(), .. codes.Distinct().Take(MaxNotes)]);
        return verdict;
    }

    // Which claim the segment is part of: the number is what a submitter can look up.
    private static void WriteContext(SegmentWriter writer, (int Position, string Number) claim, SyntaxFault fault)
    {
        if (!fault.Loop.StartsWith("23", StringComparison.Ordinal) && !fault.Loop.StartsWith("24", StringComparison.Ordinal))
        {
            return;
        }

        if (claim.Position <= fault.Position && SegmentWriter.Clean(claim.Number, 35) is { Length: > 0 } shown)
        {
            writer.Add("CTX", $"CLM01:{shown}");
        }
    }

    private static char Verdict(Transaction transaction, IReadOnlyList<ClaimOutcome> outcomes)
    {
        var claims = outcomes.Skip(transaction.FirstClaim).Take(transaction.Claims.Count).ToList();
        var isUnusable = claims.Count == 0
            ? transaction.Faults.Any(f => !f.Fault.IsWarning)
            : claims.TrueForAll(c => c.Parsed.Faults.Any(f => !f.IsWarning));
        return transaction.Notes.Count > 0 || isUnusable ? 'R' : transaction.Faults.Count > 0 ? 'E' : 'A';
    }

    private static string Control(string number) => SegmentWriter.Clean(number, 9) is { Length: > 0 } clean ? clean : "0";
}
