using Claims.Ingest.Submissions;

namespace Claims.Ingest.Http;

/// <summary>202 with the acknowledgement where something was taken, 422 with it where nothing was.</summary>
internal sealed class AcknowledgementResult(SubmissionAnswer answer) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.Fate == SubmissionFate.Taken ? StatusCodes.Status202Accepted : StatusCodes.Status422UnprocessableEntity;
        response.Headers.Location = $"/submissions/{answer.SubmissionId}";
        response.ContentType = answer.Acknowledgement.MediaType;
        response.ContentLength = answer.Acknowledgement.Content.Length;
        await response.Body.WriteAsync(answer.Acknowledgement.Content, httpContext.RequestAborted);
    }
}
