using Claims.Contracts;
using Claims.Ingest.Submissions;

using Microsoft.Net.Http.Headers;

namespace Claims.Ingest.Http;

/// <summary>Makes a submission of an HTTP request.</summary>
internal static class SubmissionRequest
{
    /// <summary><c>Accept: application/json</c> asks for the JSON acknowledgement; anything else gets it in the format that was sent.</summary>
    public static string? AcknowledgeAs(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.Any(type => type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            ? "json"
            : null;

    /// <summary>Broken encoding is a fault of the submission: it is kept as it came.</summary>
    public static IncomingSubmission WithContent(this IncomingSubmission incoming, DecodedContent content, string? encoding) => content switch
    {
        DecodedContent.Decoded decoded => incoming with { Content = decoded.Content },
        DecodedContent.Broken broken => incoming with { Content = broken.Content, ContentEncoding = encoding, Faults = [broken.Fault] },
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    };

    public static IResult TooLarge(Fault fault) => TypedResults.Problem(
        fault.Message, statusCode: StatusCodes.Status413PayloadTooLarge, extensions: [new("code", fault.Code)]);
}
