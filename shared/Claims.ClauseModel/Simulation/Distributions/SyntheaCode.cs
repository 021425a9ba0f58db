using Claims.Contracts;

namespace Claims.ClauseModel.Simulation.Distributions;

/// <summary>A code with its system as the tables write it: <c>sct:185349003</c> (SNOMED CT) or <c>cvx:140</c> (vaccines).</summary>
internal static class SyntheaCode
{
    private const string Snomed = "sct";

    /// <param name="system">Address that FHIR gives the code system; its last part names it.</param>
    public static string Of(string system, string code) => $"{system[(system.LastIndexOf('/') + 1)..]}:{code}";

    public static (CodeSystem System, string Code) Parse(string cell)
    {
        var colon = cell.IndexOf(':', StringComparison.Ordinal);
        return (cell[..colon] == Snomed ? CodeSystem.Snomed : CodeSystem.Unknown, cell[(colon + 1)..]);
    }
}
