using Claims.Contracts;

namespace Claims.Ingest.Formats.Structured;

/// <summary>Most claims of one submission: each keeps its faults until the answer is written, so that their number bounds memory.</summary>
internal static class ClaimLimit
{
    public const int Most = 50_000;

    /// <returns>The answer to a submission with more claims, or null where there are not too many.</returns>
    public static ParsedSubmission? Refuse(int claims, string path) => claims <= Most
        ? null
        : new ParsedSubmission([], [new Fault(FaultCodes.TooLarge, path, $"holds more than {Most:N0} claims: split it")]);
}
