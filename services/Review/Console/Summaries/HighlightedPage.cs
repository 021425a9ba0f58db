using System.Globalization;

using Claims.Summaries;

namespace Claims.Review.Console.Summaries;

/// <summary>A page of a document in parts: sentences with their weights, and what lies between them.</summary>
internal static class HighlightedPage
{
    /// <summary>Deepest shade: text on it still has a contrast of 4.5 to 1.</summary>
    private const double Deepest = 35;

    /// <param name="Start">In the document's text.</param>
    /// <param name="Weight">Null between sentences.</param>
    public readonly record struct Part(int Start, string Text, double? Weight);

    /// <param name="text">The whole document's.</param>
    /// <param name="page">From 1; pages end at form feeds.</param>
    public static IReadOnlyList<Part> Of(string text, SummarisedDocument document, int page)
    {
        var (from, to) = Bounds(text, page);
        var (parts, at) = (new List<Part>(), from);
        foreach (var sentence in document.Weights.Where(sentence => sentence.Start >= from && sentence.Start < to))
        {
            Between(at, sentence.Start);
            var end = Math.Min(sentence.Start + sentence.Length, to);
            parts.Add(new Part(sentence.Start, text[sentence.Start..end], sentence.Weight));
            at = end;
        }

        Between(at, to);
        return parts;

        void Between(int start, int end)
        {
            if (end > start)
            {
                parts.Add(new Part(start, text[start..end], null));
            }
        }
    }

    /// <summary>Weight of the document's heaviest sentence; 0 where it has none.</summary>
    public static double Heaviest(SummarisedDocument document) => document.Weights.Select(sentence => sentence.Weight).DefaultIfEmpty().Max();

    /// <summary>Share of the shade, in percent: as deep as can be for the heaviest sentence.</summary>
    public static string Heat(double weight, double heaviest) => (heaviest > 0 ? Deepest * weight / heaviest : 0).ToString("0.#", CultureInfo.InvariantCulture);

    private static (int From, int To) Bounds(string text, int page)
    {
        var from = 0;
        for (var turned = 1; turned < page; turned++)
        {
            from = text.IndexOf('\f', from) is var feed and >= 0 ? feed + 1 : text.Length;
        }

        return (from, text.IndexOf('\f', from) is var end and >= 0 ? end : text.Length);
    }
}
