using System.Runtime.CompilerServices;
using System.Text;

namespace Claims.Summaries.Generative.Providers;

/// <summary>
/// Reads server-sent events (HTML Living Standard, 9.2.6) with one difference: an event without data is given too. LangServe ends its streams with one, which a
/// parser that keeps to the standard, such as <c>SseParser</c>, drops; a stream that ended could not be told from one that was cut off.
/// </summary>
internal static class ServerSentEvents
{
    /// <returns>The event's type, "message" where it has none, and its data. What stands after the last empty line is dropped: it was cut off.</returns>
    public static async IAsyncEnumerable<(string Kind, string Data)> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var (kind, data) = ((string?)null, (string?)null);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Length == 0)
            {
                if (kind is not null || data is not null)
                {
                    yield return (kind ?? "message", data ?? "");
                }

                (kind, data) = (null, null);
            }
            else if (Value(line, "event") is { } type)
            {
                kind = type;
            }
            else if (Value(line, "data") is { } more)
            {
                data = data is null ? more : $"{data}\n{more}";
            }
        }
    }

    private static string? Value(string line, string field) =>
        !line.StartsWith($"{field}:", StringComparison.Ordinal) ? null : line.AsSpan(field.Length + 1) is [' ', .. var value] ? value.ToString() : line[(field.Length + 1)..];
}
