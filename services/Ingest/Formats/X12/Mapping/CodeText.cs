namespace Claims.Ingest.Formats.X12.Mapping;

/// <summary>Codes in the one way the canonical claim writes them.</summary>
public static class CodeText
{
    /// <summary>Without the decimals that some writers give to codes of digits: "1.00" is "1", "450.00" is "450".</summary>
    public static string Plain(string code)
    {
        var point = code.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && code[..point].All(char.IsAsciiDigit) && code[(point + 1)..].All(c => c == '0') ? code[..point] : code;
    }

    /// <summary>Upper case, without dots and blanks: ICD-9 and ICD-10 codes, HCPCS, CDT, DRG.</summary>
    public static string Canonical(string code) =>
        code.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>NUBC revenue code: four digits.</summary>
    public static string Revenue(string code) => Plain(code).PadLeft(4, '0');
}
