using System.Text;

namespace Claims.Codes.Building;

/// <summary>
/// The text of the Medicaid NCCI coding policy manual (CMS), sentence by sentence. Used to learn how words go together while training; no sentence
/// of it is shipped.
/// </summary>
public static class CodingManual
{
    /// <exception cref="FileNotFoundException">The manual is not in the folder.</exception>
    public static IReadOnlyList<string> Sentences(string directory)
    {
        var text = new StringBuilder();
        foreach (var line in GzipLines.Read(directory, "*ncci*manual*.txt.gz").Where(line => !line.StartsWith("===", StringComparison.Ordinal)))
        {
            text.Append(line).Append(' ');
        }

        return text.ToString().Split(['.', ';', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
