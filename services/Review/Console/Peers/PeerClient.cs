using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

using Claims.Contracts;
using Claims.Hosting.Access;

using Microsoft.Extensions.Options;

namespace Claims.Review.Console.Peers;

/// <summary>Calls services with the secret that they share, within a time, and turns every way it can end into an answer.</summary>
public sealed class PeerClient(
    IHttpClientFactory clients, PeerAddresses addresses, TimeProvider clock, IOptionsMonitor<PeerOptions> options, IOptionsMonitor<AccessOptions> access)
{
    /// <summary>Of the HTTP client. It follows no redirect: the secret goes where it was meant to and nowhere else.</summary>
    public const string Client = "peers";

    public Task<PeerAnswer<T>> GetAsync<T>(Peer peer, string path, CancellationToken cancellation) => SendAsync(peer, HttpMethod.Get, path, null, ReadAsync<T>, cancellation);

    /// <param name="peer">The service.</param>
    /// <param name="path">Relative.</param>
    /// <param name="content">As JSON; null: no body.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<PeerAnswer<T>> PostAsync<T>(Peer peer, string path, object? content, CancellationToken cancellation) =>
        SendAsync(peer, HttpMethod.Post, path, content is null ? null : JsonContent.Create(content, content.GetType(), options: ClaimJson.Options), ReadAsync<T>, cancellation);

    /// <param name="peer">The service.</param>
    /// <param name="method">GET, POST.</param>
    /// <param name="path">Relative, every part escaped.</param>
    /// <param name="content">Disposed of afterwards.</param>
    /// <param name="read">Reads an answer of success.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<PeerAnswer<T>> SendAsync<T>(
        Peer peer, HttpMethod method, string path, HttpContent? content, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        if (addresses.Of(peer) is not { } address)
        {
            content?.Dispose();
            return new PeerAnswer<T>.Silent($"Nobody says where {peer} answers: set {PeerOptions.Section}:{peer}.");
        }

        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (access.CurrentValue.Key is { Length: > 0 } key)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.CurrentValue.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var http = clients.CreateClient(Client);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return await AnswerAsync(peer, response, read, either.Token);
        }
        catch (HttpRequestException failure)
        {
            return new PeerAnswer<T>.Silent($"{peer} does not answer at {address.Authority} ({failure.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return new PeerAnswer<T>.Silent($"{peer} did not answer within {options.CurrentValue.TimeoutSeconds} seconds.");
        }
        catch (Exception failure) when (failure is JsonException or IOException)
        {
            return new PeerAnswer<T>.Silent($"{peer} gave an answer that cannot be read: is it of another version?");
        }
    }

    /// <summary>Whether a service says that it is ready. One that is not says so too: that is an answer.</summary>
    public async Task<PeerHealth> HealthAsync(Peer peer, CancellationToken cancellation)
    {
        if (addresses.Of(peer) is not { } address)
        {
            return new PeerHealth(peer, "not known", $"Nobody says where {peer} answers: set {PeerOptions.Section}:{peer}.");
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.CurrentValue.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var http = clients.CreateClient(Client);
            using var response = await http.GetAsync(new Uri(address, "health/ready"), either.Token);
            return new PeerHealth(peer, (await response.Content.ReadAsStringAsync(either.Token)).Trim().ToLowerInvariant(), null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (limit.IsCancellationRequested && !cancellation.IsCancellationRequested))
        {
            return new PeerHealth(peer, "silent", $"{peer} does not answer at {address.Authority}.");
        }
    }

    private static async Task<PeerAnswer<T>> AnswerAsync<T>(
        Peer peer, HttpResponseMessage response, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellation) => response switch
        {
            { IsSuccessStatusCode: true } => new PeerAnswer<T>.Found(await read(response, cancellation)),
            { StatusCode: HttpStatusCode.NotFound } => new PeerAnswer<T>.Missing(),
            { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new PeerAnswer<T>.Silent(
                $"{peer} does not take this service's key: set Access:Key to the same value for all services."),
            { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests } => new PeerAnswer<T>.Silent($"{peer} answers {(int)response.StatusCode} for now."),
            _ => new PeerAnswer<T>.Refused(PeerRefusal.Words(await response.Content.ReadAsStringAsync(cancellation), response.StatusCode)),
        };

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellation) =>
        await response.Content.ReadFromJsonAsync<T>(ClaimJson.Options, cancellation) ?? throw new JsonException("null");
}
