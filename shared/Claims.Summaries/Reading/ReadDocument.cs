using Claims.Contracts;

namespace Claims.Summaries.Reading;

/// <summary>One document of a file, split.</summary>
/// <param name="Date">The first day that it names.</param>
/// <param name="First">Its first sentence among those of the file.</param>
/// <param name="Count">Its sentences.</param>
internal sealed record ReadDocument(Note Note, DateOnly? Date, int Pages, int First, int Count);
