using Claims.Ingest.Submissions;

using Microsoft.AspNetCore.Http.Features;

namespace Claims.Ingest.Http;

/// <summary>Reads the body of a request into memory, never more than the limit.</summary>
internal static class LimitedBody
{
    public static async Task<DecodedContent> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = null;
        }

        if (request.ContentLength > limit)
        {
            return new DecodedContent.TooLarge(ContentDecoding.TooLargeFault(limit));
        }

        var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[81_920];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (body.Length + read > limit)
            {
                return new DecodedContent.TooLarge(ContentDecoding.TooLargeFault(limit));
            }

            body.Write(buffer, 0, read);
        }

        return ContentDecoding.Decode(body.GetBuffer().AsMemory(0, (int)body.Length), request.Headers.ContentEncoding, limit);
    }
}
