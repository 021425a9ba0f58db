using Claims.Contracts;

namespace Claims.Ingest.Validation;

/// <summary>There is a line, lines are numbered once, and they point to diagnoses that are there.</summary>
internal static class LineRules
{
    public static IEnumerable<Fault> Check(Claim claim)
    {
        if (claim.Lines.Count == 0)
        {
            yield return new Fault(FaultCodes.NoLines, "/lines", "has no service line; at least one is needed");
        }

        var sequences = claim.Diagnoses.Select(diagnosis => diagnosis.Sequence).ToHashSet();
        var numbers = new HashSet<int>();
        for (var i = 0; i < claim.Lines.Count; i++)
        {
            var line = claim.Lines[i];
            if (!numbers.Add(line.Number))
            {
                yield return new Fault(FaultCodes.LineNumberRepeated, $"/lines/{i}/number", $"{line.Number} numbers an earlier line as well");
            }

            for (var p = 0; p < line.DiagnosisPointers.Count; p++)
            {
                if (!sequences.Contains(line.DiagnosisPointers[p]))
                {
                    yield return new Fault(
                        FaultCodes.PointerInvalid, $"/lines/{i}/diagnosisPointers/{p}", $"points to diagnosis {line.DiagnosisPointers[p]}, which the claim does not have");
                }
            }
        }
    }
}
