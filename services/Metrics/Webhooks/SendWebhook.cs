using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

using Microsoft.Extensions.Options;

namespace Claims.Metrics.Webhooks;

/// <summary>Sends one event once.</summary>
internal sealed class SendWebhook(IHttpClientFactory clients, TimeProvider clock, IOptions<WebhookOptions> options)
{
    /// <summary>Of the HTTP client. It follows no redirect: what is signed for one address goes to no other.</summary>
    public const string Client = "webhooks";

    /// <summary>Gives the answer's status, or a word where there was none; <see cref="IsTaken"/> says what it means.</summary>
    public async Task<string> RunAsync(WebhookEndpoint endpoint, WebhookDelivery delivery, CancellationToken cancellation)
    {
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Url);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(WebhookSignature.IdHeader, delivery.EventId);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Of(endpoint.Secret, delivery.EventId, timestamp, delivery.Body));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.WebhookDelivery.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var http = clients.CreateClient(Client);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException failure)
        {
            return failure.HttpRequestError.ToString();
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return "Timeout";
        }
    }

    /// <summary>Whether the receiver has the event: any status from 200 to 299 says so.</summary>
    public static bool IsTaken(string code) => code.Length == 3 && code[0] == '2';
}
