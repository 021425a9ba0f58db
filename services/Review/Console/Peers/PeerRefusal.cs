using System.Net;
using System.Text.Json;

using Claims.Contracts;

namespace Claims.Review.Console.Peers;

/// <summary>What services say when they do not do what they were asked (RFC 9457).</summary>
internal sealed record PeerRefusal(string? Title, string? Detail, IReadOnlyDictionary<string, string[]>? Errors)
{
    /// <summary>All of it in one sentence or more; the status alone where the service said nothing that can be read.</summary>
    public static string Words(string body, HttpStatusCode status)
    {
        PeerRefusal? refusal = null;
        try
        {
            refusal = JsonSerializer.Deserialize<PeerRefusal>(body, ClaimJson.Options);
        }
        catch (JsonException)
        {
            // Not every refusal is a problem of RFC 9457.
        }

        var words = refusal is { Errors: { Count: > 0 } errors }
            ? string.Join(' ', errors.SelectMany(error => error.Value.Select(fault => $"{error.Key}: {fault}")))
            : $"{refusal?.Title} {refusal?.Detail}".Trim();
        return words.Length > 0 ? words : $"The service answered {(int)status}.";
    }
}
