namespace Claims.Ingest.Formats.Structured;

/// <summary>Lines of NDJSON, without copying.</summary>
internal static class Lines
{
    /// <summary>Each line that is not blank, with its 1-based number.</summary>
    public static IEnumerable<(int Number, ReadOnlyMemory<byte> Line)> Of(ReadOnlyMemory<byte> content)
    {
        for (var number = 1; !content.IsEmpty; number++)
        {
            var end = content.Span.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..end];
            content = end < 0 ? default : content[(end + 1)..];
            if (line.Span.IndexOfAnyExcept(" \t\r"u8) >= 0)
            {
                yield return (number, line);
            }
        }
    }
}
