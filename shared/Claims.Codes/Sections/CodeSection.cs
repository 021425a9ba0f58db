namespace Claims.Codes.Sections;

/// <summary>A stretch of a code system that holds one kind of service, named in our own words.</summary>
/// <param name="First">First code, compared as ordinal text on the bound's length.</param>
/// <param name="Last">Last code, included.</param>
/// <param name="Kind">Kind of service, lower case with hyphens.</param>
/// <param name="Words">What services of this section are about, for codes without a description.</param>
public sealed record CodeSection(string First, string Last, string Kind, string Words)
{
    public bool Contains(string code) =>
        code.Length >= First.Length
        && string.CompareOrdinal(code, 0, First, 0, First.Length) >= 0
        && string.CompareOrdinal(code, 0, Last, 0, Last.Length) <= 0;
}
