using Claims.Ingest.Formats;

namespace Claims.Ingest.Submissions;

/// <summary>
/// Which format a submission is written in. The content type decides where the bytes bear it out; where they look like another format
/// (FHIR sent as plain <c>application/json</c>), the bytes do; where they look like none, the content type again, so that its format names the faults.
/// </summary>
/// <param name="formats">In order of preference: the more particular first.</param>
public sealed class FormatChoice(IEnumerable<ISubmissionFormat> formats)
{
    private const int HeadLength = 1_024;

    private readonly List<ISubmissionFormat> _formats = [.. formats];

    /// <summary>The format of that name, see <see cref="ISubmissionFormat.Name"/>.</summary>
    public ISubmissionFormat Named(string name) => _formats.Single(format => format.Name == name);

    /// <summary>Empty where neither the content type nor the bytes name a format.</summary>
    public IReadOnlyList<ISubmissionFormat> Choose(string? contentType, ReadOnlySpan<byte> content)
    {
        var mediaType = contentType?.Split(';', 2)[0].Trim();
        var named = _formats.Where(format => format.MediaTypes.Contains(mediaType, StringComparer.OrdinalIgnoreCase)).ToList();
        var head = Head(content);
        foreach (var format in named.Concat(_formats))
        {
            if (format.Recognises(head))
            {
                return [format];
            }
        }

        return named.Take(1).ToList();
    }

    /// <summary>The first bytes after a UTF-8 byte order mark and white space.</summary>
    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> content)
    {
        var start = content.StartsWith("\uFEFF"u8) ? 3 : 0;
        var rest = content[start..].TrimStart(" \t\r\n"u8);
        return rest[..Math.Min(rest.Length, HeadLength)];
    }
}
