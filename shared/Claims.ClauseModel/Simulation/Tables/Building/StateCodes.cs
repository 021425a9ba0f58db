namespace Claims.ClauseModel.Simulation.Tables.Building;

/// <summary>Social Security Administration's state codes, as Medicare files have them (DE-SynPUF codebook, SP_STATE_CODE).</summary>
internal static class StateCodes
{
    /// <summary>Codes 01 to 54; the ones that are no state in this file are empty.</summary>
    private static readonly string[] States =
    [
        "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN",
        "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "",
        "VA", "WA", "WV", "WI", "WY", "",
    ];

    /// <returns>Two letters, or empty for a code that is no state.</returns>
    public static string Of(string code) => int.TryParse(code, out var number) && number >= 1 && number <= States.Length ? States[number - 1] : "";
}
