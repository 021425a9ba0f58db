namespace Claims.ClauseModel.Simulation.Wording;

/// <summary>Puts a family of services into a sentence: its words, and its codes between commas or in brackets.</summary>
internal static class Mentions
{
    /// <summary>The template with {W}, {w} and {e} filled in.</summary>
    public static string Fill(Random random, string template, ServiceFamily family)
    {
        var (topic, bracketed) = (random.Next(2) == 0 ? family.Topic : family.OtherTopic, random.Next(3) == 0);
        var end = bracketed ? $"{topic} ({Codes(family, "–")})" : $"{topic}, {Codes(family, " to ")}";
        var within = bracketed ? end : $"{end},";
        return template
            .Replace("{W}", Capitalised(within), StringComparison.Ordinal)
            .Replace("{w}", within, StringComparison.Ordinal)
            .Replace("{e}", end, StringComparison.Ordinal);
    }

    /// <summary>The services with their codes, for the end of a sentence.</summary>
    public static string AtEnd(Random random, ServiceFamily family) => Fill(random, "{e}", family);

    public static string Capitalised(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Codes(ServiceFamily family, string to)
    {
        var range = family.Codes.First == family.Codes.Last ? family.Codes.First : $"{family.Codes.First}{to}{family.Codes.Last}";
        return !family.IsNumbered ? range : family.Codes.First == family.Codes.Last ? $"code {range}" : $"codes {range}";
    }
}
