using Claims.Codes;
using Claims.Contracts;

namespace Claims.Ingest.Validation;

/// <summary>Diagnoses are built like codes of their system and stand in its table.</summary>
internal static class DiagnosisRules
{
    public static IEnumerable<Fault> Check(Claim claim, ICodeCatalogue codes)
    {
        for (var i = 0; i < claim.Diagnoses.Count; i++)
        {
            var diagnosis = claim.Diagnoses[i];
            if (!CodeShapes.Fits(diagnosis.System, diagnosis.Code))
            {
                yield return new Fault(FaultCodes.DiagnosisShape, $"/diagnoses/{i}/code", $"is not {CodeShapes.Describe(diagnosis.System)}");
            }
            else if (codes.Knows(diagnosis.System) && !codes.Exists(diagnosis.System, diagnosis.Code, on: null))
            {
                yield return new Fault(FaultCodes.DiagnosisUnknown, $"/diagnoses/{i}/code", $"does not exist in {diagnosis.System}");
            }
        }
    }
}
