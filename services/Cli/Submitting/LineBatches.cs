using System.Text.Json;

namespace Claims.Cli.Submitting;

/// <summary>
/// NDJSON in batches of lines. Lines that are not claims (FHIR Patient, Coverage, …) may be what later claims refer to: once one is seen,
/// the rest of the file goes as one piece.
/// </summary>
internal static class LineBatches
{
    private const int MostLines = 250;
    private const int MostBytes = 4 << 20;

    public static IEnumerable<SubmissionPart> Split(string source, Stream stream)
    {
        var batch = new MemoryStream();
        var (lines, index, end) = (0, 0, 0L);
        var (isFhir, holdsReferences) = (false, false);
        foreach (var line in ReadLines(stream))
        {
            end += line.Length;
            var resource = ResourceType(line);
            isFhir |= resource is not null;
            holdsReferences |= resource is not null and not "Claim";
            batch.Write(line);
            lines++;
            if (!holdsReferences && (lines >= MostLines || batch.Length >= MostBytes))
            {
                yield return Part();
            }
        }

        if (lines > 0)
        {
            yield return Part();
        }

        SubmissionPart Part()
        {
            var part = new SubmissionPart(source, index++, isFhir ? "application/fhir+ndjson" : "application/x-ndjson", batch.ToArray(), end);
            batch.SetLength(0);
            lines = 0;
            return part;
        }
    }

    /// <summary>Lines as bytes with their ends, so that what is stored is what was sent.</summary>
    private static IEnumerable<byte[]> ReadLines(Stream stream)
    {
        var line = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            var start = 0;
            for (int at; (at = Array.IndexOf(buffer, (byte)'\n', start, read - start)) >= 0; start = at + 1)
            {
                line.Write(buffer, start, at + 1 - start);
                yield return line.ToArray();
                line.SetLength(0);
            }

            line.Write(buffer, start, read - start);
        }

        if (line.Length > 0)
        {
            yield return line.ToArray();
        }
    }

    /// <summary>FHIR's <c>resourceType</c> at the top of the object; null for anything else, broken lines included.</summary>
    private static string? ResourceType(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    var isType = reader.ValueTextEquals("resourceType");
                    reader.Read();
                    if (isType)
                    {
                        return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                    }

                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            // The service says what is wrong with the line; here only its kind is asked.
        }

        return null;
    }
}
