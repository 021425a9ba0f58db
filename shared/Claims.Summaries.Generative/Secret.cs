namespace Claims.Summaries.Generative;

/// <summary>A secret that is given as a setting or as a file of its own.</summary>
internal static class Secret
{
    /// <returns>Null where neither is given.</returns>
    public static string? Read(string? value, string? file) => file is { Length: > 0 } ? File.ReadAllText(file).Trim() : value is { Length: > 0 } ? value : null;
}
