using Claims.Contracts;

namespace Claims.Tracking.Summaries;

/// <summary>An origin of summaries in one text, where models have their hash: provider, a space, version. A space in the name of a provider is written %20, so that no two origins have one text.</summary>
public static class OriginName
{
    private const char Separator = ' ';

    public static string Of(SummaryOrigin origin) =>
        $"{origin.Provider.Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)}{Separator}{origin.Version}";

    /// <summary>The origin of a text.</summary>
    public static SummaryOrigin Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf(Separator, StringComparison.Ordinal);
        return at < 0
            ? throw new FormatException("The name of an origin has a provider, a space and a version.")
            : new SummaryOrigin(text[..at].Replace("%20", " ", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal), text[(at + 1)..]);
    }
}
