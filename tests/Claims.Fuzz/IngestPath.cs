using Claims.ClauseModel.Policies;
using Claims.Codes;
using Claims.Ingest;
using Claims.Ingest.Formats;
using Claims.Ingest.Formats.Fhir;
using Claims.Ingest.Formats.Json;
using Claims.Ingest.Formats.X12;
using Claims.Ingest.Submissions;
using Claims.Ingest.Validation;

namespace Claims.Fuzz;

/// <summary>What Ingest does with the bytes of a submission, without storing it.</summary>
internal sealed class IngestPath
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    private readonly FormatChoice _formats = new([new FhirFormat(), new X12Format(), new JsonFormat()]);
    private readonly ClaimRules _rules = new(CodeCatalogue.Load(), new PolicyResolver(PolicyLibrary.Load(Path.Combine(AppContext.BaseDirectory, "Policies")), null));
    private readonly int _limit = new IngestOptions().MaxSubmissionBytes;

    /// <returns>Claims found.</returns>
    public int Take(ReadOnlyMemory<byte> content, string? mediaType, string? encoding)
    {
        if (ContentDecoding.Decode(content, encoding, _limit) is not DecodedContent.Decoded decoded)
        {
            return 0;
        }

        var incoming = new IncomingSubmission { Content = decoded.Content, ContentType = mediaType, Submitter = "fuzz" };
        var read = ReadSubmission.From(incoming, _formats, _rules, DateOnly.FromDateTime(At.UtcDateTime));
        var decision = DecideClaims.Decide(read.Claims, [], "s", At);
        read.Answering.Acknowledge(read.Parsed, decision.Outcomes, new AcknowledgementContext("s", At, 1));
        return decision.Outcomes.Count;
    }
}
