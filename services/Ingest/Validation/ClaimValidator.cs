using Claims.Codes;
using Claims.Contracts;

namespace Claims.Ingest.Validation;

/// <summary>Everything that can be wrong with a canonical claim by itself. Pure; every fault is found, each with its JSON Pointer in the claim.</summary>
public static class ClaimValidator
{
    /// <param name="today">Nothing may be dated after it.</param>
    public static IReadOnlyList<Fault> Validate(Claim claim, DateOnly today, ICodeCatalogue codes) =>
    [
        .. LineRules.Check(claim),
        .. ProviderRules.Check(claim),
        .. DiagnosisRules.Check(claim, codes),
        .. ProcedureRules.Check(claim, codes),
        .. DateRules.Check(claim, today),
        .. MoneyRules.Check(claim),
    ];
}
