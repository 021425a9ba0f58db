using Claims.Codes;
using Claims.Contracts;

namespace Claims.Ingest.Validation;

/// <summary>
/// Service and procedure codes are built like codes of their system. One that is missing from a table is a warning only: procedure code
/// sets change every quarter, and a table that lags must not stop payment.
/// </summary>
internal static class ProcedureRules
{
    public static IEnumerable<Fault> Check(Claim claim, ICodeCatalogue codes)
    {
        for (var i = 0; i < claim.Procedures.Count; i++)
        {
            var procedure = claim.Procedures[i];
            if (Judge(procedure.System, procedure.Code, $"/procedures/{i}/code", codes) is { } fault)
            {
                yield return fault;
            }
        }

        for (var i = 0; i < claim.Lines.Count; i++)
        {
            var line = claim.Lines[i];
            if (Judge(line.System, line.Code, $"/lines/{i}/code", codes) is { } fault)
            {
                yield return fault;
            }

            if (line.RevenueCode is { } revenue && !CodeShapes.Fits(CodeSystem.Revenue, revenue))
            {
                yield return new Fault(FaultCodes.ProcedureShape, $"/lines/{i}/revenueCode", $"is not {CodeShapes.Describe(CodeSystem.Revenue)}");
            }
        }
    }

    private static Fault? Judge(CodeSystem system, string code, string path, ICodeCatalogue codes)
    {
        if (!CodeShapes.Fits(system, code))
        {
            return new Fault(FaultCodes.ProcedureShape, path, $"is not {CodeShapes.Describe(system)}");
        }

        return codes.Knows(system) && !codes.Exists(system, code, on: null)
            ? new Fault(FaultCodes.ProcedureUnknown, path, $"does not stand in the table of {system} codes", IsWarning: true)
            : null;
    }
}
