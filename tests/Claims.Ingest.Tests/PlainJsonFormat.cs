using System.Text.Json;

using Claims.Contracts;
using Claims.Ingest.Formats;

namespace Claims.Ingest.Tests;

/// <summary>A JSON list of canonical claims, read without mercy; stands in for the real formats.</summary>
internal sealed class PlainJsonFormat(string name = "json", string mediaType = "application/json", byte first = (byte)'[') : ISubmissionFormat
{
    public string Name => name;

    public IReadOnlyList<string> MediaTypes { get; } = [mediaType];

    public bool Recognises(ReadOnlySpan<byte> head) => head.Length > 0 && head[0] == first;

    public ParsedSubmission Read(ReadOnlyMemory<byte> content, string submitter)
    {
        try
        {
            var claims = JsonSerializer.Deserialize<List<Claim>>(content.Span, ClaimJson.Options)!;
            return new ParsedSubmission(claims.Select((claim, index) => new ParsedClaim(index, $"/{index}", claim.Key.Number, claim, [])).ToList(), []);
        }
        catch (JsonException)
        {
            return new ParsedSubmission([], [new Fault(FaultCodes.Unreadable, "", "Not JSON.")]);
        }
    }

    /// <summary>One word per claim, or the first fault's code.</summary>
    public Acknowledgement Acknowledge(ParsedSubmission submission, IReadOnlyList<ClaimOutcome> outcomes, AcknowledgementContext context) =>
        new(mediaType, JsonSerializer.SerializeToUtf8Bytes(
            new PlainAcknowledgement(name, context.SubmissionId, submission.IsUnreadable ? submission.Faults[0].Code : null, outcomes.Select(Word).ToList()),
            ClaimJson.Options));

    private static string Word(ClaimOutcome outcome) => outcome switch
    {
        ClaimOutcome.Accepted => "accepted",
        ClaimOutcome.Duplicate duplicate => $"duplicate:{duplicate.Status}",
        ClaimOutcome.Rejected rejected => $"rejected:{rejected.Faults[^1].Code}",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}

internal sealed record PlainAcknowledgement(string Format, string SubmissionId, string? Fault, IReadOnlyList<string> Claims);
