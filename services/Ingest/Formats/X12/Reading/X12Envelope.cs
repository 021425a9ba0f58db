namespace Claims.Ingest.Formats.X12.Reading;

/// <summary>What the reader keeps of the envelopes of a submission, for its acknowledgement.</summary>
public sealed record X12Envelope(IReadOnlyList<Interchange> Interchanges);
