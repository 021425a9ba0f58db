using System.Text.Json;

using Claims.Contracts;
using Claims.Ingest.Formats.Structured;

namespace Claims.Ingest.Formats.Json;

/// <summary>
/// Canonical JSON: one <see cref="Claim"/>, an array of them, or one a line (NDJSON), in camelCase with enums by name. Faults name their place
/// as a JSON Pointer.
/// </summary>
public sealed class JsonFormat : ISubmissionFormat
{
    /// <summary>Items of an array that are no claims, after which the rest is not looked at: junk must not fill memory.</summary>
    private const int MostUnreadable = 1_000;

    public string Name => "json";

    public IReadOnlyList<string> MediaTypes { get; } = ["application/json", "application/vnd.claims+json", "application/x-ndjson", "application/ndjson"];

    public bool Recognises(ReadOnlySpan<byte> head)
    {
        var text = (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
        return text.Length > 0 && text[0] is (byte)'{' or (byte)'[';
    }

    public ParsedSubmission Read(ReadOnlyMemory<byte> content, string submitter)
    {
        content = JsonText.WithoutByteOrderMark(content);
        var faults = new FaultList();
        var single = new FaultList();
        using var document = JsonText.Parse(content, "", single);
        var count = document is null ? content.Span.Count((byte)'\n') : document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement.GetArrayLength() : 1;
        if (ClaimLimit.Refuse(count, "") is { } refused)
        {
            return refused;
        }

        var claims = document is not null ? ReadDocument(document.RootElement, submitter, faults) : ReadLines(content, submitter, faults);
        if (claims.TrueForAll(claim => claim.Claim is null && claim.Number is null) && document is null)
        {
            return new ParsedSubmission([], single.Faults);
        }

        return new ParsedSubmission(claims, faults.Faults);
    }

    public Acknowledgement Acknowledge(ParsedSubmission submission, IReadOnlyList<ClaimOutcome> outcomes, AcknowledgementContext context) =>
        JsonAcknowledgement.Write(submission, outcomes, context);

    private static List<ParsedClaim> ReadDocument(JsonElement root, string submitter, FaultList faults)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            return [CanonicalClaimReader.Read(root, "", 0, submitter)];
        }

        var claims = new List<ParsedClaim>();
        if (root.ValueKind != JsonValueKind.Array)
        {
            faults.Add(FaultCodes.Unreadable, "", "must be a claim, an array of claims, or one claim a line");
            return claims;
        }

        var unreadable = 0;
        foreach (var item in root.EnumerateArray())
        {
            var claim = CanonicalClaimReader.Read(item, $"/{claims.Count}", claims.Count, submitter);
            claims.Add(claim);
            if (item.ValueKind != JsonValueKind.Object && ++unreadable >= MostUnreadable)
            {
                faults.Add(FaultCodes.Unreadable, "", $"has {MostUnreadable} items that are no claims; the rest was not read");
                break;
            }
        }

        return claims;
    }

    private static List<ParsedClaim> ReadLines(ReadOnlyMemory<byte> content, string submitter, FaultList faults)
    {
        var claims = new List<ParsedClaim>();
        var unreadable = 0;
        foreach (var (number, line) in Lines.Of(content))
        {
            var path = $"line {number}";
            var own = new FaultList();
            using var document = JsonText.Parse(line, path, own);
            claims.Add(document is null
                ? new ParsedClaim(claims.Count, path, null, null, own.Faults)
                : CanonicalClaimReader.Read(document.RootElement, path, claims.Count, submitter));
            if (document is null && ++unreadable >= MostUnreadable)
            {
                faults.Add(FaultCodes.Unreadable, path, $"is the {MostUnreadable}th line that is not JSON; the rest was not read");
                break;
            }
        }

        return claims;
    }
}
