namespace Claims.Summaries.Generative;

/// <summary>The default: nothing is sent anywhere.</summary>
internal sealed class NoGenerativeSummaries : IGenerativeSummaries
{
    public SummarySource? Source => null;

    public Task<GenerativeOutcome> RunAsync(SummaryRequest request, CancellationToken cancellation) => Task.FromResult<GenerativeOutcome>(new GenerativeOutcome.Off());
}
