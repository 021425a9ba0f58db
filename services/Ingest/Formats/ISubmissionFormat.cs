using Claims.Contracts;

namespace Claims.Ingest.Formats;

/// <summary>
/// One way to write claims: how to read them and how to acknowledge them in kind. Pure: bytes in, values out.
/// Reading never throws on any input and takes time linear in its length; what is wrong is a <see cref="Fault"/> with its place.
/// </summary>
public interface ISubmissionFormat
{
    /// <summary>"x12", "fhir" or "json".</summary>
    string Name { get; }

    /// <summary>Media types that name this format, for content-type headers.</summary>
    IReadOnlyList<string> MediaTypes { get; }

    /// <summary>Whether the first bytes look like this format, for input that came without a content type.</summary>
    bool Recognises(ReadOnlySpan<byte> head);

    ParsedSubmission Read(ReadOnlyMemory<byte> content, string submitter);

    /// <summary>The answer in kind, once the outcome of each claim is known. <paramref name="outcomes"/> match <see cref="ParsedSubmission.Claims"/> one to one.</summary>
    Acknowledgement Acknowledge(ParsedSubmission submission, IReadOnlyList<ClaimOutcome> outcomes, AcknowledgementContext context);
}

/// <param name="SubmissionId">Id Ingest gave the submission; the answer repeats it where the format has a place for it.</param>
/// <param name="At">Moment of the answer.</param>
/// <param name="ControlNumber">Number for the answer's own envelope (ISA13, GS06), 1 to 999,999,999.</param>
public sealed record AcknowledgementContext(string SubmissionId, DateTimeOffset At, int ControlNumber);

/// <summary>The answer to a submission: its media type and its bytes.</summary>
public sealed record Acknowledgement(string MediaType, ReadOnlyMemory<byte> Content);
