namespace Claims.Codes.Building;

/// <summary>One row of a published table. Descriptions are not shipped.</summary>
/// <param name="ShortDescription">Empty where the table has none of its own.</param>
/// <param name="Coverage">HCPCS coverage code, or 0.</param>
public sealed record DescribedCode(
    string Code, string Description, bool IsBillable = true, string ShortDescription = "", byte Coverage = 0, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>
    /// Medicare manual sections that the HCPCS table names for the code: of the Coverage Issues Manual ("CIM 60-9") and of the Medicare Carriers Manual ("MCM
    /// 2049"). The table writes one section in several ways; here each has one.
    /// </summary>
    public IReadOnlyList<string> ManualSections { get; init; } = [];
}
