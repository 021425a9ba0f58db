using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace Claims.Cli.Submitting;

/// <summary>Submits by <c>POST /claims</c>, compressed.</summary>
internal sealed class HttpChannel : ISubmissionChannel
{
    private readonly HttpClient _service;
    private readonly string? _submitter;
    private readonly string? _policy;

    /// <param name="service">Has the address and the key; disposed of with the channel.</param>
    /// <param name="submitter">Who submits, where the claims do not say so themselves.</param>
    /// <param name="policy">Policy of the claims that name none.</param>
    public HttpChannel(HttpClient service, string? submitter, string? policy)
    {
        (_service, _submitter, _policy) = (service, submitter, policy);
        _service.Timeout = TimeSpan.FromMinutes(10);
    }

    public string Target => _service.BaseAddress!.GetLeftPart(UriPartial.Path);

    public async Task<SubmissionCounts> SubmitAsync(SubmissionPart part, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"claims{Query()}") { Content = Compress(part) };
        request.Headers.Accept.ParseAdd("application/json");
        try
        {
            using var response = await _service.SendAsync(request, cancellation);
            return response.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.UnprocessableEntity
                ? AcknowledgementReader.Count(await response.Content.ReadAsByteArrayAsync(cancellation))
                : throw new SubmissionFailedException(
                    $"{Target} answered {(int)response.StatusCode} for part {part.Index} of {part.Source}: {await response.Content.ReadAsStringAsync(cancellation)}");
        }
        catch (HttpRequestException unreachable)
        {
            throw new SubmissionFailedException($"Nobody answers at {Target}: start the services with 'claims serve', or name them with --to URL.", unreachable);
        }
    }

    public ValueTask DisposeAsync()
    {
        _service.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Query()
    {
        var parts = new List<string>();
        if (_submitter is not null)
        {
            parts.Add($"submitter={Uri.EscapeDataString(_submitter)}");
        }

        if (_policy is not null)
        {
            parts.Add($"policy={Uri.EscapeDataString(_policy)}");
        }

        return parts.Count == 0 ? "" : $"?{string.Join('&', parts)}";
    }

    private static ByteArrayContent Compress(SubmissionPart part)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(part.Content.Span);
        }

        var content = new ByteArrayContent(compressed.GetBuffer(), 0, (int)compressed.Length);
        content.Headers.ContentEncoding.Add("gzip");
        content.Headers.ContentType = part.MediaType is null ? null : new MediaTypeHeaderValue(part.MediaType);
        return content;
    }
}
