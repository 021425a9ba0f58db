using Claims.ClauseModel.Policies;
using Claims.ClauseModel.Simulation.Billing;
using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Planting;

/// <summary>A diagnosis that the clause does not accept: of another condition, or, harder, of the service's own sort.</summary>
internal static class DiagnosisBreaks
{
    public static BrokenClaim? Break(PlantingSite site, Claim claim, int at, PlannedService service, Condition.DiagnosisIn accepted, Difficulty difficulty)
    {
        var own = site.Plan.Tables.Diagnoses[service.Entry.DiagnosisGroup];
        var candidates = (difficulty == Difficulty.Easy ? site.Plan.Tables.Diagnoses.Values.SelectMany(codes => codes).Except(own) : own)
            .Where(code => !accepted.Ranges.Any(range => range.Contains(code)))
            .ToList();
        if (candidates.Count == 0 || claim.Lines[at].DiagnosisPointers.Count == 0)
        {
            return null;
        }

        return BrokenClaim.Alone(Replaced(claim, at, site.Random.Early(candidates)));
    }

    /// <summary>The claim whose line points to this diagnosis alone; diagnoses that no line points to any more are gone.</summary>
    private static Claim Replaced(Claim claim, int at, string code)
    {
        var pointed = claim.Lines
            .Select((line, i) => i == at ? [code] : line.DiagnosisPointers.Select(pointer => claim.Diagnoses[pointer - 1].Code).ToList())
            .ToList();
        var codes = pointed.SelectMany(list => list).Distinct().ToList();
        return claim with
        {
            Diagnoses = codes.Select((diagnosis, i) => new Diagnosis(i + 1, diagnosis, CodeSystem.Icd10Cm, i == 0 ? DiagnosisKind.Principal : DiagnosisKind.Secondary)).ToList(),
            Lines = claim.Lines.Select((line, i) => line with { DiagnosisPointers = pointed[i].Select(diagnosis => codes.IndexOf(diagnosis) + 1).ToList() }).ToList(),
        };
    }
}
