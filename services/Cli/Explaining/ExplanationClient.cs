using System.Net;
using System.Net.Http.Json;

using Claims.Contracts;

namespace Claims.Cli.Explaining;

/// <summary>Gets explanations over HTTP.</summary>
internal sealed class ExplanationClient(HttpClient http)
{
    private sealed record FoundClaim(string ClaimId);

    private sealed record Refusal(string? Title, string? Detail);

    /// <param name="claim">Its id, or the number that the submitter gave it.</param>
    /// <exception cref="ExplanationFailedException">There is none; the message says why.</exception>
    public async Task<ExplainedClaim> GetAsync(string claim, CancellationToken cancellation)
    {
        try
        {
            var path = $"assessments/{Uri.EscapeDataString(await IdOfAsync(claim, cancellation))}";
            var assessed = await ReadAsync<ClaimAssessed>(path, cancellation);
            var explained = await ReadAsync<ClaimExplained>($"{path}/explanation", cancellation);
            return new ExplainedClaim(assessed.Assessment, explained.Explanation, explained.IsSameDecision);
        }
        catch (HttpRequestException unreachable)
        {
            throw new ExplanationFailedException($"Nobody answers at {http.BaseAddress}: start the services with 'claims serve', or name them with --to URL.", unreachable);
        }
    }

    private async Task<T> ReadAsync<T>(string path, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), cancellation);
        return response.IsSuccessStatusCode
            ? (await response.Content.ReadFromJsonAsync<T>(ClaimJson.Options, cancellation))!
            : throw new ExplanationFailedException(await ReasonAsync(response, cancellation));
    }

    /// <summary>The newest claim of that number, or what was given, where no claim has it as its number or the address does not know claims by number.</summary>
    private async Task<string> IdOfAsync(string claim, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(new Uri($"claims?number={Uri.EscapeDataString(claim)}", UriKind.Relative), cancellation);
        var found = response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadFromJsonAsync<IReadOnlyList<FoundClaim>>(ClaimJson.Options, cancellation) : [];
        return found is [var newest, ..] ? newest.ClaimId : claim;
    }

    private static async Task<string> ReasonAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var refusal = response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? await response.Content.ReadFromJsonAsync<Refusal>(ClaimJson.Options, cancellation)
            : null;
        return refusal is null ? $"The service answered {(int)response.StatusCode}." : $"{refusal.Title}. {refusal.Detail}";
    }
}

/// <summary>A claim was not explained; the message says why.</summary>
internal sealed class ExplanationFailedException(string message, Exception? inner = null) : Exception(message, inner);
