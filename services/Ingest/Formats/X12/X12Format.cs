using Claims.Ingest.Formats.X12.Acknowledgements;
using Claims.Ingest.Formats.X12.Reading;
using Claims.Ingest.Formats.X12.Syntax;

namespace Claims.Ingest.Formats.X12;

/// <summary>
/// X12 837 health care claims (professional, institutional, dental; versions 4010 and 5010), acknowledged with 999 and 277CA.
/// </summary>
public sealed class X12Format : ISubmissionFormat
{
    public string Name => "x12";

    public IReadOnlyList<string> MediaTypes { get; } = ["application/edi-x12", "application/x12", "text/x12"];

    /// <summary>An interchange header, or the group, transaction or first segments of one that lost it.</summary>
    public bool Recognises(ReadOnlySpan<byte> head)
    {
        var text = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        text = text.TrimStart(" \r\n\t"u8);
        return Starts(text, "ISA"u8) || Starts(text, "GS"u8) || Starts(text, "ST"u8) || Starts(text, "BHT"u8);
    }

    public ParsedSubmission Read(ReadOnlyMemory<byte> content, string submitter) => new SubmissionReader(content, submitter).Read();

    public Acknowledgement Acknowledge(ParsedSubmission submission, IReadOnlyList<ClaimOutcome> outcomes, AcknowledgementContext context) =>
        AcknowledgementWriter.Write(submission.Envelope as X12Envelope ?? new X12Envelope([]), outcomes, context);

    private static bool Starts(ReadOnlySpan<byte> text, ReadOnlySpan<byte> id) =>
        text.Length > id.Length && text.StartsWith(id) && Delimiters.CanSeparate(text[id.Length]);
}
