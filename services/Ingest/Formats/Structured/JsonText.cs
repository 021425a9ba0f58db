using System.Text.Json;
using System.Text.Unicode;

using Claims.Contracts;

namespace Claims.Ingest.Formats.Structured;

/// <summary>JSON of unknown origin: checked in one pass without memory before a document is built of it.</summary>
internal static class JsonText
{
    /// <summary>Deeper than any claim, shallow enough for any stack.</summary>
    private const int MostDepth = 64;

    /// <summary>A document costs about 12 bytes a value: this bounds it at 60 MB.</summary>
    private const int MostValues = 5_000_000;

    private static readonly JsonDocumentOptions DocumentOptions = new() { MaxDepth = MostDepth };

    public static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> content) => content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;

    /// <returns>The document, or null after <paramref name="faults"/> has got the reason.</returns>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> content, string path, FaultList faults)
    {
        if (!Utf8.IsValid(content.Span))
        {
            faults.Add(FaultCodes.Unreadable, path, "is not UTF-8");
            return null;
        }

        try
        {
            if (CountValues(content.Span) > MostValues)
            {
                faults.Add(FaultCodes.TooLarge, path, $"holds more than {MostValues:N0} values: split it");
                return null;
            }

            return JsonDocument.Parse(content, DocumentOptions);
        }
        catch (JsonException broken)
        {
            faults.Add(FaultCodes.Unreadable, path, $"is not JSON at line {broken.LineNumber + 1}, byte {broken.BytePositionInLine}: {Cause(broken)}");
            return null;
        }
        catch (InvalidOperationException)
        {
            faults.Add(FaultCodes.Unreadable, path, "holds half of a surrogate pair (\\uD800 to \\uDFFF), which is no character");
            return null;
        }
    }

    /// <summary>Reads to the end, texts with escapes included: what passes here can be read again without surprises.</summary>
    private static int CountValues(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = MostDepth });
        var count = 0;
        while (count <= MostValues && reader.Read())
        {
            count++;
            if (reader.ValueIsEscaped)
            {
                reader.GetString();
            }
        }

        return count;
    }

    /// <summary>The reader's words without the offending text, which may be part of a claim.</summary>
    private static string Cause(JsonException broken) =>
        broken.Message.Contains("depth", StringComparison.OrdinalIgnoreCase) ? $"nested deeper than {MostDepth}" : "a value, comma, quote or bracket is missing or out of place";
}
