namespace Claims.Cli.Submitting;

/// <summary>A piece of a file that is submitted as one: a whole file, some lines of NDJSON, or some X12 interchanges.</summary>
/// <param name="Source">The file, for people and for resuming.</param>
/// <param name="Index">0-based piece of the file.</param>
/// <param name="MediaType">Null where the content has to speak for itself.</param>
/// <param name="End">Bytes of the (unpacked) file up to the end of this piece, for the progress bar.</param>
internal sealed record SubmissionPart(string Source, int Index, string? MediaType, ReadOnlyMemory<byte> Content, long End);
