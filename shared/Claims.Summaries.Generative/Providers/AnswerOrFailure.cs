using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Claims.Summaries.Generative.Providers;

/// <summary>
/// Says what a status means, the same for every provider, and passes on only what can be an answer. The body of an error is not read: it may repeat what was
/// sent, and would end in a log.
/// </summary>
internal sealed class AnswerOrFailure(Func<string?>? bearer, TimeProvider clock) : DelegatingHandler
{
    /// <summary>Of JSON, of server-sent events and of JSON line by line; some proxies call the last plain JSON.</summary>
    private static readonly string[] ContentTypes = ["application/json", "text/event-stream", "application/x-ndjson"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (bearer?.Invoke() is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        var response = await TryAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode && ContentTypes.Contains(response.Content.Headers.ContentType?.MediaType, StringComparer.OrdinalIgnoreCase))
        {
            return response;
        }

        using (response)
        {
            throw Failure(response);
        }
    }

    private async Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            return await base.SendAsync(request, cancellation);
        }
        catch (HttpRequestException failure)
        {
            throw new ProviderException(ProviderFault.Unavailable, $"The provider could not be reached: {failure.HttpRequestError}.", inner: failure);
        }
    }

    private ProviderException Failure(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var message = string.Create(CultureInfo.InvariantCulture, $"The provider answered with status {status}.");
        return status switch
        {
            (int)HttpStatusCode.TooManyRequests => new ProviderException(ProviderFault.RateLimited, message, RetryAfter(response)),
            (int)HttpStatusCode.RequestTimeout or >= 500 => new ProviderException(ProviderFault.Unavailable, message, RetryAfter(response)),
            >= 200 and < 300 => new ProviderException(ProviderFault.Malformed, "The provider answered with another content type than its interface has."),
            _ => new ProviderException(ProviderFault.Declined, message),
        };
    }

    /// <summary>RFC 9110, 10.2.3: seconds or a moment.</summary>
    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } moment } => moment > clock.GetUtcNow() ? moment - clock.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };
}
