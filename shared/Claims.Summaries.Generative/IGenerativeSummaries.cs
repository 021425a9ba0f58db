namespace Claims.Summaries.Generative;

/// <summary>Writes a summary over an extractive one, or says why there is none; the extractive one is shown then.</summary>
public interface IGenerativeSummaries
{
    /// <summary>Which summaries these are; null where they are off.</summary>
    SummarySource? Source { get; }

    Task<GenerativeOutcome> RunAsync(SummaryRequest request, CancellationToken cancellation);
}

/// <summary>What ratings and recall of generated summaries are kept by.</summary>
/// <param name="Provider">anthropic, ollama, vertex or langserve.</param>
/// <param name="PromptVersion">Hash of the instructions.</param>
public sealed record SummarySource(string Provider, string Model, string PromptVersion);
