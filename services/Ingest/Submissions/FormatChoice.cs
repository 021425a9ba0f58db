using Claims.Ingest.Formats;

namespace Claims.Ingest.Submissions;

/// <summary>
/// Which format a submission is written in: of the format that the content type names and those that the bytes look like, the most particular.
/// So FHIR sent as plain <c>application/json</c> is FHIR, and what looks like nothing is read as what it is said to be, for its faults to be named.
/// </summary>
/// <param name="formats">The more particular first: FHIR is JSON as well.</param>
public sealed class FormatChoice(IEnumerable<ISubmissionFormat> formats)
{
    private const int HeadLength = 4_096;

    private readonly List<ISubmissionFormat> _formats = [.. formats];

    /// <summary>The format of that name, see <see cref="ISubmissionFormat.Name"/>.</summary>
    public ISubmissionFormat Named(string name) => _formats.Single(format => format.Name == name);

    /// <summary>Empty where neither the content type nor the bytes name a format.</summary>
    public IReadOnlyList<ISubmissionFormat> Choose(string? contentType, ReadOnlySpan<byte> content)
    {
        var mediaType = contentType?.Split(';', 2)[0].Trim();
        var head = Head(content);
        foreach (var format in _formats)
        {
            if (format.MediaTypes.Contains(mediaType, StringComparer.OrdinalIgnoreCase) || format.Recognises(head))
            {
                return [format];
            }
        }

        return [];
    }

    /// <summary>The first bytes after a UTF-8 byte order mark and white space.</summary>
    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> content)
    {
        var start = content.StartsWith("\uFEFF"u8) ? 3 : 0;
        var rest = content[start..].TrimStart(" \t\r\n"u8);
        return rest[..Math.Min(rest.Length, HeadLength)];
    }
}
