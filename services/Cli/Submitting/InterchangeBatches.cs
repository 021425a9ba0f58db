namespace Claims.Cli.Submitting;

/// <summary>X12 files in batches of whole interchanges; everything else, and what has only one, in one piece.</summary>
internal static class InterchangeBatches
{
    private const int MostBytes = 4 << 20;
    private const int HeaderLength = 106;

    public static IEnumerable<SubmissionPart> Split(string source, ReadOnlyMemory<byte> content)
    {
        var (start, index) = (0, 0);
        foreach (var next in Boundaries(content))
        {
            if (next - start >= MostBytes)
            {
                yield return new SubmissionPart(source, index++, "application/edi-x12", content[start..next], next);
                start = next;
            }
        }

        yield return new SubmissionPart(source, index, index > 0 ? "application/edi-x12" : null, content[start..], content.Length);
    }

    /// <summary>Where a second and further ISA begins right after a segment terminator (ISA is of fixed length, its last byte the terminator).</summary>
    private static IEnumerable<int> Boundaries(ReadOnlyMemory<byte> content)
    {
        if (content.Length < HeaderLength || !content.Span.StartsWith("ISA"u8))
        {
            yield break;
        }

        byte[] boundary = [content.Span[HeaderLength - 1], (byte)'I', (byte)'S', (byte)'A', content.Span[3]];
        for (var at = HeaderLength; ;)
        {
            var found = content.Span[at..].IndexOf(boundary);
            if (found < 0)
            {
                yield break;
            }

            at += found + 1;
            yield return at;
        }
    }
}
