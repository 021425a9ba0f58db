using System.Xml;

namespace Claims.Cli.Charts;

/// <summary>Text for XML.</summary>
internal static class XmlText
{
    /// <summary>The text with a sign in place of each character that XML cannot hold, which no escape helps.</summary>
    public static string Of(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\ufffd"));
}
