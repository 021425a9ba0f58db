using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

using Claims.Testing;

namespace Claims.EndToEnd.Tests.Kill;

/// <summary>A submitter who sends again whatever was not acknowledged, as one must when the other side can die at any moment.</summary>
internal static class ImpatientSubmitter
{
    /// <param name="address">Asked before each try: the service may have come back elsewhere.</param>
    public static async Task SubmitAsync(IEnumerable<byte[]> parts, Func<Uri> address, CancellationToken cancellation)
    {
        using var http = TestKey.Client();
        http.Timeout = TimeSpan.FromSeconds(20);
        foreach (var part in parts)
        {
            while (!await TrySubmitAsync(http, address(), part, cancellation))
            {
                await Task.Delay(100, cancellation);
            }
        }
    }

    public static async Task<JsonNode> CountsAsync(Uri address)
    {
        using var http = TestKey.Client(address);
        return (await http.GetFromJsonAsync<JsonNode>(new Uri("claims/counts", UriKind.Relative)))!;
    }

    private static async Task<bool> TrySubmitAsync(HttpClient http, Uri address, byte[] part, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(part);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        try
        {
            using var response = await http.PostAsync(new Uri(address, "claims"), content, cancellation);
            return response.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.UnprocessableEntity;
        }
        catch (Exception dead) when (dead is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
