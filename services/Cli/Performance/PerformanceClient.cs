using System.Net.Http.Headers;
using System.Net.Http.Json;

using Claims.Contracts;

namespace Claims.Cli.Performance;

/// <summary>Gets over HTTP what was measured.</summary>
internal sealed class PerformanceClient(HttpClient http)
{
    private sealed record Refusal(string? Title, string? Detail, IReadOnlyDictionary<string, string[]>? Errors);

    /// <exception cref="PerformanceUnavailableException">There is no answer; the message says why.</exception>
    public async Task<IReadOnlyList<PerformanceMeasured>> WindowsAsync(PerformanceAsked asked, CancellationToken cancellation)
    {
        using var response = await GetAsync(asked.Path, "application/json", cancellation);
        return (await response.Content.ReadFromJsonAsync<IReadOnlyList<PerformanceMeasured>>(ClaimJson.Options, cancellation))!;
    }

    /// <summary>The same as comma-separated values: one line for each figure.</summary>
    /// <inheritdoc cref="WindowsAsync"/>
    public async Task<string> CsvAsync(PerformanceAsked asked, CancellationToken cancellation)
    {
        using var response = await GetAsync(asked.Path, "text/csv", cancellation);
        return await response.Content.ReadAsStringAsync(cancellation);
    }

    /// <summary>Alerts that hold now.</summary>
    /// <inheritdoc cref="WindowsAsync"/>
    public async Task<IReadOnlyList<Alert>> AlertsAsync(CancellationToken cancellation)
    {
        using var response = await GetAsync("metrics/alerts", "application/json", cancellation);
        return (await response.Content.ReadFromJsonAsync<IReadOnlyList<Alert>>(ClaimJson.Options, cancellation))!;
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string type, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        HttpResponseMessage response;
        try
        {
            response = await http.SendAsync(request, cancellation);
        }
        catch (HttpRequestException unreachable)
        {
            throw new PerformanceUnavailableException(
                $"Nobody answers at {http.BaseAddress}: start the services with 'claims serve', or name them with --to URL.", unreachable);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw new PerformanceUnavailableException(await ReasonAsync(response, cancellation));
        }
    }

    private static async Task<string> ReasonAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var refusal = response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? await response.Content.ReadFromJsonAsync<Refusal>(ClaimJson.Options, cancellation)
            : null;
        return refusal switch
        {
            null => $"The service answered {(int)response.StatusCode}.",
            { Errors: { Count: > 0 } errors } => string.Join(' ', errors.SelectMany(error => error.Value.Select(fault => $"{error.Key}: {fault}"))),
            _ => $"{refusal.Title} {refusal.Detail}".Trim(),
        };
    }
}

/// <summary>Performance could not be read; the message says why.</summary>
internal sealed class PerformanceUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
